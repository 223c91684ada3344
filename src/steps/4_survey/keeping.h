// What the survey keeps about anybody, and how it goes: codes and letters, addresses for contact, answers.
// The outcome stays, for it is counted when an answer arrives (tally.h) and holds nobody.
#pragma once
#include "survey.h"

#include "partnership/keeping.h"

namespace survey {

// From the closing day: codes, addresses of letters, letters that were made, unfinished answers.
partnership::Kept kept_codes(db::Connection& db, partnership::PartnershipId id);
std::int64_t destroy_codes(db::Connection& db, partnership::PartnershipId id, moment::Date closed_before);

// From the closing day: e-mail addresses that people left to be called back.
partnership::Kept kept_contacts(db::Connection& db, partnership::PartnershipId id);
std::int64_t destroy_contacts(db::Connection& db, partnership::PartnershipId id, moment::Date closed_before);

// From the closing day, or sooner: when the next survey of the same group has its outcome shared (domain
// 8.6). Answers and open texts, each without a key to anybody, and what was counted by a question about the
// respondent, for a group in it may be one.
partnership::Kept kept_answers(db::Connection& db, partnership::PartnershipId id);
std::int64_t destroy_answers(db::Connection& db, partnership::PartnershipId id, moment::Date closed_before);

// Versions of a questionnaire that somebody made, questions that he kept for others, and extra lists that
// hold his e-mail address.
accounts::Facts facts_about(db::Connection& db, accounts::PersonId person);

// Names in the store of files that the survey still needs.
std::vector<std::string> files_in_use(db::Connection& db);

// Surveys with their outcome: after the term of a cooperation that ended.
void destroy_dossier(db::Connection& db, partnership::PartnershipId id);

} // namespace survey
