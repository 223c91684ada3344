#include "keeping.h"

#include "texts.h"

#include "db/db.h"

#include <fmt/format.h>

namespace partnership {
namespace {

// Who left every partnership, with the last day; one row for each. Where a cooperation ended only who leads
// it is still there.
constexpr std::string_view gone_for_good = R"(
            select m.person as person, max(coalesce(m.until, c.ended_on)) as last
            from partnership_member m
            join partnership_partnership c on c.id = m.partnership
            join accounts_person p on p.id = m.person
            where p.erased_at is null
              and p.desk <> 'adviser'
            group by m.person
            having count(*) = sum(case
                when m.until is not null then 1
                when c.ended_on is not null and m.role not in ('coordinator', 'adviser') then 1
                else 0 end))";

accounts::PersonId read_person(db::Row const& row) { return row.id<accounts::PersonId>(0); }

i18n::TextOf<0> role_words(std::string_view code)
{
    constexpr i18n::TextOf<0> by_role[] = {texts::about::entrepreneur, texts::about::partner,
        texts::about::secretary, texts::about::chair, texts::about::coordinator, texts::about::adviser};
    return by_role[static_cast<std::size_t>(role_of(code).value_or(Role::partner))];
}

void add_memberships(db::Connection& db, accounts::PersonId person, accounts::Facts& out)
{
    db.each(R"(
        select m.role, coalesce(o.name, ''), m.since, m.until, p.name
        from partnership_member m
        join partnership_partnership p on p.id = m.partnership
        left join accounts_organisation o on o.id = m.organisation
        where m.person = ?
        order by m.since, p.name)",
        [&](db::Row const& row) {
            auto const park = row.text(4);
            out.push_back({i18n::message(role_words(row.view(0))), row.date(2), park});
            if (!row.view(1).empty())
                out.push_back({i18n::message(texts::about::for_organisation, row.text(1)), {}, park});
            if (!row.is_null(3))
                out.push_back({i18n::message(texts::about::left), row.date(3), park});
        },
        person);
}

// What somebody did stands in the journal; what was done to somebody stands there by name.
void add_journal(db::Connection& db, accounts::PersonId person, accounts::Facts& out)
{
    db.each(R"(
        select j.text_nl, j.text_en, j.at, p.name
        from partnership_journal j
        join partnership_partnership p on p.id = j.partnership
        where j.person = ?
        order by j.at)",
        [&](db::Row const& row) {
            accounts::Fact fact(i18n::message(texts::about::journal, row.text(0)),
                moment::local_date(row.instant(2)), row.text(3));
            fact.english = i18n::filled(texts::about::journal.english, {row.text(1)});
            out.push_back(std::move(fact));
        },
        person);
}

void add_skips(db::Connection& db, accounts::PersonId person, accounts::Facts& out)
{
    db.each(R"(
        select s.reason, s.at, p.name
        from partnership_skip s
        join partnership_round r on r.id = s.round
        join partnership_partnership p on p.id = r.partnership
        where s.person = ?
        order by s.at)",
        [&](db::Row const& row) {
            out.push_back({i18n::message(texts::about::skipped, row.text(0)),
                moment::local_date(row.instant(1)), row.text(2)});
        },
        person);
}

void add_terms(db::Connection& db, accounts::PersonId person, accounts::Facts& out)
{
    db.each(R"(
        select a.version, a.at, p.name
        from partnership_acceptance a
        join partnership_partnership p on p.id = a.partnership
        where a.person = ?
        order by a.at)",
        [&](db::Row const& row) {
            out.push_back({i18n::message(texts::about::accepted, row.integer(0)),
                moment::local_date(row.instant(1)), row.text(2)});
        },
        person);
    db.each(R"(
        select t.version, t.at, p.name
        from partnership_terms t
        join partnership_partnership p on p.id = t.partnership
        where t.person = ?
        order by t.at)",
        [&](db::Row const& row) {
            out.push_back({i18n::message(texts::about::wrote_terms, row.integer(0)),
                moment::local_date(row.instant(1)), row.text(2)});
        },
        person);
}

} // namespace

Kept kept_after_end(db::Connection& db, PartnershipId id, std::int64_t count)
{
    auto const ended = db.one<moment::Date>(
        "select ended_on from partnership_partnership where id = ? and ended_on is not null",
        [](db::Row const& row) { return row.date(0); }, id);
    return {count, ended.value_or(moment::Date{})};
}

