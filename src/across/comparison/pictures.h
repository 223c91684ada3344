// From what was delivered to one picture for each source: what each park counted in its newest year, as far
// as this visitor may see it there. Pure rules.
#pragma once
#include "parks.h"
#include "store.h"

#include "inventory/years.h"

#include <optional>
#include <vector>

namespace comparison {

struct Picture {
    inventory::Source source = inventory::Source::other;
    std::vector<std::optional<inventory::YearCount>> years; // beside the parks that were given
    std::size_t parks = 0; // that have one
};

struct Delivery {
    std::vector<Delivered> deliveries; // the oldest first
    std::vector<FigureRow> figures;
    inventory::Small small = inventory::Small::hidden;
};
// Sources of which no park has figures are left out. A figure counts only where the reader of that park may
// see it.
std::vector<Picture> pictures_of(std::vector<SeenPark> const& seen, Delivery delivery);
// The one of this source; without such a one, that of most parks. Null when there is none at all.
Picture const* picture_of(std::vector<Picture> const& all, std::string_view source_code);

} // namespace comparison
