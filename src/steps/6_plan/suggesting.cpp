#include "suggesting.h"

#include "measures/against.h"
#include "objectives/problem.h"

#include <algorithm>

namespace plan {
namespace {

Suggestion& suggestion_of(std::vector<Suggestion>& all, measures::Measure const* measure)
{
    auto const found = std::ranges::find(all, measure, &Suggestion::measure);
    return found == all.end() ? all.emplace_back(Suggestion{measure, {}}) : *found;
}

} // namespace

std::vector<Trouble> troubles(db::Connection& db, partnership::Scope const& scope)
{
    std::vector<Trouble> out;
    for (auto const& problem : objectives::problems_of(db, scope))
        if (!problem.phenomenon.empty())
            out.push_back({problem.phenomenon, problem.title});
    return out;
}

std::vector<Suggestion> suggestions(std::vector<Trouble> const& troubles, std::set<std::string> const& chosen)
{
    std::vector<Suggestion> out;
    for (auto const& trouble : troubles)
        for (auto const* measure : measures::against(trouble.phenomenon))
            if (!chosen.contains(measure->id))
                suggestion_of(out, measure).because.push_back(trouble.title);
    std::ranges::stable_sort(
        out, std::ranges::greater(), [](Suggestion const& one) { return one.because.size(); });
    if (out.size() > suggestions_max)
        out.resize(suggestions_max);
    return out;
}

} // namespace plan
