// A mail of a stranger that may hold the answer of a calendar.
#include "fuzz.h"

#include "ical/reply.h"
#include "mail/incoming.h"

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = fuzz::text(data, size);
    auto const incoming = mail::read_incoming(text);
    fuzz::must(incoming.calendars.size() <= 5);
    for (auto const& calendar : incoming.calendars)
        if (auto const reply = ical::read_reply(calendar))
            fuzz::must(
                !reply->uid.empty() && reply->sequence >= 0 && reply->answer != ical::Attending::unanswered);
    (void)ical::read_reply(text).has_value();
    return 0;
}
