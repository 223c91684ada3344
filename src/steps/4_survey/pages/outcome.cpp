#include "outcome.h"

#include "drawn.h"
#include "follow.h"
#include "monitor.h"
#include "outcome_beside.h"
#include "outcome_tables.h"
#include "place_field.h"
#include "responding.h"
#include "screening.h"
#include "texts.h"

#include "chain/shown.h"
#include "html/charts.h"
#include "html/parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

using namespace html;

constexpr std::size_t texts_on_page_max = 200; // for each question; the file holds all

// The outcome that may be seen, or what to say instead.
using Seen = std::variant<Outcome, http::Response>;

Seen outcome_of(visit::Visit& visit, http::Request const& request)
{
    auto readable = readable_survey(visit, request);
    if (auto* response = std::get_if<http::Response>(&readable))
        return std::move(*response);
    auto const& survey = std::get<Survey>(readable);
    auto const minimum = visit.group_size_min();
    Outcome out{survey, visit.park->partnership.name, results_of(visit.db, survey, minimum), {}, {}, {},
        minimum, {}, {}, channels(visit.db, survey)};
    if (auto const earlier = previous(visit.db, survey))
        out.before = results_of(visit.db, *earlier, minimum);
    out.compared = comparison(out.now, out.before ? &*out.before : nullptr);
    out.parks = means_of_others(survey.audience, out.now, means_beside(visit.db, survey));
    for (auto& one : for_the_group(released_answers(visit.db, survey.id), minimum))
        out.texts.emplace_back(std::move(one.question), std::move(one.words));
    if (visit.may(visit::Capability::run_survey)
        && to_look_at(open_answer_counts(visit.db, survey.id), minimum).value_or(0) > 0)
        out.screening = survey_path(visit, survey, "open-antwoorden");
    return out;
}

Seen outcome_for_file(visit::Visit& visit, http::Request const& request)
{
    auto seen = outcome_of(visit, request);
    if (auto* outcome = std::get_if<Outcome>(&seen))
        outcome->crossed = crossed_outcome(visit.db, outcome->survey, outcome->now, outcome->group_size_min);
    return seen;
}

Html option_chart(i18n::Words const& words, QuestionResult const& result, Html finding)
{
    auto chart = options_chart(words, result);
    chart.finding = std::move(finding);
    return fragment(bar_chart(words, chart), each(result.rows[0].figures.nearly_all, [&](std::size_t at) {
        return p(words(texts::outcome::nearly_all_of, option_name(words, result, at)));
    }));
}

// What has no chart stands in the table, with what can be said of it.
Html level_chart(i18n::Words const& words, QuestionResult const& result, Html finding)
{
    auto chart = levels_chart(words, result);
    if (chart.rows.empty())
        return {};
    chart.finding = std::move(finding);
    auto const left_out = result.rows.size() - chart.rows.size();
    return fragment(likert_chart(words, chart), when(left_out > 0, [&] {
        return p(words(texts::outcome::in_table, static_cast<std::int64_t>(left_out)));
    }));
}

Html plain_table(i18n::Words const& words, QuestionResult const& result)
{
    auto const table = figure_table(words, result);
    DataTable out{plain_text(words, result.question->text), {}, {}, {}};
    for (std::size_t at = 0; at < table.head.size(); ++at)
        out.columns.push_back({table.head[at], at == 0 ? Align::start : Align::end});
    for (auto const& row : table.rows)
        out.rows.emplace_back(row.begin(), row.end());
    return data_table(std::move(out));
}

// "Gemiddeld 6,8 (vorige ronde 6,4). 131 antwoorden."
Html in_short(i18n::Words const& words, Outcome const& outcome, QuestionResult const& result)
{
    if (result.rows.size() != 1)
        return {};
    auto const& row = result.rows[0];
    Html out;
    out.add(p(words(texts::outcome::n, row.answered)));
    if (row.asked)
        out.add(p(words(texts::outcome::asked, *row.asked)));
    if (!row.figures.mean)
        return out;
    auto const mean = words.decimal(*row.figures.mean, 1);
    auto const* earlier = before_of(outcome, *result.question);
    auto const before = earlier && earlier->rows.size() == 1 ? earlier->rows[0].figures.mean : std::nullopt;
    out.add(p(cls("lead"),
        before ? words(texts::outcome::mean_and_before, mean, words.decimal(*before, 1))
               : words(texts::outcome::mean_is, mean)));
    return out;
}

