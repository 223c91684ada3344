#include "frozen.h"

#include "calendar.h"
#include "texts.h"

#include "base/text.h"
#include "participants/participants.h"

#include <algorithm>
#include <map>

namespace calendar {
namespace {

using Names = std::map<accounts::OrganisationId, std::string>;

Names names_of(db::Connection& db, partnership::Scope const& scope)
{
    Names out;
    for (auto const& one : participants::participations(db, scope))
        out[one.organisation] = one.name;
    return out;
}

std::string with_name(
    i18n::Words const& words, std::string const& text, Names const& names, accounts::OrganisationId who)
{
    auto const found = names.find(who);
    return found == names.end() ? text : words(texts::fixed::by, text, found->second);
}

std::string event_in_words(i18n::Words const& words, Names const& names, NewEvent const& event)
{
    return with_name(words, words(texts::fixed::event, event.date, event.title), names, event.organiser);
}

std::string message_in_words(i18n::Words const& words, Names const& names, NewMessage const& message)
{
    return with_name(words, words(texts::fixed::message, message.subject, message.audience, message.date),
        names, message.prepares);
}

partnership::FrozenPart part(std::string code, i18n::Text const& name)
{
    return {std::move(code), std::string(name.dutch), std::string(name.english)};
}

struct Both {
    i18n::Words dutch{i18n::Language::dutch}, english{i18n::Language::english};
};

partnership::FrozenPart frozen_events(db::Connection& db, partnership::Scope const& scope, Names const& names)
{
    Both const both;
    auto out = part("calendar", texts::fixed::calendar);
    for (auto const& event : events(db, scope))
        if (event.state == State::planned)
            out.lines.push_back({event.id.text(), event_in_words(both.dutch, names, event.what),
                event_in_words(both.english, names, event.what)});
    return out;
}

partnership::FrozenLine channel_line(
    Channel channel, std::vector<Message> const& messages, Names const& names)
{
    Both const both;
    std::vector<std::string> dutch, english;
    for (auto const& message : messages)
        if (message.what.channel == channel) {
            dutch.push_back(message_in_words(both.dutch, names, message.what));
            english.push_back(message_in_words(both.english, names, message.what));
        }
    auto const title = name(channel);
    return {std::string(code(channel)),
        both.dutch(texts::fixed::channel, title.dutch, base::joined(dutch, "; ")),
        both.english(texts::fixed::channel, title.english, base::joined(english, "; "))};
}

partnership::FrozenPart frozen_channels(
    db::Connection& db, partnership::Scope const& scope, Names const& names)
{
    auto out = part("channels", texts::fixed::channels);
    auto const all = messages(db, scope);
    for (auto const channel : all_channels)
        if (std::ranges::any_of(all, [&](Message const& one) { return one.what.channel == channel; }))
            out.lines.push_back(channel_line(channel, all, names));
    return out;
}

} // namespace

std::vector<partnership::FrozenPart> frozen(db::Connection& db, partnership::Scope const& scope)
{
    auto const names = names_of(db, scope);
    return {frozen_events(db, scope, names), frozen_channels(db, scope, names)};
}

} // namespace calendar
