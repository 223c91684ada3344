// An award that is not renewed: after a time of grace the cooperation has lapsed, and so has ended. What
// there is can be read, the award stays as history, and the coordinator or the adviser can revive it.
// Domain 7.2.
#pragma once
#include "moment/moment.h"
#include "partnership/partnership.h"

#include <cstdint>
#include <optional>
#include <string>

namespace continuation {

inline constexpr int lapse_notice_days = 30; // so long before it lapses the group is told, whatever happens

// The day from which it has lapsed: so many months after the award ended, or after it was revived.
moment::Date lapses_on(moment::Date award_until, moment::Date revived_on, int grace_months);

// Until when the last complete award of this partnership is good; no day: there was never one, and nothing
// can lapse.
moment::Date award_until(db::Connection& db, partnership::PartnershipId id);

inline constexpr int grace_months_usual = 6, grace_months_max = 24;
struct Grace {
    int months = grace_months_usual; // a setting of the partnership
    moment::Date lapsed_on = {}; // no day: it did not lapse, or was revived
    moment::Date revived_on = {}; // from when it has time again
};
Grace grace(db::Connection& db, partnership::PartnershipId id);
void set_grace(db::Connection& db, partnership::PartnershipId id, int months);

struct GraceNight {
    std::string public_url;
    moment::Instant now;
};
// Tells groups that a recalibration comes, that their award is about to lapse and that it has; answers how
// many lapsed. Running again tells nobody twice.
std::int64_t work_of_night(db::Connection& db, GraceNight const& night);

} // namespace continuation
