#include "store.h"

#include "db/db.h"

#include <fmt/format.h>

namespace inventory {
namespace {

Import read_import(db::Row const& row)
{
    Import out;
    out.id = row.id<ImportId>(0);
    out.kind = kind_of(row.view(1)).value_or(Kind::table);
    out.state = state_of(row.view(2)).value_or(ImportState::undone);
    out.file = row.text(3);
    out.filename = row.text(4);
    out.person = row.id<accounts::PersonId>(5);
    out.by = row.text(6);
    out.at = row.instant(7);
    out.choices = {source_of(row.view(8)), row.text(9), area_of(row.view(10)).value_or(Area::park),
        row.text(11), row.text(12), {},
        partnership::sharing_of(row.view(18)).value_or(partnership::Sharing::own_organisation)};
    out.job = row.integer(13);
    out.rows = row.integer(14);
    out.kept = row.integer(15);
    out.outside = row.integer(16);
    out.wrong = row.integer(17);
    out.organisation = row.id<accounts::OrganisationId>(19);
    out.layout = row.text(20);
    out.boundary = static_cast<int>(row.integer(21));
    return out;
}

StoredFigure read_figure(db::Row const& row)
{
    return {source_of(row.view(0)).value_or(Source::other), area_of(row.view(1)).value_or(Area::park),
        row.text(2), row.text(3),
        {row.text(4), row.text(5), row.text(6), period_of(row.view(7)).value_or(Period{}),
            row.maybe_integer(8)},
        partnership::sharing_of(row.view(9)).value_or(partnership::Sharing::own_organisation),
        static_cast<int>(row.integer(10))};
}

Request read_request(db::Row const& row)
{
    Request out;
    out.source = source_of(row.view(0)).value_or(Source::other);
    out.asked_on = row.date(1);
    out.unavailable = row.text(2);
    out.link = row.id<LinkId>(3);
    out.name = row.text(4), out.email = row.text(5), out.wanted = row.text(6), out.period = row.text(7);
    out.due_on = row.date(8);
    out.boundary = static_cast<int>(row.integer(9));
    out.sharing = partnership::sharing_of(row.view(10)).value_or(partnership::Sharing::working_group);
    out.reminded_on = row.date(11), out.received_on = row.date(12), out.checked_on = row.date(13);
    return out;
}

ScopedRequest read_scoped_request(db::Row const& row)
{
    return {{row.id<partnership::PartnershipId>(14), row.id<partnership::RoundId>(15)}, read_request(row)};
}

std::string_view code_of(std::optional<Source> source) { return source ? code(*source) : std::string_view(); }

} // namespace

void insert_import(db::Connection& db, partnership::Scope const& scope, Import const& import)
{
    auto const& choices = import.choices;
    db.run(R"(
        insert into inventory_import (id, partnership, round, kind, state, file, filename, person, at, source, origin,
            area, region, topic, job, read_rows, kept_rows, outside_rows, wrong_rows, sharing, organisation,
            layout, boundary)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?, ?, ?, ?, ?, ?, ?, ?))",
        import.id, scope.partnership, scope.round, code(import.kind), code(import.state), import.file,
        import.filename, import.person, import.at, code_of(choices.source), choices.origin,
        code(choices.area), choices.region, choices.topic, import.rows, import.kept, import.outside,
        import.wrong, code(choices.sharing), import.organisation, import.layout, import.boundary);
}

std::vector<Import> imports_of_round(db::Connection& db, partnership::Reader const& reader)
{
    static auto const sql = fmt::format(R"(
        select i.id, i.kind, i.state, i.file, i.filename, i.person, p.name, i.at, i.source, i.origin, i.area, i.region,
            i.topic, i.job, i.read_rows, i.kept_rows, i.outside_rows, i.wrong_rows, i.sharing, i.organisation, i.layout,
            i.boundary
        from inventory_import i
        left join accounts_person p on p.id = i.person
        where i.partnership = ?
          and i.round = ?
          and {}
        order by i.at desc, i.id desc)",
        partnership::seen_by("i"));
    return db.all<Import>(sql, read_import, reader.scope().partnership, reader.scope().round,
        reader.sees().working_group, reader.sees().government, reader.sees().own);
}

