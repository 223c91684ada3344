// Counts of all answers of a survey in the order of its questionnaire, brought up to date with each response,
// so that results cost the same for ten answers and for a hundred thousand.
#pragma once
#include "response.h"

#include <cstdint>

namespace survey {

// The counts of one row of a question: a question without items has one row.
struct Count {
    std::int64_t answered = 0; // how many gave this row an answer
    std::int64_t sum = 0; // of a number
    std::vector<std::int64_t> options; // one for each of choices()
};

class Tally {
public:
    explicit Tally(Questionnaire const& questionnaire);
    // What written() gave for the same questionnaire; anything else starts at zero.
    Tally(Questionnaire const& questionnaire, std::string_view text);

    void add(Questionnaire const& questionnaire, Answers const& answers);
    std::vector<Count> const& rows(std::size_t question) const { return questions_[question]; }
    std::string written() const;

private:
    void read(std::string_view text);

    std::vector<std::vector<Count>> questions_;
};

} // namespace survey
