#include "store.h"

#include "versions.h"

#include "db/db.h"

namespace plan {

void insert_past(db::Connection& db, partnership::Scope const& scope, Action const& before)
{
    db.run(R"(
        insert into plan_past (partnership, round, action, version, content)
        values (?, ?, ?, ?, ?))",
        scope.partnership, scope.round, before.id, before.version, written(before));
}

std::string past_of_version(db::Connection& db, partnership::Scope const& scope, ActionId id, int version)
{
    return db
        .one<std::string>(R"(
        select content
        from plan_past
        where partnership = ?
          and round = ?
          and action = ?
          and version = ?)",
            [](db::Row const& row) { return row.text(0); }, scope.partnership, scope.round, id, version)
        .value_or("");
}

} // namespace plan
