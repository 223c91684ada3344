#include "place.h"

#include "base/text.h"

#include <fmt/format.h>

namespace plan {
namespace {

// An empty text is nobody.
template <class Id> std::optional<Id> read(std::string_view text)
{
    return text.empty() ? std::optional(Id{}) : Id::read(text);
}

template <class Id> std::string written(Id id) { return id ? id.text() : ""; }

} // namespace

std::string place_code(Place place)
{
    return fmt::format("{}.{}", written(place.organisation), place.first_quarter);
}

std::optional<Place> read_place(std::string_view text)
{
    auto const parts = base::split(text, '.');
    if (parts.size() != 2)
        return {};
    auto const organisation = read<accounts::OrganisationId>(parts[0]);
    auto const quarter = base::read_integer(parts[1]);
    if (!organisation || !quarter || *quarter < 0 || *quarter > 99)
        return {};
    return Place{*organisation, static_cast<int>(*quarter)};
}

std::string owner_code(Owner const& owner)
{
    if (!owner.organisation)
        return {};
    return fmt::format("{}.{}", written(owner.organisation), written(owner.person));
}

std::optional<Owner> read_owner(std::string_view text)
{
    if (text.empty())
        return Owner{};
    auto const parts = base::split(text, '.');
    if (parts.size() != 2)
        return {};
    auto const organisation = read<accounts::OrganisationId>(parts[0]);
    auto const person = read<accounts::PersonId>(parts[1]);
    if (!organisation || !person)
        return {};
    return Owner{*organisation, *person};
}

} // namespace plan
