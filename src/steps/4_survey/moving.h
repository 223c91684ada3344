// From sent to counted. What was sent waits under random keys; it goes where it is counted in shuffled
// batches of ten responses or more, and all of it at closing (docs/decisions/0027). After that no key, order
// or moment ties answers, texts and addresses to a code, nor to each other.
#pragma once
#include "response.h"
#include "survey.h"

namespace survey {

// A smaller batch says of each of a few codes that one of a few answers is theirs.
inline constexpr std::int64_t batch_min = 10;

// In the transaction in which it is sent.
void keep_waiting(db::Connection& db, SurveyId survey, Split const& parts, std::string_view contact);
// What waits, when it is a batch or nobody can answer any more; answers how many responses.
std::int64_t move_batch(db::Connection& db, SurveyId survey);
// All that waits, however few, with what was moved before under new keys. In the transaction of the caller.
void move_all(db::Connection& db, SurveyId survey);

} // namespace survey
