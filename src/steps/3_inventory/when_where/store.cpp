// When and where reports were, as counts.
#include "store.h"

#include "db/db.h"

#include <fmt/format.h>

#include <set>

namespace inventory {
namespace {

void insert_placed(db::Connection& db, ImportId id, Patterns const& patterns, CountedOver const& over)
{
    std::set<std::pair<Source, std::string>> placed;
    for (auto const& one : patterns.spots)
        placed.emplace(one.source, one.phenomenon);
    // The sum of years and months together tells of no period.
    bool const is_one_span = over.first && over.last && over.first->span == over.last->span;
    auto const first = is_one_span ? code(*over.first) : std::string();
    auto const last = is_one_span ? code(*over.last) : std::string();
    db.bulk("inventory_placed",
        {"import", "source", "phenomenon", "counted_on", "first_period", "last_period", "mark"},
        [&](db::BulkSink& sink) {
            for (auto const& [source, phenomenon] : placed)
                sink.add(id, code(source), phenomenon, over.on, first, last, patterns.placing.mark);
        });
}

void insert_parts(db::Connection& db, ImportId id, std::vector<PlacedPart> const& parts)
{
    db.bulk("inventory_sub_area", {"import", "number", "name", "addresses"}, [&](db::BulkSink& sink) {
        for (std::size_t i = 0; i < parts.size(); ++i)
            sink.add(id, static_cast<std::int64_t>(i), parts[i].name, parts[i].addresses);
    });
}

WhereOf read_where(db::Row const& row, std::string_view phenomenon)
{
    return {{row.id<ImportId>(0), source_of(row.view(1)).value_or(Source::other), row.text(2)},
        std::string(phenomenon), row.date(3), period_of(row.view(4)), period_of(row.view(5)), row.text(6),
        {}};
}

} // namespace

void insert_patterns(db::Connection& db, ImportId id, Patterns const& patterns, CountedOver const& over)
{
    db.bulk("inventory_moment", {"import", "source", "phenomenon", "weekday", "hour", "count"},
        [&](db::BulkSink& sink) {
            for (auto const& one : patterns.moments)
                sink.add(id, code(one.source), one.phenomenon, one.weekday, one.hour, one.count);
        });
    db.bulk("inventory_place", {"import", "source", "phenomenon", "sub_area", "x", "y", "count"},
        [&](db::BulkSink& sink) {
            for (auto const& one : patterns.spots)
                sink.add(id, code(one.source), one.phenomenon, one.place.sub_area, one.place.x, one.place.y,
                    one.count);
        });
    if (patterns.spots.empty())
        return;
    insert_placed(db, id, patterns, over);
    insert_parts(db, id, patterns.placing.parts);
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

std::vector<WhereOf> places_of_phenomenon(
    db::Connection& db, partnership::Reader const& reader, std::string_view phenomenon)
{
    static auto const sql = fmt::format(R"(
        select i.id, p.source, i.origin, p.counted_on, p.first_period, p.last_period, p.mark, a.name, a.addresses
        from inventory_placed p
        join inventory_import i on i.id = p.import
        left join inventory_sub_area a on a.import = p.import
        where i.partnership = ?
          and i.round = ?
          and {}
          and i.state = ?
          and p.phenomenon = ?
        order by i.at desc, i.id desc, p.source, a.number)",
        partnership::seen_by("i"));
    std::vector<WhereOf> found;
    db.each(
        sql,
        [&](db::Row const& row) {
            auto where = read_where(row, phenomenon);
            if (found.empty() || found.back().of.import != where.of.import
                || found.back().of.source != where.of.source)
                found.push_back(std::move(where));
            if (!row.is_null(7))
                found.back().parts.push_back({row.text(7), row.integer(8)});
        },
        reader.scope().partnership, reader.scope().round, reader.sees().working_group,
        reader.sees().government, reader.sees().own, code(ImportState::saved), phenomenon);
    return found;
}

std::vector<StoredSpot> spots_of_places(
    db::Connection& db, partnership::Reader const& reader, WhereOf const& where)
{
    static auto const sql = fmt::format(R"(
        select s.sub_area, s.x, s.y, s.count
        from inventory_place s
        join inventory_import i on i.id = s.import
        where i.partnership = ?
          and i.round = ?
          and {}
          and i.state = ?
          and s.import = ?
          and s.source = ?
          and s.phenomenon = ?)",
        partnership::seen_by("i"));
    return db.all<StoredSpot>(
        sql,
        [](db::Row const& row) {
            return StoredSpot{
                {static_cast<int>(row.integer(0)), row.integer(1), row.integer(2)}, row.integer(3)};
        },
        reader.scope().partnership, reader.scope().round, reader.sees().working_group,
        reader.sees().government, reader.sees().own, code(ImportState::saved), where.of.import,
        code(where.of.source), where.phenomenon);
}

} // namespace inventory
