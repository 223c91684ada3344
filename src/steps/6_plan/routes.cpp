#include "routes.h"

#include "pages/action.h"
#include "pages/adopted.h"
#include "pages/adopting.h"
#include "pages/answers.h"
#include "pages/asking_page.h"
#include "pages/board.h"
#include "pages/choose.h"
#include "pages/difference_page.h"
#include "pages/downloads.h"
#include "pages/edit.h"
#include "pages/evidence_pages.h"
#include "pages/hours.h"
#include "pages/library.h"
#include "pages/list.h"
#include "pages/move.h"
#include "pages/ticking.h"
#include "pages/timeline.h"

#include "evidence.h"

namespace plan {
namespace {

using enum http::Method;
using visit::Capability;

constexpr visit::Route all[] = {
    {get, "/t/{park}/plan", Capability::see_park, show_board},
    {post, "/t/{park}/plan", Capability::make_plan, act_board},
    {get, "/t/{park}/plan/lijst", Capability::see_park, show_list},
    {get, "/t/{park}/plan/tijdlijn", Capability::see_park, show_timeline},
    {get, "/t/{park}/plan/uren", Capability::see_park, show_hours},
    {post, "/t/{park}/plan/uren", Capability::update_action, act_hours},
    {get, "/t/{park}/plan/bord.pdf", Capability::see_park, download_board},
    {get, "/t/{park}/plan/kiezen", Capability::make_plan, show_choose},
    {post, "/t/{park}/plan/kiezen", Capability::make_plan, act_choose},
    {get, "/t/{park}/plan/maatregelen", Capability::make_plan, show_library},
    {post, "/t/{park}/plan/maatregelen", Capability::make_plan, act_add_own},
    {get, "/t/{park}/plan/maatregelen/{measure}", Capability::make_plan, show_own},
    {post, "/t/{park}/plan/maatregelen/{measure}", Capability::make_plan, act_change_own},
    {get, "/t/{park}/plan/nieuw", Capability::make_plan, show_new},
    {post, "/t/{park}/plan/nieuw", Capability::make_plan, act_new},
    {get, "/t/{park}/plan/vaststellen", Capability::see_park, show_adopt},
    {post, "/t/{park}/plan/vaststellen", Capability::adopt, act_adopt},
    {post, "/t/{park}/plan/voorstel", Capability::make_plan, act_propose},
    {post, "/t/{park}/plan/voorstel/intrekken", Capability::make_plan, act_withdraw},
    {post, "/t/{park}/plan/voorstel/reactie", Capability::sign, act_remark},
    {post, "/t/{park}/plan/ondertekenen", Capability::sign, act_sign},
    {get, "/t/{park}/plan/verschil", Capability::see_park, show_difference},
    {get, "/t/{park}/plan/uitvoeringsplan.pdf", Capability::see_park, download_pdf},
    {get, "/t/{park}/plan/uitvoeringsplan.odt", Capability::see_park, download_odt},
    {get, "/t/{park}/plan/blad.pdf", Capability::see_park, download_sheet},
    {get, "/t/{park}/plan/acties.xlsx", Capability::see_park, download_xlsx},
    {get, "/t/{park}/plan/acties.csv", Capability::see_park, download_csv},
    {get, "/t/{park}/plan/antwoorden", Capability::hold_meetings, show_asking},
    {post, "/t/{park}/plan/antwoorden", Capability::hold_meetings, act_asking},
    {post, "/t/{park}/plan/antwoorden/vragen", Capability::hold_meetings, act_ask},
    {get, "/t/{park}/plan/{action}", Capability::see_park, show_action},
    {get, "/t/{park}/plan/{action}/wijzigen", Capability::make_plan, show_edit},
    {post, "/t/{park}/plan/{action}/wijzigen", Capability::make_plan, act_edit},
    {get, "/t/{park}/plan/{action}/verplaatsen", Capability::make_plan, show_move},
    {post, "/t/{park}/plan/{action}/verplaatsen", Capability::make_plan, act_move},
    {post, "/t/{park}/plan/{action}/voortgang", Capability::update_action, act_progress},
    {post, "/t/{park}/plan/{action}/keer", Capability::update_action, act_tick},
    {get, "/t/{park}/plan/{action}/bewijs", Capability::update_action, show_add_evidence},
    {post, "/t/{park}/plan/{action}/bewijs", Capability::update_action, act_add_evidence,
        evidence_bytes_max + 100'000},
    {get, "/t/{park}/plan/{action}/bewijs/{evidence}", Capability::see_park, download_evidence},
    {post, "/t/{park}/plan/{action}/bewijs/{evidence}/weghalen", Capability::update_action,
        act_remove_evidence},
    {get, "/t/{park}/plan/{action}/antwoord", Capability::see_park, show_own_answer},
    {post, "/t/{park}/plan/{action}/antwoord", Capability::see_park, act_own_answer},
    {post, "/t/{park}/plan/{action}/weggooien", Capability::make_plan, act_remove},

    {get, "/antwoord/{token}", Capability::everyone, show_answers},
    {get, "/antwoord/{token}/{action}", Capability::everyone, show_answer},
    {post, "/antwoord/{token}/{action}", Capability::everyone, act_answer},
    {post, "/antwoord/{token}/{action}/foto", Capability::everyone, act_answer_photo,
        evidence_bytes_max + 100'000},
};

} // namespace

visit::Routes routes() { return all; }

} // namespace plan
