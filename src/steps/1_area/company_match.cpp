#include "company_match.h"

#include "base/text.h"

#include <algorithm>
#include <numeric>

namespace area {
namespace {

using Candidates = std::vector<Address const*>;

constexpr std::size_t typos_max = 2, typo_letters_min = 6;

std::string addition_key(Address const& address)
{
    std::string key;
    for (char const letter : base::folded(address.letter + address.addition))
        if (std::string_view(" -/.").find(letter) == std::string_view::npos)
            key += letter;
    return key;
}

std::string numbered(std::string_view place, Address const& address)
{
    return std::string(place) + "|" + std::to_string(address.number);
}

std::string door_key(std::string_view place, Address const& address)
{
    return numbered(place, address) + "|" + addition_key(address);
}

// How many letters differ (Levenshtein).
std::size_t distance(std::string_view left, std::string_view right)
{
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < left.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < right.size(); ++j) {
            auto const cost = diagonal + (left[i] == right[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({cost, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

bool is_like(std::string const& left, std::string const& right)
{
    auto const shorter = std::min(left.size(), right.size());
    return left == right || (shorter >= typo_letters_min && distance(left, right) <= typos_max);
}

Candidates const& those_at(std::unordered_map<std::string, Candidates> const& places, std::string const& key)
{
    static Candidates const nothing;
    auto const found = places.find(key);
    return found == places.end() ? nothing : found->second;
}

bool is_town(Address const& place, Address const& address)
{
    return place.town.empty() || address.town.empty()
        || base::folded(place.town) == base::folded(address.town);
}

void add_new(Candidates& to, Candidates const& more)
{
    for (auto const* one : more)
        if (to.size() < candidates_max && std::ranges::find(to, one) == to.end())
            to.push_back(one);
}

Candidates in_town(Address const& place, Candidates const& all)
{
    Candidates out;
    for (auto const* one : all)
        if (is_town(place, *one))
            out.push_back(one);
    return out;
}

} // namespace

CompanyMatcher::CompanyMatcher(std::vector<Address> const& addresses)
{
    for (auto const& address : addresses) {
        if (address.kind == AddressKind::duplicate)
            continue;
        auto const street = street_key(address.street);
        by_sign_[door_key(address.postcode, address)].push_back(&address);
        by_postcode_number_[numbered(address.postcode, address)].push_back(&address);
        if (street.empty())
            continue;
        by_door_[door_key(street, address)].push_back(&address);
        by_street_number_[numbered(street, address)].push_back(&address);
        streets_.emplace(street, address.town);
    }
}

// By postcode, when the street does not speak against it; by street, when there is no postcode.
Candidates CompanyMatcher::exact(Address const& place) const
{
    auto const street = street_key(place.street);
    if (place.postcode.empty())
        return in_town(place, those_at(by_door_, door_key(street, place)));
    Candidates out;
    for (auto const* one : those_at(by_sign_, door_key(place.postcode, place)))
        if (street.empty() || one->street.empty() || is_like(street, street_key(one->street)))
            out.push_back(one);
    return out;
}

Candidates CompanyMatcher::near(Address const& place) const
{
    Candidates out;
    auto const street = street_key(place.street);
    if (!place.postcode.empty())
        add_new(out, those_at(by_sign_, door_key(place.postcode, place)));
    if (!street.empty())
        add_new(out, in_town(place, those_at(by_door_, door_key(street, place))));
    if (!place.postcode.empty())
        add_new(out, those_at(by_postcode_number_, numbered(place.postcode, place)));
    if (!street.empty())
        add_new(out, in_town(place, those_at(by_street_number_, numbered(street, place))));
    return out;
}

Candidates CompanyMatcher::misspelled(Address const& place) const
{
    Candidates out;
    auto const street = street_key(place.street);
    for (auto const& known : streets_)
        if (known.first != street && is_like(street, known.first)) {
            add_new(out, in_town(place, those_at(by_door_, door_key(known.first, place))));
            add_new(out, in_town(place, those_at(by_street_number_, numbered(known.first, place))));
        }
    return out;
}

CompanyMatch CompanyMatcher::match(Address const& place) const
{
    if (place.number == 0)
        return {RowOutcome::no_number, {}};
    auto found = exact(place);
    if (found.size() == 1 && found.front()->kind != AddressKind::home)
        return {RowOutcome::sure, std::move(found)};
    add_new(found, near(place));
    if (found.empty())
        found = misspelled(place);
    if (found.empty())
        return {RowOutcome::outside, {}};
    return {RowOutcome::doubtful, std::move(found)};
}

std::vector<SheetRow> matched(std::vector<CompanyRow> const& rows, CompanyMatcher const& matcher)
{
    std::vector<SheetRow> out;
    for (auto const& row : rows) {
        SheetRow kept{row.number};
        kept.place = row.place, kept.written = row.written, kept.names = row.name;
        auto const match = matcher.match(row.place);
        kept.outcome = row.name.empty()                      ? RowOutcome::no_name
            : base::length_utf8(row.name) > company_name_max ? RowOutcome::name_long
                                                             : match.outcome;
        if (kept.outcome == RowOutcome::sure)
            kept.address = match.candidates.front()->id;
        out.push_back(std::move(kept));
    }
    return out;
}

CompanyPlan companies_plan(std::vector<SheetRow> const& rows, std::vector<Address> const& addresses)
{
    std::unordered_map<std::int64_t, Address const*> by_id;
    for (auto const& address : addresses)
        by_id.emplace(address.id.value, &address);
    std::vector<CompanyAt> wanted;
    std::unordered_map<std::int64_t, Address const*> touched;
    for (auto const& row : rows)
        if (row.outcome == RowOutcome::sure || row.outcome == RowOutcome::chosen)
            if (auto const found = by_id.find(row.address.value); found != by_id.end()) {
                wanted.push_back({row.address, row.names});
                touched.insert(*found);
            }
    CompanyPlan plan{{}, new_companies(addresses, wanted)};
    for (auto const& [id, address] : touched)
        if (address->kind != AddressKind::company)
            plan.kinds.push_back({address->id, address->kind, AddressKind::company});
    return plan;
}

void carry_out(
    db::Connection& db, partnership::Scope const& scope, CompanyPlan const& plan, moment::Instant now)
{
    if (!plan.kinds.empty())
        set_kinds(db, scope, plan.kinds, now);
    insert_companies(db, scope, plan.names);
    close_sheets(db, scope, SheetPurpose::companies);
}

} // namespace area
