// What has to happen after an older copy of the database was put back.
#pragma once
#include "visit/visit.h"

namespace app {

struct Restored {
    std::int64_t ways_in = 0; // sessions, links and invitations that ended
    std::int64_t mails = 0; // that waited in the copy and may have been sent since
};
// All of it or nothing, with a line in the audit log; the night runs at the next start.
Restored after_restoring(db::Connection& db, std::string_view secret, moment::Instant now);

} // namespace app
