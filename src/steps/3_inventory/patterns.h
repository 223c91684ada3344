// When it happens, as far as that may be shown: counts of 1 to 4 are hidden with what covers them.
#pragma once
#include "disclosure.h"
#include "inventory/inventory.h"

namespace inventory {

struct PatternOf {
    ImportId import;
    Source source = Source::other;
    std::string origin;
};
struct StoredMoment {
    PatternOf of;
    int weekday = 0; // 0 is Monday
    int hour = -1; // -1 when nobody knows
    std::int64_t count = 0;
};

constexpr std::size_t weekdays = 7, dayparts = 4; // night, morning, afternoon, evening: six hours each
struct Rhythm {
    PatternOf of;
    std::vector<Cell> weekdays; // Monday first
    std::vector<Cell> dayparts; // empty when of less than half the hour is known
};
// One for each source: of its newest import, for a sum of two could count the same report twice.
std::vector<Rhythm> rhythms_of(std::vector<StoredMoment> const& moments);

} // namespace inventory
