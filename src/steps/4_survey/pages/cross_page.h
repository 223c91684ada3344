// An outcome split by questions about the respondent: which section by which, one question, and one group.
#pragma once
#include "crossed.h"
#include "outcome_tables.h"

#include "visit/page.h"

namespace survey {

visit::Answer show_cross(visit::Visit& visit, http::Request& request);
visit::Answer act_split(visit::Visit& visit, http::Request& request);

// "industrie, logistiek": the answers of a row or a column.
std::string part_name(i18n::Words const& words, Question const& question, CrossPart const& part);
// Every table of one question in words: of several answers one for all.
struct CrossFigures {
    std::string title;
    FigureTable table;
};
std::vector<CrossFigures> cross_figures(
    i18n::Words const& words, Question const& by, std::vector<CrossTable> const& tables);
html::Html cross_view(i18n::Words const& words, Question const& by, std::vector<CrossTable> const& tables);
// What one group answered, beside everybody; `row` is its place among the rows.
html::Html group_view(i18n::Words const& words, std::vector<CrossTable> const& tables, std::size_t row);

} // namespace survey
