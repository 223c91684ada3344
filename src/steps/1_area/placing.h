// Giving an address its place, when a list or a person had none for it.
#pragma once
#include "area.h"

namespace area {

enum class PlaceRefusal {
    outside_netherlands, // or no number at all
    no_boundary,
    too_far, // further from the park than addresses are kept
    unknown_address,
};
i18n::Message message(PlaceRefusal refusal);

// "235000;556000", as in the table of coordinates.
std::optional<geo::Rd> read_point(std::string_view text);
std::string written_point(geo::Rd at);

// Answers whether it lies inside the boundary; an address that was added by hand stays on the list anyhow.
base::Result<bool, PlaceRefusal> place_address(
    db::Connection& db, partnership::Scope const& scope, AddressId id, geo::Rd at);

} // namespace area
