// From what somebody chose on one page to answers, or to what is wrong with it in words.
#pragma once
#include "response.h"

namespace survey {

// Name and value as a browser sends them; a name may come twice.
using Form = std::vector<std::pair<std::string, std::string>>;

struct Filled {
    Answers answers; // those before, with this page's own
    i18n::Problems problems;
};
Filled fill(
    Questionnaire const& questionnaire, PageOfQuestions const& page, Answers const& before, Form const& form);

// "E1" or "E1.lighting".
std::string field_name(Question const& question, Option const* item);
std::string other_field(Question const& question); // words beside "other"
std::string street_field(Question const& question); // of a place
std::string squares_field(Question const& question); // "12,13", from the map
std::string dont_know_field(Question const& question);
// "Don't know" is a box by itself where there is nothing to choose from.
bool has_own_dont_know(Question const& question);
// What a page shows as chosen.
Form as_form(Questionnaire const& questionnaire, PageOfQuestions const& page, Answers const& answers);

} // namespace survey
