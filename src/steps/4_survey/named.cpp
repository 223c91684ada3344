#include "named.h"

#include <algorithm>
#include <cmath>

namespace survey {
namespace {

constexpr std::size_t points_of_scale = 5;
constexpr double half_a_tenth = 0.05;

std::string start_of_key(QuestionResult const& result, RowResult const& row)
{
    return row.item ? result.question->id + "." + row.item->id : result.question->id;
}

class FigureNaming {
public:
    FigureNaming(QuestionResult const& result, RowResult const& row, std::vector<NamedFigure>& out)
        : result_(result)
        , row_(row)
        , out_(out)
    {
    }

    void add()
    {
        auto const& question = *result_.question;
        switch (question.kind) {
        case Kind::mark10:
            return add_mean();
        case Kind::place:
        case Kind::number:
        case Kind::date:
            return;
        case Kind::ranking:
        case Kind::yes_no:
            return add_share(0);
        default:
            break;
        }
        if (question.has_levels && question.options.size() == points_of_scale)
            return add_positive();
        if (question.kind == Kind::items_on_scale && question.has_levels)
            return add_share(question.options.size() - 1);
        for (std::size_t at = 0; at < question.options.size(); ++at)
            add_share(at);
    }

private:
    NamedFigure start(std::string_view ending) const
    {
        NamedFigure out;
        out.key = start_of_key(result_, row_);
        if (!ending.empty())
            out.key += ":" + std::string(ending);
        out.result = &result_;
        out.row = &row_;
        out.n = row_.figures.n;
        return out;
    }
    void add_mean()
    {
        if (!row_.figures.mean)
            return;
        auto one = start("");
        one.is_mean = true;
        one.mean = mean_at_widest(row_.figures, weights(*result_.question));
        out_.push_back(std::move(one));
    }
    void add_positive()
    {
        auto const part = positive_share(row_);
        if (!part)
            return;
        auto one = start("positive");
        one.option = points_of_scale - 1;
        one.hits = std::llround(*part * static_cast<double>(one.n));
        out_.push_back(std::move(one));
    }
    void add_share(std::size_t option)
    {
        if (option >= row_.figures.groups.size())
            return;
        auto const count = row_.figures.count(option);
        if (!count)
            return;
        auto const& options = result_.question->options;
        bool const is_of_row = result_.question->kind == Kind::ranking;
        auto one = start(is_of_row ? "first" : options[option].id);
        one.option = option;
        one.hits = *count;
        out_.push_back(std::move(one));
    }

    QuestionResult const& result_;
    RowResult const& row_;
    std::vector<NamedFigure>& out_;
};

// What is shown as one number: its people weigh between the lowest and the highest of its cells.
struct Span {
    double low = 0, high = 0, people = 0;
    double slope() const { return low + high; }
};

std::vector<Span> spans(Published const& figures, std::vector<int> const& weights)
{
    std::vector<Span> out(figures.sums.size());
    for (std::size_t group = 0; group < out.size(); ++group)
        out[group].people = static_cast<double>(figures.sums[group]);
    for (std::size_t at = 0; at < figures.groups.size(); ++at) {
        auto& one = out[static_cast<std::size_t>(figures.groups[at])];
        auto const weight = static_cast<double>(weights[at]);
        one.low = one.low == 0 ? weight : std::min(one.low, weight);
        one.high = std::max(one.high, weight);
    }
    std::ranges::sort(out, std::ranges::greater(), &Span::slope);
    return out;
}

double sum_of(std::vector<Span> const& all)
{
    double out = 0;
    for (auto const& one : all)
        out += one.low * one.people;
    return out;
}

// Within a span the squares sum to at most what the two ends give; the sum of all is spent where a step up
// gives most.
double squares_at_most(std::vector<Span> const& all, double sum)
{
    double squares = 0, left = sum;
    for (auto const& one : all) {
        squares += one.low * one.low * one.people;
        left -= one.low * one.people;
    }
    for (auto const& one : all) {
        auto const spent = std::clamp(left, 0.0, (one.high - one.low) * one.people);
        squares += one.slope() * spent;
        left -= spent;
    }
    return squares;
}

} // namespace

double NamedFigure::value() const
{
    return is_mean ? mean.mean
                   : static_cast<double>(hits) / static_cast<double>(std::max<std::int64_t>(n, 1));
}

MeanOf mean_at_widest(Published const& figures, std::vector<int> const& weights)
{
    auto const people = static_cast<double>(figures.n);
    if (!figures.mean || figures.n < 2 || weights.size() != figures.groups.size())
        return {};
    auto const all = spans(figures, weights);
    MeanOf out{*figures.mean, 0, figures.n, half_a_tenth};
    if (std::ranges::all_of(all, [](Span const& one) { return one.people == 0 || one.low == one.high; }))
        out = {sum_of(all) / people, 0, figures.n, 0};
    for (auto const mean : {out.mean - out.blur, out.mean, out.mean + out.blur})
        out.variance = std::max(out.variance, squares_at_most(all, mean * people) - mean * mean * people);
    out.variance /= people - 1;
    return out;
}

std::vector<NamedFigure> named_figures(Results const& results)
{
    std::vector<NamedFigure> out;
    for (auto const& result : results.questions)
        for (auto const& row : result.rows)
            if (!row.figures.is_withheld)
                FigureNaming(result, row, out).add();
    return out;
}

} // namespace survey
