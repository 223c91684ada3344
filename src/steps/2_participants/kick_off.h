// The kick-off of a group: once, for whoever goes on in a next round has met. Domain 1.3: the recalibration
// repeats what comes after it.
#pragma once
#include "meetings/meetings.h"

#include <vector>

namespace participants {

struct KickOffs {
    std::vector<meetings::Meeting> held, planned; // the newest first
    bool was_in_earlier_round = false; // those that were held
};
// Held in this round, or else in the one before it that had one.
KickOffs kick_offs(db::Connection& db, partnership::Scope const& scope);

} // namespace participants
