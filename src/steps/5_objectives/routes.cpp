#include "routes.h"

#include "pages/deck_pages.h"
#include "pages/edit.h"
#include "pages/list.h"
#include "pages/picture_page.h"
#include "pages/reporting_gap_page.h"

namespace objectives {
namespace {

using enum http::Method;
using visit::Capability;

constexpr visit::Route all[] = {
    {get, "/t/{park}/doelen", Capability::see_park, show_list},
    {get, "/t/{park}/doelen/beeld", Capability::see_figures, show_picture},
    {get, "/t/{park}/doelen/meldkloof", Capability::see_figures, show_reporting_gap},
    {get, "/t/{park}/doelen/nieuw", Capability::set_objectives, show_new},
    {post, "/t/{park}/doelen/nieuw", Capability::set_objectives, act_new},
    {get, "/t/{park}/doelen/{objective}", Capability::set_objectives, show_edit},
    {post, "/t/{park}/doelen/{objective}", Capability::set_objectives, act_edit},
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
