#include "routes.h"

#include "pages/choices_page.h"
#include "pages/ending.h"
#include "pages/on_call_page.h"
#include "pages/papers_pages.h"
#include "pages/progress.h"
#include "pages/recalibration.h"
#include "pages/revival_page.h"
#include "pages/round.h"
#include "pages/rounds_pages.h"
#include "pages/story_page.h"
#include "pages/writing_page.h"

namespace continuation {
namespace {

using enum http::Method;
using visit::Capability;

constexpr visit::Route all[] = {
    {get, "/t/{park}/vervolg", Capability::see_park, show_progress},
    {post, "/t/{park}/vervolg/kwartaaloverleg", Capability::hold_meetings, act_plan_meetings},
    {get, "/t/{park}/vervolg/herijken", Capability::hold_meetings, show_recalibration},
    {post, "/t/{park}/vervolg/herijken", Capability::recalibrate, act_recalibration},
    {get, "/t/{park}/vervolg/herijken/ronde", Capability::recalibrate, show_next_round},
    {post, "/t/{park}/vervolg/herijken/begin", Capability::recalibrate, act_begin_recalibration},
    {post, "/t/{park}/vervolg/herijken/taak/{task}", Capability::hold_meetings, act_confirm_task},
    {post, "/t/{park}/vervolg/herijken/taak/{task}/terug", Capability::hold_meetings, act_take_back_task},
    {get, "/t/{park}/vervolg/herijken/acties", Capability::hold_meetings, show_choices},
    {post, "/t/{park}/vervolg/herijken/acties", Capability::hold_meetings, act_choices},
    {get, "/t/{park}/vervolg/herijken/vergelijken", Capability::see_figures, show_comparison},
    {get, "/t/{park}/vervolg/herijken/vergelijken.pdf", Capability::see_figures, show_comparison_pdf},
    {get, "/t/{park}/vervolg/herijken/vergelijken.odt", Capability::see_figures, show_comparison_odt},
    {get, "/t/{park}/vervolg/herijken/verschil", Capability::see_figures, show_difference},
    {get, "/t/{park}/vervolg/herijken/verschil.pdf", Capability::see_figures, show_difference_pdf},
    {get, "/t/{park}/vervolg/herijken/verschil.odt", Capability::see_figures, show_difference_odt},
    {get, "/t/{park}/vervolg/evaluatie", Capability::see_figures, show_evaluation},
    {get, "/t/{park}/vervolg/evaluatie.pdf", Capability::see_figures, show_evaluation_pdf},
    {get, "/t/{park}/vervolg/evaluatie.odt", Capability::see_figures, show_evaluation_odt},
    {get, "/t/{park}/vervolg/u-zei-wij-deden", Capability::see_figures, show_story},
    {post, "/t/{park}/vervolg/u-zei-wij-deden", Capability::hold_meetings, act_publish_story},
    {get, "/t/{park}/vervolg/u-zei-wij-deden.pdf", Capability::see_figures, show_story_pdf},
    {get, "/t/{park}/vervolg/u-zei-wij-deden.odt", Capability::see_figures, show_story_odt},
    {post, "/t/{park}/vervolg/u-zei-wij-deden/brief", Capability::hold_meetings, act_story_letter},
    {get, "/t/{park}/u-zei-wij-deden", Capability::everyone, show_public_story},
    {get, "/t/{park}/vervolg/adviseur", Capability::see_figures, show_on_call},
    {post, "/t/{park}/vervolg/adviseur", Capability::hold_meetings, act_ask_adviser},
    {post, "/t/{park}/vervolg/adviseur/aanwezig", Capability::run_survey, act_presence},
    {get, "/t/{park}/vervolg/adviseur/{request}", Capability::see_figures, show_request},
    {post, "/t/{park}/vervolg/adviseur/{request}", Capability::hold_meetings, act_say},
    {post, "/t/{park}/vervolg/adviseur/{request}/sluiten", Capability::hold_meetings, act_close_request},
    {post, "/t/{park}/vervolg/uitstel", Capability::run_survey, act_grace},
    {post, "/t/{park}/vervolg/weer-actief", Capability::run_survey, act_revive, 0,
        visit::Commit::when_answered, visit::Ended::taken},
    {get, "/t/{park}/vervolg/stoppen", Capability::recalibrate, show_ending},
    {post, "/t/{park}/vervolg/stoppen", Capability::recalibrate, act_stop, 0, visit::Commit::when_answered,
        visit::Ended::taken},
    {post, "/t/{park}/vervolg/doorgaan", Capability::recalibrate, act_take_up_again, 0,
        visit::Commit::when_answered, visit::Ended::taken},
    {get, "/t/{park}/vervolg/ronde/{number}", Capability::see_figures, show_round},
    {get, "/t/{park}/vervolg/ronde/{number}/pdf", Capability::see_figures, show_round_pdf},
    {get, "/t/{park}/vervolg/ronde/{number}/json", Capability::see_figures, show_round_json},
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
