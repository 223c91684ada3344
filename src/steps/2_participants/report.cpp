#include "kick_off.h"
#include "participation.h"
#include "texts.h"

namespace participants {
namespace {

using partnership::Role;
using partnership::StepReport;
using partnership::StepState;

struct Evidence {
    std::vector<Participation> all;
    KickOffs kick_offs;
};

i18n::Message where_it_stands(Evidence const& evidence, std::size_t missing)
{
    auto const taking = taking_part(evidence.all).size();
    return i18n::message(texts::report::where, taking, core_kinds().size() - missing, core_kinds().size());
}

i18n::Message find_first(Kind const& missing)
{
    if (missing.id == "municipality")
        return i18n::message(texts::report::find_municipality);
    if (missing.id == "police")
        return i18n::message(texts::report::find_police);
    if (missing.id == "fire_brigade")
        return i18n::message(texts::report::find_fire_brigade);
    return i18n::message(texts::report::find_entrepreneurs);
}

StepReport waiting_for_kick_off(Evidence const& evidence)
{
    auto const where = where_it_stands(evidence, 0);
    if (evidence.kick_offs.planned.empty())
        return {StepState::in_progress, where, i18n::message(texts::report::plan_kick_off), "deelnemers",
            {Role::secretary}};
    return {StepState::in_progress, where, i18n::message(texts::report::hold_kick_off),
        meetings::path_of(evidence.kick_offs.planned.front().id), {Role::secretary}};
}

} // namespace

// Process document 1.2 and 1.3: the four core parties take part, each with a representative, and have met.
StepReport report(db::Connection& db, partnership::StepQuestion const& question)
{
    Evidence const evidence{participations(db, question.scope), kick_offs(db, question.scope)};
    auto const missing = missing_core(evidence.all);
    auto const where = where_it_stands(evidence, missing.size());
    if (!missing.empty())
        return {evidence.all.empty() ? StepState::open : StepState::in_progress, where,
            find_first(*missing.front()), "deelnemers", {Role::coordinator}};
    if (evidence.kick_offs.held.empty())
        return waiting_for_kick_off(evidence);
    return {StepState::done, where, i18n::message(texts::report::done), "deelnemers", {Role::secretary}};
}

} // namespace participants
