#include "routes.h"

#include "pages/agenda_page.h"
#include "pages/answers_page.h"
#include "pages/attendance.h"
#include "pages/closing.h"
#include "pages/compose.h"
#include "pages/counter_page.h"
#include "pages/list.h"
#include "pages/minutes_page.h"
#include "pages/minutes_reading.h"
#include "pages/one.h"
#include "pages/outcome.h"
#include "pages/poll_answer.h"
#include "pages/poll_page.h"
#include "pages/presence.h"
#include "pages/sending.h"
#include "pages/series_page.h"

namespace meetings {
namespace {

using enum http::Method;
using visit::Capability;

constexpr std::int64_t answers_bytes_max = 5'000'000;

constexpr visit::Route every[] = {
    {get, "/t/{park}/bijeenkomsten", Capability::see_park, show_list},
    {get, "/t/{park}/bijeenkomsten/nieuw", Capability::hold_meetings, show_new},
    {post, "/t/{park}/bijeenkomsten/nieuw", Capability::hold_meetings, act_new},
    {get, "/t/{park}/bijeenkomsten/reeks", Capability::hold_meetings, show_series},
    {post, "/t/{park}/bijeenkomsten/reeks", Capability::hold_meetings, act_series},
    {get, "/t/{park}/datumprikker", Capability::hold_meetings, show_new_poll},
    {post, "/t/{park}/datumprikker", Capability::hold_meetings, act_new_poll},
    {get, "/t/{park}/datumprikker/{poll}", Capability::see_park, show_poll},
    {post, "/t/{park}/datumprikker/{poll}/kies", Capability::hold_meetings, act_choose_day},
    {post, "/t/{park}/datumprikker/{poll}/intrekken", Capability::hold_meetings, act_withdraw_poll},
    {get, "/prikker/{token}", Capability::everyone, show_poll_answer},
    {post, "/prikker/{token}", Capability::everyone, act_poll_answer},
    {post, "/t/{park}/bijeenkomsten/{meeting}/antwoorden", Capability::hold_meetings, act_answers,
        answers_bytes_max},
    {post, "/t/{park}/bijeenkomsten/{meeting}/voorstel/{person}/overnemen", Capability::hold_meetings,
        act_take_proposal},
    {post, "/t/{park}/bijeenkomsten/{meeting}/voorstel/{person}/afwijzen", Capability::hold_meetings,
        act_decline_proposal},
    {get, "/t/{park}/bijeenkomsten/{meeting}", Capability::see_park, show_one},
    {get, "/t/{park}/bijeenkomsten/{meeting}/afspraak", Capability::see_park, show_appointment},
    {get, "/t/{park}/bijeenkomsten/{meeting}/wijzigen", Capability::hold_meetings, show_change},
    {post, "/t/{park}/bijeenkomsten/{meeting}/wijzigen", Capability::hold_meetings, act_change},
    {post, "/t/{park}/bijeenkomsten/{meeting}/uitnodigen", Capability::hold_meetings, act_invite},
    {post, "/t/{park}/bijeenkomsten/{meeting}/afzeggen", Capability::hold_meetings, act_cancel},
    {get, "/t/{park}/bijeenkomsten/{meeting}/aanwezigheid", Capability::hold_meetings, show_attendance},
    {post, "/t/{park}/bijeenkomsten/{meeting}/aanwezigheid", Capability::hold_meetings, act_attendance},
    {post, "/t/{park}/bijeenkomsten/{meeting}/besluiten", Capability::hold_meetings, act_decide},
    {post, "/t/{park}/bijeenkomsten/{meeting}/afspraken", Capability::hold_meetings, act_agree},
    {get, "/t/{park}/bijeenkomsten/{meeting}/agenda", Capability::hold_meetings, show_agenda},
    {post, "/t/{park}/bijeenkomsten/{meeting}/agenda", Capability::hold_meetings, act_agenda},
    {get, "/t/{park}/bijeenkomsten/{meeting}/verslag", Capability::hold_meetings, show_minutes},
    {post, "/t/{park}/bijeenkomsten/{meeting}/verslag", Capability::hold_meetings, act_minutes},
    {post, "/t/{park}/bijeenkomsten/{meeting}/wie", Capability::hold_meetings, act_presence},
    {post, "/t/{park}/bijeenkomsten/{meeting}/sluiten", Capability::hold_meetings, act_close},
    {get, "/t/{park}/bijeenkomsten/{meeting}/scherm", Capability::see_park, show_screen},
    {get, "/t/{park}/bijeenkomsten/{meeting}/verslag.pdf", Capability::see_park, download_minutes_pdf},
    {get, "/t/{park}/bijeenkomsten/{meeting}/verslag.odt", Capability::see_park, download_minutes_odt},
    {post, "/t/{park}/bijeenkomsten/afspraak/{action}/klaar", Capability::update_action, act_finish},
    {post, "/t/{park}/bijeenkomsten/afspraak/{action}/open", Capability::update_action, act_reopen},
};

} // namespace

visit::Routes routes() { return every; }

} // namespace meetings
