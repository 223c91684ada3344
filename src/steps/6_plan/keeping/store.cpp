#include "keeping.h"

#include "texts.h"

#include "db/db.h"

namespace plan {

namespace {

accounts::Facts actions_of(db::Connection& db, accounts::PersonId person)
{
    return db.all<accounts::Fact>(R"(
        select a.title, p.name
        from plan_action a
        join partnership_partnership p on p.id = a.partnership
        where a.person = ?
        order by p.name, a.title)",
        [](db::Row const& row) {
            return accounts::Fact{i18n::message(texts::about::action, row.text(0)), {}, row.text(1)};
        },
        person);
}

void add_changes(db::Connection& db, accounts::PersonId person, accounts::Facts& out)
{
    db.each(R"(
        select l.at, l.text_nl, l.note, p.name
        from plan_log l
        join partnership_partnership p on p.id = l.partnership
        where l.person = ?
        order by l.at)",
        [&](db::Row const& row) {
            auto const what = row.view(2).empty()
                ? i18n::message(texts::about::change, row.text(1))
                : i18n::message(texts::about::note, row.text(1), row.text(2));
            out.push_back({what, moment::local_date(row.instant(0)), row.text(3)});
        },
        person);
}

void add_adoptions(db::Connection& db, accounts::PersonId person, accounts::Facts& out)
{
    db.each(R"(
        select v.adopted_on, v.number, p.name
        from plan_version v
        join partnership_partnership p on p.id = v.partnership
        where v.person = ?
        order by v.adopted_on)",
        [&](db::Row const& row) {
            out.push_back({i18n::message(texts::about::adopted, row.integer(1)), row.date(0), row.text(2)});
        },
        person);
}

void add_agreements(db::Connection& db, accounts::PersonId person, accounts::Facts& out)
{
    db.each(R"(
        select r.given_on, r.words, p.name
        from plan_remark r
        join partnership_partnership p on p.id = r.partnership
        where r.person = ?
        order by r.given_on)",
        [&](db::Row const& row) {
            out.push_back({i18n::message(texts::about::remark, row.text(1)), row.date(0), row.text(2)});
        },
        person);
    db.each(R"(
        select s.signed_on, s.organisation_name, p.name
        from plan_signature s
        join partnership_partnership p on p.id = s.partnership
        where s.person = ?
        order by s.signed_on)",
        [&](db::Row const& row) {
            out.push_back({i18n::message(texts::about::signature, row.text(1)), row.date(0), row.text(2)});
        },
        person);
}

void add_evidence_given(db::Connection& db, accounts::PersonId person, accounts::Facts& out)
{
    db.each(R"(
        select e.at, e.words, p.name
        from plan_evidence e
        join partnership_partnership p on p.id = e.partnership
        where e.person = ?
        order by e.at)",
        [&](db::Row const& row) {
            out.push_back({i18n::message(texts::about::evidence, row.text(1)),
                moment::local_date(row.instant(0)), row.text(2)});
        },
        person);
}

void add_questions(db::Connection& db, accounts::PersonId person, accounts::Facts& out)
{
    db.each(R"(
        select q.asked_on, a.title, q.reason, q.replied_by, q.person, p.name
        from plan_question q
        join plan_action a on a.id = q.action
        join partnership_partnership p on p.id = q.partnership
        where q.person = ?
           or q.replied_by = ?
        order by q.asked_on, a.title)",
        [&](db::Row const& row) {
            if (row.id<accounts::PersonId>(4) == person)
                out.push_back({i18n::message(texts::about::asked, row.text(1)), row.date(0), row.text(5)});
            if (row.id<accounts::PersonId>(3) == person)
                out.push_back(
                    {row.view(2).empty() ? i18n::message(texts::about::answered_only, row.text(1))
                                         : i18n::message(texts::about::answered, row.text(1), row.text(2)),
                        row.date(0), row.text(5)});
        },
        person, person);
    db.each(R"(
        select n.sent_on, a.title, p.name
        from plan_nudge n
        join plan_action a on a.id = n.action
        join partnership_partnership p on p.id = n.partnership
        where n.person = ?
        order by n.sent_on, a.title)",
        [&](db::Row const& row) {
            out.push_back({i18n::message(texts::about::nudged, row.text(1)), row.date(0), row.text(2)});
        },
        person);
}

