#include "own_phenomena.h"

#include "own_phenomena/store.h"
#include "texts.h"

#include "base/text.h"
#include "db/db.h"

#include <algorithm>

namespace inventory {
namespace {

constexpr std::string_view own_prefix = "own_";

bool is_taken(std::string_view name, std::string_view id)
{
    auto const folded = base::folded(name);
    return std::ranges::any_of(phenomena(), [&](Phenomenon const& one) {
        return one.id != id
            && (base::folded(one.name.dutch) == folded || base::folded(one.name.english) == folded);
    });
}

void add_name_problem(
    i18n::Problems& problems, std::string_view field, std::string_view name, std::string_view id)
{
    if (base::length_utf8(name) > phenomenon_name_max)
        problems.push_back(i18n::problem(field, texts::own_phenomenon::long_name, phenomenon_name_max));
    else if (!name.empty() && is_taken(name, id))
        problems.push_back(i18n::problem(field, texts::own_phenomenon::taken));
}

std::string new_id(std::string_view dutch)
{
    auto const base = std::string(own_prefix) + base::slug(dutch);
    auto id = base;
    for (int number = 2; find_phenomenon(id); ++number)
        id = base + "-" + std::to_string(number);
    return id;
}

} // namespace

i18n::Problems problems(OwnPhenomenon const& wanted)
{
    i18n::Problems out;
    if (base::slug(wanted.dutch).empty())
        out.push_back(i18n::problem("dutch", texts::own_phenomenon::name_needed));
    else
        add_name_problem(out, "dutch", wanted.dutch, wanted.id);
    add_name_problem(out, "english", wanted.english, wanted.id);
    if (std::ranges::find(units(), wanted.unit, &Unit::id) == units().end())
        out.push_back(i18n::problem("unit", texts::own_phenomenon::unit_needed));
    return out;
}

OwnPhenomenon add_phenomenon(db::Connection& db, OwnPhenomenon wanted, moment::Instant now)
{
    freshen_phenomena(db);
    wanted.id = new_id(wanted.dutch);
    insert_phenomenon(db, wanted, now);
    return wanted;
}

bool change_phenomenon(db::Connection& db, OwnPhenomenon const& wanted)
{
    return update_phenomenon(db, wanted);
}

bool may_count_otherwise(db::Connection& db, OwnPhenomenon const& before, OwnPhenomenon const& wanted)
{
    auto const is_of_things = [](OwnPhenomenon const& one) { return one.unit == unit_of_things; };
    return is_of_things(before) == is_of_things(wanted) || count_figures_of(db, before.id) == 0;
}

std::vector<OwnPhenomenon> own_phenomena(db::Connection& db) { return all_own_phenomena(db); }

void freshen_phenomena(db::Connection& db) { know_own_phenomena(all_own_phenomena(db)); }

} // namespace inventory
