// The words of a survey of LimeSurvey: kinds of questions by their letter, texts with HTML, languages, and
// what an attribute of a question means.
#pragma once
#include "questionnaire.h"

#include <string>
#include <string_view>
#include <vector>

namespace survey::limesurvey {

// How the answers of a kind are made of what stands in the file.
enum class Shape {
    plain, // no options: text, number, date
    fixed, // options that the kind brings along
    listed, // options from the answers
    ticked, // options from the subquestions
    rows, // rows from the subquestions, columns from the answers
    fixed_rows, // rows from the subquestions, columns that the kind brings along
    dual, // rows, with two lists of columns
    fields, // a question for each subquestion
    grid, // rows and columns of subquestions
    words, // a text without a question
    none,
};
struct Type {
    char letter = ' ';
    std::string_view name; // as LimeSurvey calls it
    Shape shape = Shape::none;
    Kind kind = Kind::single;
};
Type const& type_of(char letter);
std::vector<Option> fixed_options(char letter);

struct Plain {
    std::string text;
    bool has_picture = false;
};
// Without tags; entities as what they stand for; white space as one space.
Plain plain_text(std::string_view html);

// "de-informal" -> "de"; empty: no code of ours.
std::string language_code(std::string_view language);

// Of an attribute of a question: it says how it looks, or it changes what can be answered, or it has no
// effect as it stands.
enum class Bearing { looks, meaning, none };
Bearing bearing_of(std::string_view attribute, std::string_view value);

} // namespace survey::limesurvey
