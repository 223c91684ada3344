#include "finished.h"

#include "db/db.h"

namespace plan {

std::vector<Finished> finished_by_lines(
    db::Connection& db, partnership::Scope const& scope, DoneLines const& lines)
{
    return db.all<Finished>(R"(
        select a.id, coalesce(max(case when l.text_nl in (?, ?, ?) then l.at end), max(l.at))
        from plan_action a
        join plan_log l on l.action = a.id
        where a.partnership = ?
          and a.round = ?
          and a.state = ?
        group by a.id
        order by a.id)",
        [](db::Row const& row) {
            return Finished{row.id<ActionId>(0), row.instant(1)};
        },
        lines.state, lines.by_mail, lines.answered, scope.partnership, scope.round, code(State::done));
}

} // namespace plan
