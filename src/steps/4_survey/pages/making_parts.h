// What the pages for making a questionnaire share.
#pragma once
#include "follow.h"
#include "making.h"
#include "questions.h"

#include "html/parts.h"

#include <variant>

namespace survey {

// The survey that is being made, with its questionnaire as it stands.
struct Desk {
    Survey survey;
    Questionnaire questionnaire;

    Question const* find(std::string_view id) const { return questionnaire.find(id); }
};
using AtDesk = std::variant<Desk, visit::Answer>;
// Not found, or the page that says that the questions stand.
AtDesk at_desk(visit::Visit& visit, http::Request const& request);

std::string making_path(visit::Visit const& visit, Survey const& survey, std::string_view below = "");
// A page below the list of questions, with the way back to it.
visit::Page making_page(
    visit::Visit const& visit, Survey const& survey, std::string title, html::Html content);
// The common end of a change: kept and back to the list, or the page that says why not.
struct Ending {
    Change change;
    std::string path; // where to go from here
    i18n::Message said;
};
visit::Answer saved(visit::Visit& visit, Desk const& desk, Edited edited, Ending const& ending);
visit::Page refused_page(visit::Visit const& visit, Survey const& survey, i18n::Message const& why);
Maker maker_of(visit::Visit const& visit);
// "A1. Hoe veilig …", short enough for a line.
std::string short_name(i18n::Words const& words, Question const& question);
// "Alleen na: A1 is een van: rood, blauw."
std::string condition_words(
    i18n::Words const& words, Questionnaire const& questionnaire, Condition const& condition);
// Without Dutch nobody can read it; the other languages may come later.
std::string one_line(std::string_view typed);

} // namespace survey
