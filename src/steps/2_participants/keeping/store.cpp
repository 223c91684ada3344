#include "keeping.h"

#include "texts.h"

#include "db/db.h"

namespace participants {
namespace {

void add_places(db::Connection& db, accounts::PersonId person, accounts::Facts& out)
{
    db.each(R"(
        select o.name, r.function, r.is_deputy, r.is_signatory, p.name
        from participants_place r
        join accounts_organisation o on o.id = r.organisation
        join partnership_partnership p on p.id = r.partnership
        where r.person = ?
          and r.closed_on is null
        order by p.name)",
        [&](db::Row const& row) {
            auto const park = row.text(4);
            out.push_back({i18n::message(texts::about::represents, row.text(0)), {}, park});
            if (!row.view(1).empty())
                out.push_back({i18n::message(texts::about::function, row.text(1)), {}, park});
            if (row.flag(2))
                out.push_back({i18n::message(texts::about::deputy), {}, park});
            if (row.flag(3))
                out.push_back({i18n::message(texts::about::signatory), {}, park});
        },
        person);
}

void add_places_before(db::Connection& db, accounts::PersonId person, accounts::Facts& out)
{
    db.each(R"(
        select o.name, h.until, p.name
        from participants_holder h
        join participants_place s on s.id = h.place
        join accounts_organisation o on o.id = s.organisation
        join partnership_partnership p on p.id = s.partnership
        where h.person = ?
        order by h.until, p.name)",
        [&](db::Row const& row) {
            out.push_back({i18n::message(texts::about::represented, row.text(0)), row.date(1), row.text(2)});
        },
        person);
}

void add_provided(db::Connection& db, accounts::PersonId person, accounts::Facts& out)
{
    db.each(R"(
        select p.name
        from participants_provided v
        join partnership_partnership p on p.id = v.partnership
        where v.person = ?
        order by p.name)",
        [&](db::Row const& row) {
            out.push_back({i18n::message(texts::about::provided), {}, row.text(0)});
        },
        person);
}

} // namespace

accounts::Facts facts_about(db::Connection& db, accounts::PersonId person)
{
    accounts::Facts out;
    add_places(db, person, out);
    add_places_before(db, person, out);
    add_provided(db, person, out);
    return out;
}

// The place becomes vacant; that somebody held it stays, without a name.
void forget_person(db::Connection& db, accounts::Leaver const& leaver)
{
    db.run(R"(
        insert into participants_holder (place, person, since, until)
        select id, person, since, ?
        from participants_place
        where person = ?
          and closed_on is null)",
        leaver.today, leaver.person);
    db.run(R"(
        update participants_place
        set person = null, since = ?
        where person = ?
          and closed_on is null)",
        leaver.today, leaver.person);
    db.run("delete from participants_provided where person = ?", leaver.person);
}

void destroy_dossier(db::Connection& db, partnership::PartnershipId id)
{
    db.run("delete from participants_approach where partnership = ?", id);
    db.run("delete from participants_trait where partnership = ?", id);
    db.run("delete from participants_holder where place in (select id from participants_place where "
           "partnership = ?)",
        id);
    db.run("delete from participants_place where partnership = ?", id);
    db.run("delete from participants_provided where partnership = ?", id);
    db.run("delete from participants_participation where partnership = ?", id);
}

} // namespace participants
