#include "keeping.h"

#include "texts.h"

#include "db/db.h"

namespace area {

using partnership::Kept;
using partnership::PartnershipId;

Kept kept_files(db::Connection& db, PartnershipId id)
{
    auto const kept = db.one<Kept>(R"(
        select count(*), min(at)
        from (
            select at from area_upload where partnership = ?
            union all
            select at from area_import where partnership = ? and file <> ''
            union all
            select at from area_draft where partnership = ?
            union all
            select at from area_sheet where partnership = ?) kept)",
        [](db::Row const& row) {
            return Kept{row.integer(0), row.is_null(1) ? moment::Date{} : moment::local_date(row.instant(1))};
        },
        id, id, id, id);
    return kept.value_or(Kept{});
}

std::int64_t destroy_files(db::Connection& db, PartnershipId id, moment::Instant before)
{
    db::Transaction transaction(db);
    db.run(R"(
        delete from area_found
        where upload in (select id from area_upload where partnership = ? and at < ?))",
        id, before);
    db.run(R"(
        delete from area_skipped
        where import in (select id from area_import where partnership = ? and at < ?))",
        id, before);
    db.run(R"(
        delete from area_sheet_row
        where sheet in (select id from area_sheet where partnership = ? and at < ?))",
        id, before);
    auto const gone = db.run("delete from area_sheet where partnership = ? and at < ?", id, before)
        + db.run("delete from area_upload where partnership = ? and at < ?", id, before)
        + db.run("delete from area_draft where partnership = ? and at < ?", id, before)
        + db.run(
            "update area_import set file = '' where partnership = ? and at < ? and file <> ''", id, before);
    transaction.commit();
    return gone;
}

std::vector<std::string> files_in_use(db::Connection& db)
{
    return db.all<std::string>(R"(
        select file from area_upload
        union
        select file from area_import where file <> '')",
        [](db::Row const& row) { return row.text(0); });
}

accounts::Facts facts_about(db::Connection& db, accounts::PersonId person)
{
    return db.all<accounts::Fact>(R"(
        select 1, b.at, p.name
        from area_boundary b
        join partnership_partnership p on p.id = b.partnership
        where b.person = ?
        union all
        select 2, u.at, p.name
        from area_upload u
        join partnership_partnership p on p.id = u.partnership
        where u.person = ?
        union all
        select 3, i.at, p.name
        from area_import i
        join partnership_partnership p on p.id = i.partnership
        where i.person = ?
        order by 2)",
        [](db::Row const& row) {
            constexpr i18n::TextOf<0> what[]
                = {texts::about::boundary, texts::about::map_file, texts::about::addresses};
            return accounts::Fact{
                i18n::message(what[row.integer(0) - 1]), moment::local_date(row.instant(1)), row.text(2)};
        },
        person, person, person);
}

Kept kept_dossier(db::Connection& db, PartnershipId id)
{
    return partnership::kept_after_end(
        db, id, db.count("select count(*) from area_address where partnership = ?", id));
}

std::int64_t destroy_dossier(db::Connection& db, PartnershipId id, moment::Date ended_before)
{
    if (!partnership::ended_before(db, id, ended_before))
        return 0;
    db.run("delete from area_found where upload in (select id from area_upload where partnership = ?)", id);
    db.run("delete from area_skipped where import in (select id from area_import where partnership = ?)", id);
    db.run("delete from area_sub_area_street where sub_area in (select id from area_sub_area where "
           "partnership = ?)",
        id);
    db.run("delete from area_change_line where change in (select id from area_change where partnership = ?)",
        id);
    db.run("delete from area_sheet_row where sheet in (select id from area_sheet where partnership = ?)", id);
    for (auto const* table : {"area_company", "area_sheet", "area_change", "area_upload", "area_draft",
             "area_import", "area_boundary", "area_sub_area"})
        db.run("delete from " + std::string(table) + " where partnership = ?", id);
    return db.run("delete from area_address where partnership = ?", id);
}

} // namespace area
