// Statements about what happens while a survey is open.
#pragma once
#include "fieldwork.h"

namespace survey {

// The one that is there already stays; false when there was one.
bool insert_empty_draft(db::Connection& db, InvitationId invitation);
// False when it had begun before.
bool mark_started(db::Connection& db, InvitationId invitation);
void add_to_day(db::Connection& db, SurveyId survey, DayCount const& more);
std::vector<DayCount> days_of_survey(db::Connection& db, SurveyId survey);

void add_to_channel(db::Connection& db, SurveyId survey, Channel channel);
std::vector<std::pair<std::string, std::int64_t>> channels_of_survey(db::Connection& db, SurveyId survey);

void upsert_response_wanted(db::Connection& db, SurveyId survey, int percent);
int response_wanted_of(db::Connection& db, SurveyId survey); // 0: nobody chose

std::vector<Survey> surveys_in_field(db::Connection& db, moment::Date today);
// In walking order.
std::vector<StreetCount> streets_of_survey(db::Connection& db, SurveyId survey);
std::optional<Stand> stand_of(db::Connection& db, SurveyId survey);
void upsert_stand(db::Connection& db, SurveyId survey, Stand const& stand);

void delete_papers_of_closed(db::Connection& db);
void delete_visitors_of_closed(db::Connection& db);

} // namespace survey
