// What came out of a survey, fit to be shown: every small group hidden, also where another question would
// tell it.
#pragma once
#include "classes.h"
#include "disclosure.h"
#include "tally.h"

namespace survey {

struct RowResult {
    Option const* item = nullptr; // null: the question has one row
    std::int64_t answered = 0; // 0 when withheld
    Published figures; // of the options, or of overlapping choices
    std::optional<std::int64_t> dont_know; // beside the figures of a scale or classes; none: too few to show
    std::optional<std::int64_t> asked; // how many of a part were asked; none: everybody, or too few were not
    std::vector<Class> classes; // of a number or a date: what each of the figures is of
};

struct QuestionResult {
    Question const* question = nullptr;
    std::vector<RowResult> rows;
    bool is_withheld = false; // nothing of it can be shown
    bool is_in_threes = false; // its five answers are taken together as taken_together() says
};

struct Results {
    Shared questionnaire;
    std::int64_t sent = 0;
    std::vector<QuestionResult> questions; // without free text
};
Results results(
    Shared const& questionnaire, Tally const& tally, std::int64_t sent, std::int64_t group_size_min);

// Below this many, percentages say more than is known (domain.md 2.5).
inline constexpr std::int64_t answers_for_percent_min = 30;

// The share of the two highest of five points, where it may be shown.
std::optional<double> positive_share(RowResult const& row);
// A share of those who answered; none where the count is hidden.
std::optional<double> share(RowResult const& row, std::size_t option);
bool has_mean(Question const& question);
// In which three groups the five answers of a list or a scale stand where single ones are too small: points
// as low, middle and high; ways of reporting as to the police, to others, to nobody. None: they do not.
std::vector<int> taken_together(Question const& question);
// What each of its options counts in the mean; none where there is no mean.
std::vector<int> weights(Question const& question);
// A mean of numbers needs more people than a group, and its highest class must be a group by itself.
inline constexpr std::int64_t answers_for_mean_min = 10;

} // namespace survey
