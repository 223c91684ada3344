#include "keeping.h"

#include "texts.h"

#include "db/db.h"

namespace papers {

namespace {

void add_signatures(db::Connection& db, accounts::PersonId person, accounts::Facts& out)
{
    db.each(R"(
        select s.name, s.function, s.signed_on, p.name
        from papers_signature s
        join papers_paper d on d.id = s.paper
        join partnership_partnership p on p.id = d.partnership
        where s.person = ?
        order by s.at)",
        [&](db::Row const& row) {
            out.push_back(
                {i18n::message(texts::about::signature, row.text(0), row.text(1)), row.date(2), row.text(3)});
        },
        person);
}

// Drawn up, recorded for somebody else, or asked to sign.
void add_papers(db::Connection& db, accounts::PersonId person, accounts::Facts& out)
{
    db.each(R"(
        select 1, d.created_at, p.name
        from papers_paper d
        join partnership_partnership p on p.id = d.partnership
        where d.person = ?
        union all
        select 2, s.at, p.name
        from papers_signature s
        join papers_paper d on d.id = s.paper
        join partnership_partnership p on p.id = d.partnership
        where s.registered_by = ?
        union all
        select 3, d.created_at, p.name
        from papers_signatory s
        join papers_paper d on d.id = s.paper
        join partnership_partnership p on p.id = d.partnership
        where s.person = ?
        order by 2)",
        [&](db::Row const& row) {
            constexpr i18n::TextOf<0> what[]
                = {texts::about::drawn_up, texts::about::registered, texts::about::signatory};
            out.push_back(
                {i18n::message(what[row.integer(0) - 1]), moment::local_date(row.instant(1)), row.text(2)});
        },
        person, person, person);
}

} // namespace

accounts::Facts facts_about(db::Connection& db, accounts::PersonId person)
{
    accounts::Facts out;
    add_signatures(db, person, out);
    add_papers(db, person, out);
    return out;
}

void forget_person(db::Connection& db, accounts::Leaver const& leaver)
{
    db.run(R"(
        delete from papers_signatory
        where person = ?
          and not exists (
              select 1
              from papers_signature s
              where s.paper = papers_signatory.paper
                and s.organisation = papers_signatory.organisation))",
        leaver.person);
    db.run(R"(
        update papers_signatory
        set name = ?, function = ''
        where person = ?)",
        leaver.shown_as, leaver.person);
}

void destroy_dossier(db::Connection& db, partnership::PartnershipId id)
{
    db.run("delete from papers_signature where paper in (select id from papers_paper where partnership = ?)",
        id);
    db.run("delete from papers_signatory where paper in (select id from papers_paper where partnership = ?)",
        id);
    db.run("delete from papers_party where paper in (select id from papers_paper where partnership = ?)", id);
    db.run("delete from papers_paper where partnership = ?", id);
}

} // namespace papers
