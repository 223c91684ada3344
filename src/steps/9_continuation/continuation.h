// The door of the continuation: quarterly meetings, progress, and the recalibration that opens the next
// round. Process document 1.9: Zelfstandige continuering.
#pragma once
#include "accounts/accounts.h"
#include "base/result.h"
#include "i18n/i18n.h"
#include "meetings/meetings.h"
#include "moment/moment.h"
#include "partnership/step.h"

#include <string>
#include <string_view>
#include <vector>

namespace db {
class Connection;
}

namespace continuation {

inline constexpr int quarterly_meetings_wanted = 4; // in the year ahead
inline constexpr int days_ahead = 365; // that a quarterly meeting is planned and counted
inline constexpr int notice_months = 6; // before a recalibration the group is told

enum class Due { later, soon, overdue };
struct Recalibration {
    moment::Date on; // the running round and its cycle
    Due due = Due::later;
};
// At the end of the two years of the plan; of the round while there is no plan.
Recalibration recalibration(partnership::Round const& round, int cycle_months, moment::Date today);

// Four, one each quarter from the first day on; a quarter of this year ahead that has one is passed over.
std::vector<meetings::MeetingId> plan_meetings(
    db::Connection& db, partnership::StepQuestion const& question, moment::Date first);

enum class Refusal {
    reason_missing, // the running round has no complete award, and nobody says why it ends
    not_running, // this round was closed already
    stopped, // the cooperation ended, or did not
    lapsed, // it is revived, not taken up
};
i18n::Message message(Refusal refusal);

struct Reopening {
    partnership::Process process; // each step carries over what must live on
    std::string reason = {}; // needed only without a complete award
    accounts::PersonId person = {}; // who opens it; none: the system itself
    int group_size_min = 5; // smaller groups are hidden in what is frozen
};
// Closes the running round, which stays as it is, and opens the next.
base::Result<partnership::Round, Refusal> recalibrate(
    db::Connection& db, partnership::Scope const& scope, Reopening const& reopening, moment::Instant now);

// How a cooperation ends or goes on, by choice or because its award was not renewed.
struct Turn {
    partnership::Scope scope;
    accounts::PersonId by = {}; // none: nobody, the time was over
    std::string public_url = {};
    moment::Instant now = {};
};
// The cooperation ends: surveys take no answers any more, the meetings to come are cancelled in every
// calendar, nothing can be changed, and the term of the dossier begins (domain 8.6). What was asked of
// owners, votes and dates waits: the link in a mail opens nothing, and nobody is reminded.
base::Result<void, Refusal> stop(db::Connection& db, Turn const& turn);
// As if it had not stopped: what waited can be answered again, and the meetings that are still to come are
// planned and in the calendars again. What was erased since is gone, and a survey that was closed stays
// closed.
base::Result<void, Refusal> take_up_again(db::Connection& db, Turn const& turn);
// The same after a lapse, with a new time of grace from this day on.
base::Result<void, Refusal> revive(db::Connection& db, Turn const& turn);

partnership::StepReport report(db::Connection& db, partnership::StepQuestion const& question);

} // namespace continuation
