// When and where reports were, as counts.
#include "store.h"

#include "db/db.h"

#include <fmt/format.h>

namespace inventory {

void insert_patterns(db::Connection& db, ImportId id, Patterns const& patterns)
{
    db.bulk("inventory_moment", {"import", "source", "phenomenon", "weekday", "hour", "count"},
        [&](db::BulkSink& sink) {
            for (auto const& one : patterns.moments)
                sink.add(id, code(one.source), one.phenomenon, one.weekday, one.hour, one.count);
        });
    db.bulk("inventory_spot", {"import", "source", "phenomenon", "x", "y", "count"}, [&](db::BulkSink& sink) {
        for (auto const& one : patterns.spots)
            sink.add(id, code(one.source), one.phenomenon, one.x, one.y, one.count);
    });
}

std::vector<StoredMoment> moments_of_phenomenon(
    db::Connection& db, partnership::Reader const& reader, std::string_view phenomenon)
{
    static auto const sql = fmt::format(R"(
        select i.id, m.source, i.origin, m.weekday, m.hour, m.count
        from inventory_moment m
        join inventory_import i on i.id = m.import
        where i.partnership = ?
          and i.round = ?
          and {}
          and i.state = ?
          and m.phenomenon = ?
        order by i.at desc, i.id desc, m.weekday, m.hour)",
        partnership::seen_by("i"));
    return db.all<StoredMoment>(
        sql,
        [](db::Row const& row) {
            return StoredMoment{
                {row.id<ImportId>(0), source_of(row.view(1)).value_or(Source::other), row.text(2)},
                static_cast<int>(row.integer(3)), static_cast<int>(row.integer(4)), row.integer(5)};
        },
        reader.scope().partnership, reader.scope().round, reader.sees().working_group,
        reader.sees().government, reader.sees().own, code(ImportState::saved), phenomenon);
}

std::vector<StoredSpot> spots_of_phenomenon(
    db::Connection& db, partnership::Reader const& reader, std::string_view phenomenon)
{
    static auto const sql = fmt::format(R"(
        select i.id, s.source, i.origin, s.x, s.y, s.count
        from inventory_spot s
        join inventory_import i on i.id = s.import
        where i.partnership = ?
          and i.round = ?
          and {}
          and i.state = ?
          and s.phenomenon = ?
        order by i.at desc, i.id desc, s.y, s.x)",
        partnership::seen_by("i"));
    return db.all<StoredSpot>(
        sql,
        [](db::Row const& row) {
            return StoredSpot{
                {row.id<ImportId>(0), source_of(row.view(1)).value_or(Source::other), row.text(2)},
                row.integer(3), row.integer(4), row.integer(5)};
        },
        reader.scope().partnership, reader.scope().round, reader.sees().working_group,
        reader.sees().government, reader.sees().own, code(ImportState::saved), phenomenon);
}

} // namespace inventory
