// Mail leaves through an outbox in the database: written in the same transaction as what it tells about, sent
// afterwards, tried again when the mail server is away. Without a mail server it stays there to be read.
#pragma once
#include "base/id.h"
#include "moment/moment.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace db {
class Connection;
}

namespace mail {

using MessageId = base::Id<struct MessageTag>;

struct Address {
    std::string name; // may be empty
    std::string address;
};

struct Attachment {
    std::string name;
    std::string type; // "application/pdf"
    std::string content;
};

// An iCalendar text that mail programs offer to put in the calendar.
struct Invitation {
    std::string method; // "REQUEST"
    std::string text;
};

struct Message {
    Address to;
    std::string subject;
    std::string text;
    std::string html; // none when empty
    std::vector<Attachment> attachments;
    std::optional<Invitation> invitation;
    std::string key; // two messages with the same key are one; none when empty
    // What it says opens something, so it does not stay: the text and what is attached go once it was sent.
    bool is_emptied = false;
};

// Zero when a message with this key stands in the outbox already.
MessageId enqueue(db::Connection& connection, Message const& message, moment::Instant now);

enum class State { queued, sending, sent, failed };

struct Outgoing {
    MessageId id;
    State state = State::queued;
    Address to;
    std::string subject;
    int attempts = 0;
    std::string reason; // of the last failure
    moment::Instant created, next_attempt, sent;
};

// The newest first; for the page that shows the outbox.
std::vector<Outgoing> outbox(db::Connection& connection, std::int64_t messages_max);
// With everything in it.
std::optional<Message> message(db::Connection& connection, MessageId id);
// A failed message is tried once more, from the start.
void send_again(db::Connection& connection, MessageId id, moment::Instant now);
// Everything to this address, the newest first; and all of it forgotten, sent or not.
std::vector<Outgoing> outbox_to(
    db::Connection& connection, std::string_view address, std::int64_t messages_max);
void forget_address(db::Connection& connection, std::string_view address);
// Messages sent before this, and those that failed for good, are forgotten; the answer is how many.
std::int64_t forget_sent(db::Connection& connection, moment::Instant before);
// Of messages that are emptied once they were sent: what failed for good before this is forgotten. Answers
// how many.
std::int64_t forget_failed_keys(db::Connection& connection, moment::Instant before);
// Everything of which the key begins like this, sent or not.
std::int64_t forget_keys(db::Connection& connection, std::string_view beginning);

// Messages that wait to be sent are forgotten, because a copy of the database that was put back would send
// them again. Answers how many.
std::int64_t drop_waiting(db::Connection& connection);

// A plain check for forms: something@domain.part, no blanks or control signs.
bool is_address(std::string_view text);

} // namespace mail
