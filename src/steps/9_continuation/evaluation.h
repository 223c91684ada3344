// How far each objective of a round came: what was measured since, beside its target, the actions that served
// it, and the group's own explanation where it was missed.
#pragma once
#include "facts.h"
#include "sheet.h"
#include "written.h"

#include "objectives/outcome.h"

namespace continuation {

struct ObjectiveOutcome {
    objectives::Outcome outcome; // with the verdict of the objective itself
    std::int64_t actions = 0, done = 0;
    std::string explained = {}; // in own words, here or where the outcome was established
    objectives::Objective const& objective() const { return outcome.objective; }
    // What was measured and is not surely reached.
    bool needs_explanation() const;
    // Reached, or the group wrote what came of it, also where nothing could be measured.
    bool is_settled() const;
};
// Objectives of the old round against what was measured after it; of the round that runs, against newer
// figures. Explanations are kept in the round that runs.
std::vector<ObjectiveOutcome> evaluation_of(
    db::Connection& db, partnership::StepQuestion const& question, partnership::Scope const& judged);
std::int64_t unsettled(std::vector<ObjectiveOutcome> const& all);

Sheet evaluation_sheet(
    i18n::Words const& words, Facts const& facts, std::vector<ObjectiveOutcome> const& all);

std::string place_of_objective(objectives::ObjectiveId id); // "doel-12"

} // namespace continuation
