// What somebody's calendar answers to an invitation (RFC 5546, 3.2.3). It comes from outside by mail, so it
// is read by hand, line by line and within limits; of all that it holds only the answer is taken.
#pragma once
#include "ical/ical.h"

namespace ical {

enum class Attending { unanswered, accepted, tentative, declined };

struct Reply {
    std::string uid;
    int sequence = 0; // of the invitation that was answered
    moment::Instant stamp; // when; zero when it does not say so
    std::string address; // of mail, of who answers
    Attending answer = Attending::unanswered;
};

enum class ReplyRefusal {
    too_large,
    not_a_calendar,
    not_a_reply,
    not_one_event,
    not_one_person,
    no_answer,
    no_time, // a proposal without a time, or in a zone that we do not know
};

base::Result<Reply, ReplyRefusal> read_reply(std::string_view text);

// Another time that somebody's calendar proposes (RFC 5546, 3.2.7).
struct Counter {
    std::string uid;
    int sequence = 0; // of the invitation that it is about
    moment::Instant stamp; // when; zero when it does not say so
    std::string address; // of mail, of who proposes; empty when it names several people, or nobody
    moment::Instant begin, end; // no end: as long as it was
    std::string words; // what he wrote with it, UTF-8
};
base::Result<Counter, ReplyRefusal> read_counter(std::string_view text);

} // namespace ical
