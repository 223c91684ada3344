// Results as tables of words: the same for the page, the paper and the file.
#pragma once
#include "outcome.h"
#include "results.h"

namespace survey {

// Stands in a table where there is nothing to say.
inline constexpr std::string_view no_value = "–";

struct FigureTable {
    Question const* question = nullptr;
    std::vector<std::string> head; // the first is of the rows
    std::vector<std::vector<std::string>> rows;
};
// Empty for a question that is withheld.
FigureTable figure_table(i18n::Words const& words, QuestionResult const& result);

// "tot en met 4", "5 tot en met 19", "20 of meer"
std::string class_name(i18n::Words const& words, QuestionResult const& result, std::size_t at);
// The names of what is shown: five points, or three with two names each.
std::vector<std::string> point_names(i18n::Words const& words, QuestionResult const& result);
// "a, b en c samen": what is hidden by itself and may be shown together.
std::string hidden_names(i18n::Words const& words, QuestionResult const& result, RowResult const& row);

} // namespace survey