std::optional<Import> import_of_id(db::Connection& db, partnership::Reader const& reader, ImportId id)
{
    static auto const sql = fmt::format(R"(
        select i.id, i.kind, i.state, i.file, i.filename, i.person, p.name, i.at, i.source, i.origin, i.area, i.region,
            i.topic, i.job, i.read_rows, i.kept_rows, i.outside_rows, i.wrong_rows, i.sharing, i.organisation, i.layout,
            i.boundary
        from inventory_import i
        left join accounts_person p on p.id = i.person
        where i.partnership = ?
          and i.round = ?
          and {}
          and i.id = ?)",
        partnership::seen_by("i"));
    return db.one<Import>(sql, read_import, reader.scope().partnership, reader.scope().round,
        reader.sees().working_group, reader.sees().government, reader.sees().own, id);
}

std::optional<Import> import_of_job(db::Connection& db, ImportId id)
{
    return db.one<Import>(R"(
        select i.id, i.kind, i.state, i.file, i.filename, i.person, '', i.at, i.source, i.origin, i.area, i.region,
            i.topic, i.job, i.read_rows, i.kept_rows, i.outside_rows, i.wrong_rows, i.sharing, i.organisation, i.layout,
            i.boundary
        from inventory_import i
        where i.id = ?)",
        read_import, id);
}

partnership::Scope scope_of_import(db::Connection& db, ImportId id)
{
    auto const found = db.one<partnership::Scope>(R"(
        select partnership, round
        from inventory_import
        where id = ?)",
        [](db::Row const& row) {
            return partnership::Scope{row.id<partnership::PartnershipId>(0), row.id<partnership::RoundId>(1)};
        },
        id);
    return found.value_or(partnership::Scope{});
}

bool update_import(
    db::Connection& db, partnership::Scope const& scope, Import const& import, ImportState from)
{
    auto const& choices = import.choices;
    return db.run(R"(
        update inventory_import
        set state = ?, source = ?, origin = ?, area = ?, region = ?, topic = ?, job = ?, read_rows = ?, kept_rows = ?,
            outside_rows = ?, wrong_rows = ?, sharing = ?, boundary = ?, kind = ?
        where partnership = ?
          and round = ?
          and id = ?
          and state = ?)",
               code(import.state), code_of(choices.source), choices.origin, code(choices.area),
               choices.region, choices.topic, import.job == 0 ? std::nullopt : std::optional(import.job),
               import.rows, import.kept, import.outside, import.wrong, code(choices.sharing), import.boundary,
               code(import.kind), scope.partnership, scope.round, import.id, code(from))
        == 1;
}

void update_sharing(
    db::Connection& db, partnership::Reader const& reader, ImportId id, partnership::Sharing sharing)
{
    db.run(R"(
        update inventory_import
        set sharing = ?
        where partnership = ?
          and round = ?
          and id = ?)",
        code(sharing), reader.scope().partnership, reader.scope().round, id);
}

bool update_layout(db::Connection& db, partnership::Scope const& scope, ImportId id, std::string_view layout)
{
    return db.run(R"(
        update inventory_import
        set layout = ?
        where partnership = ?
          and round = ?
          and id = ?
          and state = ?)",
               layout, scope.partnership, scope.round, id, code(ImportState::waiting))
        == 1;
}

void upsert_layout(db::Connection& db, partnership::Scope const& scope, KnownLayout const& known)
{
    db.run(R"(
        insert into inventory_layout (partnership, signature, layout)
        values (?, ?, ?)
        on conflict (partnership, signature) do update set layout = excluded.layout)",
        scope.partnership, known.signature, known.layout);
}

