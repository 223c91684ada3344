// What the survey has to do at night, besides closing what is due: telling that reminders can be sent,
// letting go of files that show who did not answer, and the mean of parks.
#pragma once
#include "survey.h"

namespace survey {

// Surveys with a shared outcome come into the mean of parks, five parks or more at a time. Answers how many
// were looked at.
std::int64_t renew_means(db::Connection& db, int group_size_min);

// Writes to who runs the survey, once for each reminder; answers how many surveys.
std::int64_t tell_reminders_due(db::Connection& db, std::string const& public_url, moment::Instant now);
// Letters of reminders stay for two weeks: long enough to print them.
inline constexpr int reminder_file_days = 14;
std::int64_t destroy_old_reminders(db::Connection& db, moment::Instant now);
// Where a mail server refused a mail for good, the invitation goes by letter from then on, or is
// undeliverable when no street is known. Answers how many.
std::int64_t note_refused_mails(db::Connection& db);

} // namespace survey
