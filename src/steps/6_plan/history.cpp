#include "history.h"

#include "store.h"

namespace plan {

void remember(db::Connection& db, partnership::Scope const& scope, Happened const& happened)
{
    auto const is_after = latest_adoption(db, scope).has_value();
    insert_line(db, scope, happened.action,
        {happened.by.at, happened.by.person, {}, happened.what.dutch, happened.what.english, happened.note,
            is_after, happened.sharing, happened.organisation});
}

} // namespace plan
