#include "objectives.h"
#include "texts.h"

#include <algorithm>

namespace objectives {

// Done when there is at least one objective and every one is adopted.
partnership::StepReport report(db::Connection& db, partnership::StepQuestion const& question)
{
    auto const all = objectives(db, question.scope);
    auto const adopted = std::ranges::count(all, State::adopted, &Objective::state);
    auto const drafts = std::ranges::count(all, State::concept_, &Objective::state);
    auto const total = static_cast<std::int64_t>(all.size());
    using enum partnership::StepState;
    using partnership::Role;
    if (all.empty())
        return {open, i18n::message(texts::report::none), i18n::message(texts::report::make), "doelen/nieuw",
            {Role::secretary, {}}};
    auto const where = i18n::message(texts::report::where, adopted, total);
    if (adopted == total)
        return {done, where, i18n::message(texts::report::keep), "doelen", {Role::chair, {}}};
    if (drafts > 0)
        return {in_progress, where, i18n::message(texts::report::discuss), "doelen", {Role::chair, {}}};
    return {in_progress, where, i18n::message(texts::report::adopt), "doelen", {Role::chair, {}}};
}

} // namespace objectives
