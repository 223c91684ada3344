#include "area.h"

#include "address.h"
#include "boundary.h"
#include "companies.h"
#include "importing.h"
#include "store.h"
#include "sub_areas.h"
#include "texts.h"

#include "db/db.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace area {
namespace {

void place_again(db::Connection& db, partnership::Scope const& scope, geo::Shape const& shape)
{
    geo::Locator const locator(shape);
    for (auto& row : all_addresses(db, scope)) {
        bool const inside = row.by_hand || locator.contains(row.address.point);
        if (inside != std::exchange(row.inside, inside))
            update_address_inside(db, scope, row);
    }
}

AddressRow by_hand(Address address)
{
    address.postcode = read_postcode(address.postcode);
    auto sign = sign_of(address);
    return {std::move(address), std::move(sign), "", true, true, false};
}

std::int64_t whole_hectares(Summary const& summary)
{
    return std::max<std::int64_t>(1, std::llround(summary.hectares));
}

} // namespace

i18n::Message message(Refusal refusal)
{
    switch (refusal) {
    case Refusal::unsound:
        return i18n::message(texts::refusal::unsound);
    case Refusal::too_small:
        return i18n::message(texts::refusal::too_small);
    case Refusal::too_large:
        return i18n::message(texts::refusal::too_large);
    case Refusal::no_boundary:
        return i18n::message(texts::refusal::no_boundary);
    case Refusal::exists_already:
        return i18n::message(texts::refusal::exists_already);
    case Refusal::unknown_address:
        break;
    }
    return i18n::message(texts::refusal::unknown_address);
}

std::vector<Address> addresses(db::Connection& db, partnership::Scope const& scope)
{
    auto found = addresses_inside(db, scope);
    sort_for_walking(found);
    return found;
}

std::int64_t address_count(db::Connection& db, partnership::Scope const& scope)
{
    return count_inside(db, scope);
}

std::optional<Boundary> boundary(db::Connection& db, partnership::Scope const& scope)
{
    return last_boundary(db, scope);
}

std::optional<geo::Shape> shape(db::Connection& db, partnership::Scope const& scope)
{
    auto found = last_boundary(db, scope);
    return found ? std::optional(std::move(found->shape)) : std::nullopt;
}

Summary summary(db::Connection& db, partnership::Scope const& scope)
{
    auto const versions = boundaries_of_round(db, scope);
    if (versions.empty())
        return {0, count_inside(db, scope), 0, {}};
    auto const& last = versions.front();
    return {hectares(last), count_inside(db, scope), last.version, moment::local_date(last.at)};
}

base::Result<Boundary, Refusal> set_boundary(
    db::Connection& db, partnership::Scope const& scope, NewBoundary const& wanted, moment::Instant now)
{
    if (auto const refusal = refusal_of(wanted.shape))
        return base::refuse(*refusal);
    auto const versions = boundaries_of_round(db, scope);
    Boundary made{db.ids().make<BoundaryId>(), versions.empty() ? 1 : versions.front().version + 1,
        wanted.shape, geo::area_m2(wanted.shape), now, "", wanted.reason, wanted.source};
    insert_boundary(db, scope, made, wanted.person);
    place_again(db, scope, made.shape);
    return made;
}

base::Result<ImportCounts, ImportRefusal> import_addresses(
    db::Connection& db, partnership::Scope const& scope, std::string_view csv, moment::Instant now)
{
    auto const within = shape(db, scope);
    if (!within)
        return base::refuse(ImportRefusal::no_boundary);
    auto gathered = gather_csv(*within, csv, [](std::int64_t) { return tabular::Next::more; });
    if (!gathered)
        return base::refuse(gathered.error());
    Import import;
    import.at = now;
    import.id = insert_import(db, scope, import);
    return keep(db, scope, import, *gathered);
}

base::Result<AddressId, Refusal> add_address(
    db::Connection& db, partnership::Scope const& scope, Address const& address)
{
    auto row = by_hand(address);
    auto const known = address_of_sign(db, scope, row.sign);
    if (known && known->inside && !known->removed)
        return base::refuse(Refusal::exists_already);
    row.address.id = known ? known->address.id : db.ids().make<AddressId>();
    row.address.point = known ? known->address.point : geo::Rd{};
    if (!known) {
        insert_addresses(db, scope, {row});
    } else {
        update_address(db, scope, row);
        update_address_kind(db, scope, row.address.id, row.address.kind);
    }
    return row.address.id;
}

base::Result<void, Refusal> remove_address(db::Connection& db, partnership::Scope const& scope, AddressId id)
{
    if (!address_of_id(db, scope, id))
        return base::refuse(Refusal::unknown_address);
    update_address_removed(db, scope, id);
    delete_companies(db, scope, id);
    return {};
}

base::Result<void, Refusal> set_kind(
    db::Connection& db, partnership::Scope const& scope, AddressId id, AddressKind kind)
{
    if (!address_of_id(db, scope, id))
        return base::refuse(Refusal::unknown_address);
    update_address_kind(db, scope, id, kind);
    return {};
}

partnership::StepReport report(db::Connection& db, partnership::StepQuestion const& question)
{
    using partnership::StepState;
    auto const found = summary(db, question.scope);
    partnership::Ball const ball{partnership::Role::coordinator};
    if (found.boundary_version == 0)
        return {StepState::open, i18n::message(texts::report::no_boundary),
            i18n::message(texts::report::draw), "gebied", ball};
    if (found.addresses == 0)
        return {StepState::in_progress, i18n::message(texts::report::no_addresses, whole_hectares(found)),
            i18n::message(texts::report::give_addresses), "gebied/adressen/inlezen", ball};
    return {StepState::done, i18n::message(texts::report::done, whole_hectares(found), found.addresses),
        i18n::message(texts::report::look), "gebied", ball};
}

void begin_round(db::Connection& db, partnership::Scope const& from, partnership::Scope const& to)
{
    if (auto last = last_boundary(db, from)) {
        last->id = db.ids().make<BoundaryId>();
        insert_boundary(db, to, *last, {});
    }
    auto rows = all_addresses(db, from);
    std::unordered_map<AddressId, AddressId> copies;
    for (auto& row : rows)
        row.address.id = copies.emplace(row.address.id, db.ids().make<AddressId>()).first->second;
    insert_addresses(db, to, rows);
    copy_sub_areas(db, from, to);
    auto companies = companies_of_round(db, from);
    for (auto& one : companies)
        one.address = copies.at(one.address);
    insert_companies(db, to, companies);
}

} // namespace area
