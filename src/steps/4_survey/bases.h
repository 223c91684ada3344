// How many were asked a question can tell of a small group at the question it depends on, or by the
// difference with another question that depends on the same.
#pragma once
#include "results.h"

namespace survey {

struct BaseCheck {
    Questionnaire const& questionnaire;
    Tally const& tally;
    std::vector<QuestionResult> const& before; // what is published of the questions that stand before it
    std::int64_t minimum = 5;

    bool tells(Question const& question) const;
};

// Where two questions decide together who is asked, the group is the cell of a cross-table.
inline constexpr std::int64_t cross_table_times = 2;

} // namespace survey
