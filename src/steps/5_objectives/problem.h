// A problem: what the group wants to do something about, with what showed it. Process document 1.3: the
// objectives come from the presentation of the current situation.
#pragma once
#include "objectives.h"

namespace objectives {

using ProblemId = base::Id<struct ProblemTag>;
using FindingId = base::Id<struct FindingTag>;

struct Problem {
    ProblemId id = {};
    Theme theme = Theme::crime;
    std::string title = {};
    std::string phenomenon = {}; // of the combined picture it was made from; may be empty
    std::vector<std::string> causes = {}; // "figure:burglary", "question:entrepreneurs.C1:burglary", "top:.."
    int version = 1; // rises with every change
};
inline constexpr std::size_t causes_max = 40;
inline constexpr std::size_t problem_title_max = 200;

// Fields "title", "causes".
i18n::Problems problems(Problem const& problem);

// Seen on a walk round the park, or on another day.
struct Finding {
    FindingId id = {};
    std::string words = {};
    moment::Date found_on = {};
};
// Fields "finding", "found_on".
i18n::Problems problems(Finding const& finding, moment::Date today);

ProblemId add_problem(db::Connection& db, partnership::Scope const& scope, Problem const& wanted);
// The causes go with it. Refuses what is gone, and what somebody else saved first.
base::Result<void, Refusal> change_problem(
    db::Connection& db, partnership::Scope const& scope, Problem const& wanted);
base::Result<void, Refusal> remove_problem(db::Connection& db, partnership::Scope const& scope, ProblemId id);
// Kept, and a cause of the problem from then on: "finding:..".
FindingId add_finding(
    db::Connection& db, partnership::Scope const& scope, ProblemId problem, Finding const& finding);

// By theme, and there by title; two statements.
std::vector<Problem> problems_of(db::Connection& db, partnership::Scope const& scope);
std::optional<Problem> find_problem(db::Connection& db, partnership::Scope const& scope, ProblemId id);
std::vector<Finding> findings_of(db::Connection& db, partnership::Scope const& scope);

// An objective answers problems, a problem may be answered by several. Unknown ones are passed over.
void set_answered(db::Connection& db, partnership::Scope const& scope, ObjectiveId objective,
    std::vector<ProblemId> const& problems);
struct Serving {
    ProblemId problem;
    ObjectiveId objective;
    friend bool operator==(Serving const&, Serving const&) = default;
};
std::vector<Serving> aims_of(db::Connection& db, partnership::Scope const& scope);

} // namespace objectives
