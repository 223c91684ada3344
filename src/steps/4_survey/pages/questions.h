// Questions as fields of a form, and answers as words.
#pragma once
#include "filling.h"

#include "html/fields.h"
#include "html/html.h"

namespace survey {

html::Html question_fields(i18n::Words const& words, html::Fields const& fields, Question const& question,
    std::vector<Option> const& items);
// What was answered, in words; empty when nothing was.
std::vector<std::string> answer_words(
    i18n::Words const& words, Question const& question, Answer const& answer);
std::string option_words(i18n::Words const& words, Question const& question, std::string_view option);

} // namespace survey
