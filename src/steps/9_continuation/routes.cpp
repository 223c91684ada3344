#include "routes.h"

#include "pages/ending.h"
#include "pages/progress.h"
#include "pages/recalibration.h"
#include "pages/round.h"

namespace continuation {
namespace {

using enum http::Method;
using visit::Capability;

constexpr visit::Route all[] = {
    {get, "/t/{park}/vervolg", Capability::see_park, show_progress},
    {post, "/t/{park}/vervolg/kwartaaloverleg", Capability::hold_meetings, act_plan_meetings},
    {get, "/t/{park}/vervolg/herijken", Capability::recalibrate, show_recalibration},
    {post, "/t/{park}/vervolg/herijken", Capability::recalibrate, act_recalibration},
    {get, "/t/{park}/vervolg/stoppen", Capability::recalibrate, show_ending},
    {post, "/t/{park}/vervolg/stoppen", Capability::recalibrate, act_stop, 0, visit::Commit::when_answered,
        visit::Ended::taken},
    {post, "/t/{park}/vervolg/doorgaan", Capability::recalibrate, act_take_up_again, 0,
        visit::Commit::when_answered, visit::Ended::taken},
    {get, "/t/{park}/vervolg/ronde/{number}", Capability::see_figures, show_round},
};

} // namespace

visit::Routes routes() { return all; }

} // namespace continuation
