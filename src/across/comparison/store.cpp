#include "store.h"

#include "db/db.h"

#include <fmt/format.h>

namespace comparison {
namespace {

using partnership::PartnershipId;

// Every statement begins with the places of one person, in partnerships that go on, in their last round.
// Cross joins: from there each engine goes on to the few rows that hang on them, and never begins at the end.
std::string of_person(std::string_view columns, std::string_view tables, std::string_view rest)
{
    return fmt::format(R"(
        select {}
        from partnership_member m
        cross join partnership_partnership p
        cross join partnership_round r{}
        where m.person = ?
          and m.until is null
          and p.id = m.partnership
          and p.ended_on is null
          and r.partnership = m.partnership
          and r.number = (select max(n.number) from partnership_round n where n.partnership = m.partnership){})",
        columns, tables, rest);
}

// Of the terms in force.
constexpr std::string_view acceptances = R"((
                select count(*) from partnership_acceptance a
                where a.partnership = p.id
                  and a.person = m.person
                  and a.version = (
                    select coalesce(max(t.version), 1) from partnership_terms t where t.partnership = p.id)))";

Park read_park(db::Row const& row)
{
    return {row.id<PartnershipId>(0), row.text(1), row.text(2), row.text(3),
        {row.id<partnership::RoundId>(4), static_cast<int>(row.integer(5)), row.date(6), row.date(7),
            row.date(8)},
        partnership::role_of(row.view(9)).value_or(partnership::Role::entrepreneur),
        row.id<accounts::OrganisationId>(10), row.text(11), row.integer(12) > 0,
        static_cast<int>(row.integer(13)), static_cast<int>(row.integer(14))};
}

Delivered read_delivered(db::Row const& row)
{
    return {row.id<inventory::ImportId>(0), row.id<PartnershipId>(1),
        partnership::sharing_of(row.view(2)).value_or(partnership::Sharing::own_organisation),
        row.id<accounts::OrganisationId>(3),
        inventory::area_of(row.view(4)).value_or(inventory::Area::municipality), row.text(5),
        static_cast<int>(row.integer(6))};
}

FigureRow read_figure(db::Row const& row)
{
    return {row.id<inventory::ImportId>(0),
        inventory::source_of(row.view(1)).value_or(inventory::Source::other), row.text(2),
        inventory::period_of(row.view(3)).value_or(inventory::Period{}), row.maybe_integer(4)};
}

ParkCount read_count(db::Row const& row) { return {row.id<PartnershipId>(0), row.integer(1)}; }

} // namespace

std::vector<Park> parks_of_person(db::Connection& db, accounts::PersonId person)
{
    static auto const sql = of_person(fmt::format(R"(p.id, p.slug, p.name, p.municipality, r.id, r.number,
            r.started_on, r.closed_on, r.planned_from, m.role, m.organisation,
            coalesce((select o.kind from accounts_organisation o where o.id = m.organisation), ''), {},
            (select coalesce(max(b.version), 0) from area_boundary b where b.round = r.id), p.group_size_min)",
                                          acceptances),
        "", "\n        order by p.name, p.id");
    return db.all<Park>(sql, read_park, person);
}

std::vector<Delivered> deliveries_of_person(db::Connection& db, accounts::PersonId person)
{
    static auto const sql = of_person("i.id, p.id, i.sharing, i.organisation, i.area, i.region, i.boundary",
        "\n        cross join inventory_import i", R"(
          and i.round = r.id
          and i.partnership = m.partnership
          and i.state = 'saved'
        order by i.at, i.id)");
    return db.all<Delivered>(sql, read_delivered, person);
}

std::vector<FigureRow> figures_of_person(
    db::Connection& db, accounts::PersonId person, WantedFigures const& wanted)
{
    static auto const sql = of_person("f.import, f.source, f.category, f.period, f.count", R"(
        cross join inventory_import i
        cross join inventory_figure f)",
        R"(
          and i.round = r.id
          and i.partnership = m.partnership
          and i.state = 'saved'
          and f.import = i.id
          and f.phenomenon = ?
          and f.period >= ?)");
    return db.all<FigureRow>(sql, read_figure, person, wanted.phenomenon, std::to_string(wanted.first_year));
}

