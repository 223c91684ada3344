// The plan with all names written out, apart from the tables it came from: what is frozen, printed and
// exported.
#pragma once
#include "plan.h"
#include "rules.h"

namespace plan {

struct Line {
    std::string id;
    std::string title, chapter, theme, objective;
    std::string organisation, person;
    std::vector<std::string> partners;
    moment::Quarter first = {}, last = {}; // year 0 is not chosen yet
    std::string repeat, state;
    std::string done_when, measure;
    int hours = 0;
    std::int64_t budget_cents = 0;
    std::string budget_source = {};
};

struct Snapshot {
    std::string park, municipality;
    int round = 1;
    Timeline timeline;
    std::vector<Line> lines; // by chapter of the library, then by quarter
};

Snapshot snapshot(db::Connection& db, partnership::Scope const& scope);
// The same plan gives the same text, so that its digest tells whether anything was changed.
std::string written(Snapshot const& snapshot);
// A text that this room did not write is a Fault.
Snapshot read_snapshot(std::string_view text);

} // namespace plan
