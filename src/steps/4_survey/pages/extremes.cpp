// What stands out of all questions, and what could become an objective.
#include "findings.h"

#include "questions.h"
#include "texts.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

constexpr std::string_view mark_question = "B3", evening_question = "B2", nuisance_question = "D1";
constexpr std::string_view care_questions[] = {"E1", "F1"};
constexpr std::ptrdiff_t of_one_question_max = 2;

QuestionResult const* result_with(Results const& results, std::string_view question)
{
    auto const is_it = [&](QuestionResult const& one) { return one.question->id == question; };
    auto const found = std::ranges::find_if(results.questions, is_it);
    return found == results.questions.end() || found->is_withheld ? nullptr : &*found;
}

std::string subject_of(i18n::Words const& words, Question const& question, RowResult const& row)
{
    if (!row.item)
        return plain_text(words, question.text);
    auto const item = row.item->text.in(words.language());
    return question.id == nuisance_question ? words(texts::finding::trouble_with, item) : std::string(item);
}

Extreme extreme_of(Speaker const& speaker, Question const& question, RowResult const& row, Side side)
{
    auto const count = count_of_side(question, row, side).value_or(0);
    Extreme out;
    out.id = row.item ? fmt::format("{}.{}", question.id, row.item->id) : question.id;
    out.subject = subject_of(speaker.words, question, row);
    out.said = speaker.words(texts::finding::answers, who_answer(speaker, count, row.figures.n),
        name_of_side(speaker.words, question, side));
    out.share = row.figures.n == 0 ? 0 : static_cast<double>(count) / static_cast<double>(row.figures.n);
    return out;
}

std::vector<Extreme> all_extremes(Speaker const& speaker, Results const& results, Side side)
{
    std::vector<Extreme> out;
    for (auto const& result : results.questions)
        for (auto const& row : result.rows)
            if (count_of_side(*result.question, row, side).value_or(0) > 0)
                out.push_back(extreme_of(speaker, *result.question, row, side));
    std::ranges::stable_sort(out, std::ranges::greater(), &Extreme::share);
    return out;
}

std::string_view question_in(std::string_view id) { return id.substr(0, id.find('.')); }

// "41%", of an option that may be shown; none otherwise.
std::optional<std::string> part_of_option(
    i18n::Words const& words, Results const& results, std::string_view question, std::string_view option)
{
    auto const* const result = result_with(results, question);
    if (!result)
        return std::nullopt;
    auto const& options = result->question->options;
    auto const at
        = static_cast<std::size_t>(std::ranges::find(options, option, &Option::id) - options.begin());
    auto const& figures = result->rows[0].figures;
    auto const count = at < options.size() ? figures.count(at) : std::nullopt;
    if (!count)
        return std::nullopt;
    return part_in_words(words, *count, figures.n);
}

void propose_growth(i18n::Words const& words, Results const& results, std::vector<std::string>& out)
{
    struct Growing {
        std::string_view question, option;
        i18n::TextOf<1> const& text;
    };
    Growing const all[] = {{"C6", "certainly", texts::proposal::will_report},
        {"J4", "yes", texts::proposal::knows_where}, {"H1", "evacuation", texts::proposal::evacuation},
        {"I2", "two_step", texts::proposal::two_step}, {"I2", "backup", texts::proposal::backup}};
    for (auto const& one : all)
        if (auto const part = part_of_option(words, results, one.question, one.option))
            out.push_back(words(one.text, *part));
}

std::vector<std::string> worst_rows(
    Speaker const& speaker, Results const& results, std::string_view question, std::size_t most)
{
    auto all = all_extremes(speaker, results, Side::bad);
    std::erase_if(all, [&](Extreme const& one) { return question_in(one.id) != question; });
    std::vector<std::string> out;
    for (std::size_t at = 0; at < std::min(most, all.size()); ++at)
        out.push_back(all[at].subject);
    return out;
}

} // namespace

std::vector<Extreme> extremes(Speaker const& speaker, Results const& results, Side side, std::size_t most)
{
    std::vector<Extreme> out;
    for (auto& one : all_extremes(speaker, results, side)) {
        auto const is_same
            = [&](Extreme const& other) { return question_in(other.id) == question_in(one.id); };
        if (out.size() < most && std::ranges::count_if(out, is_same) < of_one_question_max)
            out.push_back(std::move(one));
    }
    return out;
}

std::optional<double> safety_mark(Results const& results)
{
    auto const* const result = result_with(results, mark_question);
    return result ? result->rows[0].figures.mean : std::nullopt;
}

std::vector<std::string> proposals(Speaker const& speaker, Results const& results)
{
    auto const& words = speaker.words;
    std::vector<std::string> out;
    if (auto const mark = safety_mark(results))
        out.push_back(words(texts::proposal::mark, words.decimal(*mark, 1)));
    if (auto const* const evening = result_with(results, evening_question)) {
        auto const& row = evening->rows[0];
        if (auto const count = count_of_side(*evening->question, row, Side::good))
            out.push_back(words(texts::proposal::evening, part_in_words(words, *count, row.figures.n)));
    }
    if (auto const worst = worst_rows(speaker, results, nuisance_question, 2); !worst.empty())
        out.push_back(words(texts::proposal::nuisance, listed(words, worst)));
    for (auto const question : care_questions)
        if (auto const worst = worst_rows(speaker, results, question, 2); !worst.empty())
            out.push_back(words(texts::proposal::care, listed(words, worst)));
    propose_growth(words, results, out);
    return out;
}

} // namespace survey
