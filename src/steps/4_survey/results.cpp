#include "results.h"

#include "bases.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace survey {
namespace {

constexpr std::size_t points_of_scale = 5;

bool is_scale(Question const& question)
{
    return question.kind == Kind::scale5 || question.kind == Kind::mark10
        || question.kind == Kind::items_on_scale;
}

enum class Detail { points, threes };

std::optional<std::int64_t> dont_know_of(Question const& question, Count const& count, std::int64_t minimum)
{
    if (question.has_dont_know && (count.options.back() == 0 || count.options.back() >= minimum))
        return count.options.back();
    return std::nullopt;
}

RowResult scale_row(Question const& question, Count const& count, Detail detail, std::int64_t minimum)
{
    RowResult out;
    auto const end = count.options.begin() + static_cast<std::ptrdiff_t>(question.options.size());
    Cells cells{{count.options.begin(), end}, weights(question), {}};
    if (detail == Detail::threes)
        cells.groups = taken_together(question);
    out.figures = published(cells, minimum);
    out.answered = out.figures.is_withheld ? 0 : out.figures.n;
    out.dont_know = dont_know_of(question, count, minimum);
    return out;
}

RowResult plain_row(Question const& question, Count const& count, std::int64_t minimum)
{
    RowResult out;
    if (question.kind == Kind::several || question.kind == Kind::place)
        out.figures = published_overlapping(count.options, count.answered, minimum);
    else
        out.figures = published({count.options, {}, {}}, minimum);
    out.answered = out.figures.is_withheld ? 0 : out.figures.n;
    return out;
}

// Neighbours are taken together until each is large enough; a small rest goes with the last. All of the scale
// is in them, so that the ends do not tell of the least and the most.
struct Joined {
    std::vector<Class> classes;
    std::vector<std::int64_t> counts;
};

Joined joined_classes(Question const& question, Count const& count, std::int64_t minimum)
{
    Joined out;
    auto const& all = classes_of(question.kind);
    std::int64_t waiting = 0;
    auto low = all.front().low;
    for (std::size_t at = 0; at < all.size(); ++at) {
        waiting += count.options[at];
        if (waiting < std::max(minimum, std::int64_t{1}))
            continue;
        out.classes.push_back({low, all[at].high});
        out.counts.push_back(waiting);
        waiting = 0;
        low = all[at].high + 1;
    }
    if (!out.counts.empty()) {
        out.classes.back().high = all.back().high;
        out.counts.back() += waiting;
    }
    return out;
}

// The highest class must be a group, so that no large one of them alone makes the sum.
bool may_show_mean(Question const& question, Count const& count, std::int64_t n, std::int64_t minimum)
{
    if (question.kind != Kind::number || n < std::max(answers_for_mean_min, minimum))
        return false;
    std::int64_t highest = 0;
    for (std::size_t at = 0; at < classes_of(question.kind).size(); ++at)
        highest = count.options[at] > 0 ? count.options[at] : highest;
    return highest >= minimum;
}

RowResult class_row(Question const& question, Count const& count, std::int64_t minimum)
{
    RowResult out;
    auto joined = joined_classes(question, count, minimum);
    out.figures = published({joined.counts, {}, {}}, minimum);
    if (out.figures.is_withheld)
        return out;
    out.answered = out.figures.n;
    out.classes = std::move(joined.classes);
    out.dont_know = dont_know_of(question, count, minimum);
    if (may_show_mean(question, count, out.answered, minimum))
        out.figures.mean
            = std::round(10.0 * static_cast<double>(count.sum) / static_cast<double>(out.answered)) / 10.0;
    return out;
}

// Of each option how often it came first, and its mean rank where no place in the ranking is told by it.
std::vector<RowResult> ranking_rows(std::vector<Count> const& counts, std::int64_t minimum)
{
    Cells firsts;
    for (auto const& count : counts)
        firsts.counts.push_back(count.options[0]);
    auto const seen = published(firsts, minimum);
    std::vector<RowResult> out(counts.size());
    for (std::size_t at = 0; at < counts.size(); ++at) {
        auto& figures = out[at].figures;
        figures.is_withheld = seen.is_withheld;
        if (seen.is_withheld)
            continue;
        out[at].answered = figures.n = seen.n;
        auto const first = seen.count(at);
        figures.groups = {first ? 1 : hidden_group};
        figures.sums = {seen.n - first.value_or(0), first.value_or(0)};
        Cells ranks{counts[at].options, std::vector<int>(counts.size()), std::vector<int>(counts.size())};
        std::iota(ranks.weights.begin(), ranks.weights.end(), 1);
        ranks.groups[0] = first && *first > 0 ? 1 : hidden_group;
        auto const mean = mean_of(ranks);
        if (seen.n >= std::max(answers_for_mean_min, minimum) && !gives_away(ranks, mean, minimum))
            figures.mean = mean;
    }
    return out;
}

RowResult row_of(Question const& question, Count const& count, Detail detail, std::int64_t minimum)
{
    if (!classes_of(question.kind).empty())
        return class_row(question, count, minimum);
    return is_scale(question) ? scale_row(question, count, detail, minimum)
                              : plain_row(question, count, minimum);
}

// "Don't know" is counted beside the figures there, and may be hidden.
bool hides_dont_know(Question const& question, RowResult const& row)
{
    bool const is_beside = is_scale(question) || !classes_of(question.kind).empty();
    return is_beside && question.has_dont_know && !row.dont_know;
}

// How many were asked is shown where it is not everybody; with it stands how many gave no answer, and who
// said not to know.
void add_asked(Question const& question, Count const& count, RowResult& row, std::int64_t minimum)
{
    if (hides_dont_know(question, row))
        return;
    bool const is_of_a_part = question.show_if || !question.items_from.empty();
    auto const silent = count.asked - count.answered;
    if (is_of_a_part && !row.figures.is_withheld && (silent == 0 || silent >= minimum))
        row.asked = count.asked;
}

std::vector<RowResult> rows_of(
    Question const& question, std::vector<Count> const& counts, Detail detail, std::int64_t minimum)
{
    std::vector<RowResult> out;
    if (question.kind == Kind::ranking)
        out = ranking_rows(counts, minimum);
    for (std::size_t at = 0; at < counts.size(); ++at) {
        if (question.kind == Kind::ranking)
            out[at].item = &question.options[at];
        else {
            out.push_back(row_of(question, counts[at], detail, minimum));
            out.back().item = question.items.empty() ? nullptr : &question.items[at];
        }
        add_asked(question, counts[at], out[at], minimum);
    }
    return out;
}

bool hides_some(std::vector<RowResult> const& rows)
{
    return std::ranges::any_of(rows, [](RowResult const& row) { return row.figures.hides(); });
}

QuestionResult result_of(Question const& question, std::vector<Count> const& counts, std::int64_t minimum)
{
    QuestionResult out{&question, rows_of(question, counts, Detail::points, minimum)};
    if (!taken_together(question).empty() && hides_some(out.rows)) {
        out.rows = rows_of(question, counts, Detail::threes, minimum);
        out.is_in_threes = true;
    }
    return out;
}

void withhold(RowResult& row)
{
    row = {row.item, 0, {}, std::nullopt, std::nullopt, {}};
    row.figures.is_withheld = true;
}

// The rows are what was chosen at another question: one that is hidden there is hidden here.
void withhold_hidden_rows(QuestionResult& result, std::vector<QuestionResult> const& before)
{
    auto const from = std::ranges::find_if(
        before, [&](QuestionResult const& one) { return one.question->id == result.question->items_from; });
    if (from == before.end())
        return;
    for (auto& row : result.rows) {
        auto const& options = from->question->options;
        auto const place = static_cast<std::size_t>(
            std::ranges::find(options, row.item->id, &Option::id) - options.begin());
        if (from->is_withheld || !from->rows[0].figures.count(place))
            withhold(row);
    }
}

} // namespace

