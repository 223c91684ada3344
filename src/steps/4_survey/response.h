// The answers of one respondent, as a value and as the compact text in which they are kept.
#pragma once
#include "questionnaire.h"

#include <map>

namespace survey {

// One choice; at items the row it belongs to.
struct Choice {
    std::string item, option;
    friend bool operator==(Choice const&, Choice const&) = default;
};

struct Answer {
    std::vector<Choice> choices; // of a ranking: the first comes first
    std::string words; // of a text, a number, a date, or beside the option "other"
    bool is_empty() const { return choices.empty() && words.empty(); }
    friend bool operator==(Answer const&, Answer const&) = default;
};

bool chose(Answer const& answer, std::string_view option);

// By the id of the question.
using Answers = std::map<std::string, Answer, std::less<>>;
// Stands among unfinished answers for the language of the questions; it is not sent.
inline constexpr std::string_view language_key = "@";

// One line an answer: "C1=burglary,arson", "D1=litter:often", "B5~words"; two for an option with words.
std::string written(Answers const& answers);
Answers read_answers(std::string_view text);

// For each question whether this respondent gets it.
std::vector<bool> asked_of(Questionnaire const& questionnaire, Answers const& answers);
bool is_asked(Questionnaire const& questionnaire, Question const& question, Answers const& answers);
// The rows of items that this respondent sees.
std::vector<Option> items_for(Question const& question, Answers const& answers);
// Without the answers to what is no longer asked.
Answers pruned(Questionnaire const& questionnaire, Answers const& answers);
// Questions that were answered and are no longer asked: their answers are not sent.
std::vector<Question const*> dropped(Questionnaire const& questionnaire, Answers const& answers);

struct Split {
    Answers choices; // without free text
    std::vector<std::pair<std::string, std::string>> texts; // question, words
};
// Free text is kept apart, so that words and the size of a company never stand in one row.
Split split(Questionnaire const& questionnaire, Answers const& answers);

} // namespace survey
