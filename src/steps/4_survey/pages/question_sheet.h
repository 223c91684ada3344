// One question while it is being made: its form, and what was typed in it.
#pragma once
#include "making_parts.h"

#include "html/fields.h"

namespace survey {

inline constexpr std::size_t length_most = 2000;
inline constexpr std::string_view own_scale = "own";

struct QuestionSheet {
    Desk desk;
    Question question;
    Question const* standard = nullptr;
    bool is_new = false;
    html::Values values = {};
    i18n::Problems problems = {};
};

bool has_lines(Kind kind);
bool has_scale(Kind kind);
// Tells whether somebody else changed the question since a form was shown.
std::string seen_of(Question const& question);
html::Values values_of(Question const& question);
visit::Page question_page(visit::Visit const& visit, QuestionSheet const& sheet);

} // namespace survey
