#include "choices.h"

#include "inventory/inventory.h"
#include "survey/spread.h"
#include "survey/survey.h"

#include <algorithm>

namespace objectives {
namespace {

Unit unit_of_survey(survey::Unit unit)
{
    switch (unit) {
    case survey::Unit::mark:
        return Unit::mark;
    case survey::Unit::mean:
        return Unit::mean;
    case survey::Unit::percent:
        break;
    }
    return Unit::percent;
}

} // namespace

// An objective is read by all partners: what authorities or one organisation keep is no baseline.
std::vector<Choice> choices(db::Connection& db, partnership::Scope const& scope, int group_size_min)
{
    std::vector<Choice> out;
    for (auto const& measure : survey::measures_of(db, scope, group_size_min))
        out.push_back({{key_of_survey(measure.key), measure.dutch, measure.english, measure.value, measure.n},
            unit_of_survey(measure.unit), measure.n});
    for (auto const& figure : inventory::latest_figures(db, partnership::Reader::of_group(scope)))
        out.push_back({{"figure." + figure.key, figure.dutch, figure.english,
                           static_cast<double>(figure.count), 0, 0, 0, figure.until, figure.months},
            Unit::count, 0, figure.from});
    return out;
}

std::optional<Unit> other_unit(std::vector<Choice> const& choices, std::string_view key, Unit chosen)
{
    auto const found
        = std::ranges::find_if(choices, [&](Choice const& choice) { return choice.baseline.key == key; });
    return key.empty() || found == choices.end() || found->unit == chosen ? std::nullopt
                                                                          : std::optional(found->unit);
}

Baseline baseline_of(std::vector<Choice> const& choices, std::string_view key, std::optional<double> typed)
{
    auto const found
        = std::ranges::find_if(choices, [&](Choice const& choice) { return choice.baseline.key == key; });
    if (key.empty() || found == choices.end())
        return {"", "", "", typed};
    auto baseline = found->baseline;
    // Of a number that somebody typed nobody knows how many answered.
    if (typed && typed != baseline.value) {
        baseline.value = typed;
        baseline.n = 0;
        baseline.months = 0;
    }
    return baseline;
}

void add_spread(Baseline& baseline, db::Connection& db, partnership::Scope const& scope, int group_size_min)
{
    bool const is_known = baseline.variance > 0; // kept as it was when the objective was first saved
    if (baseline.n == 0 || is_known || survey_key(baseline).empty())
        return;
    for (auto const& spread : survey::spreads_of(db, scope, group_size_min))
        if (survey_key(baseline) == spread.key) {
            baseline.variance = spread.mean.variance;
            baseline.blur = spread.mean.blur;
        }
}

} // namespace objectives
