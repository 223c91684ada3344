// A boundary that somebody proposes: the chosen parts mended and joined, and what it would do to the
// addresses.
#pragma once
#include "boundary.h"
#include "store.h"

namespace area {

// The draft without its id, or what is wrong with which part.
base::Result<Draft, i18n::Message> proposal(std::vector<Found> const& parts);

// Dividing and joining are no repairs: what a page tells of repairs stays as it was.
void take_over(Mended& mended, geo::Shape changed);

struct Effect {
    std::int64_t before = 0; // addresses on the list now
    std::int64_t after = 0;
    std::int64_t dropped = 0;
    std::int64_t gained = 0;
};
Effect effect_of(geo::Shape const& shape, std::vector<AddressRow> const& known);

} // namespace area
