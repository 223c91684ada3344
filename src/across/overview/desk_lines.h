// The parks of somebody as lines of his desk: looked up, sorted by what needs somebody now, and filtered.
#pragma once
#include "needs.h"

#include "visit/visit.h"

namespace overview {

struct ParkLine {
    partnership::ParkOfPerson one;
    Need need;
    int days_still = 0;

    bool has_pulse() const { return one.pulse.has_value(); }
};

struct DeskFilter {
    std::string words = {}; // in the name or the municipality
    std::string municipality = {};
    std::optional<Reason> reason = {};
    int step = 0; // the one that waits

    bool is_empty() const { return words.empty() && municipality.empty() && !reason && step == 0; }
};

// All parks of the visitor, the one that needs somebody most first. Of a few that changed a moment ago the
// steps themselves are asked.
std::vector<ParkLine> desk_lines(visit::Visit const& visit);
std::vector<ParkLine> that_fit(std::vector<ParkLine> lines, DeskFilter const& filter);

} // namespace overview