bool ended_before(db::Connection& db, PartnershipId id, moment::Date before)
{
    return db.count("select count(*) from partnership_partnership where id = ? and ended_on < ?", id, before)
        > 0;
}

void destroy_dossier(db::Connection& db, PartnershipId id)
{
    db.run("delete from partnership_pulse where partnership = ?", id);
    db.run("delete from partnership_journal where partnership = ?", id);
    db.run("delete from partnership_skip where round in (select id from partnership_round where partnership "
           "= ?)",
        id);
    db.run("delete from partnership_acceptance where partnership = ?", id);
    db.run("delete from partnership_terms where partnership = ?", id);
    db.run("delete from partnership_member where partnership = ?", id);
}

std::vector<PartnershipId> all_partnerships(db::Connection& db)
{
    return db.all<PartnershipId>(R"(
        select id
        from partnership_partnership
        order by id)",
        [](db::Row const& row) { return row.id<PartnershipId>(0); });
}

Kept kept_leavers(db::Connection& db, PartnershipId id)
{
    auto const kept = db.one<Kept>(
        fmt::format(R"(
        select count(*), min(g.last)
        from ({}) g
        join partnership_member m on m.person = g.person
        where m.partnership = ?)",
            gone_for_good),
        [](db::Row const& row) {
            return Kept{row.integer(0), row.is_null(1) ? moment::Date{} : row.date(1)};
        },
        id);
    return kept.value_or(Kept{});
}

std::vector<accounts::PersonId> leavers_before(db::Connection& db, PartnershipId id, moment::Date before)
{
    return db.all<accounts::PersonId>(fmt::format(R"(
        select g.person
        from ({}) g
        join partnership_member m on m.person = g.person
        where m.partnership = ?
          and g.last < ?)",
                                          gone_for_good),
        read_person, id, before);
}

Kept kept_strangers(db::Connection& db)
{
    auto const kept = db.one<Kept>(R"(
        select count(*), min(p.created_at)
        from accounts_person p
        where p.erased_at is null
          and p.desk <> 'adviser'
          and not exists (select 1 from partnership_member m where m.person = p.id))",
        [](db::Row const& row) {
            return Kept{row.integer(0), row.is_null(1) ? moment::Date{} : moment::local_date(row.instant(1))};
        });
    return kept.value_or(Kept{});
}

std::vector<accounts::PersonId> strangers_before(db::Connection& db, moment::Instant before)
{
    return db.all<accounts::PersonId>(R"(
        select p.id
        from accounts_person p
        where p.erased_at is null
          and p.desk <> 'adviser'
          and p.created_at < ?
          and not exists (select 1 from partnership_member m where m.person = p.id))",
        read_person, before);
}

std::vector<std::string> led_alone_by(db::Connection& db, accounts::PersonId person)
{
    return db.all<std::string>(R"(
        select p.name
        from partnership_member m
        join partnership_partnership p on p.id = m.partnership
        where m.person = ?
          and m.until is null
          and m.role in ('coordinator', 'adviser')
          and not exists (
              select 1
              from partnership_member o
              where o.partnership = m.partnership
                and o.person <> m.person
                and o.until is null
                and o.role in ('coordinator', 'adviser'))
        order by p.name)",
        [](db::Row const& row) { return row.text(0); }, person);
}

accounts::Facts facts_about(db::Connection& db, accounts::PersonId person)
{
    accounts::Facts out;
    add_memberships(db, person, out);
    add_journal(db, person, out);
    add_skips(db, person, out);
    add_terms(db, person, out);
    return out;
}

void forget_person(db::Connection& db, accounts::Leaver const& leaver)
{
    if (accounts::is_found_in_texts(leaver))
        db.run(R"(
            update partnership_journal
            set text_nl = replace(text_nl, ?, ?), text_en = replace(text_en, ?, ?)
            where partnership in (select partnership from partnership_member where person = ?))",
            leaver.name, leaver.shown_as, leaver.name, leaver.shown_as, leaver.person);
    db.run(R"(
        update partnership_member
        set until = ?
        where person = ?
          and until is null)",
        leaver.today, leaver.person);
    db.run("delete from partnership_acceptance where person = ?", leaver.person);
}

} // namespace partnership
