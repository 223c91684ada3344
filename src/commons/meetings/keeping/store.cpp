#include "keeping.h"

#include "meeting.h"
#include "texts.h"

#include "db/db.h"

namespace meetings {

namespace {

// Of a row with the title, the day and the park.
auto fact_of(i18n::TextOf<1> const& what)
{
    return [&what](db::Row const& row) {
        return accounts::Fact{i18n::message(what, row.text(0)), row.date(1), row.text(2)};
    };
}

accounts::Facts attendance_facts(db::Connection& db, accounts::PersonId person)
{
    return db.all<accounts::Fact>(R"(
        select a.presence, m.title, m.date, p.name
        from meetings_attendance a
        join meetings_meeting m on m.id = a.meeting
        join partnership_partnership p on p.id = m.partnership
        where a.person = ?
        order by m.date)",
        [](db::Row const& row) {
            auto const& what = presence_of(row.view(0)) == Presence::present ? texts::about::present
                                                                             : texts::about::apology;
            return accounts::Fact{i18n::message(what, row.text(1)), row.date(2), row.text(3)};
        },
        person);
}

accounts::Facts answer_facts(db::Connection& db, accounts::PersonId person)
{
    return db.all<accounts::Fact>(R"(
        select m.title, m.date, p.name
        from meetings_answer a
        join meetings_meeting m on m.id = a.meeting
        join partnership_partnership p on p.id = m.partnership
        where a.person = ?
        order by m.date)",
        fact_of(texts::about::answered), person);
}

accounts::Facts poll_facts(db::Connection& db, accounts::PersonId person)
{
    return db.all<accounts::Fact>(R"(
        select q.title, d.date, p.name
        from meetings_poll_answer a
        join meetings_poll_day d on d.id = a.day
        join meetings_poll q on q.id = d.poll
        join partnership_partnership p on p.id = q.partnership
        where a.person = ?
        order by d.date)",
        fact_of(texts::about::picked), person);
}

accounts::Facts invited_facts(db::Connection& db, accounts::PersonId person)
{
    return db.all<accounts::Fact>(R"(
        select m.title, m.date, p.name
        from meetings_invited i
        join meetings_meeting m on m.id = i.meeting
        join partnership_partnership p on p.id = m.partnership
        where i.person = ?
        order by m.date)",
        fact_of(texts::about::invited), person);
}

accounts::Facts proposed_facts(db::Connection& db, accounts::PersonId person)
{
    return db.all<accounts::Fact>(R"(
        select m.title, c.date, p.name
        from meetings_counter c
        join meetings_meeting m on m.id = c.meeting
        join partnership_partnership p on p.id = m.partnership
        where c.person = ?
        order by c.date)",
        fact_of(texts::about::proposed), person);
}

} // namespace

accounts::Facts facts_about(db::Connection& db, accounts::PersonId person)
{
    auto out = attendance_facts(db, person);
    for (auto const& more : {answer_facts(db, person), poll_facts(db, person), invited_facts(db, person),
             proposed_facts(db, person)})
        out.insert(out.end(), more.begin(), more.end());
    return out;
}

void forget_person(db::Connection& db, accounts::Leaver const& leaver)
{
    db.run("delete from meetings_answer where person = ?", leaver.person);
    db.run("delete from meetings_poll_answer where person = ?", leaver.person);
    db.run("delete from meetings_counter where person = ?", leaver.person);
    db.run("delete from meetings_invited where person = ?", leaver.person);
    db.run("update meetings_invited set invited_by = null where invited_by = ?", leaver.person);
    if (!leaver.also_in_minutes || !accounts::is_found_in_texts(leaver))
        return;
    db.run(R"(
        update meetings_decision
        set what = replace(what, ?, ?)
        where partnership in (select partnership from partnership_member where person = ?))",
        leaver.name, leaver.shown_as, leaver.person);
    db.run(R"(
        update meetings_item
        set note = replace(note, ?, ?), dutch = replace(dutch, ?, ?), english = replace(english, ?, ?)
        where partnership in (select partnership from partnership_member where person = ?))",
        leaver.name, leaver.shown_as, leaver.name, leaver.shown_as, leaver.name, leaver.shown_as,
        leaver.person);
    // The same lines as they go out in invitations and feeds.
    db.run(R"(
        update meetings_meeting
        set agenda = replace(agenda, ?, ?)
        where partnership in (select partnership from partnership_member where person = ?))",
        leaver.name, leaver.shown_as, leaver.person);
    db.run(R"(
        update meetings_action_point
        set what = replace(what, ?, ?)
        where partnership in (select partnership from partnership_member where person = ?))",
        leaver.name, leaver.shown_as, leaver.person);
}

void destroy_dossier(db::Connection& db, partnership::PartnershipId id)
{
    db.run("delete from meetings_attendance where meeting in (select id from meetings_meeting where "
           "partnership = ?)",
        id);
    db.run("delete from meetings_answer where partnership = ?", id);
    db.run("delete from meetings_counter where partnership = ?", id);
    db.run("delete from meetings_invited where partnership = ?", id);
    db.run("delete from meetings_poll_answer where day in (select d.id from meetings_poll_day d join "
           "meetings_poll q on q.id = d.poll where q.partnership = ?)",
        id);
    db.run("delete from meetings_poll_day where poll in (select id from meetings_poll where partnership = ?)",
        id);
    db.run("delete from meetings_poll where partnership = ?", id);
    db.run("delete from meetings_item where partnership = ?", id);
    db.run("delete from meetings_decision where partnership = ?", id);
    db.run("delete from meetings_action_point where partnership = ?", id);
    db.run("update meetings_meeting set adopted_in = null where partnership = ?", id);
    db.run("delete from meetings_meeting where partnership = ?", id);
}

} // namespace meetings
