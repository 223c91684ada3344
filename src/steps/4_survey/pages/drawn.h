// The charts of results, for the page and the slides alike.
#pragma once
#include "results.h"

#include "html/charts.h"

namespace survey {

// Of a question with options: everything that is shown by itself, and what is hidden as one bar.
html::BarChart options_chart(i18n::Words const& words, QuestionResult const& result);
// Of a number or a date.
html::BarChart classes_chart(i18n::Words const& words, QuestionResult const& result);
// How often each came first, the most first.
html::BarChart ranking_chart(i18n::Words const& words, QuestionResult const& result);
// Of a question with levels: only rows of which every part may be shown.
html::LikertChart levels_chart(i18n::Words const& words, QuestionResult const& result);
std::string option_name(i18n::Words const& words, QuestionResult const& result, std::size_t option);

} // namespace survey
