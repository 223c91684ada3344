// The columns of the file of answers, and where an answer goes in them.
#pragma once
#include "answers_file.h"

#include <optional>
#include <unordered_map>

namespace survey {

// Where a choice goes: "burglary", or "litter:often" of a row.
struct Goes {
    std::size_t column = 0;
    FileCell cell = no_answer_cell;
};
// What to do with the answer to one question.
struct Taking {
    Question const* question = nullptr;
    std::unordered_map<std::string_view, Goes> choices; // the names live in `names`
    std::vector<Goes> otherwise; // of whoever answered, and did not choose it
    bool takes_first_only = false; // a ranking: what came first
    std::optional<std::size_t> classes; // the column of a number or a date
    std::vector<FileCell> cell_of_class; // of each class of the kind
};

struct Takings {
    AnswersFile file; // without rows
    std::vector<Taking> all; // in the order of the questionnaire
    std::vector<std::unique_ptr<std::string>> names;
};
Takings takings(i18n::Words const& words, Results const& results, std::int64_t group_size_min);

} // namespace survey
