#include "elsewhere_store.h"

#include "db/db.h"

namespace plan {

// The one statement that looks over parks: it counts them, and only where there are enough.
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

} // namespace plan
