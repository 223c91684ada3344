// How many were asked a question can tell of a small group at the question it depends on, or by the
// difference with another question that depends on the same.
#pragma once
#include "results.h"

#include <bitset>

namespace survey {

// Of each question those that decide whether it is asked, also through others; by place.
using Places = std::bitset<512>;
std::vector<Places> deciding(Questionnaire const& questionnaire);

struct BaseCheck {
    Questionnaire const& questionnaire;
    Tally const& tally;
    std::vector<Places> const& decided_by;
    std::int64_t minimum = 5;

    // `before`: what is published of the questions that stand before it.
    bool tells(Question const& question, std::vector<QuestionResult> const& before) const;
};

// Where two questions decide together who is asked, the group is the cell of a cross-table.
inline constexpr std::int64_t cross_table_times = 2;

} // namespace survey
