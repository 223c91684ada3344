// The newest whole year that one source counted of one phenomenon in one park, for pages that lay many parks
// side by side. What may not be shown in a park is not shown there either.
#pragma once
#include "inventory/disclosure.h"
#include "inventory/inventory.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inventory {

// One stored count, as a statement over many parks gives it.
struct CountRow {
    Area area = Area::park;
    std::string_view region; // of its import; outlives the call
    std::string category;
    Period period;
    std::optional<std::int64_t> value; // none: the source hid it
    int delivery
        = 0; // rises with the moment of the import: a later one replaces the same category and period
    int boundary = 0; // the version it was counted in; 0 where none was needed
};

struct YearCount {
    Period first, last;
    bool is_whole = false; // twelve months, four quarters or a year; nothing is counted otherwise
    Cell now;
    Cell before; // the same year earlier; absent when it is not known as a whole
    std::optional<Difference> change = {}; // where both may be shown
    int boundary = 0; // of the newest delivery in it
};

// Of one park, source and phenomenon. Figures of a district or a municipality are not of the park, and make
// no year of it.
// Small counts of things are shown (Phenomenon::counts_things).
enum class Small { hidden, shown };
std::optional<YearCount> newest_year(std::vector<CountRow> rows, Small small = Small::hidden);

} // namespace inventory
