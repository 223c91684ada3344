// One mail to whoever has the ball, in many parks at once. Looking across parks writes nothing; this room
// does.
#pragma once
#include "partnership/pulse.h"

namespace messages {

struct Target {
    partnership::ParkOfPerson one;
    std::vector<partnership::Member> to = {};
    moment::Date reminded_on = {}; // the last time; no day: never

    bool is_reminded(moment::Date today) const { return reminded_on == today; }
    bool can_be_sent(moment::Date today) const { return !to.empty() && !is_reminded(today); }
};

// Whom a reminder reaches: the people who have the ball, or who lead the group when nobody holds it; never
// the one who sends it.
std::vector<partnership::Member> receivers(std::vector<partnership::Member> const& members,
    partnership::Ball const& ball, accounts::PersonId sender);

// Of these parks, those whose step waits, with the people. The order stays.
std::vector<Target> targets(
    db::Connection& db, std::vector<partnership::ParkOfPerson> const& parks, accounts::PersonId sender);

struct Reminder {
    accounts::Person sender;
    std::string note = {}; // of his own, one line
    std::string public_url = {};
    moment::Instant now = {};
};
// Field "note".
i18n::Problems problems(Reminder const& reminder);
struct Reminded {
    std::int64_t parks = 0, mails = 0;
};
// Parks that were reminded today are passed over.
Reminded remind(db::Connection& db, std::vector<Target> const& targets, Reminder const& reminder);

} // namespace messages
