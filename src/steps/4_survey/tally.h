// Counts of all answers of a survey in the order of its questionnaire, brought up to date with each response,
// so that results cost the same for ten answers and for a hundred thousand.
#pragma once
#include "response.h"

#include <cstdint>

namespace survey {

// The counts of one row of a question: a question without items has one row, a ranking one for each option.
struct Count {
    std::int64_t asked = 0; // how many saw it
    std::int64_t answered = 0; // how many gave this row an answer
    std::int64_t sum = 0; // of a number
    std::vector<std::int64_t> options; // one for each of choices(); of a ranking: one for each rank
};

class Tally {
public:
    explicit Tally(Questionnaire const& questionnaire);
    // What written() gave for the same questionnaire; anything else starts at zero.
    Tally(Questionnaire const& questionnaire, std::string_view text);

    // The answers of one respondent, without those to what is not asked.
    void add(Questionnaire const& questionnaire, Answers const& answers);
    std::vector<Count> const& rows(std::size_t question) const { return questions_[question]; }
    // Surveys that began before it was counted do not know how many were asked.
    bool knows_asked() const { return knows_asked_; }
    std::string written() const;

private:
    void read(std::string_view text);

    std::vector<std::vector<Count>> questions_;
    bool knows_asked_ = true;
};

} // namespace survey
