// Statements about questionnaires that are being made: versions and the library of questions.
#pragma once
#include "making.h"

namespace survey {

// Only while it is a draft with that text still; 0 when it is not.
std::int64_t update_questionnaire(
    db::Connection& db, SurveyId survey, std::string_view from, std::string_view to);
int last_version(db::Connection& db, SurveyId survey); // 0: there is none
void insert_version(db::Connection& db, SurveyId survey, Version const& version);
// With the texts that nobody has any more.
void delete_versions_before(db::Connection& db, SurveyId survey, int number);
std::vector<Version> versions_of_survey(db::Connection& db, SurveyId survey);

struct LibraryRow {
    LibraryId id;
    partnership::PartnershipId partnership;
    std::string question;
    moment::Instant at;
};
void insert_library(
    db::Connection& db, LibraryReader const& reader, std::string_view question, Maker const& maker);
std::vector<LibraryRow> library_rows(db::Connection& db, LibraryReader const& reader, int rows_max);
void delete_library(db::Connection& db, partnership::PartnershipId partnership, LibraryId id);

} // namespace survey
