#include "pulse_store.h"

#include "db/db.h"

namespace partnership {
namespace {

// One letter for each step: "ddiooooos".
constexpr std::string_view state_letters = "oids";

std::string written_states(std::vector<StepState> const& states)
{
    std::string out;
    for (auto const state : states)
        out += state_letters[static_cast<std::size_t>(state)];
    return out;
}

std::vector<StepState> read_states(std::string_view letters)
{
    std::vector<StepState> out;
    for (auto const letter : letters)
        if (auto const at = state_letters.find(letter); at != std::string_view::npos)
            out.push_back(static_cast<StepState>(at));
    return out;
}

constexpr int first_of_pulse = 10;

Pulse read_pulse(db::Row const& row)
{
    auto column = first_of_pulse;
    Pulse out;
    out.partnership = row.id<PartnershipId>(0);
    out.round = static_cast<int>(row.integer(column++));
    out.states = read_states(row.view(column++));
    out.step = static_cast<int>(row.integer(column++));
    out.next_nl = row.text(column++);
    out.next_en = row.text(column++);
    out.next_path = row.text(column++);
    out.ball.role = role_of(row.view(column++)).value_or(Role::secretary);
    out.ball.organisation = row.text(column++);
    if (auto const moved = row.instant(column++); moved.epoch_ms != 0)
        out.moved_at = moved;
    out.signs.overdue = row.integer(column++);
    out.signs.vacancies = row.integer(column++);
    if (auto const percent = row.maybe_integer(column++))
        out.signs.response_percent = static_cast<int>(*percent);
    out.signs.closes_on = row.date(column++);
    out.signs.next_on = row.date(column++);
    if (auto const score = row.maybe_integer(column++))
        out.signs.poor_health = static_cast<int>(*score);
    out.taken_at = row.instant(column);
    return out;
}

} // namespace

std::int64_t changes_of_pulse(db::Connection& db, PartnershipId id)
{
    return db.count("select changes from partnership_pulse where partnership = ?", id);
}

void add_change(db::Connection& db, PartnershipId id)
{
    db.run_later(R"(
        insert into partnership_pulse (partnership, changes)
        values (?, 1)
        on conflict (partnership) do update
        set changes = partnership_pulse.changes + 1)",
        id);
}

void upsert_pulse(db::Connection& db, Pulse const& pulse, std::int64_t changes)
{
    auto const& signs = pulse.signs;
    db.run(R"(
        insert into partnership_pulse (partnership, changes, taken_changes, taken_at, taken_on, round, states, step,
            next_nl, next_en, next_path, role, organisation, moved_at, overdue, vacancies, response_percent, closes_on,
            next_on, poor_health)
        values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (partnership) do update
        set taken_changes = excluded.taken_changes, taken_at = excluded.taken_at, taken_on = excluded.taken_on,
            round = excluded.round, states = excluded.states, step = excluded.step, next_nl = excluded.next_nl,
            next_en = excluded.next_en, next_path = excluded.next_path, role = excluded.role,
            organisation = excluded.organisation, moved_at = excluded.moved_at, overdue = excluded.overdue,
            vacancies = excluded.vacancies, response_percent = excluded.response_percent,
            closes_on = excluded.closes_on, next_on = excluded.next_on,
            poor_health = excluded.poor_health)",
        pulse.partnership, changes, pulse.taken_at, moment::local_date(pulse.taken_at), pulse.round,
        written_states(pulse.states), pulse.step, pulse.next_nl, pulse.next_en, pulse.next_path,
        code(pulse.ball.role), pulse.ball.organisation, pulse.moved_at, signs.overdue, signs.vacancies,
        signs.response_percent, signs.closes_on, signs.next_on, signs.poor_health);
}

std::vector<ParkOfPerson> select_parks_of(db::Connection& db, accounts::PersonId person, moment::Date today)
{
    auto const read = [&](db::Row const& row) {
        ParkOfPerson out;
        out.park = {row.id<PartnershipId>(0), row.text(1), row.text(2), row.text(3),
            static_cast<int>(row.integer(4)), row.date(5)};
        out.role = role_of(row.view(6)).value_or(Role::partner);
        out.organisation = row.id<accounts::OrganisationId>(7);
        out.organisation_name = row.text(8);
        out.is_fresh = row.flag(9);
        if (!row.view(first_of_pulse + 1).empty())
            out.pulse = read_pulse(row);
        return out;
    };
    return db.all<ParkOfPerson>(R"(
        select p.id, p.slug, p.name, p.municipality, p.cycle_months, p.ended_on, m.role, m.organisation,
            coalesce(o.name, ''),
            case when u.taken_changes = u.changes and u.taken_on = ? then 1 else 0 end,
            u.round, u.states, u.step, u.next_nl, u.next_en, u.next_path, u.role, u.organisation, u.moved_at,
            u.overdue, u.vacancies, u.response_percent, u.closes_on, u.next_on, u.poor_health,
            u.taken_at
        from partnership_member m
        join partnership_partnership p on p.id = m.partnership
        left join partnership_pulse u on u.partnership = p.id
        left join accounts_organisation o on o.id = m.organisation
        where m.person = ?
          and m.until is null
        order by p.name, p.id)",
        read, moment::iso(today), person);
}

std::vector<PartnershipId> stale_pulses(db::Connection& db, Stale const& stale)
{
    return db.all<PartnershipId>(R"(
        select p.id
        from partnership_partnership p
        left join partnership_pulse u on u.partnership = p.id
        where p.ended_on is null
          and (u.partnership is null
            or u.taken_changes <> u.changes
            or u.taken_on <> ?
            or u.taken_at < ?)
        order by coalesce(u.taken_at, 0), p.id
        limit ?)",
        [](db::Row const& row) { return row.id<PartnershipId>(0); }, moment::iso(stale.today),
        stale.taken_before, stale.parks_max);
}

} // namespace partnership
