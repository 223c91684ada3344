// What the report says, chapter by chapter, before it is laid out.
#include "report.h"

#include "drawn.h"
#include "follow.h"
#include "outcome_beside.h"
#include "public_edition.h"
#include "questions.h"
#include "response_words.h"
#include "texts.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

constexpr std::size_t extremes_max = 3, answers_told_max = 100;

deck::Picture levels_picture(i18n::Words const& words, QuestionResult const& result)
{
    auto chart = levels_chart(words, result);
    if (chart.rows.empty())
        return {};
    return chart;
}

// What may not be shown stands in the table, with what can be said of it.
deck::Picture bars_picture(html::BarChart chart)
{
    std::erase_if(chart.bars, [](html::Bar const& bar) { return !bar.value; });
    if (chart.bars.empty())
        return {};
    return chart;
}

deck::Picture picture_of_result(i18n::Words const& words, QuestionResult const& result)
{
    auto const& question = *result.question;
    switch (question.kind) {
    case Kind::scale5:
    case Kind::items_on_scale:
        return question.has_levels ? levels_picture(words, result) : deck::Picture();
    case Kind::number:
    case Kind::date:
        return bars_picture(classes_chart(words, result));
    case Kind::ranking:
        return bars_picture(ranking_chart(words, result));
    case Kind::place:
        return {};
    default:
        return bars_picture(options_chart(words, result));
    }
}

std::size_t drawn_rows(deck::Picture const& picture)
{
    if (auto const* const bars = std::get_if<html::BarChart>(&picture))
        return bars->bars.size();
    if (auto const* const levels = std::get_if<html::LikertChart>(&picture))
        return levels->rows.size();
    return 0;
}

// How many a picture that leaves nothing out would have; what is hidden of one choice is in it as one.
std::size_t rows_there_are(QuestionResult const& result)
{
    auto const& figures = result.rows[0].figures;
    switch (result.question->kind) {
    case Kind::scale5:
    case Kind::items_on_scale:
    case Kind::ranking:
        return result.rows.size();
    case Kind::several:
        return figures.groups.size();
    default:
        return 1;
    }
}

QuestionPart question_part(Speaker const& speaker, QuestionResult const& result)
{
    QuestionPart out;
    out.title = plain_text(speaker.words, result.question->text);
    if (result.is_withheld)
        return out;
    out.sentence = finding(speaker, result);
    out.picture = picture_of_result(speaker.words, result);
    out.table = figure_table(speaker.words, result);
    if (result.rows.size() == 1 && !result.is_in_threes)
        out.together = hidden_names(speaker.words, result, result.rows[0]);
    out.needs_table = drawn_rows(out.picture) < rows_there_are(result);
    return out;
}

void add_response(Speaker const& speaker, Report const& report, ChapterPart& out)
{
    auto const said = response_words(speaker.words, report.survey, report.channels, report.group_size_min);
    out.sentences.push_back(said.answered);
    if (!said.share.empty())
        out.sentences.push_back(said.share);
}

PointList extremes_list(Speaker const& speaker, Report const& report, Side side)
{
    PointList out{
        std::string(speaker.words(side == Side::good ? texts::report_page::best : texts::report_page::worst)),
        {}};
    for (auto const& one : extremes(speaker, report.now, side, extremes_max))
        out.points.push_back(with_capital(line_of(one)));
    return out;
}

void add_conclusions(Speaker const& speaker, Report const& report, ChapterPart& out)
{
    for (auto const side : {Side::good, Side::bad})
        out.lists.push_back(extremes_list(speaker, report, side));
    out.lists.push_back(
        {std::string(speaker.words(texts::report_page::proposals)), proposals(speaker, report.now)});
    std::erase_if(out.lists, [](PointList const& list) { return list.points.empty(); });
    if (out.lists.empty())
        out.sentences.emplace_back(speaker.words(texts::report_page::nothing_to_conclude));
}

std::vector<Compared> compared_figures(i18n::Words const& words, Comparison const& compared)
{
    std::vector<Compared> out;
    for (auto const& one : compared.figures)
        if (one.before)
            out.push_back({name_of(words, one.now), value_of(words, *one.before), value_of(words, one.now),
                std::string(said(one.verdict).in(words.language())), one.verdict == Verdict::different});
    std::ranges::stable_sort(out, std::ranges::greater(), &Compared::is_different);
    return out;
}

void add_comparison(Speaker const& speaker, Report const& report, ChapterPart& out)
{
    auto const& words = speaker.words;
    auto const& compared = report.compared;
    out.comparison = compared_figures(words, compared);
    if (compared.tested == 0) {
        out.sentences.emplace_back(words(texts::report_page::nothing_to_compare));
    } else {
        out.sentences.push_back(comparison_said(words, compared));
        out.sentences.push_back(words(texts::beside::how_many, compared.tested));
        out.sentences.emplace_back(words(texts::beside::how_chance));
    }
    if (!compared.not_the_same.empty())
        out.sentences.push_back(not_the_same_said(words, compared));
    if (auto changes = differences_said(words, compared); !changes.empty())
        out.lists.push_back({std::string(words(texts::report_page::differs)), std::move(changes)});
}

