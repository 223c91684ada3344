// The statements of the room.
#pragma once
#include "messages.h"

namespace messages {

struct Sent {
    partnership::PartnershipId partnership;
    moment::Date on;
    int step = 0;
    accounts::PersonId person;
    moment::Instant at;
    std::int64_t mails = 0;
};
// False when this park was reminded on that day already.
bool insert_reminder(db::Connection& db, Sent const& sent);
moment::Date last_reminded_on(db::Connection& db, partnership::PartnershipId id);

} // namespace messages
