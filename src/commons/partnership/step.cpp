#include "step.h"

#include <algorithm>

namespace partnership {

std::vector<StepCard> cards(db::Connection& db, Process process, StepQuestion const& question)
{
    auto const skipped = skips(db, question.scope);
    std::vector<StepCard> out;
    for (auto const& step : process) {
        StepCard card{&step, step.report(db, question), {}};
        auto const skip = std::ranges::find(skipped, step.number, &Skip::step);
        if (skip != skipped.end() && card.report.state != StepState::done) {
            card.report.state = StepState::skipped;
            card.skip_reason = skip->reason;
        }
        out.push_back(std::move(card));
    }
    return out;
}

std::vector<FrozenPart> frozen_parts(db::Connection& db, Process process, Scope const& scope)
{
    std::vector<FrozenPart> out;
    for (auto const& step : process)
        if (step.frozen)
            for (auto& part : step.frozen(db, scope))
                out.push_back(std::move(part));
    return out;
}

StepCard const* current(std::vector<StepCard> const& cards)
{
    auto const waits = [](StepCard const& card) {
        return card.report.state == StepState::open || card.report.state == StepState::in_progress;
    };
    auto const found = std::ranges::find_if(cards, waits);
    return found == cards.end() ? nullptr : &*found;
}

} // namespace partnership
