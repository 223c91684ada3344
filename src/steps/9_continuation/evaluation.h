// How far each objective of a round came: what was measured since, beside its target, the actions that served
// it, and the group's own explanation where it was missed.
#pragma once
#include "facts.h"
#include "sheet.h"
#include "written.h"

#include "survey/survey.h"

namespace continuation {

enum class Reached {
    unmeasured, // nothing was measured since
    reached,
    partly, // the right way, not there yet
    missed,
};
struct Measured {
    double value = 0;
    std::optional<std::int64_t> n; // answers it rests on; none: a count
    std::string from; // what was measured, in words
};
// Right is the way from the baseline to the target; without a baseline, upward, but for counts downward.
Reached reached(objectives::Wish const& wish, std::optional<double> now);
i18n::Text name(Reached reached);

struct ObjectiveOutcome {
    objectives::Objective objective;
    std::optional<Measured> now;
    Reached reached = Reached::unmeasured;
    std::int64_t actions = 0, done = 0, late = 0;
    std::string explained = {}; // in own words
    bool needs_explanation() const { return reached == Reached::partly || reached == Reached::missed; }
};
// Objectives of the old round against what was measured after it; of the round that runs, against newer
// figures. Explanations are kept in the round that runs.
std::vector<ObjectiveOutcome> evaluation_of(
    db::Connection& db, partnership::StepQuestion const& question, partnership::Scope const& judged);
std::int64_t unexplained(std::vector<ObjectiveOutcome> const& all);

Sheet evaluation_sheet(
    i18n::Words const& words, Facts const& facts, std::vector<ObjectiveOutcome> const& all);

std::string place_of_objective(objectives::ObjectiveId id); // "doel-12"
inline constexpr std::string_view objective_prefix = "doel-";

} // namespace continuation
