// All statements about sets of regions, one function each.
#pragma once
#include "regions.h"

namespace area {

void delete_region_set(db::Connection& db, RegionKind kind);
void insert_region_set(db::Connection& db, RegionSet const& set);
void insert_regions(db::Connection& db, std::vector<Region> const& regions);
std::vector<RegionSet> region_sets(db::Connection& db);
// The regions whose box meets the box, and for each set without any one region without a name.
std::vector<Region> regions_near(db::Connection& db, geo::Bounds const& box);

} // namespace area
