// Where a respondent is in the questionnaire: which pages there are for these answers, and what is still
// missing.
#pragma once
#include "response.h"

namespace survey {

// Pages are numbered from 1, as in their addresses; 0 is none.
using PageNumber = std::size_t;

bool has_questions(PageOfQuestions const& page, std::vector<bool> const& asked);
// By what is asked of this respondent, as asked_of() gives it.
PageNumber page_after(Questionnaire const& questionnaire, PageNumber page, std::vector<bool> const& asked);
PageNumber page_before(Questionnaire const& questionnaire, PageNumber page, std::vector<bool> const& asked);
// The first page after the last answer that was given.
PageNumber page_to_resume(Questionnaire const& questionnaire, Answers const& answers);

// Questions that must be answered and are not.
std::vector<Question const*> unanswered(Questionnaire const& questionnaire, Answers const& answers);
PageNumber page_of(Questionnaire const& questionnaire, Question const& question);

} // namespace survey
