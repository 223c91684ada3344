// The calendar as other programs read it: an address that nobody can guess, without an account.
#pragma once
#include "calendar.h"
#include "meetings/meetings.h"

#include <string>
#include <string_view>

namespace calendar {

// "partnership.person.signature": whoever holds it may read the calendar of that partnership while the person
// is a member.
std::string feed_token(
    std::string_view secret, partnership::PartnershipId partnership, accounts::PersonId person);
struct FeedReader {
    partnership::PartnershipId partnership;
    accounts::PersonId person;
};
std::optional<FeedReader> reader_of(std::string_view secret, std::string_view token);

struct FeedContent {
    std::string name;
    std::string public_url;
    std::string slug;
    std::vector<Event> events;
    std::vector<meetings::Meeting> meetings;
};
std::string feed_text(FeedContent const& content);

} // namespace calendar
