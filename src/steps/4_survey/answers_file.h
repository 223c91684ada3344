// Answers as a file for research: a row for each respondent and a column for what may be shown of each
// question, and nothing else. No ids, no dates, no words of people's own, no places; the rows stand in the
// order of their content. Counting a column gives what the results show and no more; nobody can be told by
// who he is.
#pragma once
#include "i18n/i18n.h"
#include "results.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace survey {

// What a cell holds: 0 for no answer, 1 and up for the labels of its column, or one of the two at the end.
using FileCell = std::uint16_t;
inline constexpr FileCell no_answer_cell = 0, dont_know_cell = 998, hidden_cell = 999;

struct FileLabel {
    FileCell cell = 1;
    int value = 1; // as written: of "not chosen" and "chosen" 0 and 1
    std::string text;
};

enum class About { answer, background }; // background: could tell who somebody is
struct FileColumn {
    std::string name; // "C1_burglary": a name that SPSS and R take
    std::string label;
    About about = About::answer;
    std::vector<FileLabel> labels;
    bool is_ordered = false; // the labels run from least to most
    bool has_dont_know = false;
};

struct LeftOut {
    std::string question; // its id
    std::string label;
};

struct AnswersFile {
    std::vector<FileColumn> columns;
    std::vector<std::vector<FileCell>> rows;
    std::vector<LeftOut> left_out; // of which nothing may be shown, by respondent or at all
    std::int64_t blanked = 0; // cells emptied so that no background is told of fewer than a group
    std::int64_t group_size_min = 5;
};

// A row of backgrounds is a cell of a cross-table.
inline constexpr std::int64_t background_min(std::int64_t group_size_min) { return 2 * group_size_min; }

// Fewer answers make no file: hardly anything would be left in it.
inline constexpr std::int64_t answers_for_file_min = 30;

// `answers`: as written(), in any order.
AnswersFile answers_file(i18n::Words const& words, Results const& results,
    std::vector<std::string> const& answers, std::int64_t group_size_min);

// Empties cells of background columns, the last first, until every combination that is left belongs to at
// least so many people. Answers how many.
std::int64_t screen_background(AnswersFile& file);

std::string written_value(FileColumn const& column, FileCell cell);
// UTF-8 with a mark, semicolons, one head line.
std::string answers_csv(AnswersFile const& file);

} // namespace survey
