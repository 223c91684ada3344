#include "counters.h"

#include "counters_store.h"
#include "following_store.h"
#include "letters.h"
#include "meeting.h"

#include <algorithm>

namespace meetings {

std::vector<Proposed> proposals(db::Connection& db, partnership::Scope const& scope, MeetingId id)
{
    return proposals_for(db, scope, id);
}

NewMeeting moved_to(Meeting const& meeting, Proposed const& proposed)
{
    auto out = as_new(meeting);
    out.date = proposed.date;
    out.from = proposed.from;
    out.until = proposed.until;
    return out;
}

bool decline(db::Connection& db, partnership::Scope const& scope, Meeting const& meeting,
    accounts::PersonId person, Setting const& setting, moment::Instant now)
{
    if (delete_proposal(db, scope, meeting.id, person) == 0)
        return false;
    auto const invited = invited_to(db, meeting.id);
    auto const known = std::ranges::find(invited, person, &Invited::person);
    if (auto const found = accounts::person(db, person); found && !found->email.empty())
        send(
            db, {meeting, setting, Word::declined, now}, {*found, known == invited.end() ? 0 : known->ahead});
    return true;
}

} // namespace meetings
