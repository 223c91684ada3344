// The statements on the outbox that only the sender needs.
#pragma once
#include "mail.h"

namespace mail {

struct Claimed {
    MessageId id;
    int attempts = 0; // this one counted
    moment::Instant created;
    Message message;
};

// One message that is due, marked as being sent; a claim older than `stale` was of a process that is gone.
std::optional<Claimed> claim(db::Connection& connection, moment::Instant now, moment::Instant stale);
void mark_sent(db::Connection& connection, MessageId id, moment::Instant now);
void mark_failed(db::Connection& connection, MessageId id, std::string_view reason);

struct Postponed {
    MessageId id;
    std::string_view reason;
    moment::Instant until;
};
void mark_postponed(db::Connection& connection, Postponed const& postponed);

} // namespace mail
