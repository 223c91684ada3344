#include "store.h"

#include "db/db.h"

namespace plan {

void delete_pledge(db::Connection& db, partnership::Scope const& scope, accounts::OrganisationId organisation)
{
    db.run(R"(
        delete from plan_pledge
        where partnership = ?
          and round = ?
          and organisation = ?)",
        scope.partnership, scope.round, organisation);
}

void upsert_pledge(db::Connection& db, partnership::Scope const& scope, Pledge const& pledge)
{
    db.run(R"(
        insert into plan_pledge (partnership, round, organisation, hours)
        values (?, ?, ?, ?)
        on conflict (round, organisation) do update set hours = excluded.hours)",
        scope.partnership, scope.round, pledge.organisation, pledge.hours);
}

std::vector<Pledge> pledges_of_round(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<Pledge>(R"(
        select organisation, hours
        from plan_pledge
        where partnership = ?
          and round = ?
        order by organisation)",
        [](db::Row const& row) {
            return Pledge{row.id<accounts::OrganisationId>(0), static_cast<int>(row.integer(1))};
        },
        scope.partnership, scope.round);
}

} // namespace plan