// Former versions name the person by his id; his name may stand in what was written.
void forget_in_versions(db::Connection& db, accounts::Leaver const& leaver)
{
    db.run(R"(
        update plan_past
        set content = replace(content, ?, '')
        where partnership in (select partnership from partnership_member where person = ?))",
        leaver.person.text(), leaver.person);
    if (!accounts::is_found_in_texts(leaver))
        return;
    db.run(R"(
        update plan_past
        set content = replace(content, ?, ?)
        where partnership in (select partnership from partnership_member where person = ?))",
        leaver.name, leaver.shown_as, leaver.person);
}

} // namespace

accounts::Facts facts_about(db::Connection& db, accounts::PersonId person)
{
    auto out = actions_of(db, person);
    add_changes(db, person, out);
    add_adoptions(db, person, out);
    add_evidence_given(db, person, out);
    add_agreements(db, person, out);
    add_questions(db, person, out);
    return out;
}

void forget_person(db::Connection& db, accounts::Leaver const& leaver)
{
    db.run("update plan_action set person = null where person = ?", leaver.person);
    // What was signed stays as it was signed; what was remarked loses the name.
    db.run("update plan_remark set person = null where person = ?", leaver.person);
    db.run("update plan_tick set person = null where person = ?", leaver.person);
    db.run("update plan_evidence set person = null where person = ?", leaver.person);
    forget_in_versions(db, leaver);
    db.run("update plan_question set person = null where person = ?", leaver.person);
    db.run("update plan_question set replied_by = null where replied_by = ?", leaver.person);
    db.run("delete from plan_nudge where person = ?", leaver.person);
    db.run("delete from plan_link where person = ?", leaver.person);
    if (!accounts::is_found_in_texts(leaver))
        return;
    // An adopted plan stays as it was; what was only proposed does not.
    db.run(R"(
        update plan_proposal
        set content = replace(content, ?, ?)
        where state <> 'adopted'
          and partnership in (select partnership from partnership_member where person = ?))",
        leaver.name, leaver.shown_as, leaver.person);
    db.run(R"(
        update plan_remark
        set words = replace(words, ?, ?)
        where partnership in (select partnership from partnership_member where person = ?))",
        leaver.name, leaver.shown_as, leaver.person);
    db.run(R"(
        update plan_evidence
        set words = replace(words, ?, ?), file_name = replace(file_name, ?, ?)
        where partnership in (select partnership from partnership_member where person = ?))",
        leaver.name, leaver.shown_as, leaver.name, leaver.shown_as, leaver.person);
    db.run(R"(
        update plan_log
        set text_nl = replace(text_nl, ?, ?), text_en = replace(text_en, ?, ?), note = replace(note, ?, ?)
        where partnership in (select partnership from partnership_member where person = ?))",
        leaver.name, leaver.shown_as, leaver.name, leaver.shown_as, leaver.name, leaver.shown_as,
        leaver.person);
    db.run(R"(
        update plan_question
        set reason = replace(reason, ?, ?)
        where partnership in (select partnership from partnership_member where person = ?))",
        leaver.name, leaver.shown_as, leaver.person);
}

std::int64_t destroy_links(db::Connection& db, moment::Instant before)
{
    return db.run("delete from plan_link where expires_at <= ?", before);
}

void destroy_dossier(db::Connection& db, partnership::PartnershipId id)
{
    db.run("delete from plan_signature where partnership = ?", id);
    db.run("delete from plan_frozen where partnership = ?", id);
    db.run("delete from plan_remark where partnership = ?", id);
    db.run("delete from plan_proposal where partnership = ?", id);
    db.run("delete from plan_pledge where partnership = ?", id);
    db.run("delete from plan_past where partnership = ?", id);
    db.run("delete from plan_tick where partnership = ?", id);
    db.run("delete from plan_evidence where partnership = ?", id);
    db.run("delete from plan_link where partnership = ?", id);
    db.run("delete from plan_nudge where partnership = ?", id);
    db.run("delete from plan_question where partnership = ?", id);
    db.run("delete from plan_asking where partnership = ?", id);
    db.run("delete from plan_asking_rule where partnership = ?", id);
    db.run("delete from plan_log where partnership = ?", id);
    db.run("delete from plan_partner where partnership = ?", id);
    db.run("delete from plan_version where partnership = ?", id);
    db.run("delete from plan_action where partnership = ?", id);
}

} // namespace plan
