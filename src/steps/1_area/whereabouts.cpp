#include "whereabouts.h"

#include "texts.h"

#include "base/text.h"

#include <algorithm>
#include <map>

namespace area {
namespace {

constexpr std::size_t towns_max = 3;

std::vector<std::string> towns_in(geo::Shape const& shape, std::vector<AddressRow> const& known)
{
    geo::Locator const locator(shape);
    std::map<std::string, int> counts;
    for (auto const& row : known)
        if (!row.address.town.empty() && !row.removed && locator.contains(row.address.point))
            ++counts[row.address.town];
    std::vector<std::pair<std::string, int>> sorted(counts.begin(), counts.end());
    std::ranges::stable_sort(sorted, std::greater<>{}, &std::pair<std::string, int>::second);
    std::vector<std::string> towns;
    for (auto const& one : sorted)
        if (towns.size() < towns_max)
            towns.push_back(one.first);
    return towns;
}

} // namespace

Whereabouts whereabouts(
    geo::Shape const& shape, std::vector<AddressRow> const& known, std::vector<Region> const& near)
{
    auto const shares = shares_in(RegionKind::municipality, shape, near);
    return {towns_in(shape, known), shares.empty() ? std::string() : shares.front().name};
}

std::optional<i18n::Message> question_of(Whereabouts const& found)
{
    auto const towns = base::joined(found.towns, ", ");
    if (!towns.empty() && !found.municipality.empty())
        return i18n::message(texts::whereabouts::both, towns, found.municipality);
    if (!towns.empty())
        return i18n::message(texts::whereabouts::town, towns);
    if (!found.municipality.empty())
        return i18n::message(texts::whereabouts::municipality, found.municipality);
    return std::nullopt;
}

} // namespace area
