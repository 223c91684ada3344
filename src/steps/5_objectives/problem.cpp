#include "problem.h"

#include "problems/store.h"
#include "texts.h"

#include "base/text.h"
#include "db/db.h"

#include <algorithm>
#include <tuple>

namespace objectives {
namespace {

constexpr std::size_t finding_max = 300;
constexpr std::string_view finding_prefix = "finding:";

void keep_causes(db::Connection& db, partnership::Scope const& scope, Problem const& problem)
{
    for (auto const& cause : problem.causes)
        insert_cause(db, scope, {problem.id, cause});
}

// A finding belongs to the problems that name it, and goes with the last.
void drop_loose_findings(db::Connection& db, partnership::Scope const& scope)
{
    auto const causes = causes_of_round(db, scope);
    for (auto const& finding : findings_of_round(db, scope)) {
        auto const key = std::string(finding_prefix) + finding.id.text();
        if (std::ranges::find(causes, key, &StoredCause::cause) == causes.end())
            delete_finding(db, scope, finding.id);
    }
}

} // namespace

i18n::Problems problems(Problem const& problem)
{
    i18n::Problems out;
    auto const title = base::trimmed(problem.title);
    if (title.empty() || base::length_utf8(title) > problem_title_max)
        out.push_back(i18n::problem("title", texts::problem::problem_title, problem_title_max));
    if (problem.causes.size() > causes_max)
        out.push_back(i18n::problem("causes", texts::problem::causes, causes_max));
    return out;
}

i18n::Problems problems(Finding const& finding, moment::Date today)
{
    i18n::Problems out;
    if (base::length_utf8(finding.words) > finding_max)
        out.push_back(i18n::problem("finding", texts::problem::finding, finding_max));
    if (!finding.found_on || finding.found_on > today)
        out.push_back(i18n::problem("found_on", texts::problem::found_on));
    return out;
}

ProblemId add_problem(db::Connection& db, partnership::Scope const& scope, Problem const& wanted)
{
    auto problem = wanted;
    problem.id = db.ids().make<ProblemId>();
    insert_problem(db, scope, problem);
    keep_causes(db, scope, problem);
    return problem.id;
}

base::Result<void, Refusal> change_problem(
    db::Connection& db, partnership::Scope const& scope, Problem const& wanted)
{
    if (!find_problem(db, scope, wanted.id))
        return base::refuse(Refusal::unknown);
    if (!update_problem(db, scope, wanted))
        return base::refuse(Refusal::changed_meanwhile);
    delete_causes(db, scope, wanted.id);
    keep_causes(db, scope, wanted);
    drop_loose_findings(db, scope);
    return {};
}

base::Result<void, Refusal> remove_problem(db::Connection& db, partnership::Scope const& scope, ProblemId id)
{
    if (!find_problem(db, scope, id))
        return base::refuse(Refusal::unknown);
    delete_problem(db, scope, id);
    drop_loose_findings(db, scope);
    return {};
}

FindingId add_finding(
    db::Connection& db, partnership::Scope const& scope, ProblemId problem, Finding const& finding)
{
    auto kept = finding;
    kept.id = db.ids().make<FindingId>();
    insert_finding(db, scope, kept);
    insert_cause(db, scope, {problem, std::string(finding_prefix) + kept.id.text()});
    return kept.id;
}

std::vector<Problem> problems_of(db::Connection& db, partnership::Scope const& scope)
{
    auto all = problems_of_round(db, scope);
    for (auto& stored : causes_of_round(db, scope)) {
        auto const found = std::ranges::find(all, stored.problem, &Problem::id);
        if (found != all.end())
            found->causes.push_back(std::move(stored.cause));
    }
    std::ranges::stable_sort(
        all, {}, [](Problem const& one) { return std::tuple(one.theme, base::folded(one.title)); });
    return all;
}

std::optional<Problem> find_problem(db::Connection& db, partnership::Scope const& scope, ProblemId id)
{
    auto const all = problems_of(db, scope);
    auto const found = std::ranges::find(all, id, &Problem::id);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

std::vector<Finding> findings_of(db::Connection& db, partnership::Scope const& scope)
{
    return findings_of_round(db, scope);
}

void set_answered(db::Connection& db, partnership::Scope const& scope, ObjectiveId objective,
    std::vector<ProblemId> const& problems)
{
    auto const known = problems_of_round(db, scope);
    delete_aims(db, scope, objective);
    for (auto const id : problems)
        if (std::ranges::find(known, id, &Problem::id) != known.end())
            insert_aim(db, scope, {id, objective});
}

std::vector<Serving> aims_of(db::Connection& db, partnership::Scope const& scope)
{
    return aims_of_round(db, scope);
}

} // namespace objectives
