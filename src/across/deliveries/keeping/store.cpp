#include "keeping.h"

#include "texts.h"

#include "db/db.h"

namespace deliveries {

std::int64_t destroy_deliveries(db::Connection& db, moment::Instant before)
{
    for (auto const* table : {"deliveries_piece", "deliveries_park"})
        db.run("delete from " + std::string(table)
                + " where delivery in (select id from deliveries_delivery where at < ?)",
            before);
    return db.run(R"(
        delete from deliveries_delivery
        where at < ?)",
        before);
}

std::vector<std::string> files_in_use(db::Connection& db)
{
    return db.all<std::string>(R"(
        select distinct file
        from deliveries_delivery
        where file <> '')",
        [](db::Row const& row) { return row.text(0); });
}

accounts::Facts facts_about(db::Connection& db, accounts::PersonId person)
{
    return db.all<accounts::Fact>(R"(
        select filename, at
        from deliveries_delivery
        where person = ?
        order by at)",
        [](db::Row const& row) {
            return accounts::Fact{i18n::message(texts::about::delivery, row.text(0)),
                moment::local_date(row.instant(1)), std::string()};
        },
        person);
}

} // namespace deliveries
