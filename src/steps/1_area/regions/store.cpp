#include "region_store.h"

#include "db/db.h"

namespace area {

void delete_region_set(db::Connection& db, RegionKind kind)
{
    db.run("delete from area_region where kind = ?", code(kind));
    db.run("delete from area_region_set where kind = ?", code(kind));
}

void insert_region_set(db::Connection& db, RegionSet const& set)
{
    db.run(R"(
        insert into area_region_set (kind, file, regions, at)
        values (?, ?, ?, ?))",
        code(set.kind), set.file, set.regions, set.at);
}

void insert_regions(db::Connection& db, std::vector<Region> const& regions)
{
    auto& ids = db.ids();
    db.bulk("area_region", {"id", "kind", "name", "shape", "low_x", "low_y", "high_x", "high_y"},
        [&](db::BulkSink& sink) {
            for (auto const& region : regions) {
                auto const box = geo::bounds(region.shape);
                sink.add(ids.make<base::Id<struct RegionTag>>(), code(region.kind), region.name,
                    geo::stored(region.shape), box.low.x, box.low.y, box.high.x, box.high.y);
            }
        });
}

std::vector<RegionSet> region_sets(db::Connection& db)
{
    return db.all<RegionSet>(R"(
        select kind, file, regions, at
        from area_region_set)",
        [](db::Row const& row) {
            return RegionSet{region_kind_of(row.view(0)).value_or(RegionKind::municipality), row.text(1),
                row.integer(2), row.instant(3)};
        });
}

std::vector<Region> regions_near(db::Connection& db, geo::Bounds const& box)
{
    return db.all<Region>(R"(
        select s.kind, coalesce(r.name, ''), coalesce(r.shape, '')
        from area_region_set s
        left join area_region r
          on r.kind = s.kind
         and r.low_x <= ?
         and r.high_x >= ?
         and r.low_y <= ?
         and r.high_y >= ?
        order by s.kind, r.id)",
        [](db::Row const& row) {
            auto const shape = row.view(2);
            return Region{region_kind_of(row.view(0)).value_or(RegionKind::municipality), row.text(1),
                shape.empty() ? geo::Shape{} : geo::from_stored(shape)};
        },
        box.high.x, box.low.x, box.high.y, box.low.y);
}

} // namespace area
