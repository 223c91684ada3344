// All statements of the room, one function each; every one is bound to a scope or to a partnership.
#pragma once
#include "written.h"

namespace continuation {

AllWritten texts_of_round(db::Connection& db, partnership::Scope const& scope);
// False when there is something already, or its version is no longer the one that was read.
bool insert_text(
    db::Connection& db, partnership::Scope const& scope, Writing const& writing, moment::Date today);
bool update_text(
    db::Connection& db, partnership::Scope const& scope, Writing const& writing, moment::Date today);

} // namespace continuation
