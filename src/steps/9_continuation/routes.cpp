#include "routes.h"

#include "pages/ending.h"
#include "pages/papers_pages.h"
#include "pages/progress.h"
#include "pages/recalibration.h"
#include "pages/round.h"
#include "pages/writing_page.h"

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
    {get, "/t/{park}/vervolg/gezondheid", Capability::see_figures, show_health},
    {get, "/t/{park}/vervolg/kwartaal", Capability::see_figures, show_quarter},
    {get, "/t/{park}/vervolg/kwartaal.pdf", Capability::see_figures, show_quarter_pdf},
    {get, "/t/{park}/vervolg/kwartaal.odt", Capability::see_figures, show_quarter_odt},
    {get, "/t/{park}/vervolg/samenvatting", Capability::see_figures, show_summary},
    {get, "/t/{park}/vervolg/samenvatting.pdf", Capability::see_figures, show_summary_pdf},
    {get, "/t/{park}/vervolg/samenvatting.odt", Capability::see_figures, show_summary_odt},
    {get, "/t/{park}/vervolg/tekst/{place}", Capability::hold_meetings, show_writing},
    {post, "/t/{park}/vervolg/tekst/{place}", Capability::hold_meetings, act_writing},
};

} // namespace

visit::Routes routes() { return all; }

} // namespace continuation
