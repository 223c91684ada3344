#include "sending.h"

#include "one.h"
#include "programme_reading.h"
#include "setting.h"
#include "texts.h"

namespace meetings {
namespace {

visit::Page refused(visit::Visit const& visit, Meeting const& meeting, Refusal refusal)
{
    return visit::with_problems(
        one_page(visit, meeting, html::Fields(visit.words, {}), refusal_alert(visit.words, refusal)));
}

// Who cancels need not be who invited.
Setting setting_to_cancel(visit::Visit const& visit, MeetingId meeting)
{
    auto const by = visit.person ? visit.person->id : accounts::PersonId{};
    return setting_for(visit.db, visit.park->partnership, visit.house.public_url,
        organizer(invited_to(visit.db, meeting), by));
}

} // namespace

visit::Answer act_invite(visit::Visit& visit, http::Request& request)
{
    auto const meeting = asked_meeting(visit, request);
    if (!meeting)
        return http::not_found();
    if (meeting->state == State::planned)
        keep_programme(visit, *meeting, read_programme(visit, *meeting));
    auto const result = invite(visit.db, visit.scope(), meeting->id, setting_of(visit), visit.now);
    if (!result)
        return refused(visit, *meeting, result.error());
    auto const path = page_path(visit, meeting->id);
    if (*result == 0)
        return visit::done(visit, path, i18n::message(texts::sending::everybody_has_it));
    visit.note(i18n::message(texts::journal::invited, meeting->title, *result));
    return visit::done(visit, path, i18n::message(texts::sending::invited, *result));
}

visit::Answer act_cancel(visit::Visit& visit, http::Request& request)
{
    auto const meeting = asked_meeting(visit, request);
    if (!meeting)
        return http::not_found();
    auto const result = cancel(visit.db, visit.scope(), meeting->id);
    if (!result)
        return refused(visit, *meeting, result.error());
    if (meeting->invited_at.epoch_ms != 0)
        tell_cancelled(visit.db, visit.scope(), *meetings::meeting(visit.db, visit.scope(), meeting->id),
            setting_to_cancel(visit, meeting->id), visit.now);
    visit.note(i18n::message(texts::journal::cancelled, meeting->title));
    return visit::done(visit, page_path(visit, meeting->id), i18n::message(texts::sending::cancelled));
}

} // namespace meetings
