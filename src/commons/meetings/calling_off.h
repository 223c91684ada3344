// The meetings of a cooperation that ends, and what comes back of them when it goes on again.
#pragma once
#include "meetings/meetings.h"

namespace meetings {

struct CallingOff {
    std::string public_url;
    accounts::PersonId by; // none: nobody, the time was over
    moment::Instant now;
};
// Those to come are cancelled, and every calendar that has one is told. Where somebody ends it, today's
// stays: it may be the one that decided so. Answers which they are.
std::vector<MeetingId> call_off(
    db::Connection& db, partnership::Scope const& scope, CallingOff const& calling);
// Those of them that are still to come are planned again, and go back into the calendars that had them;
// answers how many.
int plan_again(db::Connection& db, partnership::Scope const& scope, std::vector<MeetingId> const& called_off,
    CallingOff const& calling);

} // namespace meetings
