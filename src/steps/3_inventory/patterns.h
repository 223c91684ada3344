// When and where it happens, as far as that may be shown: counts of 1 to 4 are hidden with what covers them,
// and places are joined until they are five.
#pragma once
#include "disclosure.h"
#include "inventory/inventory.h"

#include "geo/geo.h"

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
struct StoredSpot {
    PatternOf of;
    std::int64_t x = 0, y = 0; // the square, of a hundred metres
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

struct Cluster {
    geo::Rd middle;
    double side_m = 0;
    std::int64_t count = 0;
};
struct Spread {
    PatternOf of;
    std::vector<Cluster> clusters; // the most first
};
std::vector<Spread> spreads_of(std::vector<StoredSpot> const& spots);
// Squares of a hundred metres, joined to two, four and eight hundred where they are fewer than five. What is
// left is not shown; a rest of one to four takes the smallest square with it, so that nobody can work it out.
std::vector<Cluster> clusters_of(std::vector<StoredSpot> const& spots);

} // namespace inventory
