#include "comparing.h"

#include <algorithm>
#include <map>

namespace survey {
namespace {

bool have_same_words(std::vector<Option> const& one, std::vector<Option> const& other)
{
    return std::ranges::equal(one, other,
        [](Option const& a, Option const& b) { return a.id == b.id && a.text.dutch == b.text.dutch; });
}

Tested test(NamedFigure const& now, NamedFigure const& before)
{
    if (now.is_mean)
        return {p_of_means(now.mean, before.mean), 0};
    Proportion const one{now.hits, now.n}, other{before.hits, before.n};
    return {p_of_shares(one, other), least_p_of_shares(one, other)};
}

bool can_be_tested(Beside const& one)
{
    if (!one.before)
        return false;
    return !one.now.is_mean || std::min(one.now.n, one.before->n) >= answers_for_mean_test_min;
}

void judge(Comparison& out)
{
    std::vector<Beside*> judged;
    std::vector<Tested> tests;
    for (auto& one : out.figures)
        if (can_be_tested(one)) {
            judged.push_back(&one);
            tests.push_back(test(one.now, *one.before));
        }
    auto const marks = differing(tests);
    for (std::size_t at = 0; at < judged.size(); ++at)
        judged[at]->verdict = marks[at] ? Verdict::different : Verdict::chance;
    out.tested = judged.size();
    out.different = static_cast<std::size_t>(std::ranges::count(marks, true));
}

// Items may be added to a list and taken from it: each is compared by itself.
bool is_same_row(NamedFigure const& one, NamedFigure const& other)
{
    return !one.row->item || one.row->item->text.dutch == other.row->item->text.dutch;
}

} // namespace

bool is_same_question(Question const& one, Question const& other)
{
    return one.id == other.id && one.kind == other.kind && one.text.dutch == other.text.dutch
        && one.has_levels == other.has_levels && one.has_dont_know == other.has_dont_know
        && one.items_from == other.items_from && one.show_if == other.show_if
        && have_same_words(one.options, other.options);
}

std::vector<Beside const*> Comparison::of(Question const& question) const
{
    std::vector<Beside const*> out;
    for (auto const& one : figures)
        if (one.now.result->question == &question)
            out.push_back(&one);
    return out;
}

Comparison comparison(Results const& now, Results const* before)
{
    Comparison out;
    std::map<std::string, NamedFigure, std::less<>> earlier;
    if (before)
        for (auto& one : named_figures(*before))
            earlier.emplace(one.key, one);
    for (auto& one : named_figures(now)) {
        auto const found = earlier.find(one.key);
        bool const is_same = found != earlier.end()
            && is_same_question(*one.result->question, *found->second.result->question)
            && is_same_row(one, found->second);
        out.figures.push_back({one, is_same ? std::optional(found->second) : std::nullopt, Verdict::none});
    }
    if (before)
        for (auto const& result : now.questions) {
            auto const* asked_before = before->questionnaire->find(result.question->id);
            if (asked_before && !is_same_question(*result.question, *asked_before))
                out.not_the_same.push_back(result.question);
        }
    judge(out);
    return out;
}

} // namespace survey
