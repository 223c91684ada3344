// Questions as fields of a form, and answers as words.
#pragma once
#include "filling.h"

#include "html/fields.h"
#include "html/html.h"

namespace survey {

// Of whom what is asked: the language that was chosen may be another than that of the buttons.
struct Asking {
    i18n::Words const& words;
    std::string language;
    Questionnaire const& questionnaire;
    Answers const& answers;
    i18n::Problems const& problems;

    // Earlier answers stand in it where it names their question.
    std::string text(Wording const& wording) const;
};

// The language of the questions for this respondent: his own choice, or else that of the buttons.
std::string language_of(i18n::Words const& words, Questionnaire const& questionnaire, Answers const& answers);
std::vector<std::string_view> language_codes();
// Its own name, and whether it runs from right to left.
std::string_view language_name(std::string_view code);
bool runs_leftward(std::string_view code);
// Told to the browser where it differs from the rest of the page.
html::Html in_language(Asking const& asking, html::Html content);
// Words of ours inside such a part.
html::Html in_own_language(Asking const& asking, html::Html content);
// The language of a choice in our own words inside such a part, and of one that is not translated; empty
// where it is that of the part.
std::string own_language(Asking const& asking);
std::string language_of_choice(Asking const& asking, Wording const& wording);

html::Html question_fields(Asking const& asking, html::Fields const& fields, Question const& question);
// To look at: with all its rows, also those that depend on an answer.
html::Html sample_fields(Asking const& asking, html::Fields const& fields, Question const& question);
// What was answered, in words; empty when nothing was.
std::vector<std::string> answer_words(Asking const& asking, Question const& question, Answer const& answer);
std::string option_words(i18n::Words const& words, Question const& question, std::string_view option);
// "Waarom koos u {C1}?" for who reads it without answers: "Waarom koos u [antwoord op C1]?"
std::string plain_text(i18n::Words const& words, Wording const& wording);
std::string_view kind_name(i18n::Words const& words, Kind kind);

} // namespace survey
