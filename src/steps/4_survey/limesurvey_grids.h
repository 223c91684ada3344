// Rows and columns of fields to type in, as LimeSurvey has them: here they are questions of their own.
#pragma once
#include "limesurvey_file.h"

namespace survey::limesurvey {

bool is_grid_to_fill(Question const& question);
// So many that nobody would answer them one by one.
bool has_too_many_cells(Question const& question);
// What can be chosen in a grid of numbers; empty: it is typed in, or there are too many to show side by side.
std::vector<std::string> numbers_of_grid(Question const& question);
// What conditions call a field: "SQ1_SQ4".
std::string cell_code(Question const& row, Question const& column);

} // namespace survey::limesurvey
