#include "rights.h"

#include <algorithm>

namespace visit {
namespace {

using enum Capability;
constexpr bool yes = true, no = false;

// clang-format off
constexpr Right table[] = {
    //                    entrepreneur  partner  secretary  chair  coordinator  adviser
    {see_park,            yes,          yes,     yes,       yes,   yes,         yes},
    {see_figures,         no,           yes,     yes,       yes,   yes,         yes},
    {give_figures,        no,           yes,     yes,       yes,   yes,         yes},
    {bound_area,          no,           no,      no,        no,    yes,         yes},
    {arrange_partners,    no,           no,      yes,       yes,   yes,         yes},
    {run_survey,          no,           no,      no,        no,    yes,         yes},
    {set_objectives,      no,           no,      yes,       yes,   yes,         yes},
    {make_plan,           no,           no,      yes,       yes,   yes,         yes},
    {update_action,       no,           yes,     yes,       yes,   yes,         yes},
    {keep_calendar,       no,           yes,     yes,       yes,   yes,         yes},
    {hold_meetings,       no,           no,      yes,       yes,   yes,         yes},
    {adopt,               no,           no,      no,        yes,   yes,         yes},
    {prepare_award,       no,           no,      yes,       yes,   yes,         yes},
    {sign,                yes,          yes,     yes,       yes,   yes,         yes},
    {recalibrate,         no,           no,      no,        yes,   yes,         yes},
    {skip_step,           no,           no,      no,        yes,   yes,         yes},
    {see_log,             no,           no,      no,        yes,   yes,         yes},
};
// clang-format on

bool holds(Right const& right, partnership::Role role)
{
    bool const by_role[]
        = {right.entrepreneur, right.partner, right.secretary, right.chair, right.coordinator, right.adviser};
    return by_role[static_cast<std::size_t>(role)];
}

constexpr std::string_view codes[] = {"everyone", "secure_account", "be_signed_in", "start_park", "see_park",
    "see_figures", "give_figures", "bound_area", "arrange_partners", "run_survey", "set_objectives",
    "make_plan", "update_action", "keep_calendar", "hold_meetings", "adopt", "prepare_award", "sign",
    "recalibrate", "skip_step", "see_log"};

} // namespace

std::span<Right const> rights() { return table; }

std::string_view code(Capability capability) { return codes[static_cast<std::size_t>(capability)]; }

bool is_look_kept(Capability capability)
{
    constexpr Capability kept[] = {see_figures, give_figures, arrange_partners, run_survey, see_log};
    return std::ranges::find(kept, capability) != std::end(kept);
}

bool may(Standing const& standing, Capability capability)
{
    if (capability == everyone)
        return true;
    if (!standing.is_signed_in)
        return false;
    if (capability == be_signed_in || capability == secure_account)
        return true;
    if (capability == start_park)
        return standing.desk == accounts::Desk::adviser;
    auto const right = std::ranges::find(table, capability, &Right::capability);
    return standing.role && right != std::end(table) && holds(*right, *standing.role);
}

} // namespace visit
