#include "store.h"

#include "keeping.h"
#include "texts.h"

#include "db/db.h"

namespace messages {

bool insert_reminder(db::Connection& db, Sent const& sent)
{
    return db.run(R"(
        insert into messages_reminder (partnership, sent_on, step, person, at, mails)
        values (?, ?, ?, ?, ?, ?)
        on conflict (partnership, sent_on) do nothing)",
               sent.partnership, sent.on, sent.step, sent.person, sent.at, sent.mails)
        == 1;
}

moment::Date last_reminded_on(db::Connection& db, partnership::PartnershipId id)
{
    return db
        .one<moment::Date>(R"(
        select sent_on
        from messages_reminder
        where partnership = ?
        order by sent_on desc
        limit 1)",
            [](db::Row const& row) { return row.date(0); }, id)
        .value_or(moment::Date{});
}

accounts::Facts facts_about(db::Connection& db, accounts::PersonId person)
{
    return db.all<accounts::Fact>(R"(
        select r.sent_on, p.name
        from messages_reminder r
        join partnership_partnership p on p.id = r.partnership
        where r.person = ?
        order by r.sent_on)",
        [](db::Row const& row) {
            return accounts::Fact{i18n::message(texts::about::reminded), row.date(0), row.text(1)};
        },
        person);
}

void forget_person(db::Connection& db, accounts::Leaver const& leaver)
{
    db.run("update messages_reminder set person = null where person = ?", leaver.person);
}

void destroy_dossier(db::Connection& db, partnership::PartnershipId id)
{
    db.run("delete from messages_reminder where partnership = ?", id);
}

} // namespace messages
