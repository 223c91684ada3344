// One mail about a meeting to one person, with what his calendar has to do.
#pragma once
#include "invitation.h"

namespace meetings {

enum class Word {
    invitation,
    cancelled, // the meeting is off
    taken_off, // he need not come any more
    declined, // the time that he proposed is not taken
};
struct Letter {
    Meeting const& meeting;
    Setting const& setting;
    Word word = Word::invitation;
    moment::Instant now;
};
struct Receiver {
    accounts::Person const& person;
    int ahead = 0; // of his calendar, see Invited
};
// "1. Opening"
std::string numbered(std::vector<std::string> const& agenda);
// False when this mail stands in the outbox already.
bool send(db::Connection& db, Letter const& letter, Receiver const& to);

} // namespace meetings
