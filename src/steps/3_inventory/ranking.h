// What one source counts most of, over one and the same year: numbers of two sources are not of one kind.
#pragma once
#include "figures.h"
#include "inventory/years.h"

#include <string>
#include <vector>

namespace inventory {

struct RankedLine {
    std::string phenomenon;
    std::int64_t count = 0;
    std::optional<std::int64_t> before = {}; // the year before, where it may be shown beside the rest
};
struct Ranking {
    Period first, last; // the newest year of which the source gave figures
    std::vector<RankedLine> lines; // the most first
};
// Of figures of the park itself, in the order in which they came. What may not be shown is left out, and so
// is what counts all kinds together where one of the kinds is there.
Ranking ranking_of(std::vector<StoredFigure> const& figures, Source source);

} // namespace inventory