std::vector<std::string> phenomena_of_person(db::Connection& db, accounts::PersonId person)
{
    // From one phenomenon to the next by the index: the figures themselves are too many to look through.
    static auto const sql = fmt::format(R"(
        with recursive known (phenomenon) as (
            select min(phenomenon) from inventory_figure
            union all
            select (select min(f.phenomenon) from inventory_figure f where f.phenomenon > known.phenomenon)
            from known
            where known.phenomenon is not null)
        select known.phenomenon
        from known
        where known.phenomenon is not null
          and exists ({}))",
        of_person("1", "\n        cross join inventory_import i",
            fmt::format(R"(
          and {} > 0
          and i.round = r.id
          and i.partnership = m.partnership
          and i.state = 'saved'
          and i.sharing in ('everyone', 'working_group')
          and exists (
            select 1 from inventory_figure f where f.phenomenon = known.phenomenon and f.import = i.id))",
                acceptances)));
    return db.all<std::string>(
        sql, [](db::Row const& row) { return row.text(0); }, person);
}

std::vector<ParkCount> addresses_of_person(db::Connection& db, accounts::PersonId person)
{
    static auto const sql = of_person(R"(p.id, (
            select count(*)
            from area_address a
            where a.round = r.id
              and a.inside
              and not a.removed
              and a.kind <> 'duplicate'))",
        "", "");
    return db.all<ParkCount>(sql, read_count, person);
}

std::vector<ParkCount> participants_of_person(db::Connection& db, accounts::PersonId person)
{
    static auto const sql = of_person(R"(p.id, (
            select count(*)
            from participants_participation t
            where t.partnership = p.id
              and t.state = 'takes_part'))",
        "", "");
    return db.all<ParkCount>(sql, read_count, person);
}

std::vector<ParkResponse> responses_of_person(db::Connection& db, accounts::PersonId person)
{
    // Whose letter came back may still have answered: survey::reached().
    static auto const sql = of_person(R"(p.id, sum(case
            when s.invited - s.undeliverable > s.sent then s.invited - s.undeliverable
            when s.sent < s.invited then s.sent
            else s.invited end), sum(s.sent - coalesce((
            select sum(w.sent)
            from survey_way w
            where w.survey = s.id
              and w.way in ('open_link', 'paper')), 0)))",
        "\n        cross join survey_survey s", R"(
          and s.partnership = p.id
          and s.round = r.id
          and s.state <> 'draft'
        group by p.id)");
    return db.all<ParkResponse>(
        sql,
        [](db::Row const& row) {
            return ParkResponse{row.id<PartnershipId>(0), {row.integer(1), row.integer(2)}};
        },
        person);
}

std::vector<ParkObjectives> objectives_of_person(db::Connection& db, accounts::PersonId person)
{
    static auto const sql = of_person("p.id, sum(case when o.state = 'adopted' then 1 else 0 end), count(*)",
        "\n        cross join objectives_objective o", R"(
          and o.partnership = p.id
          and o.round = r.id
        group by p.id)");
    return db.all<ParkObjectives>(
        sql,
        [](db::Row const& row) {
            return ParkObjectives{row.id<PartnershipId>(0), {row.integer(1), row.integer(2)}};
        },
        person);
}

std::vector<ActionCount> actions_of_person(db::Connection& db, accounts::PersonId person)
{
    static auto const sql
        = of_person("p.id, a.state, a.last_quarter, count(*)", "\n        cross join plan_action a", R"(
          and a.partnership = p.id
          and a.round = r.id
        group by p.id, a.state, a.last_quarter)");
    return db.all<ActionCount>(
        sql,
        [](db::Row const& row) {
            return ActionCount{row.id<PartnershipId>(0),
                plan::state_of(row.view(1)).value_or(plan::State::concept_), static_cast<int>(row.integer(2)),
                row.integer(3)};
        },
        person);
}

std::vector<ParkDate> next_dates_of_person(db::Connection& db, accounts::PersonId person, moment::Date today)
{
    static auto const sql
        = of_person("p.id, (\n            select min(g.date) from meetings_meeting g\n"
                    "            where g.partnership = p.id and g.state = 'planned' and g.date >= ?)",
              "", "")
        + "\n        union all"
        + of_person("p.id, (\n            select min(e.held_on) from calendar_event e\n"
                    "            where e.partnership = p.id and e.round = r.id and e.state = 'planned' and "
                    "e.held_on >= ?)",
            "", "");
    return db.all<ParkDate>(
        sql,
        [](db::Row const& row) {
            return ParkDate{row.id<PartnershipId>(0), row.date(1)};
        },
        today, person, today, person);
}

} // namespace comparison
