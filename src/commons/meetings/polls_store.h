// The statements on polls for a date.
#pragma once
#include "polls.h"

namespace meetings {

struct PollRow {
    PollId id;
    NewMeeting const& meeting;
    moment::Instant now;
};
void insert_poll(db::Connection& db, partnership::Scope const& scope, PollRow const& row);
void insert_poll_day(db::Connection& db, PollId poll, PollDay const& day);
std::optional<Poll> poll_of_id(db::Connection& db, partnership::Scope const& scope, PollId id);
std::vector<Poll> polls_open(db::Connection& db, partnership::Scope const& scope);
std::vector<PollDay> days_of_poll(db::Connection& db, PollId poll);
std::vector<Answered> answers_of_poll(db::Connection& db, partnership::Scope const& scope, PollId poll);
void upsert_poll_answer(db::Connection& db, Answered const& answer, moment::Instant now);
// Only an open one; answers how many.
struct PollEnd {
    PollId poll;
    PollState state;
    MeetingId meeting;
};
std::int64_t update_poll_state(db::Connection& db, partnership::Scope const& scope, PollEnd const& end);

} // namespace meetings