std::vector<KnownLayout> layouts_of_partnership(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<KnownLayout>(R"(
        select signature, layout
        from inventory_layout
        where partnership = ?)",
        [](db::Row const& row) {
            return KnownLayout{row.text(0), row.text(1)};
        },
        scope.partnership);
}

void update_saved(db::Connection& db, ImportId id, std::int64_t kept)
{
    db.run(R"(
        update inventory_import
        set state = ?, kept_rows = ?
        where id = ?
          and state = ?)",
        code(ImportState::saved), kept, id, code(ImportState::running));
}

std::int64_t count_waiting_with_file(db::Connection& db, std::string const& file)
{
    return db.count(R"(
        select count(*)
        from inventory_import
        where file = ?
          and state in (?, ?))",
        file, code(ImportState::waiting), code(ImportState::running));
}

void insert_figures(db::Connection& db, ImportId id, std::span<SourcedCount const> counts)
{
    db.bulk("inventory_figure", {"import", "source", "category", "period", "name", "phenomenon", "count"},
        [&](db::BulkSink& sink) {
            for (auto const& [source, count] : counts)
                sink.add(id, code(source), count.category, code(count.period), count.name, count.phenomenon,
                    count.value);
        });
}

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

void delete_figures(db::Connection& db, ImportId id)
{
    for (auto const* table : {"inventory_figure", "inventory_moment", "inventory_spot"})
        db.run("delete from " + std::string(table) + " where import = ?", id);
}

std::vector<StoredFigure> figures_of_round(db::Connection& db, partnership::Reader const& reader)
{
    static auto const sql = fmt::format(R"(
        select f.source, i.area, i.region, i.origin, f.category, f.name, f.phenomenon, f.period, f.count, i.sharing,
            i.boundary
        from inventory_figure f
        join inventory_import i on i.id = f.import
        where i.partnership = ?
          and i.round = ?
          and {}
          and i.state = ?
        order by i.at, i.id, f.category, f.period)",
        partnership::seen_by("i"));
    return db.all<StoredFigure>(sql, read_figure, reader.scope().partnership, reader.scope().round,
        reader.sees().working_group, reader.sees().government, reader.sees().own, code(ImportState::saved));
}

std::vector<StoredFigure> figures_of_phenomenon(
    db::Connection& db, partnership::Reader const& reader, std::string_view phenomenon)
{
    static auto const sql = fmt::format(R"(
        select f.source, i.area, i.region, i.origin, f.category, f.name, f.phenomenon, f.period, f.count, i.sharing,
            i.boundary
        from inventory_figure f
        join inventory_import i on i.id = f.import
        where i.partnership = ?
          and i.round = ?
          and {}
          and i.state = ?
          and f.phenomenon = ?
        order by i.at, i.id, f.category, f.period)",
        partnership::seen_by("i"));
    return db.all<StoredFigure>(sql, read_figure, reader.scope().partnership, reader.scope().round,
        reader.sees().working_group, reader.sees().government, reader.sees().own, code(ImportState::saved),
        phenomenon);
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

std::vector<Source> sources_of_round(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<Source>(R"(
        select distinct f.source
        from inventory_figure f
        join inventory_import i on i.id = f.import
        where i.partnership = ?
          and i.round = ?
          and i.state = ?)",
        [](db::Row const& row) { return source_of(row.view(0)).value_or(Source::other); }, scope.partnership,
        scope.round, code(ImportState::saved));
}

Mapping mapping_of_partnership(db::Connection& db, partnership::Scope const& scope)
{
    Mapping out;
    db.each(R"(
        select category, phenomenon
        from inventory_mapping
        where partnership = ?)",
        [&](db::Row const& row) { out.emplace(row.text(0), row.text(1)); }, scope.partnership);
    return out;
}

void upsert_mapping(db::Connection& db, partnership::Scope const& scope, Mapping const& mapping)
{
    for (auto const& [category, phenomenon] : mapping)
        db.run(R"(
            insert into inventory_mapping (partnership, category, phenomenon)
            values (?, ?, ?)
            on conflict (partnership, category) do update set phenomenon = excluded.phenomenon)",
            scope.partnership, category, phenomenon);
}

