// A calendar of a stranger, and what we write of it again.
#include "fuzz.h"

#include "ical/ical.h"

#include <string>

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const calendar = ical::read(fuzz::text(data, size));
    if (!calendar)
        return 0;
    fuzz::must(calendar->skipped >= 0);
    auto const again = ical::read(ical::feed(calendar->name, calendar->events));
    fuzz::must(static_cast<bool>(again));
    fuzz::must(again->events.size() + static_cast<std::size_t>(again->skipped) == calendar->events.size());
    return 0;
}
