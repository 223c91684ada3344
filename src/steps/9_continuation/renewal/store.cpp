#include "renewal_store.h"

#include "db/db.h"

namespace continuation {
namespace {

Renewal read_renewal(db::Row const& row)
{
    return {row.id<RenewalId>(0), row.id<partnership::RoundId>(1), row.id<partnership::RoundId>(2),
        row.date(3), row.text(4)};
}

} // namespace

bool insert_renewal(
    db::Connection& db, partnership::Scope const& scope, Renewal const& renewal, accounts::PersonId person)
{
    return db.run(R"(
        insert into continuation_renewal (id, partnership, round, started_on, person)
        values (?, ?, ?, ?, ?)
        on conflict (round) do nothing)",
               renewal.id, scope.partnership, scope.round, renewal.started_on, person)
        > 0;
}

void update_renewal_next(db::Connection& db, partnership::Scope const& scope, partnership::RoundId next)
{
    db.run(R"(
        update continuation_renewal
        set next_round = ?
        where partnership = ?
          and round = ?)",
        next, scope.partnership, scope.round);
}

std::optional<Renewal> renewal_from(db::Connection& db, partnership::Scope const& scope)
{
    return db.one<Renewal>(R"(
        select r.id, r.round, r.next_round, r.started_on, coalesce(p.name, '')
        from continuation_renewal r
        left join accounts_person p on p.id = r.person
        where r.partnership = ?
          and r.round = ?)",
        read_renewal, scope.partnership, scope.round);
}

std::optional<Renewal> renewal_to(db::Connection& db, partnership::Scope const& scope)
{
    return db.one<Renewal>(R"(
        select r.id, r.round, r.next_round, r.started_on, coalesce(p.name, '')
        from continuation_renewal r
        left join accounts_person p on p.id = r.person
        where r.partnership = ?
          and r.next_round = ?)",
        read_renewal, scope.partnership, scope.round);
}

Confirmations confirmations_of(db::Connection& db, partnership::PartnershipId partnership, RenewalId renewal)
{
    Confirmations out;
    db.each(R"(
        select c.task, coalesce(p.name, ''), c.confirmed_on, c.seen
        from continuation_confirmation c
        left join accounts_person p on p.id = c.person
        where c.partnership = ?
          and c.renewal = ?)",
        [&](db::Row const& row) {
            if (auto const task = task_of(row.view(0)))
                out[*task] = {row.text(1), row.date(2), row.text(3)};
        },
        partnership, renewal);
    return out;
}

void upsert_confirmation(db::Connection& db, partnership::PartnershipId partnership, RenewalId renewal,
    Confirming const& confirming)
{
    db.run(R"(
        insert into continuation_confirmation (partnership, renewal, task, person, confirmed_on, seen)
        values (?, ?, ?, ?, ?, ?)
        on conflict (renewal, task) do update
        set person = excluded.person, confirmed_on = excluded.confirmed_on, seen = excluded.seen)",
        partnership, renewal, rule_of(confirming.task).code, confirming.person, confirming.today,
        confirming.seen);
}

void delete_confirmation(
    db::Connection& db, partnership::PartnershipId partnership, RenewalId renewal, Task task)
{
    db.run(R"(
        delete from continuation_confirmation
        where partnership = ?
          and renewal = ?
          and task = ?)",
        partnership, renewal, rule_of(task).code);
}

AllChosen choices_of(db::Connection& db, partnership::PartnershipId partnership, RenewalId renewal)
{
    AllChosen out;
    db.each(R"(
        select c.action, c.choice, c.reason, coalesce(p.name, ''), c.chosen_on
        from continuation_choice c
        left join accounts_person p on p.id = c.person
        where c.partnership = ?
          and c.renewal = ?)",
        [&](db::Row const& row) {
            out[row.id<plan::ActionId>(0)] = {choice_of(row.view(1)), row.text(2), row.text(3), row.date(4)};
        },
        partnership, renewal);
    return out;
}

void upsert_choice(
    db::Connection& db, partnership::PartnershipId partnership, Choosing const& choosing, Typed const& typed)
{
    db.run(R"(
        insert into continuation_choice (partnership, renewal, action, choice, reason, person, chosen_on)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (renewal, action) do update
        set choice = excluded.choice, reason = excluded.reason, person = excluded.person,
            chosen_on = excluded.chosen_on)",
        partnership, choosing.renewal.id, typed.action, code(typed.wanted.choice), typed.wanted.reason,
        choosing.person, moment::local_date(choosing.now));
}

void insert_snapshot(db::Connection& db, partnership::Scope const& scope, Frozen const& frozen)
{
    db.run(R"(
        insert into continuation_snapshot (round, partnership, frozen_at, content, sha256)
        values (?, ?, ?, ?, ?)
        on conflict (round) do nothing)",
        scope.round, scope.partnership, frozen.at, frozen.content, frozen.sha256);
}

std::optional<Frozen> snapshot_of(db::Connection& db, partnership::Scope const& scope)
{
    return db.one<Frozen>(R"(
        select frozen_at, content, sha256
        from continuation_snapshot
        where partnership = ?
          and round = ?)",
        [](db::Row const& row) {
            return Frozen{row.instant(0), row.text(1), row.text(2)};
        },
        scope.partnership, scope.round);
}

} // namespace continuation