void upsert_request(db::Connection& db, partnership::Scope const& scope, Request const& request)
{
    db.run(R"(
        insert into inventory_request (partnership, round, source, asked_on, unavailable, link, name, email, wanted,
            period, due_on, boundary, sharing, reminded_on, received_on, checked_on)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (round, source) do update
        set asked_on = excluded.asked_on, unavailable = excluded.unavailable, link = excluded.link,
            name = excluded.name, email = excluded.email, wanted = excluded.wanted, period = excluded.period,
            due_on = excluded.due_on, boundary = excluded.boundary, sharing = excluded.sharing,
            reminded_on = excluded.reminded_on, received_on = excluded.received_on,
            checked_on = excluded.checked_on)",
        scope.partnership, scope.round, code(request.source), request.asked_on, request.unavailable,
        request.link, request.name, request.email, request.wanted, request.period, request.due_on,
        request.boundary, code(request.sharing), request.reminded_on, request.received_on,
        request.checked_on);
}

std::vector<Request> requests_of_round(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<Request>(R"(
        select source, asked_on, unavailable, link, name, email, wanted, period, due_on, boundary, sharing,
            reminded_on, received_on, checked_on
        from inventory_request
        where partnership = ?
          and round = ?
        order by source)",
        read_request, scope.partnership, scope.round);
}

std::optional<ScopedRequest> request_with_link(db::Connection& db, LinkId link)
{
    return db.one<ScopedRequest>(R"(
        select source, asked_on, unavailable, link, name, email, wanted, period, due_on, boundary, sharing,
            reminded_on, received_on, checked_on, partnership, round
        from inventory_request
        where link = ?)",
        read_scoped_request, link);
}

std::vector<ScopedRequest> requests_waited_for(db::Connection& db)
{
    return db.all<ScopedRequest>(R"(
        select q.source, q.asked_on, q.unavailable, q.link, q.name, q.email, q.wanted, q.period, q.due_on,
            q.boundary, q.sharing, q.reminded_on, q.received_on, q.checked_on, q.partnership, q.round
        from inventory_request q
        join partnership_round r on r.id = q.round
        join partnership_partnership p on p.id = q.partnership
        where q.link is not null
          and q.due_on is not null
          and q.received_on is null
          and q.unavailable = ''
          and r.closed_on is null
          and p.ended_on is null)",
        read_scoped_request);
}

std::int64_t count_waiting_without_person(db::Connection& db, partnership::Scope const& scope)
{
    return db.count(R"(
        select count(*)
        from inventory_import
        where partnership = ?
          and round = ?
          and person is null
          and state = ?)",
        scope.partnership, scope.round, code(ImportState::waiting));
}

void delete_top(db::Connection& db, partnership::Scope const& scope, accounts::OrganisationId organisation)
{
    db.run(R"(
        delete from inventory_top
        where partnership = ?
          and round = ?
          and organisation = ?)",
        scope.partnership, scope.round, organisation);
}

void insert_top_item(db::Connection& db, partnership::Scope const& scope, PlacedItem const& placed)
{
    db.run(R"(
        insert into inventory_top (partnership, round, organisation, place, phenomenon, own_words, why)
        values (?, ?, ?, ?, ?, ?, ?))",
        scope.partnership, scope.round, placed.organisation, placed.place, placed.item.phenomenon,
        placed.item.own_words, placed.item.why);
}

std::vector<PlacedItem> top_of_round(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<PlacedItem>(R"(
        select organisation, place, phenomenon, own_words, why
        from inventory_top
        where partnership = ?
          and round = ?
        order by organisation, place)",
        [](db::Row const& row) {
            return PlacedItem{row.id<accounts::OrganisationId>(0), static_cast<int>(row.integer(1)),
                {row.text(2), row.text(3), row.text(4)}};
        },
        scope.partnership, scope.round);
}

} // namespace inventory