Html place_view(i18n::Words const& words, Outcome const& outcome, QuestionResult const& result)
{
    auto const& ground = outcome.now.questionnaire->ground;
    auto const& figures = result.rows[0].figures;
    std::vector<bool> shown(static_cast<std::size_t>(ground.squares()));
    for (std::size_t at = 0; at < shown.size(); ++at)
        shown[at] = figures.count(ground.streets.size() + at).value_or(0) > 0;
    bool const has_squares = std::ranges::find(shown, true) != shown.end();
    auto const title = plain_text(words, result.question->text);
    return panel(
        fragment(h3(title), when(has_squares, [&] { return place_map(words, ground, shown, title); }),
            p(words(texts::outcome::places_hidden, outcome.group_size_min)), plain_table(words, result)));
}

Html classes_view(i18n::Words const& words, Outcome const& outcome, QuestionResult const& result)
{
    auto chart = classes_chart(words, result);
    chart.finding = plain_text(words, result.question->text);
    return fragment(bar_chart(words, chart), in_short(words, outcome, result));
}

Html ranking_view(i18n::Words const& words, QuestionResult const& result)
{
    auto chart = ranking_chart(words, result);
    chart.finding = plain_text(words, result.question->text);
    return fragment(bar_chart(words, chart), p(words(texts::outcome::rank_advice)),
        disclosure(words(texts::outcome::all_figures), plain_table(words, result)));
}

Html scale_view(i18n::Words const& words, Outcome const& outcome, QuestionResult const& result)
{
    Html const finding = plain_text(words, result.question->text);
    if (!result.question->has_levels)
        return panel(fragment(h3(finding), plain_table(words, result)));
    auto chart = level_chart(words, result, finding);
    auto below = fragment(in_short(words, outcome, result),
        disclosure(words(texts::outcome::all_figures), plain_table(words, result)));
    return chart.is_empty() ? panel(fragment(h3(finding), std::move(below)))
                            : fragment(std::move(chart), std::move(below));
}

Html question_view(i18n::Words const& words, Outcome const& outcome, QuestionResult const& result)
{
    Html const finding = plain_text(words, result.question->text);
    if (result.is_withheld)
        return panel(fragment(h3(finding), p(words(texts::outcome::withheld, outcome.group_size_min))));
    switch (result.question->kind) {
    case Kind::scale5:
    case Kind::items_on_scale:
        return scale_view(words, outcome, result);
    case Kind::number:
    case Kind::date:
        return classes_view(words, outcome, result);
    case Kind::ranking:
        return ranking_view(words, result);
    case Kind::place:
        return place_view(words, outcome, result);
    default:
        return fragment(option_chart(words, result, finding), in_short(words, outcome, result));
    }
}

Html text_view(i18n::Words const& words, Outcome const& outcome, Question const& question)
{
    std::vector<std::string> found;
    for (auto const& [id, text] : outcome.texts)
        if (id == question.id)
            found.push_back(text);
    if (found.empty())
        return {};
    auto const all = found.size();
    found.resize(std::min(all, texts_on_page_max));
    return panel(fragment(h3(plain_text(words, question.text)),
        disclosure(words(texts::outcome::open_answers, all),
            fragment(ul(each(found, [](std::string const& text) { return li(text); })),
                when(found.size() < all,
                    [&] { return p(words(texts::outcome::open_answers_first, found.size())); })))));
}

Html section_view(i18n::Words const& words, Outcome const& outcome, std::size_t section)
{
    Children out;
    for (auto const& question : outcome.now.questionnaire->questions) {
        if (question.section != section || question.is_contact)
            continue;
        if (!is_text(question)) {
            auto const found = std::ranges::find(outcome.now.questions, &question, &QuestionResult::question);
            out.push_back(div_(
                cls("result"), question_view(words, outcome, *found), beside_view(words, outcome, question)));
        }
        if (auto view = has_free_words(question) ? text_view(words, outcome, question) : Html();
            !view.is_empty())
            out.push_back(std::move(view));
    }
    if (out.empty())
        return {};
    return block(
        outcome.now.questionnaire->sections[section].title.in(words.language()), stack(std::move(out)));
}

} // namespace

