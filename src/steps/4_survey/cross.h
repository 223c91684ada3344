// Cross-tables: the answers to a question by one question about the respondent. No cell of fewer than ten can
// be worked out from what is shown, with all totals known (docs/decisions/0030).
#pragma once
#include "results.h"

#include <string>
#include <vector>

namespace survey {

// Rows and columns; everybody is in one cell.
using CrossCounts = std::vector<std::vector<std::int64_t>>;
using CrossShown = std::vector<std::vector<bool>>;
// Which cells may be shown beside the totals of all rows and columns: none below the minimum, and as many
// others hidden as it takes. Of what stays hidden in a line there are none or the minimum, and of no small
// cell it can be told that it is small and not empty.
CrossShown shown_cells(CrossCounts const& counts, std::int64_t minimum);
// Whether a reader of the totals and the shown cells can tell that somebody, and fewer than the minimum, is
// in it.
bool is_told(CrossCounts const& counts, CrossShown const& shown, std::size_t row, std::size_t column,
    std::int64_t minimum);

// Of a question about the respondent, who gave which answer.
struct SplitGroup {
    std::string answer; // empty: none
    std::int64_t people = 0;
    Tally tally;
};
struct Division {
    Question const* question = nullptr;
    QuestionResult const* result = nullptr; // what of it is shown on the page of results
    std::vector<SplitGroup> groups; // in the order of its options; those who gave no answer last
    std::int64_t people = 0;
};

// A row or a column: the answers that are taken together. The rest holds what is too small by itself, what
// the page of results hides, and who gave no answer.
struct CrossPart {
    std::vector<std::size_t> answers;
    bool is_rest = false;
    std::int64_t people = 0;
};
struct CrossTable {
    Question const* question = nullptr; // of the columns
    Option const* item = nullptr; // of a list on one scale, or the one answer of several
    std::vector<CrossPart> rows, columns;
    CrossCounts counts;
    CrossShown shown;

    bool shows_any() const;
};
// The rows by which a question splits; fewer than two: it splits nothing.
std::vector<CrossPart> rows_of(Division const& split, std::int64_t minimum);
// One table, of a list or of several answers one for each.
std::vector<CrossTable> cross_tables(Questionnaire const& questionnaire, Division const& split,
    QuestionResult const& result, std::int64_t minimum);

// A question about the respondent by which can be split: one answer to choose, in the first section, asked of
// all.
bool splits(Question const& question);
// A question that can be split: answers to choose, asked of all. How many got a follow-up tells of the
// question before it.
bool can_be_split(Question const& question);

// Twice what a group is elsewhere: domain 2.5.
inline std::int64_t cross_minimum(std::int64_t group_size_min)
{
    return std::max<std::int64_t>(10, 2 * group_size_min);
}

} // namespace survey
