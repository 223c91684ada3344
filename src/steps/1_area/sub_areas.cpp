#include "sub_areas.h"

#include "boundary.h"
#include "sub_area_store.h"
#include "texts.h"

#include "base/text.h"
#include "db/db.h"

#include <algorithm>
#include <set>

namespace area {
namespace {

void add_name_problems(SubArea const& wanted, std::vector<SubArea> const& others, i18n::Problems& problems)
{
    if (wanted.name.empty())
        problems.push_back(i18n::problem("name", texts::sub_area::name_needed));
    if (base::length_utf8(wanted.name) > sub_area_name_max)
        problems.push_back(i18n::problem("name", texts::sub_area::name_long, sub_area_name_max));
    for (auto const& other : others)
        if (base::folded(other.name) == base::folded(wanted.name))
            problems.push_back(i18n::problem("name", texts::sub_area::name_twice));
}

void add_street_problems(SubArea const& wanted, std::vector<SubArea> const& others, i18n::Problems& problems)
{
    for (auto const& other : others)
        for (auto const& street : wanted.streets)
            if (std::ranges::find(other.streets, street) != other.streets.end()) {
                problems.push_back(
                    i18n::problem("street", texts::sub_area::street_taken, street, other.name));
                return;
            }
}

} // namespace

SubAreaFinder::SubAreaFinder(std::vector<SubArea> sub_areas)
    : sub_areas_(std::move(sub_areas))
{
    for (auto const& one : sub_areas_)
        locators_.emplace_back(one.shape);
}

SubArea const* SubAreaFinder::of(Address const& address) const
{
    if (auto const* found = with_street(address.street))
        return found;
    return address.point == geo::Rd{} ? nullptr : drawn_around(address.point);
}

SubArea const* SubAreaFinder::with_street(std::string_view street) const
{
    for (auto const& one : sub_areas_)
        if (std::ranges::find(one.streets, street) != one.streets.end())
            return &one;
    return nullptr;
}

SubArea const* SubAreaFinder::drawn_around(geo::Rd place) const
{
    for (std::size_t i = 0; i < sub_areas_.size(); ++i)
        if (!sub_areas_[i].shape.empty() && locators_[i].contains(place))
            return &sub_areas_[i];
    return nullptr;
}

std::vector<SubArea> sub_areas(db::Connection& db, partnership::Scope const& scope)
{
    return sub_areas_of_round(db, scope);
}

std::vector<StreetPlace> street_places(db::Connection& db, partnership::Scope const& scope)
{
    return street_places_of_round(db, scope);
}

i18n::Problems problems(SubArea const& wanted, std::vector<SubArea> const& others)
{
    i18n::Problems found;
    add_name_problems(wanted, others, found);
    if (wanted.streets.empty() && wanted.shape.empty())
        found.push_back(i18n::problem("street", texts::sub_area::nothing_chosen));
    if (!wanted.streets.empty() && !wanted.shape.empty())
        found.push_back(i18n::problem("street", texts::sub_area::both_chosen));
    add_street_problems(wanted, others, found);
    if (!wanted.shape.empty())
        if (auto const flaw = flaw_of(wanted.shape))
            found.push_back({"points", *flaw});
    return found;
}

std::vector<std::string> streets_of(std::vector<Address> const& addresses)
{
    std::set<std::string> streets;
    for (auto const& address : addresses)
        if (!address.street.empty())
            streets.insert(address.street);
    return {streets.begin(), streets.end()};
}

void make_sub_area(db::Connection& db, partnership::Scope const& scope, SubArea const& wanted)
{
    db::Transaction transaction(db);
    auto made = wanted;
    made.id = db.ids().make<SubAreaId>();
    insert_sub_area(db, scope, made);
    insert_sub_area_streets(db, made);
    transaction.commit();
}

void change_sub_area(db::Connection& db, partnership::Scope const& scope, SubArea const& wanted)
{
    db::Transaction transaction(db);
    update_sub_area(db, scope, wanted);
    delete_sub_area_streets(db, scope, wanted.id);
    insert_sub_area_streets(db, wanted);
    transaction.commit();
}

void remove_sub_area(db::Connection& db, partnership::Scope const& scope, SubAreaId id)
{
    db::Transaction transaction(db);
    delete_sub_area_streets(db, scope, id);
    delete_sub_area(db, scope, id);
    transaction.commit();
}

void copy_sub_areas(db::Connection& db, partnership::Scope const& from, partnership::Scope const& to)
{
    for (auto const& one : sub_areas_of_round(db, from))
        make_sub_area(db, to, one);
}

} // namespace area
