#include "routes.h"

#include "pages/deck_pages.h"
#include "pages/edit.h"
#include "pages/list.h"
#include "pages/objective_page.h"
#include "pages/outcomes_page.h"
#include "pages/picture_page.h"
#include "pages/problem_page.h"
#include "pages/reporting_gap_page.h"
#include "pages/vote_link_page.h"
#include "pages/voting_page.h"

namespace objectives {
namespace {

using enum http::Method;
using visit::Capability;

constexpr visit::Route all[] = {
    {get, "/t/{park}/doelen", Capability::see_park, show_list},
    {get, "/t/{park}/doelen/beeld", Capability::see_figures, show_picture},
    {get, "/t/{park}/doelen/meldkloof", Capability::see_figures, show_reporting_gap},
    {get, "/t/{park}/doelen/problemen", Capability::see_figures, show_problems},
    {post, "/t/{park}/doelen/problemen", Capability::set_objectives, act_problem_from_picture},
    {get, "/t/{park}/doelen/problemen/nieuw", Capability::set_objectives, show_new_problem},
    {post, "/t/{park}/doelen/problemen/nieuw", Capability::set_objectives, act_new_problem},
    {get, "/t/{park}/doelen/problemen/{problem}", Capability::see_figures, show_problem},
    {post, "/t/{park}/doelen/problemen/{problem}", Capability::set_objectives, act_problem},
    {post, "/t/{park}/doelen/problemen/{problem}/weggooien", Capability::set_objectives, act_remove_problem},
    {get, "/t/{park}/doelen/stemmen", Capability::see_figures, show_voting},
    {post, "/t/{park}/doelen/stemmen", Capability::set_objectives, act_open_poll},
    {post, "/t/{park}/doelen/stemmen/stem", Capability::give_figures, act_vote},
    {post, "/t/{park}/doelen/stemmen/sluiten", Capability::adopt, act_close_poll},
    {get, "/stem/{token}", Capability::everyone, show_vote_link},
    {post, "/stem/{token}", Capability::everyone, act_vote_link},
    {get, "/t/{park}/doelen/nieuw", Capability::set_objectives, show_new},
    {post, "/t/{park}/doelen/nieuw", Capability::set_objectives, act_new},
    {get, "/t/{park}/doelen/{objective}", Capability::set_objectives, show_edit},
    {post, "/t/{park}/doelen/{objective}", Capability::set_objectives, act_edit},
    {get, "/t/{park}/doelen/{objective}/uitkomst", Capability::see_park, show_objective},
    {post, "/t/{park}/doelen/{objective}/uitkomst", Capability::adopt, act_establish},
    {get, "/t/{park}/doelen/uitkomsten", Capability::see_park, show_outcomes},
    {post, "/t/{park}/doelen/{objective}/bespreken", Capability::set_objectives, act_discuss},
    {post, "/t/{park}/doelen/{objective}/vaststellen", Capability::adopt, act_adopt},
    {post, "/t/{park}/doelen/{objective}/weggooien", Capability::set_objectives, act_remove},

    {get, "/t/{park}/presentatie", Capability::see_figures, show_deck},
    {get, "/t/{park}/presentatie/dias.html", Capability::see_figures, download_deck},
    {get, "/t/{park}/presentatie/dias.pdf", Capability::see_figures, download_deck_paper},
    {get, "/t/{park}/presentatie/openbaar", Capability::see_park, show_open_deck},
    {get, "/t/{park}/presentatie/openbaar.html", Capability::see_park, download_open_deck},
    {get, "/t/{park}/presentatie/openbaar.pdf", Capability::see_park, download_open_deck_paper},
    {get, "/t/{park}/presentatie/spreker", Capability::set_objectives, show_speaker},
    {get, "/t/{park}/presentatie/dias", Capability::set_objectives, show_slides},
    {post, "/t/{park}/presentatie/dias", Capability::set_objectives, act_slides},
};

} // namespace

visit::Routes routes() { return all; }

} // namespace objectives
