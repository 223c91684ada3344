#include "store.h"

#include "db/db.h"

namespace area {
namespace {

Import read_import(db::Row const& row)
{
    return {row.id<ImportId>(0), row.text(1), row.text(2), row.integer(3), import_state_of(row.view(4)),
        row.text(5), {row.integer(6), row.integer(7), row.integer(8), row.integer(9), row.integer(10)},
        row.instant(11), row.id<accounts::PersonId>(12), row.text(13)};
}

} // namespace

ImportId insert_import(db::Connection& db, Scope const& scope, Import const& import)
{
    auto const id = db.ids().make<ImportId>();
    db.run(R"(
        insert into area_import
            (id, partnership, round, file, name, job, state, refusal, rows_read, rows_inside, rows_outside,
             rows_skipped, rows_added, at, person)
        values (?, ?, ?, ?, ?, null, ?, '', 0, 0, 0, 0, 0, ?, ?))",
        id, scope.partnership, scope.round, import.file, import.name, code(import.state), import.at,
        import.person);
    return id;
}

void update_import_job(db::Connection& db, ImportId id, std::int64_t job)
{
    db.run(R"(
        update area_import
        set job = ?
        where id = ?)",
        job, id);
}

void update_import_result(db::Connection& db, Import const& import)
{
    auto const& counts = import.counts;
    db.run(R"(
        update area_import
        set state = ?, refusal = ?, rows_read = ?, rows_inside = ?, rows_outside = ?, rows_skipped = ?,
            rows_added = ?
        where id = ?)",
        code(import.state), import.refusal, counts.read, counts.inside, counts.outside, counts.skipped,
        counts.added, import.id);
}

std::optional<Import> import_of_id(db::Connection& db, Scope const& scope, ImportId id)
{
    return db.one<Import>(R"(
        select i.id, i.file, i.name, coalesce(i.job, 0), i.state, i.refusal, i.rows_read, i.rows_inside,
            i.rows_outside, i.rows_skipped, i.rows_added, i.at, i.person, coalesce(p.name, '')
        from area_import i
        left join accounts_person p on p.id = i.person
        where i.partnership = ?
          and i.round = ?
          and i.id = ?)",
        read_import, scope.partnership, scope.round, id);
}

std::optional<ScopedImport> import_with_scope(db::Connection& db, ImportId id)
{
    return db.one<ScopedImport>(R"(
        select i.id, i.file, i.name, coalesce(i.job, 0), i.state, i.refusal, i.rows_read, i.rows_inside,
            i.rows_outside, i.rows_skipped, i.rows_added, i.at, i.person, '', i.partnership, i.round
        from area_import i
        where i.id = ?)",
        [](db::Row const& row) {
            return ScopedImport{
                {row.id<partnership::PartnershipId>(14), row.id<partnership::RoundId>(15)}, read_import(row)};
        },
        id);
}

std::vector<Import> imports_of_round(db::Connection& db, Scope const& scope)
{
    return db.all<Import>(R"(
        select i.id, i.file, i.name, coalesce(i.job, 0), i.state, i.refusal, i.rows_read, i.rows_inside,
            i.rows_outside, i.rows_skipped, i.rows_added, i.at, i.person, coalesce(p.name, '')
        from area_import i
        left join accounts_person p on p.id = i.person
        where i.partnership = ?
          and i.round = ?
        order by i.at desc, i.id desc
        limit 20)",
        read_import, scope.partnership, scope.round);
}

void insert_skipped(db::Connection& db, ImportId import, std::vector<SkippedRow> const& rows)
{
    db.bulk("area_skipped", {"import", "row_number", "reason", "content"}, [&](db::BulkSink& sink) {
        for (auto const& row : rows)
            sink.add(import, row.row, code(row.reason), row.content);
    });
}

std::vector<SkippedRow> skipped_of_import(db::Connection& db, ImportId import)
{
    return db.all<SkippedRow>(R"(
        select row_number, reason, content
        from area_skipped
        where import = ?
        order by row_number)",
        [](db::Row const& row) {
            return SkippedRow{static_cast<std::size_t>(row.integer(0)),
                skip_of(row.view(1)).value_or(Skip::no_place), row.text(2)};
        },
        import);
}

} // namespace area
