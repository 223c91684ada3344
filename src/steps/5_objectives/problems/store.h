// The statements about problems, their causes and the objectives that answer them; each bound to a scope.
#pragma once
#include "problem.h"

namespace objectives {

void insert_problem(db::Connection& db, partnership::Scope const& scope, Problem const& problem);
// False when its version is no longer the one that was read.
bool update_problem(db::Connection& db, partnership::Scope const& scope, Problem const& problem);
void delete_problem(db::Connection& db, partnership::Scope const& scope, ProblemId id);
std::vector<Problem> problems_of_round(db::Connection& db, partnership::Scope const& scope);

struct StoredCause {
    ProblemId problem;
    std::string cause;
};
std::vector<StoredCause> causes_of_round(db::Connection& db, partnership::Scope const& scope);
void insert_cause(db::Connection& db, partnership::Scope const& scope, StoredCause const& cause);
void delete_causes(db::Connection& db, partnership::Scope const& scope, ProblemId id);

void insert_finding(db::Connection& db, partnership::Scope const& scope, Finding const& finding);
std::vector<Finding> findings_of_round(db::Connection& db, partnership::Scope const& scope);
void delete_finding(db::Connection& db, partnership::Scope const& scope, FindingId id);

void insert_aim(db::Connection& db, partnership::Scope const& scope, Serving const& aim);
void delete_aims(db::Connection& db, partnership::Scope const& scope, ObjectiveId objective);
std::vector<Serving> aims_of_round(db::Connection& db, partnership::Scope const& scope);

} // namespace objectives
