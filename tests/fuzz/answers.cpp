// A mail of a stranger that may hold the answer of a calendar, or another time that it proposes.
#include "fuzz.h"

#include "ical/reply.h"
#include "mail/incoming.h"

#include "base/text.h"

namespace {

void read_both(std::string_view calendar)
{
    auto const reply = ical::read_reply(calendar);
    if (reply)
        fuzz::must(
            !reply->uid.empty() && reply->sequence >= 0 && reply->answer != ical::Attending::unanswered);
    auto const counter = ical::read_counter(calendar);
    if (!counter)
        return;
    fuzz::must(!reply); // it has one method
    fuzz::must(!counter->uid.empty() && counter->sequence >= 0);
    fuzz::must(counter->end.epoch_ms == 0 || counter->end > counter->begin);
    fuzz::must(counter->words.size() <= 1'000 && base::is_utf8(counter->words));
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = fuzz::text(data, size);
    auto const incoming = mail::read_incoming(text);
    fuzz::must(incoming.calendars.size() <= 5);
    for (auto const& calendar : incoming.calendars)
        read_both(calendar);
    read_both(text);
    return 0;
}
