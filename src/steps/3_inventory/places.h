// Where it happens, as far as that may be shown: by sub-area, and in squares that are joined until they are
// five. What is shown at all distances of the map, in the table of sub-areas and in total is made of the same
// parts of five or more, so that no sum or difference of them gives back a smaller one (decision 25).
#pragma once
#include "disclosure.h"
#include "figures.h"
#include "patterns.h"

#include "inventory/place.h"

#include "geo/geo.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace inventory {

// One import that tells where the reports of one phenomenon were.
struct WhereOf {
    PatternOf of;
    std::string phenomenon;
    moment::Date counted_on = {}; // none: before that was kept
    std::optional<Period> first = {}, last = {};
    std::string mark = {}; // of the sub-areas it was counted by
    std::vector<PlacedPart> parts = {};
};
struct StoredSpot {
    Place place;
    std::int64_t count = 0;
};

struct Cluster {
    geo::Rd middle;
    double side_m = 0;
    std::int64_t count = 0;
};
struct PartCount {
    std::string name; // empty: elsewhere in the park
    std::int64_t addresses = 0;
    Cell count;
};
struct Spread {
    WhereOf where;
    std::vector<Cluster> clusters; // the most first
    std::vector<PartCount> parts; // empty where there are none, or they may not be shown
    Cell unplaced; // of which nobody knows where; shown with the parts
    std::int64_t total = 0; // of the parts; shown with them
};
Spread spread_of(WhereOf where, std::vector<StoredSpot> const& spots);

// Of each source the newest import, for a sum of two could count the same report twice; in the order of
// sources.
std::vector<WhereOf> newest_of_each(std::vector<WhereOf> all);

// Whether its total adds nothing to what the months of the page tell.
bool may_be_placed(
    WhereOf const& where, std::vector<StoredFigure> const& figures, std::vector<Series> const& series);

// Sides of the squares at the distances of the map; the finest is that of the clusters themselves.
inline constexpr std::array<int, 5> map_sides_m{100, 200, 400, 800, 1600};
// The clusters put together in squares of this side; what was joined wider already stays as wide as it is.
std::vector<Cluster> seen_from_afar(std::vector<Cluster> const& clusters, int side_m);
// As fine as can be looked at in one picture.
std::vector<Cluster> for_a_picture(std::vector<Cluster> const& clusters);

} // namespace inventory
