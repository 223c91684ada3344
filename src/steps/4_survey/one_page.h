// All questions on one page: for who wants to see them at once, and for a form on paper that is typed in.
#pragma once
#include "filling.h"

namespace survey {

// Page after page with the same form, so that what is asked follows from what stands before it.
Filled fill_all(Questionnaire const& questionnaire, Answers const& before, Form const& form);
// The same of what was shown: a question that these answers bring up was not there to be answered.
Filled fill_shown(Questionnaire const& questionnaire, Answers const& before, Form const& form);
// The first question that was not on the page, or got more rows; none: everything was asked.
Question const* first_new(Questionnaire const& questionnaire, Answers const& before, Answers const& after);

// Questions with an answer that cannot be sent: who stops for now keeps what was typed, right or not.
std::vector<Question const*> wrongly_answered(Questionnaire const& questionnaire, Answers const& answers);

PageOfQuestions whole_page(Questionnaire const& questionnaire);
// Nothing has to be answered, and each question has its number in front, as on the form.
Questionnaire for_paper(Questionnaire const& questionnaire);

} // namespace survey
