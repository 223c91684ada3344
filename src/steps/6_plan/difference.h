// What changed between two states of the plan, readable: added, dropped, and changed part by part.
#pragma once
#include "snapshot.h"

namespace plan {

// One part that reads otherwise: "Trekker", from "Politie" to "Gemeente"; empty was not filled in.
struct ChangedPart {
    i18n::Text name;
    std::string before, after;
};
struct ChangedLine {
    Line line; // as it is after
    std::vector<ChangedPart> parts;
};
struct Difference {
    std::vector<Line> added, dropped;
    std::vector<ChangedLine> changed;
    bool is_empty() const { return added.empty() && dropped.empty() && changed.empty(); }
};
// How far an action is, is no change of what was agreed.
Difference difference(i18n::Words const& words, Snapshot const& before, Snapshot const& after);

} // namespace plan
