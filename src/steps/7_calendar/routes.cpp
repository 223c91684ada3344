#include "routes.h"

#include "pages/event_page.h"
#include "pages/feed_page.h"
#include "pages/guide_page.h"
#include "pages/message_page.h"
#include "pages/overview.h"

namespace calendar {
namespace {

using enum http::Method;
using visit::Capability;

constexpr visit::Route all[] = {
    {get, "/t/{park}/kalender", Capability::see_park, show_overview},
    {post, "/t/{park}/kalender/overnemen", Capability::keep_calendar, act_take_over},
    {post, "/t/{park}/kalender/vaststellen", Capability::adopt, act_adopt},
    {get, "/t/{park}/kalender/abonneren", Capability::see_park, show_subscribe},
    {get, "/t/{park}/kalender/activiteit", Capability::keep_calendar, show_new_event},
    {post, "/t/{park}/kalender/activiteit", Capability::keep_calendar, act_new_event},
    {get, "/t/{park}/kalender/activiteit/{event}", Capability::keep_calendar, show_event},
    {post, "/t/{park}/kalender/activiteit/{event}", Capability::keep_calendar, act_event},
    {post, "/t/{park}/kalender/activiteit/{event}/afzeggen", Capability::keep_calendar, act_cancel_event},
    {get, "/t/{park}/kalender/bericht", Capability::keep_calendar, show_new_message},
    {post, "/t/{park}/kalender/bericht", Capability::keep_calendar, act_new_message},
    {get, "/t/{park}/kalender/bericht/{message}", Capability::keep_calendar, show_message},
    {post, "/t/{park}/kalender/bericht/{message}", Capability::keep_calendar, act_message},
    {post, "/t/{park}/kalender/bericht/{message}/weggooien", Capability::keep_calendar, act_remove_message},
    {get, "/t/{park}/meldwijzer", Capability::everyone, show_guide},
    {get, "/t/{park}/meldwijzer/pdf", Capability::everyone, show_guide_pdf},
    {get, "/t/{park}/meldwijzer/kanaal/{channel}", Capability::keep_calendar, show_channel},
    {post, "/t/{park}/meldwijzer/kanaal/{channel}", Capability::keep_calendar, act_channel},
    {get, "/agenda/{token}", Capability::everyone, show_feed},
};

} // namespace

visit::Routes routes() { return all; }

} // namespace calendar
