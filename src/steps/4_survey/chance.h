// Whether figures of two groups differ more than chance would make them. Shares: the two-sided exact test of
// Fisher, which sums what is no likelier than what was found. Means: the interval of Welch. Of many figures
// on one page together at most one time in twenty a mark is wrong: Holm over those that could be marked at
// all (Tarone).
#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace survey {

struct Proportion {
    std::int64_t hits = 0, n = 0; // so many of so many
};
// How often chance alone gives shares at least so unlikely together, when both groups are equal: 0 to 1. An
// empty group differs from nothing.
double p_of_shares(Proportion const& one, Proportion const& other);
// The smallest that these totals can give: who is in which group is left open.
double least_p_of_shares(Proportion const& one, Proportion const& other);

struct MeanOf {
    double mean = 0;
    double variance = 0; // of the people; where it is not known exactly, the largest it can be
    std::int64_t n = 0; // at least 2
    double blur = 0; // so far the mean may be from what it was before it was rounded
};
double p_of_means(MeanOf const& one, MeanOf const& other);

// How often chance alone gives counts at least so far from these shares: Pearson's chi square. Each expected
// count must be five or more; 1 where one is not, for then nothing can be said.
inline constexpr double expected_min = 5;
double p_of_fit(std::span<std::int64_t const> counts, std::span<double const> shares);

struct Tested {
    double p = 1;
    double least_p = 0; // the smallest that this test could give
};
inline constexpr double wrong_marks_max = 0.05;
// Which of them differ, so that in equal rounds any mark at all comes up at most so often.
std::vector<bool> differing(std::vector<Tested> const& tests, double level = wrong_marks_max);

} // namespace survey
