// In which municipality, water board and so on a park lies: told from sets of regions that an adviser read in
// once, because we ship none.
#pragma once
#include "boundary.h"

#include "geo/geojson.h"

namespace area {

enum class RegionKind {
    municipality,
    water_board,
    safety_region,
    environment_service,
    police_unit,
    neighbourhood
};
inline constexpr RegionKind region_kinds[]
    = {RegionKind::municipality, RegionKind::water_board, RegionKind::safety_region,
        RegionKind::environment_service, RegionKind::police_unit, RegionKind::neighbourhood};
std::string_view code(RegionKind kind);
std::optional<RegionKind> region_kind_of(std::string_view code);
i18n::Text name(RegionKind kind);

struct Region {
    RegionKind kind = RegionKind::municipality;
    std::string name; // may be the same for several parts
    geo::Shape shape;
};
enum class RegionRefusal { no_areas, no_names, too_many };
i18n::Message message(RegionRefusal refusal);
constexpr std::size_t regions_max = 20'000;
// The name is looked for in the columns that CBS, PDOK and Kadaster use for this kind.
base::Result<std::vector<Region>, RegionRefusal> regions_of(
    RegionKind kind, std::vector<geo::Layer> const& layers);

struct Share {
    std::string name;
    double share = 0; // of the area of the park
};
// What of a shape lies in the regions of one kind, the largest first; parts under a hundredth are left out.
std::vector<Share> shares_in(RegionKind kind, geo::Shape const& shape, std::vector<Region> const& near);

struct RegionSet {
    RegionKind kind = RegionKind::municipality;
    std::string file;
    std::int64_t regions = 0;
    moment::Instant at;
};
// In place of the older set of that kind, all or nothing.
void replace_regions(db::Connection& db, RegionSet const& set, std::vector<Region> const& regions);
void remove_regions(db::Connection& db, RegionKind kind);
// The largest municipality of a shape; empty when no set of municipalities was read in or it lies in none.
std::string municipality_of(db::Connection& db, geo::Shape const& shape);

} // namespace area
