#include "round_of_plan.h"

#include "base/fault.h"
#include "plan/plan.h"

#include <algorithm>
#include <iterator>

namespace continuation {

partnership::Round round_of_plan(db::Connection& db, partnership::Scope const& scope)
{
    auto const rounds = partnership::rounds(db, scope.partnership);
    auto const own = std::ranges::find(rounds, scope.round, &partnership::Round::id);
    if (own == rounds.end())
        throw base::Fault("a plan of a round that is not there");
    if (own == rounds.begin() || plan::adoption(db, scope))
        return *own;
    auto const before = std::prev(own);
    return plan::adoption(db, {scope.partnership, before->id}) ? *before : *own;
}

partnership::StepQuestion about_plan(db::Connection& db, partnership::StepQuestion question)
{
    question.scope.round = round_of_plan(db, question.scope).id;
    return question;
}

} // namespace continuation