std::variant<Survey, http::Response> readable_survey(visit::Visit& visit, http::Request const& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    bool const may_run = visit.may(visit::Capability::run_survey);
    if (survey->state != State::reported && !(survey->state == State::closed && may_run))
        return http::redirect(visit.path("enquete"));
    return *survey;
}

QuestionResult const* before_of(Outcome const& outcome, Question const& question)
{
    if (!outcome.before)
        return nullptr;
    for (auto const& result : outcome.before->questions)
        if (result.question->id == question.id)
            return &result;
    return nullptr;
}

Html outcome_view(i18n::Words const& words, Outcome const& outcome)
{
    auto const& survey = outcome.survey;
    auto const answered = response(survey, outcome.channels, outcome.group_size_min);
    auto const share = words.percent(answered.share);
    Html sections;
    for (std::size_t at = 0; at < outcome.now.questionnaire->sections.size(); ++at)
        sections.add(section_view(words, outcome, at));
    return fragment(tiles({tile({counted(words, survey.sent, outcome.group_size_min),
                               words(texts::follow::answers, reached(survey))}),
                        tile({survey.sent < outcome.group_size_min ? "–"
                                : answered.is_at_most              ? words(texts::monitor::at_most, share)
                                                                   : share,
                            words(texts::outcome::response)})}),
        each(channel_lines(words, outcome.channels, outcome.group_size_min),
            [](std::string const& line) { return p(line); }),
        when(survey.sent < answers_for_percent_min,
            [&] { return alert(Tone::info, words(texts::outcome::few), words(texts::outcome::few_advice)); }),
        p(words(texts::outcome::rule, outcome.group_size_min)),
        when(!outcome.screening.empty(),
            [&] {
                return alert(Tone::info, words(texts::outcome::screen),
                    fragment(p(words(texts::outcome::screen_advice)),
                        actions({button_link(outcome.screening, words(texts::screening::look))})));
            }),
        comparison_view(words, outcome), sections);
}

visit::Answer show_outcome(visit::Visit& visit, http::Request& request)
{
    auto seen = outcome_of(visit, request);
    if (auto* response = std::get_if<http::Response>(&seen))
        return std::move(*response);
    auto const& outcome = std::get<Outcome>(seen);
    auto const& words = visit.words;
    auto const title = words(texts::outcome::title, name_of(words, outcome.survey.audience));
    auto const path = survey_path(visit, outcome.survey, "resultaten");
    visit::Page page{title,
        fragment(page_head({title, words(texts::outcome::lead, outcome.survey.closed_on), {},
                     actions({icon_link(path + ".pdf", Icon::download, words(texts::outcome::paper)),
                         icon_link(path + ".csv", Icon::sheet, words(texts::outcome::file)),
                         icon_link(path + ".xlsx", Icon::sheet, words(texts::answers_page::sheet_link)),
                         icon_link(path + "/kruis", Icon::figures, words(texts::cross::open)),
                         icon_link(path + "/wie", Icon::people, words(texts::presence::open))})}),
            outcome_view(words, outcome),
            chain::shown_of(visit, "question:" + std::string(code(outcome.survey.audience)) + "."))};
    page.crumbs = {{std::string(words(texts::follow::title)), visit.path("enquete")}};
    page.step = "enquete";
    return page;
}

visit::Answer show_outcome_pdf(visit::Visit& visit, http::Request& request)
{
    auto seen = outcome_for_file(visit, request);
    if (auto* response = std::get_if<http::Response>(&seen))
        return std::move(*response);
    auto const paper = outcome_paper(visit.words, std::get<Outcome>(seen), visit.now);
    return http::download(
        paper, std::string(visit.words(texts::outcome::file_name)) + ".pdf", "application/pdf");
}

visit::Answer show_outcome_csv(visit::Visit& visit, http::Request& request)
{
    auto seen = outcome_for_file(visit, request);
    if (auto* response = std::get_if<http::Response>(&seen))
        return std::move(*response);
    return http::download(csv(visit.words, std::get<Outcome>(seen)),
        std::string(visit.words(texts::outcome::file_name)) + ".csv", "text/csv; charset=utf-8");
}

} // namespace survey
