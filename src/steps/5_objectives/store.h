// All statements of the room, one function each; every one is bound to a scope.
#pragma once
#include "objectives.h"

namespace objectives {

void insert_objective(db::Connection& db, partnership::Scope const& scope, Objective const& objective);
// False when its version is no longer the one that was read.
bool update_objective(db::Connection& db, partnership::Scope const& scope, Objective const& objective);
void update_state(db::Connection& db, partnership::Scope const& scope, ObjectiveId id, State state);
void delete_objective(db::Connection& db, partnership::Scope const& scope, ObjectiveId id);
std::vector<Objective> objectives_of_round(db::Connection& db, partnership::Scope const& scope);
std::optional<Objective> objective_of_id(db::Connection& db, partnership::Scope const& scope, ObjectiveId id);

} // namespace objectives
