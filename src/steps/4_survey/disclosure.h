// What may be published of a small table of counts: groups under five are hidden, with as many others as it
// takes so that nobody can work them out from the total, from the mean or from each other.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

namespace survey {

// Everybody is in one cell. Cells of the same group are published as one number; the groups are 1, 2, 3 ...
struct Cells {
    std::vector<std::int64_t> counts;
    std::vector<int> weights; // what each counts in the mean; none: there is no mean
    std::vector<int> groups; // none: each cell by itself
};

inline constexpr int hidden_group = 0;

struct Published {
    std::int64_t n = 0;
    bool is_withheld = false; // too few altogether: nothing is shown, not even the number
    std::vector<int> groups; // of each cell; hidden_group: not shown by itself
    std::vector<std::int64_t> sums; // of each group; the first is of the hidden ones together
    std::optional<double> mean; // in tenths
    std::vector<std::size_t> nearly_all; // of overlapping cells: hidden because a handful is not in it

    bool hides() const { return !sums.empty() && sums[hidden_group] > 0; }
    // What is shown of one cell by itself.
    std::optional<std::int64_t> count(std::size_t cell) const;
};
Published published(Cells const& cells, std::int64_t group_size_min);

// Cells that may overlap, for somebody can be in several: each is judged for itself, from both ends.
Published published_overlapping(
    std::vector<std::int64_t> const& counts, std::int64_t n, std::int64_t group_size_min);

// Whether a reader of the sums and the mean can work out a count below the minimum.
bool gives_away(Cells const& cells, std::optional<double> mean, std::int64_t group_size_min);

std::optional<double> mean_of(Cells const& cells);

} // namespace survey
