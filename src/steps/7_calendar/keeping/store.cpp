#include "keeping.h"

#include "texts.h"

#include "db/db.h"

namespace calendar {

accounts::Facts facts_about(db::Connection& db, accounts::PersonId person)
{
    return db.all<accounts::Fact>(R"(
        select a.adopted_on, p.name
        from calendar_adoption a
        join partnership_partnership p on p.id = a.partnership
        where a.person = ?
        order by a.adopted_on)",
        [](db::Row const& row) {
            return accounts::Fact{i18n::message(texts::about::adopted), row.date(0), row.text(1)};
        },
        person);
}

void destroy_dossier(db::Connection& db, partnership::PartnershipId id)
{
    db.run("delete from calendar_adoption where partnership = ?", id);
    db.run("delete from calendar_message where partnership = ?", id);
    db.run("delete from calendar_event where partnership = ?", id);
    db.run("delete from calendar_channel where partnership = ?", id);
}

} // namespace calendar