std::vector<int> taken_together(Question const& question)
{
    constexpr std::string_view ways[] = {"declared", "told_police", "anonymous", "told_other", "nowhere"};
    if (!is_scale(question) || question.options.size() != points_of_scale)
        return {};
    if (question.has_levels)
        return {1, 1, 2, 3, 3};
    if (std::ranges::equal(question.options, ways, {}, &Option::id))
        return {1, 1, 2, 2, 3};
    return {};
}

bool has_mean(Question const& question)
{
    return question.kind == Kind::mark10
        || (is_scale(question) && question.has_levels && question.options.size() == points_of_scale);
}

std::vector<int> weights(Question const& question)
{
    std::vector<int> out;
    if (has_mean(question)) {
        out.resize(question.options.size());
        std::iota(out.begin(), out.end(), 1);
    }
    return out;
}

Results results(
    Shared const& questionnaire, Tally const& tally, std::int64_t sent, std::int64_t group_size_min)
{
    Results out{questionnaire, sent, {}};
    auto const decided_by = deciding(*questionnaire);
    BaseCheck const bases{*questionnaire, tally, decided_by, group_size_min};
    for (std::size_t at = 0; at < questionnaire->questions.size(); ++at) {
        auto const& question = questionnaire->questions[at];
        if (is_text(question))
            continue;
        auto made = result_of(question, tally.rows(at), group_size_min);
        if (bases.tells(question, out.questions))
            std::ranges::for_each(made.rows, withhold);
        withhold_hidden_rows(made, out.questions);
        if (!tally.knows_asked())
            for (auto& row : made.rows)
                row.asked = std::nullopt;
        made.is_withheld
            = std::ranges::all_of(made.rows, [](RowResult const& row) { return row.figures.is_withheld; });
        out.questions.push_back(std::move(made));
    }
    return out;
}

std::optional<double> positive_share(RowResult const& row)
{
    auto const& figures = row.figures;
    if (figures.is_withheld || figures.groups.size() != points_of_scale || figures.groups[3] == hidden_group
        || figures.groups[4] == hidden_group)
        return std::nullopt;
    auto sum = figures.sums[static_cast<std::size_t>(figures.groups[3])];
    if (figures.groups[4] != figures.groups[3])
        sum += figures.sums[static_cast<std::size_t>(figures.groups[4])];
    return static_cast<double>(sum) / static_cast<double>(figures.n);
}

std::optional<double> share(RowResult const& row, std::size_t option)
{
    auto const count = row.figures.count(option);
    if (!count || row.figures.n == 0)
        return std::nullopt;
    return static_cast<double>(*count) / static_cast<double>(row.figures.n);
}

} // namespace survey
