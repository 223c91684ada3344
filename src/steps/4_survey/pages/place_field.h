// A place in the park as an answer: a street of a list, or squares of its map where the browser can.
#pragma once
#include "questions.h"

namespace survey {

html::Html place_field(Asking const& asking, html::Fields const& fields, Question const& question);
// The squares that may be shown, by their number.
html::Html place_map(
    i18n::Words const& words, Ground const& ground, std::vector<bool> const& shown, std::string_view title);

} // namespace survey
