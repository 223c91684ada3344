// The statements on answers to invitations.
#pragma once
#include "answers.h"

namespace meetings {

// Of whichever partnership: an answer comes by mail and says only which meeting it is about.
std::optional<partnership::Scope> scope_of_meeting(db::Connection& db, MeetingId id);
void upsert_answers_to(db::Connection& db, std::string_view address);
std::string answers_to_of_house(db::Connection& db);
std::vector<Answer> answers_of_meeting(db::Connection& db, partnership::Scope const& scope, MeetingId id);
void upsert_answer(db::Connection& db, partnership::Scope const& scope, MeetingId id, Answer const& answer);

} // namespace meetings
