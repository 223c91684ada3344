#include "store.h"

#include "store_rows.h"

namespace plan {
namespace {

std::int64_t count_of_round(db::Connection& db, partnership::Scope const& scope)
{
    return db.count(R"(
        select count(*)
        from plan_action
        where partnership = ?
          and round = ?)",
        scope.partnership, scope.round);
}

} // namespace

// "late" is not stored: it follows from the quarter, as in is_late.
std::vector<Action> actions_that_fit(
    db::Connection& db, partnership::Scope const& scope, Filter const& filter, Slice slice)
{
    return db.all<Action>(R"(
        select id, title, chapter, theme, objective, organisation, person, first_quarter, last_quarter, repeats,
            done_when, measure, origin, state, reason, version, hours, budget_cents, budget_source
        from plan_action
        where partnership = ?
          and round = ?
          and (coalesce(cast(? as bigint), 0) = 0 or organisation = ?)
          and (cast(? as text) = '' or chapter = ?)
          and (cast(? as text) = '' or theme = ?)
          and (cast(? as integer) = 0 or (first_quarter <= ? and last_quarter >= ?))
          and (cast(? as text) = ''
            or state = ?
            or (cast(? as text) = 'late' and state in ('planned', 'in_progress', 'recurring')
              and last_quarter > 0 and last_quarter < ?))
        order by first_quarter, last_quarter, id
        limit ? offset ?)",
        read_action, scope.partnership, scope.round, filter.organisation, filter.organisation, filter.chapter,
        filter.chapter, filter.theme, filter.theme, filter.quarter, filter.quarter, filter.quarter,
        filter.state, filter.state, filter.state, filter.current_quarter, slice.rows_max, slice.skipped);
}

std::int64_t count_that_fit(db::Connection& db, partnership::Scope const& scope, Filter const& filter)
{
    if (!filter.is_set()) // the whole list, which is asked for most, is counted without looking at it
        return count_of_round(db, scope);
    return db.count(R"(
        select count(*)
        from plan_action
        where partnership = ?
          and round = ?
          and (coalesce(cast(? as bigint), 0) = 0 or organisation = ?)
          and (cast(? as text) = '' or chapter = ?)
          and (cast(? as text) = '' or theme = ?)
          and (cast(? as integer) = 0 or (first_quarter <= ? and last_quarter >= ?))
          and (cast(? as text) = ''
            or state = ?
            or (cast(? as text) = 'late' and state in ('planned', 'in_progress', 'recurring')
              and last_quarter > 0 and last_quarter < ?)))",
        scope.partnership, scope.round, filter.organisation, filter.organisation, filter.chapter,
        filter.chapter, filter.theme, filter.theme, filter.quarter, filter.quarter, filter.quarter,
        filter.state, filter.state, filter.state, filter.current_quarter);
}

Counts counts_of_round(db::Connection& db, partnership::Scope const& scope, int current_quarter)
{
    return db
        .one<Counts>(R"(
        select count(*),
            count(case when state = 'done' then 1 end),
            count(case when state in ('planned', 'in_progress', 'recurring') and last_quarter > 0
                and last_quarter < ? then 1 end),
            count(case when state <> 'done' and (organisation is null or person is null) then 1 end)
        from plan_action
        where partnership = ?
          and round = ?
          and state <> 'dropped')",
            [](db::Row const& row) {
                return Counts{row.integer(0), row.integer(1), row.integer(2), row.integer(3)};
            },
            current_quarter, scope.partnership, scope.round)
        .value_or(Counts{});
}

} // namespace plan
