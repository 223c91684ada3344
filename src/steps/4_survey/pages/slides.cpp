#include "slides.h"

#include "drawn.h"
#include "fieldwork.h"
#include "follow.h"
#include "questions.h"
#include "responding.h"
#include "response_words.h"
#include "texts.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace survey {
namespace {

// What is told on the evening, and which end of its scale is the trouble.
enum class Trouble { low, high, none };
struct Told {
    std::string_view question;
    Trouble trouble = Trouble::none;
};
constexpr Told told[] = {{"B1", Trouble::low}, {"B2", Trouble::low}, {"B3"}, {"C1"}, {"C6"},
    {"D1", Trouble::high}, {"E1", Trouble::low}, {"F1", Trouble::low}, {"J4"}};
constexpr std::size_t rows_max = 8, named_max = 3;

struct Telling {
    i18n::Words const& words;
    Survey const& survey;
    Results const& now;
    std::optional<Results> const& before;
    int group_size_min = 5;
    Channels channels = {};
};

std::string source_of(Telling const& telling)
{
    auto const& words = telling.words;
    return words(texts::slide::source, name_of(words, telling.survey.audience), telling.survey.closed_on,
        words(texts::outcome::rule, telling.group_size_min));
}

deck::Slide response_slide(Telling const& telling)
{
    auto const& words = telling.words;
    auto const& survey = telling.survey;
    deck::Slide slide;
    slide.key = fmt::format("survey.{}", code(survey.audience));
    slide.title = words(texts::outcome::title, name_of(words, survey.audience));
    auto const said = response_words(words, survey, telling.channels, telling.group_size_min);
    slide.lead = said.answered;
    if (!said.share.empty())
        slide.points.push_back(said.share);
    if (survey.sent < answers_for_percent_min)
        slide.points.emplace_back(words(texts::outcome::few_advice));
    slide.source = source_of(telling);
    slide.may_be_opened = true;
    return slide;
}

// How bad a row is, where that may be told: the share that says "often", or how far from satisfied the mean
// is.
std::optional<double> badness(RowResult const& row, Trouble trouble)
{
    if (trouble == Trouble::low)
        return row.figures.mean ? std::optional(-*row.figures.mean) : std::nullopt;
    auto const& groups = row.figures.groups;
    auto const most = groups.empty() ? std::nullopt : row.figures.count(groups.size() - 1);
    if (!most || row.figures.n == 0)
        return std::nullopt;
    return static_cast<double>(*most) / static_cast<double>(row.figures.n);
}

void put_trouble_first(QuestionResult& result, Trouble trouble)
{
    constexpr double unknown = -1000;
    if (trouble != Trouble::none)
        std::ranges::stable_sort(result.rows, std::ranges::greater(),
            [&](RowResult const& row) { return badness(row, trouble).value_or(unknown); });
}

std::string part_of(i18n::Words const& words, std::int64_t count, std::int64_t n)
{
    return n < answers_for_percent_min ? words(texts::slide::of, count, n)
                                       : words.percent(static_cast<double>(count) / static_cast<double>(n));
}

// "41% kiest: onveilig of heel onveilig."; nothing where one of the two is hidden.
std::string level_finding(i18n::Words const& words, QuestionResult const& result, Trouble trouble)
{
    auto const& row = result.rows[0];
    auto const& options = result.question->options;
    if (result.is_in_threes || row.figures.hides() || options.size() != 5 || row.figures.n == 0)
        return {};
    std::array<std::size_t, 2> const ends
        = trouble == Trouble::low ? std::array<std::size_t, 2>{0, 1} : std::array<std::size_t, 2>{3, 4};
    std::int64_t count = 0;
    for (auto const at : ends)
        count += row.figures.count(at).value_or(0);
    return words(texts::slide::chooses, part_of(words, count, row.figures.n),
        options[ends[0]].text.in(words.language()), options[ends[1]].text.in(words.language()));
}

// The rows come sorted, the worst first.
std::string rows_finding(i18n::Words const& words, QuestionResult const& result, Trouble trouble)
{
    std::vector<std::string> names;
    for (auto const& row : result.rows)
        if (row.item && badness(row, trouble).value_or(0) != 0 && names.size() < named_max)
            names.emplace_back(row.item->text.in(words.language()));
    if (names.empty())
        return {};
    auto const joined = base::joined(names, ", ");
    return trouble == Trouble::high ? words(texts::slide::most_trouble, joined)
                                    : words(texts::slide::least_satisfied, joined);
}

std::string mean_finding(Telling const& telling, QuestionResult const& result)
{
    auto const& words = telling.words;
    auto const mean = words.decimal(*result.rows[0].figures.mean, 1);
    if (telling.before)
        for (auto const& earlier : telling.before->questions)
            if (earlier.question->id == result.question->id && earlier.rows.size() == 1
                && earlier.rows[0].figures.mean)
                return words(
                    texts::outcome::mean_and_before, mean, words.decimal(*earlier.rows[0].figures.mean, 1));
    return words(texts::outcome::mean_is, mean);
}

// What was chosen most of what stands by itself.
std::string option_finding(i18n::Words const& words, QuestionResult const& result)
{
    auto const& row = result.rows[0];
    auto const& options = result.question->options;
    std::optional<std::size_t> best;
    for (std::size_t at = 0; at < std::min(options.size(), row.figures.groups.size()); ++at)
        if (auto const count = row.figures.count(at);
            count && !options[at].is_alone && (!best || *count > *row.figures.count(*best)))
            best = at;
    if (!best)
        return {};
    return words(texts::slide::most, options[*best].text.in(words.language()),
        part_of(words, *row.figures.count(*best), row.answered));
}

// Brown is trouble: where more is worse, the answers stand the other way round.
void turn_round(html::LikertChart& chart)
{
    std::ranges::reverse(chart.answers);
    for (auto& row : chart.rows)
        std::ranges::reverse(row.counts);
}

void draw_levels(deck::Slide& slide, i18n::Words const& words, QuestionResult const& result, Trouble trouble)
{
    auto chart = levels_chart(words, result);
    if (chart.rows.size() > rows_max)
        chart.rows.resize(rows_max);
    if (trouble == Trouble::high)
        turn_round(chart);
    slide.lead = result.rows.size() == 1 ? level_finding(words, result, trouble)
                                         : rows_finding(words, result, trouble);
    if (!chart.rows.empty())
        slide.picture = std::move(chart);
}

void draw_options(deck::Slide& slide, Telling const& telling, QuestionResult const& result)
{
    auto chart = options_chart(telling.words, result);
    bool const is_mark = result.question->kind == Kind::mark10;
    if (!is_mark && result.question->kind == Kind::several) {
        std::ranges::stable_sort(chart.bars, std::ranges::greater(), &html::Bar::value);
        if (chart.bars.size() > rows_max)
            chart.bars.resize(rows_max);
    }
    slide.lead = is_mark && result.rows[0].figures.mean ? mean_finding(telling, result)
                                                        : option_finding(telling.words, result);
    slide.picture = std::move(chart);
}

// Of questions with rows several are worded the same: the section tells them apart.
std::string title_of(Telling const& telling, Question const& question)
{
    auto const language = telling.words.language();
    auto const text = plain_text(telling.words, question.text);
    if (question.items.empty())
        return text;
    auto const& section = telling.now.questionnaire->sections[question.section];
    return fmt::format("{}. {}", section.title.in(language), text);
}

deck::Slide question_slide(Telling const& telling, QuestionResult result, Trouble trouble)
{
    auto const& words = telling.words;
    auto const& question = *result.question;
    deck::Slide slide;
    slide.key = fmt::format("survey.{}.{}", code(telling.survey.audience), question.id);
    slide.title = title_of(telling, question);
    slide.source = source_of(telling);
    slide.may_be_opened = true;
    put_trouble_first(result, trouble);
    if (question.has_levels && question.kind != Kind::mark10)
        draw_levels(slide, words, result, trouble);
    else
        draw_options(slide, telling, result);
    return slide;
}

bool has_something(deck::Slide const& slide)
{
    return !slide.lead.empty() || !std::holds_alternative<std::monostate>(slide.picture);
}

void add_survey(Telling const& telling, std::vector<deck::Slide>& out)
{
    out.push_back(response_slide(telling));
    for (auto const& one : told)
        for (auto const& result : telling.now.questions) {
            if (result.question->id != one.question || result.is_withheld)
                continue;
            auto slide = question_slide(telling, result, one.trouble);
            if (has_something(slide))
                out.push_back(std::move(slide));
        }
}

} // namespace

std::vector<deck::Slide> slides(
    db::Connection& db, partnership::Scope const& scope, i18n::Words const& words, int group_size_min)
{
    std::vector<deck::Slide> out;
    for (auto const& survey : surveys(db, scope)) {
        if (survey.state != State::reported)
            continue;
        auto const now = results_of(db, survey, group_size_min);
        std::optional<Results> before;
        if (auto const earlier = previous(db, survey))
            before = results_of(db, *earlier, group_size_min);
        add_survey({words, survey, now, before, group_size_min, channels(db, survey)}, out);
    }
    return out;
}

} // namespace survey
