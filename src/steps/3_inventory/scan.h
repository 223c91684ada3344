// What each source says about each phenomenon in the latest year, in one line: what the combined picture, the
// slides and the suggested top three start from. Process document 1.3 and 1.8.
#pragma once
#include "inventory/inventory.h"

#include <optional>
#include <string>
#include <vector>

namespace inventory {

// The phenomenon that holds the others of the police.
inline constexpr std::string_view all_crimes = "all_crimes";

struct ScanLine {
    std::string phenomenon;
    Source source = Source::other;
    Area area = Area::park;
    std::string region, origin;
    std::string dutch_period, english_period; // "apr 2026 tot en met mrt 2027"
    std::optional<std::int64_t> count; // none: too few to show, or hidden with them
    std::optional<std::int64_t> before;
    Difference trend = Difference::chance; // against a year earlier; also where nothing is known of that
    partnership::Sharing sharing = partnership::Sharing::everyone;
    int boundary = 0; // the version they were counted in
    // A municipality or a district is not the park.
    bool is_of_park() const { return inventory::is_of_park(area); }
};
struct Series;
// In the order of the phenomena.
std::vector<ScanLine> scan_of(std::vector<Series> const& all);
// Of the round, as far as the reader sees it; in the order of the phenomena.
std::vector<ScanLine> scan(db::Connection& db, partnership::Reader const& reader);

} // namespace inventory
