// Statements about forms on paper that are typed in.
#pragma once
#include "paper.h"

namespace survey {

int next_paper_number(db::Connection& db, SurveyId survey);
void insert_paper(db::Connection& db, SurveyId survey, Paper const& paper);
std::vector<Paper> papers_of_survey(db::Connection& db, SurveyId survey);
std::optional<Paper> paper_of_id(db::Connection& db, SurveyId survey, PaperId id);
bool has_paper(db::Connection& db, InvitationId invitation);
void update_paper_second(db::Connection& db, PaperId id, std::string_view answers);
// False when it is gone already.
bool delete_paper(db::Connection& db, SurveyId survey, PaperId id);

} // namespace survey
