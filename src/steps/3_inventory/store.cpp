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

void delete_figures(db::Connection& db, ImportId id)
{
    for (auto const* table :
        {"inventory_figure", "inventory_moment", "inventory_place", "inventory_placed", "inventory_sub_area"})
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
