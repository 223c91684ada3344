// Changes to a questionnaire that is being made, from value to value. What would leave somebody stuck is
// refused with its words.
#pragma once
#include "checking.h"

#include "survey.h"

namespace survey {

enum class Way { up, down };

using Edited = base::Result<Questionnaire, i18n::Message>;
// At the end of its section when the id is new; the place is kept when it is not.
Edited with_question(Questionnaire questionnaire, Question question);
Edited without_question(Questionnaire questionnaire, std::string_view id);
// Past the edge of a section it goes into the next one.
Edited moved_question(Questionnaire questionnaire, std::string_view id, Way way);
Edited with_section(Questionnaire questionnaire, std::string const& title);
Edited moved_section(Questionnaire questionnaire, std::string_view id, Way way);
// Only one without questions.
Edited without_section(Questionnaire questionnaire, std::string_view id);
// As it is, when nothing new hinders.
Edited checked(Questionnaire const& before, Questionnaire after);

// "Q7": an id that this questionnaire never had.
std::string new_id(Questionnaire& questionnaire);
// Of the questions that we bring along only what does not change their meaning can be changed: rounds and
// parks are compared by them. Null: an own question.
Questionnaire const& standard_of(Audience audience);
Question const* standard_question(Audience audience, std::string_view id);
void keep_meaning(Question& question, Question const& standard);

// An id of the standard questionnaire with other words or answers would be compared with what it is not: such
// a question gets a new id, and what looks at it follows. Answers how many.
std::size_t rename_strangers(Questionnaire& questionnaire, Questionnaire const& standard);

// Answers as lines of text. "= niets": chosen alone; "anders, namelijk …": with own words.
std::string lines_of(std::vector<Option> const& options);
// Options that were there keep their id, also when one of them was worded anew.
std::vector<Option> options_of_lines(
    std::string_view lines, std::vector<Option> const& before, std::string_view prefix);

// Scales of five to choose from, and others for a list; each named by the question that has it.
struct KnownScale {
    std::string id;
    std::vector<Option> options;
};
std::vector<KnownScale> const& known_scales();
std::vector<Option> usual_amounts();

} // namespace survey
