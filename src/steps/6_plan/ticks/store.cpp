#include "store.h"

#include "db/db.h"

namespace plan {

bool insert_tick(db::Connection& db, partnership::Scope const& scope, Tick const& tick)
{
    return db.run(R"(
        insert into plan_tick (partnership, round, action, quarter, number, done_on, person)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (action, quarter, number) do nothing)",
               scope.partnership, scope.round, tick.action, tick.what.quarter, tick.what.number, tick.done_on,
               tick.person)
        == 1;
}

bool delete_tick(db::Connection& db, partnership::Scope const& scope, ActionId id, Occurrence what)
{
    return db.run(R"(
        delete from plan_tick
        where partnership = ?
          and round = ?
          and action = ?
          and quarter = ?
          and number = ?)",
               scope.partnership, scope.round, id, what.quarter, what.number)
        == 1;
}

std::vector<Tick> ticks_of_action(db::Connection& db, partnership::Scope const& scope, ActionId id)
{
    return db.all<Tick>(R"(
        select t.quarter, t.number, t.done_on, t.person, coalesce(p.name, '')
        from plan_tick t
        left join accounts_person p on p.id = t.person
        where t.partnership = ?
          and t.round = ?
          and t.action = ?
        order by t.quarter, t.number)",
        [&](db::Row const& row) {
            return Tick{id, {static_cast<int>(row.integer(0)), static_cast<int>(row.integer(1))}, row.date(2),
                row.id<accounts::PersonId>(3), row.text(4)};
        },
        scope.partnership, scope.round, id);
}

std::vector<Tick> ticks_of_round(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<Tick>(R"(
        select action, quarter, number, done_on, person
        from plan_tick
        where partnership = ?
          and round = ?
        order by action, quarter, number)",
        [](db::Row const& row) {
            return Tick{row.id<ActionId>(0),
                {static_cast<int>(row.integer(1)), static_cast<int>(row.integer(2))}, row.date(3),
                row.id<accounts::PersonId>(4)};
        },
        scope.partnership, scope.round);
}

} // namespace plan
