#include "results.h"

#include <algorithm>
#include <numeric>

namespace survey {
namespace {

constexpr std::size_t points_of_scale = 5;

bool is_scale(Question const& question)
{
    return question.kind == Kind::scale5 || question.kind == Kind::mark10
        || question.kind == Kind::items_on_scale;
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

enum class Detail { points, threes };

RowResult scale_row(Question const& question, Count const& count, Detail detail, std::int64_t minimum)
{
    RowResult out;
    auto const end = count.options.begin() + static_cast<std::ptrdiff_t>(question.options.size());
    Cells cells{{count.options.begin(), end}, weights(question), {}};
    if (detail == Detail::threes)
        cells.groups = {1, 1, 2, 3, 3};
    out.figures = published(cells, minimum);
    out.answered = out.figures.is_withheld ? 0 : out.figures.n;
    if (question.has_dont_know && (count.options.back() == 0 || count.options.back() >= minimum))
        out.dont_know = count.options.back();
    return out;
}

RowResult plain_row(Question const& question, Count const& count, std::int64_t minimum)
{
    RowResult out;
    if (question.kind == Kind::several)
        out.figures = published_overlapping(count.options, count.answered, minimum);
    else
        out.figures = published({count.options, {}, {}}, minimum);
    out.answered = out.figures.is_withheld ? 0 : out.figures.n;
    return out;
}

// Nothing but how many and their mean; no number of one of them.
RowResult number_row(Count const& count, std::int64_t minimum)
{
    RowResult out;
    out.figures.is_withheld = count.answered < minimum;
    if (!out.figures.is_withheld) {
        out.answered = out.figures.n = count.answered;
        out.figures.mean = static_cast<double>(count.sum) / static_cast<double>(count.answered);
    }
    return out;
}

std::vector<RowResult> rows_of(
    Question const& question, std::vector<Count> const& counts, Detail detail, std::int64_t minimum)
{
    std::vector<RowResult> out;
    for (std::size_t at = 0; at < counts.size(); ++at) {
        if (question.kind == Kind::number)
            out.push_back(number_row(counts[at], minimum));
        else if (is_scale(question))
            out.push_back(scale_row(question, counts[at], detail, minimum));
        else
            out.push_back(plain_row(question, counts[at], minimum));
        out.back().item = question.items.empty() ? nullptr : &question.items[at];
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
    bool const has_points
        = is_scale(question) && question.has_levels && question.options.size() == points_of_scale;
    if (has_points && hides_some(out.rows)) {
        out.rows = rows_of(question, counts, Detail::threes, minimum);
        out.is_in_threes = true;
    }
    return out;
}

void withhold(RowResult& row)
{
    row = {row.item, 0, {}, std::nullopt};
    row.figures.is_withheld = true;
}

struct Hidden {
    std::size_t inside = 0, outside = 0;
};

Hidden hidden_by_condition(QuestionResult const& source, Condition const& condition)
{
    Hidden out;
    auto const ids = choices(*source.question);
    for (std::size_t at = 0; at < ids.size() && at < source.rows[0].figures.groups.size(); ++at)
        if (source.rows[0].figures.groups[at] == hidden_group)
            ++(std::ranges::find(condition.any_of, ids[at]) != condition.any_of.end() ? out.inside
                                                                                      : out.outside);
    return out;
}

// How many were asked is the sum of the answers that lead here: with one of those hidden, that number tells
// it.
bool tells_of_source(QuestionResult const& source, Condition const& condition)
{
    if (source.rows.size() != 1)
        return false;
    if (source.rows[0].figures.is_withheld)
        return true;
    auto const hidden = hidden_by_condition(source, condition);
    if (source.question->kind == Kind::several)
        return hidden.outside > 0 || (hidden.inside > 0 && condition.any_of.size() == 1);
    return hidden.inside == 1 || hidden.outside == 1;
}

void withhold_what_tells(QuestionResult& result, std::vector<QuestionResult> const& before)
{
    auto const find = [&](std::string const& id) {
        return std::ranges::find_if(
            before, [&](QuestionResult const& one) { return one.question->id == id; });
    };
    auto const& question = *result.question;
    if (auto const on = question.show_if ? find(question.show_if->question) : before.end();
        on != before.end() && tells_of_source(*on, *question.show_if))
        std::ranges::for_each(result.rows, withhold);
    auto const from = question.items_from.empty() ? before.end() : find(question.items_from);
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

bool has_mean(Question const& question)
{
    return question.kind == Kind::mark10
        || (is_scale(question) && question.has_levels && question.options.size() == points_of_scale);
}

Results results(
    Shared const& questionnaire, Tally const& tally, std::int64_t sent, std::int64_t group_size_min)
{
    Results out{questionnaire, sent, {}};
    for (std::size_t at = 0; at < questionnaire->questions.size(); ++at) {
        auto const& question = questionnaire->questions[at];
        if (is_text(question))
            continue;
        auto made = result_of(question, tally.rows(at), group_size_min);
        withhold_what_tells(made, out.questions);
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
