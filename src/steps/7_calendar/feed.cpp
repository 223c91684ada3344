#include "feed.h"

#include "base/text.h"
#include "crypto/crypto.h"
#include "ical/ical.h"
#include "meetings/invitation.h"

namespace calendar {
namespace {

std::string signature(std::string_view secret, std::string_view subject)
{
    return crypto::base64url(crypto::hmac_sha256(secret, "calendar feed " + std::string(subject)));
}

ical::Timed timed(moment::Date date, moment::TimeOfDay from, moment::TimeOfDay until)
{
    return {moment::instant_of(date, from), moment::instant_of(date, until)};
}

ical::Event shown(FeedContent const& content, Event const& event)
{
    ical::Event out;
    out.uid = event.id.text() + "@activity.terreinwijzer";
    out.sequence = event.sequence;
    out.stamp = event.changed_at;
    out.when = timed(event.what.date, event.what.from, event.what.until);
    out.summary = event.what.title;
    out.location = event.what.place;
    out.url = content.public_url + "/t/" + content.slug + "/kalender";
    out.status = event.state == State::cancelled ? ical::Status::cancelled : ical::Status::confirmed;
    return out;
}

ical::Event shown(FeedContent const& content, meetings::Meeting const& meeting)
{
    ical::Event out;
    out.uid = meetings::calendar_uid(meeting.id);
    out.sequence = meeting.sequence;
    auto const when = timed(meeting.date, meeting.from, meeting.until);
    out.stamp = meeting.invited_at.epoch_ms != 0 ? meeting.invited_at : when.begin;
    out.when = when;
    out.summary = meeting.title;
    out.location = meeting.place;
    out.url = content.public_url + "/t/" + content.slug + "/" + meetings::path_of(meeting.id);
    out.status
        = meeting.state == meetings::State::cancelled ? ical::Status::cancelled : ical::Status::confirmed;
    return out;
}

} // namespace

std::string feed_token(
    std::string_view secret, partnership::PartnershipId partnership, accounts::PersonId person)
{
    auto const subject = partnership.text() + "." + person.text();
    return subject + "." + signature(secret, subject);
}

std::optional<FeedReader> reader_of(std::string_view secret, std::string_view token)
{
    auto const parts = base::split(token, '.');
    if (parts.size() != 3)
        return std::nullopt;
    auto const subject = std::string(parts[0]) + "." + std::string(parts[1]);
    auto const partnership = partnership::PartnershipId::read(parts[0]);
    auto const person = accounts::PersonId::read(parts[1]);
    if (!partnership || !person || !crypto::equal(parts[2], signature(secret, subject)))
        return std::nullopt;
    return FeedReader{*partnership, *person};
}

std::string feed_text(FeedContent const& content)
{
    std::vector<ical::Event> all;
    for (auto const& event : content.events)
        all.push_back(shown(content, event));
    for (auto const& meeting : content.meetings)
        all.push_back(shown(content, meeting));
    return ical::feed(content.name, all);
}

} // namespace calendar
