#include "keeping.h"

#include "texts.h"

#include "db/db.h"

namespace continuation {

void destroy_dossier(db::Connection& db, partnership::PartnershipId id)
{
    for (auto const* table : {"continuation_text", "continuation_told", "continuation_grace",
             "continuation_presence", "continuation_request_line", "continuation_request",
             "continuation_choice", "continuation_confirmation", "continuation_renewal",
             "continuation_snapshot", "continuation_called_off"})
        db.run("delete from " + std::string(table) + " where partnership = ?", id);
}

accounts::Facts facts_about(db::Connection& db, accounts::PersonId person)
{
    return db.all<accounts::Fact>(R"(
        select 1, l.at, r.subject, p.name
        from continuation_request_line l
        join continuation_request r on r.id = l.request
        join partnership_partnership p on p.id = l.partnership
        where l.person = ?
        order by l.at)",
        [](db::Row const& row) {
            return accounts::Fact{i18n::message(texts::about::request, row.text(2)),
                moment::local_date(row.instant(1)), row.text(3)};
        },
        person);
}

} // namespace continuation
