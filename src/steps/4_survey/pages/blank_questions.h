// Questions that nobody answered yet, rendered once for all who come to them: most of the time that a
// respondent takes is spent on showing these.
#pragma once
#include "questions.h"

#include <string_view>

namespace survey {

// How a page came to be shown.
struct Showing {
    std::string_view digest; // of the questionnaire, which stands
    bool is_as_kept = true; // and not as somebody typed it, with what is wrong
};

// The same as question_fields.
html::Html asked_fields(
    Asking const& asking, html::Fields const& fields, Question const& question, Showing const& showing);

} // namespace survey
