#include "routes.h"

#include "pages/action_page.h"
#include "pages/adoption_page.h"
#include "pages/board.h"
#include "pages/choose.h"
#include "pages/list.h"
#include "pages/paper.h"

namespace plan {
namespace {

using enum http::Method;
using visit::Capability;

constexpr visit::Route all[] = {
    {get, "/t/{park}/plan", Capability::see_park, show_board},
    {get, "/t/{park}/plan/lijst", Capability::see_park, show_list},
    {get, "/t/{park}/plan/kiezen", Capability::make_plan, show_choose},
    {post, "/t/{park}/plan/kiezen", Capability::make_plan, act_choose},
    {get, "/t/{park}/plan/nieuw", Capability::make_plan, show_new},
    {post, "/t/{park}/plan/nieuw", Capability::make_plan, act_new},
    {get, "/t/{park}/plan/vaststellen", Capability::see_park, show_adoption},
    {post, "/t/{park}/plan/vaststellen", Capability::adopt, act_adopt},
    {get, "/t/{park}/plan/uitvoeringsplan.pdf", Capability::see_park, show_paper},
    {get, "/t/{park}/plan/acties.csv", Capability::see_park, show_table},
    {get, "/t/{park}/plan/{action}", Capability::see_park, show_action},
    {post, "/t/{park}/plan/{action}", Capability::make_plan, act_change},
    {post, "/t/{park}/plan/{action}/verplaatsen", Capability::make_plan, act_move},
    {post, "/t/{park}/plan/{action}/voortgang", Capability::update_action, act_progress},
    {post, "/t/{park}/plan/{action}/weggooien", Capability::make_plan, act_remove},
};

} // namespace

visit::Routes routes() { return all; }

} // namespace plan
