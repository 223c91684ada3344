// An action as it was in each version: kept whenever it changes, so that a form that was opened before can
// still be laid on top.
#pragma once
#include "plan.h"

namespace plan {

std::string written(Action const& action);
// A text that this room did not write is a Fault.
Action read_past(std::string_view text);

// The version that somebody has before him; none when there never was one of that number.
std::optional<Action> as_read(
    db::Connection& db, partnership::Scope const& scope, Action const& now, int version);

// False when the version is no longer the one that was read; what was before is kept.
bool save_wish(
    db::Connection& db, partnership::Scope const& scope, Action const& before, Action const& after);
bool save_state(
    db::Connection& db, partnership::Scope const& scope, Action const& before, Action const& after);

} // namespace plan
