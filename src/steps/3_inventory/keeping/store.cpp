#include "keeping.h"

#include "importing.h"
#include "texts.h"

#include "db/db.h"

namespace inventory {

using partnership::Kept;
using partnership::PartnershipId;

Kept kept_files(db::Connection& db, PartnershipId id)
{
    auto const kept = db.one<Kept>(R"(
        select count(*), min(at)
        from inventory_import
        where partnership = ?
          and state = ?)",
        [](db::Row const& row) {
            return Kept{row.integer(0), row.is_null(1) ? moment::Date{} : moment::local_date(row.instant(1))};
        },
        id, code(ImportState::waiting));
    return kept.value_or(Kept{});
}

std::int64_t destroy_files(db::Connection& db, PartnershipId id, moment::Instant before)
{
    return db.run(R"(
        update inventory_import
        set state = ?, file = ''
        where partnership = ?
          and state = ?
          and at < ?)",
        code(ImportState::undone), id, code(ImportState::waiting), before);
}

std::vector<std::string> files_in_use(db::Connection& db)
{
    return db.all<std::string>(R"(
        select file
        from inventory_import
        where state in (?, ?)
        union
        select photo
        from inventory_scan
        where photo <> '')",
        [](db::Row const& row) { return row.text(0); }, code(ImportState::waiting),
        code(ImportState::running));
}

accounts::Facts facts_about(db::Connection& db, accounts::PersonId person)
{
    auto facts = db.all<accounts::Fact>(R"(
        select i.filename, i.at, p.name
        from inventory_import i
        join partnership_partnership p on p.id = i.partnership
        where i.person = ?
        order by i.at)",
        [](db::Row const& row) {
            return accounts::Fact{i18n::message(texts::about::figures, row.text(0)),
                moment::local_date(row.instant(1)), row.text(2)};
        },
        person);
    for (auto& fact : db.all<accounts::Fact>(R"(
        select q.asked_on, p.name
        from inventory_request q
        join partnership_partnership p on p.id = q.partnership
        join accounts_person a on lower(a.email) = lower(q.email)
        where a.id = ?
        order by q.asked_on)",
             [](db::Row const& row) {
                 return accounts::Fact{i18n::message(texts::about::asked), row.date(0), row.text(1)};
             },
             person))
        facts.push_back(std::move(fact));
    return facts;
}

Kept kept_dossier(db::Connection& db, PartnershipId id)
{
    return partnership::kept_after_end(db, id,
        db.count(R"(
        select count(*)
        from inventory_figure
        where import in (select id from inventory_import where partnership = ?))",
            id));
}

std::int64_t destroy_dossier(db::Connection& db, PartnershipId id, moment::Date ended_before)
{
    if (!partnership::ended_before(db, id, ended_before))
        return 0;
    auto const figures = db.run(R"(
        delete from inventory_figure
        where import in (select id from inventory_import where partnership = ?))",
        id);
    for (auto const* table :
        {"inventory_moment", "inventory_place", "inventory_placed", "inventory_sub_area"})
        db.run("delete from " + std::string(table)
                + " where import in (select id from inventory_import where partnership = ?)",
            id);
    for (auto const* table :
        {"inventory_layout", "inventory_mapping", "inventory_request", "inventory_scan_asked",
            "inventory_scan_day", "inventory_scan", "inventory_top", "inventory_import"})
        db.run("delete from " + std::string(table) + " where partnership = ?", id);
    return figures;
}

} // namespace inventory
