// All cross-tables of an outcome, as its page shows them one by one: for paper, files and slides. They are
// the same tables with the same cells hidden, so whoever has both knows no more (docs/decisions/0030).
#pragma once
#include "cross.h"
#include "survey.h"

namespace survey {

struct Crossed {
    Question const* by = nullptr; // about the respondent
    Question const* question = nullptr;
    std::vector<CrossTable> tables; // at least one shows something
};
// Of sections that are split and counted, in the order of the questions; looks into `results`.
std::vector<Crossed> crossed_outcome(
    db::Connection& db, Survey const& survey, Results const& results, int group_size_min);

} // namespace survey
