#include "public_edition.h"

#include <algorithm>

namespace survey {
namespace {

constexpr std::size_t points_there_are = 5;
constexpr int three_of[points_there_are] = {1, 1, 2, 3, 3};

bool is_handful(std::int64_t count, std::int64_t minimum) { return count > 0 && count < minimum; }

// An own group goes to those that are hidden together.
void fold(Published& figures, std::size_t group)
{
    std::ranges::replace(figures.groups, static_cast<int>(group), hidden_group);
    figures.sums[hidden_group] += figures.sums[group];
    figures.sums[group] = 0;
}

// None: nothing that is shown holds anybody.
std::optional<std::size_t> smallest_shown(Published const& figures)
{
    std::optional<std::size_t> found;
    for (std::size_t group = 1; group < figures.sums.size(); ++group)
        if (figures.sums[group] > 0 && (!found || figures.sums[group] < figures.sums[*found]))
            found = group;
    return found;
}

void coarsen_parts(Published& figures, std::int64_t minimum)
{
    for (std::size_t group = 1; group < figures.sums.size(); ++group)
        if (is_handful(figures.sums[group], minimum))
            fold(figures, group);
    while (is_handful(figures.sums[hidden_group], minimum)) {
        auto const next = smallest_shown(figures);
        if (!next)
            return;
        fold(figures, *next);
    }
}

void coarsen_overlapping(Published& figures, std::int64_t minimum)
{
    for (std::size_t cell = 0; cell < figures.groups.size(); ++cell) {
        auto const count = figures.count(cell);
        if (!count || (!is_handful(*count, minimum) && !is_handful(figures.n - *count, minimum)))
            continue;
        if (*count >= minimum)
            figures.nearly_all.push_back(cell);
        figures.groups[cell] = hidden_group;
    }
    std::ranges::sort(figures.nearly_all);
}

// Opinions: low, middle and high. Groups of five points that are shown make groups of three.
void take_in_threes(Published& figures)
{
    if (figures.is_withheld || figures.groups.size() != points_there_are)
        return;
    std::vector<std::int64_t> sums(4);
    for (std::size_t at = 0; at < points_there_are; ++at)
        sums[static_cast<std::size_t>(three_of[at])] += figures.count(at).value_or(0);
    figures.groups.assign(std::begin(three_of), std::end(three_of));
    figures.sums = std::move(sums);
}

bool is_opinion(Question const& question)
{
    return question.has_levels && (question.kind == Kind::scale5 || question.kind == Kind::items_on_scale);
}

void coarsen_opinion(QuestionResult& result)
{
    if (result.is_in_threes || result.question->options.size() != points_there_are)
        return;
    for (auto& row : result.rows)
        take_in_threes(row.figures);
    result.is_in_threes = true;
}

void coarsen_row(RowResult& row, Kind kind, std::int64_t minimum)
{
    auto& figures = row.figures;
    if (figures.is_withheld)
        return;
    if (figures.n < minimum) {
        row = {row.item, 0, {}, std::nullopt, std::nullopt, {}};
        figures.is_withheld = true;
        return;
    }
    if (kind == Kind::several || kind == Kind::place)
        coarsen_overlapping(figures, minimum);
    else
        coarsen_parts(figures, minimum);
    if (row.dont_know && is_handful(*row.dont_know, minimum))
        row.dont_know = std::nullopt;
    if (row.asked && is_handful(*row.asked - row.answered, minimum))
        row.asked = std::nullopt;
}

} // namespace

Results for_everyone(Results results, std::int64_t group_size_min)
{
    for (auto& result : results.questions) {
        if (is_opinion(*result.question)) {
            coarsen_opinion(result);
            continue;
        }
        for (auto& row : result.rows)
            coarsen_row(row, result.question->kind, group_size_min * public_times);
        result.is_withheld
            = std::ranges::all_of(result.rows, [](RowResult const& row) { return row.figures.is_withheld; });
    }
    return results;
}

} // namespace survey
