#include "disclosure.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace survey {
namespace {

bool is_small(std::int64_t count, std::int64_t minimum) { return count > 0 && count < minimum; }

std::int64_t total(Cells const& cells)
{
    return std::accumulate(cells.counts.begin(), cells.counts.end(), std::int64_t{0});
}

std::vector<std::int64_t> sums_of(Cells const& cells)
{
    std::vector<std::int64_t> sums(1);
    for (std::size_t i = 0; i < cells.counts.size(); ++i) {
        auto const group = static_cast<std::size_t>(cells.groups[i]);
        sums.resize(std::max(sums.size(), group + 1));
        sums[group] += cells.counts[i];
    }
    return sums;
}

// One person somewhere else within a published group: the sums stay the same.
struct Move {
    std::size_t from = 0, to = 0;
    std::int64_t weight = 0; // what it does to the weighted sum
};

std::vector<Move> moves(Cells const& cells)
{
    std::vector<Move> out;
    for (std::size_t from = 0; from < cells.counts.size(); ++from)
        for (std::size_t to = 0; to < cells.counts.size(); ++to)
            if (from != to && cells.groups[from] == cells.groups[to] && cells.counts[from] > 0)
                out.push_back({from, to,
                    cells.weights.empty() ? 0 : std::int64_t{cells.weights[to] - cells.weights[from]}});
    return out;
}

std::int64_t weighted_sum(Cells const& cells)
{
    return std::inner_product(
        cells.counts.begin(), cells.counts.end(), cells.weights.begin(), std::int64_t{0});
}

double in_tenths(std::int64_t sum, std::int64_t people)
{
    return std::round(10.0 * static_cast<double>(sum) / static_cast<double>(people)) / 10.0;
}

// Cells that could have another count in a table that is published as the very same: found by moving one or
// two people. A cell that is not found may be safe as well, so nothing is shown by mistake.
class Doubt {
public:
    Doubt(Cells const& cells, std::optional<double> mean)
        : cells_(cells)
        , mean_(mean)
        , doubtful_(cells.counts.size())
        , people_(total(cells))
        , sum_(mean ? weighted_sum(cells) : 0)
    {
        auto const all = moves(cells);
        for (auto const& one : all) {
            consider({one}, one.weight);
            for (auto const& other : all)
                if (mean_ && can_follow(one, other))
                    consider({one, other}, one.weight + other.weight);
        }
    }
    bool about(std::size_t cell) const { return doubtful_[cell]; }

private:
    bool can_follow(Move const& one, Move const& other) const
    {
        return one.from != other.from || cells_.counts[one.from] >= 2;
    }
    void consider(std::initializer_list<Move> made, std::int64_t weight)
    {
        if (mean_ && in_tenths(sum_ + weight, people_) != *mean_)
            return;
        for (auto const& move : made)
            for (auto const cell : {move.from, move.to})
                if (change(made, cell) != 0)
                    doubtful_[cell] = true;
    }
    static int change(std::initializer_list<Move> made, std::size_t cell)
    {
        int out = 0;
        for (auto const& move : made)
            out += (move.to == cell ? 1 : 0) - (move.from == cell ? 1 : 0);
        return out;
    }

    Cells const& cells_;
    std::optional<double> mean_;
    std::vector<bool> doubtful_;
    std::int64_t people_, sum_;
};

void hide(Cells& cells, int group) { std::ranges::replace(cells.groups, group, hidden_group); }

// The smallest group still shown; those that are empty only when nothing else is left.
int next_to_hide(Cells const& cells)
{
    auto const sums = sums_of(cells);
    int found = hidden_group;
    auto const is_before = [&](int one, int other) {
        auto const a = sums[static_cast<std::size_t>(one)], b = sums[static_cast<std::size_t>(other)];
        return (a > 0) != (b > 0) ? a > 0 : a < b;
    };
    for (auto const group : cells.groups)
        if (group != hidden_group && (found == hidden_group || is_before(group, found)))
            found = group;
    return found;
}

Cells hidden(Cells cells, std::optional<double> mean, std::int64_t minimum)
{
    auto const sums = sums_of(cells);
    for (std::size_t group = 1; group < sums.size(); ++group)
        if (is_small(sums[group], minimum))
            hide(cells, static_cast<int>(group));
    while (gives_away(cells, mean, minimum)) {
        auto const next = next_to_hide(cells);
        if (next == hidden_group)
            break;
        hide(cells, next);
    }
    return cells;
}

} // namespace

std::optional<std::int64_t> Published::count(std::size_t cell) const
{
    if (is_withheld || groups[cell] == hidden_group || std::ranges::count(groups, groups[cell]) > 1)
        return std::nullopt;
    return sums[static_cast<std::size_t>(groups[cell])];
}

bool gives_away(Cells const& cells, std::optional<double> mean, std::int64_t group_size_min)
{
    if (is_small(sums_of(cells)[hidden_group], group_size_min))
        return true;
    auto const is_secret = [&](std::int64_t count) { return is_small(count, group_size_min); };
    if (std::ranges::none_of(cells.counts, is_secret))
        return false;
    Doubt const doubt(cells, mean);
    for (std::size_t i = 0; i < cells.counts.size(); ++i)
        if (is_secret(cells.counts[i]) && !doubt.about(i))
            return true;
    return false;
}

std::optional<double> mean_of(Cells const& cells)
{
    auto const people = total(cells);
    if (cells.weights.empty() || people == 0)
        return std::nullopt;
    return in_tenths(weighted_sum(cells), people);
}

Published published(Cells const& wanted, std::int64_t group_size_min)
{
    Cells cells = wanted;
    if (cells.groups.empty()) {
        cells.groups.resize(cells.counts.size());
        std::iota(cells.groups.begin(), cells.groups.end(), 1);
    }
    Published out;
    out.n = total(cells);
    out.is_withheld = out.n < group_size_min;
    if (out.is_withheld)
        return out;
    out.mean = mean_of(cells);
    auto safe = hidden(cells, out.mean, group_size_min);
    if (out.mean && gives_away(safe, out.mean, group_size_min)) {
        out.mean = std::nullopt;
        safe = hidden(cells, std::nullopt, group_size_min);
    }
    out.groups = safe.groups;
    out.sums = sums_of(safe);
    return out;
}

Published published_overlapping(
    std::vector<std::int64_t> const& counts, std::int64_t n, std::int64_t group_size_min)
{
    Published out;
    out.n = n;
    out.is_withheld = n < group_size_min;
    if (out.is_withheld)
        return out;
    out.sums.push_back(0);
    for (auto const count : counts) {
        bool const shown = !is_small(count, group_size_min) && !is_small(n - count, group_size_min);
        if (!shown && count >= group_size_min)
            out.nearly_all.push_back(out.groups.size());
        out.groups.push_back(shown ? static_cast<int>(out.sums.size()) : hidden_group);
        if (shown)
            out.sums.push_back(count);
    }
    return out;
}

} // namespace survey
