#include "elsewhere_store.h"

#include "db/db.h"

namespace plan {

// The statements that look over parks: what they find is counted, and told only where there are enough.
std::vector<Elsewhere> choices_of_other_parks(
    db::Connection& db, partnership::Scope const& scope, std::int64_t parks_min)
{
    return db.all<Elsewhere>(R"(
        select measure, count(distinct partnership),
            count(distinct case when state = 'done' then partnership end)
        from plan_action
        where partnership <> ?
          and measure <> ''
          and state <> 'dropped'
        group by measure
        having count(distinct partnership) >= ?
        order by measure)",
        [](db::Row const& row) {
            return Elsewhere{row.text(0), row.integer(1), row.integer(2)};
        },
        scope.partnership, parks_min);
}

std::vector<Served> served_in_other_parks(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<Served>(R"(
        select distinct measure, partnership, objective
        from plan_action
        where partnership <> ?
          and measure <> ''
          and state = 'done'
          and objective is not null
        order by measure, partnership)",
        [](db::Row const& row) {
            return Served{
                row.text(0), row.id<partnership::PartnershipId>(1), row.id<objectives::ObjectiveId>(2)};
        },
        scope.partnership);
}

} // namespace plan
