#include "calendar.h"

#include "store.h"
#include "year.h"

#include "db/db.h"
#include "participants/participants.h"

#include <algorithm>

namespace calendar {
namespace {

constexpr int suggested_day = 10;

accounts::OrganisationId organisation_of_kind(
    std::vector<participants::Participation> const& all, std::string_view kind)
{
    auto const found = std::ranges::find(all, kind, &participants::Participation::kind);
    return found == all.end() ? accounts::OrganisationId{} : found->organisation;
}

moment::Date working_day(moment::Date day)
{
    auto const weekday = moment::weekday(day);
    return weekday < 5 ? day : moment::plus_days(day, 7 - weekday);
}

// The first working day on or after the 10th of the month, from today on.
moment::Date day_of(int month, moment::Date today)
{
    auto const this_year = working_day({today.year, month, suggested_day});
    return this_year < today ? working_day({today.year + 1, month, suggested_day}) : this_year;
}

} // namespace

EventId add(db::Connection& db, partnership::Scope const& scope, NewEvent const& wanted, moment::Instant now)
{
    Event const event{db.ids().make<EventId>(), wanted, State::planned, 0, now};
    insert_event(db, scope, event);
    return event.id;
}

Outcome change(db::Connection& db, partnership::Scope const& scope, Event const& wanted, moment::Instant now)
{
    auto const found = find(db, scope, wanted.id);
    if (!found)
        return base::refuse(Refusal::unknown);
    if (found->state == State::cancelled)
        return base::refuse(Refusal::is_cancelled);
    auto changed = wanted;
    changed.changed_at = now;
    update_event(db, scope, changed);
    return {};
}

Outcome cancel(db::Connection& db, partnership::Scope const& scope, EventId id, moment::Instant now)
{
    auto found = find(db, scope, id);
    if (!found)
        return base::refuse(Refusal::unknown);
    if (found->state == State::cancelled)
        return base::refuse(Refusal::is_cancelled);
    found->state = State::cancelled;
    found->changed_at = now;
    update_event(db, scope, *found);
    return {};
}

std::int64_t planned(std::vector<Event> const& events)
{
    return std::ranges::count(events, State::planned, &Event::state);
}

std::vector<Event> events(db::Connection& db, partnership::Scope const& scope, Days const& days)
{
    return events_of_round(db, scope, days);
}

std::vector<moment::Date> months(db::Connection& db, partnership::Scope const& scope)
{
    return months_of_round(db, scope);
}

std::optional<Event> find(db::Connection& db, partnership::Scope const& scope, EventId id)
{
    return event_of_id(db, scope, id);
}

MessageId add(db::Connection& db, partnership::Scope const& scope, NewMessage const& wanted)
{
    Message const message{db.ids().make<MessageId>(), wanted};
    insert_message(db, scope, message);
    return message.id;
}

Outcome change(db::Connection& db, partnership::Scope const& scope, Message const& wanted)
{
    if (!update_message(db, scope, wanted))
        return base::refuse(Refusal::unknown);
    return {};
}

Outcome remove(db::Connection& db, partnership::Scope const& scope, MessageId id)
{
    if (!delete_message(db, scope, id))
        return base::refuse(Refusal::unknown);
    return {};
}

std::vector<Message> messages(db::Connection& db, partnership::Scope const& scope, Days const& days)
{
    return messages_of_round(db, scope, days);
}

std::optional<Message> find(db::Connection& db, partnership::Scope const& scope, MessageId id)
{
    return message_of_id(db, scope, id);
}

std::vector<Suggestion> suggestions(db::Connection& db, partnership::Scope const& scope)
{
    auto const taken = suggestions_taken(db, scope);
    std::vector<Suggestion> out;
    for (auto const& item : year())
        if (std::ranges::find(taken, item.id) == taken.end())
            out.push_back(item);
    return out;
}

int take_over(db::Connection& db, partnership::Scope const& scope, std::vector<std::string> const& ids,
    moment::Instant now)
{
    auto const partners = participants::taking_part(participants::participations(db, scope));
    int taken = 0;
    for (auto const& item : suggestions(db, scope)) {
        if (std::ranges::find(ids, item.id) == ids.end())
            continue;
        auto const day = day_of(item.month, moment::local_date(now));
        auto const lead = organisation_of_kind(partners, item.lead);
        std::string const title(item.title.dutch);
        if (item.kind == "message")
            add(db, scope, {title, Channel::newsletter, std::string(everybody().dutch), day, lead, item.id});
        else
            add(db, scope, {event_kind(item.kind), title, day, {19, 0}, {21, 0}, "", lead, item.id}, now);
        ++taken;
    }
    return taken;
}

Outcome adopt(db::Connection& db, partnership::Scope const& scope, By const& by)
{
    if (planned(events(db, scope)) == 0 || messages(db, scope).empty())
        return base::refuse(Refusal::nothing_planned);
    upsert_adoption(db, scope, by.person, moment::local_date(by.at));
    return {};
}

std::optional<Adoption> adoption(db::Connection& db, partnership::Scope const& scope)
{
    return adoption_of_round(db, scope);
}

} // namespace calendar
