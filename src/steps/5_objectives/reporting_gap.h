// What companies went through, what they say they reported, and what is registered: side by side, a
// phenomenon a line. Process document 1.3 and 1.4; the difference is called the meldkloof (domain.md 2.1).
#pragma once
#include "inventory/inventory.h"
#include "inventory/phenomena.h"
#include "inventory/scan.h"
#include "survey/survey.h"

#include <optional>
#include <string>
#include <vector>

namespace objectives {

// So many of so many companies that answered.
struct GapPart {
    std::int64_t hits = 0, n = 0;
};
// One thing that was asked about: a burglary, a theft from the grounds.
struct GapItem {
    std::string dutch, english;
    GapPart experienced;
    // Of those who went through it; none where a group is too small to show.
    std::optional<GapPart> told_police; // with or without a formal report
    std::optional<GapPart> told_nobody;
};
struct GapLine {
    inventory::Phenomenon const* phenomenon = nullptr;
    std::vector<GapItem> items;
    std::optional<inventory::ScanLine> registered; // by the police, in the park or in a larger area
};
// In the order of the phenomena; only what the survey asked about, as far as it may be shown.
std::vector<GapLine> reporting_gap(
    std::vector<survey::Measure> const& measures, std::vector<inventory::ScanLine> const& figures);

} // namespace objectives
