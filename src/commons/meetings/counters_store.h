// The statements on other times that calendars propose.
#pragma once
#include "counters.h"

namespace meetings {

std::vector<Proposed> proposals_for(db::Connection& db, partnership::Scope const& scope, MeetingId id);
// The latest of a person takes the place of what he proposed before.
void upsert_proposal(
    db::Connection& db, partnership::Scope const& scope, MeetingId id, Proposed const& proposed);
std::int64_t delete_proposal(
    db::Connection& db, partnership::Scope const& scope, MeetingId id, accounts::PersonId person);
void delete_proposals(db::Connection& db, partnership::Scope const& scope, MeetingId id);

} // namespace meetings
