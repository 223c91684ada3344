// The stored figures as they may be shown: gathered in series, the newest delivery first, small values
// hidden.
#pragma once
#include "disclosure.h"
#include "inventory/inventory.h"

#include "partnership/sharing.h"

#include <optional>
#include <string>
#include <vector>

namespace inventory {

struct StoredFigure {
    Source source = Source::other;
    Area area = Area::park;
    std::string region, origin;
    Count count;
    partnership::Sharing sharing = partnership::Sharing::working_group;
    int boundary = 0; // the version they were counted in; 0 where none was needed
};

struct SeriesLine {
    std::string category, name;
    Cell total; // of the periods; only where they add up
};
// What one source says about one phenomenon, in periods of one length.
struct Series {
    Source source = Source::other;
    Area area = Area::park;
    std::string region, origin, phenomenon;
    Span span = Span::year;
    std::vector<Period> periods; // the latest, as many as make a year, or all years
    std::vector<SeriesLine> lines;
    Cells cells; // of each line and period
    std::vector<Cell> totals; // of each period
    std::vector<Cell> before; // the same periods a year earlier; empty when not all are known
    partnership::Sharing sharing = partnership::Sharing::everyone; // of the most closed figure in it
    int boundary = 0; // of the newest figure
};
// Later figures replace earlier ones of the same category and period.
std::vector<Series> series_of(std::vector<StoredFigure> const& figures);
// Only where every one of them may be shown.
std::optional<std::int64_t> sum_of(std::vector<Cell> const& cells);
// The whole window, or the last year; nothing where a part of it may not be shown.
std::optional<std::int64_t> latest_sum(Series const& series);

std::vector<Figure> latest_of(std::vector<Series> const& series);

} // namespace inventory