void add_open_answers(Speaker const& speaker, Report const& report, ChapterPart& out)
{
    for (auto const& question : report.now.questionnaire->questions) {
        PointList list{plain_text(speaker.words, question.text), {}};
        for (auto const& one : report.released)
            if (one.question == question.id && list.points.size() < answers_told_max)
                list.points.push_back(one.words);
        if (!list.points.empty())
            out.lists.push_back(std::move(list));
    }
    out.sentences.emplace_back(speaker.words(
        out.lists.empty() ? texts::report_page::open_answers : texts::report_page::open_answers_read));
    if (std::ranges::any_of(
            out.lists, [](PointList const& list) { return list.points.size() == answers_told_max; }))
        out.sentences.push_back(speaker.words(texts::outcome::open_answers_first, answers_told_max));
}

ChapterPart chapter_part(Speaker const& speaker, Report const& report, Chapter const& chapter)
{
    ChapterPart out;
    out.topic = chapter.topic;
    out.title = chapter_title(speaker.words, chapter.topic);
    if (auto const text = report.texts.find(chapter.topic); text != report.texts.end()) {
        out.text = text->second;
        out.is_stale = report.edition == Edition::partners && out.text.has_words()
            && out.text.figures != figures_digest(report.now, chapter);
    }
    for (auto const at : chapter.questions) {
        auto const& result = report.now.questions[at];
        out.questions.push_back(question_part(speaker, result));
        for (auto const& one : report.crossed)
            if (one.question == result.question)
                out.questions.back().crossed = cross_figures(speaker.words, *one.by, one.tables);
    }
    if (chapter.topic == Topic::response)
        add_response(speaker, report, out);
    if (chapter.topic == Topic::open_answers)
        add_open_answers(speaker, report, out);
    if (chapter.topic == Topic::comparison)
        add_comparison(speaker, report, out);
    if (chapter.topic == Topic::conclusions)
        add_conclusions(speaker, report, out);
    return out;
}

} // namespace

std::string line_of(Extreme const& extreme)
{
    bool const asks = extreme.subject.ends_with('?');
    return fmt::format(
        "{}{} {}", extreme.subject, asks ? "" : ":", asks ? with_capital(extreme.said) : extreme.said);
}

std::string rule_of(i18n::Words const& words, Report const& report)
{
    auto const minimum = report.group_size_min;
    if (report.edition == Edition::partners)
        return words(texts::outcome::rule, minimum);
    return words(texts::report_page::rule_public, minimum, minimum / static_cast<int>(public_times));
}

std::string chapter_title(i18n::Words const& words, Topic topic)
{
    using Title = i18n::TextOf<0>;
    Title const* const titles[topics_count] = {&texts::chapter::response, &texts::chapter::safety,
        &texts::chapter::victims, &texts::chapter::reporting, &texts::chapter::nuisance,
        &texts::chapter::public_space, &texts::chapter::traffic, &texts::chapter::fire,
        &texts::chapter::cyber, &texts::chapter::undermining, &texts::chapter::prevention,
        &texts::chapter::cooperation, &texts::chapter::own, &texts::chapter::open_answers,
        &texts::chapter::comparison, &texts::chapter::conclusions};
    return std::string(words(*titles[static_cast<std::size_t>(topic)]));
}

ReportParts report_parts(i18n::Words const& words, Report const& report)
{
    auto const& survey = report.survey;
    Speaker const speaker{words, survey.audience};
    bool const is_public = report.edition == Edition::everyone;
    ReportParts out;
    out.title = words(texts::report_page::title, report.park);
    out.below = words(is_public ? texts::report_page::below_public : texts::report_page::below_partners,
        name_of(words, survey.audience));
    out.facts = {{std::string(words(texts::outcome::closed)), words.date(survey.closed_on)},
        {std::string(words(texts::outcome::invited)), words.number(reached(survey))},
        {std::string(words(texts::outcome::answered)), counted(words, survey.sent, report.group_size_min)}};
    out.remarks.push_back(rule_of(words, report));
    if (!report.crossed.empty())
        out.remarks.push_back(words(texts::cross::rule, cross_minimum(report.group_size_min)));
    if (survey.sent < answers_for_percent_min)
        out.remarks.emplace_back(words(texts::report_page::numbers_only));
    for (auto const& chapter : report.chapters) {
        out.chapters.push_back(chapter_part(speaker, report, chapter));
        auto& title = out.chapters.back().title;
        title = fmt::format("{}. {}", out.chapters.size(), title);
    }
    return out;
}

} // namespace survey
