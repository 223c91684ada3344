#include "paper_desk.h"
#include "paper_pages.h"

#include "follow.h"
#include "questions.h"
#include "texts.h"

#include "base/text.h"
#include "html/parts.h"

#include <fmt/format.h>

namespace survey {
namespace {

using namespace html;

constexpr std::string_view first_time = "1", second_time = "2";

std::string field_of_difference(std::string_view id) { return fmt::format("keuze.{}", id); }

Answer answer_of(Answers const& answers, std::string const& id)
{
    auto const found = answers.find(id);
    return found == answers.end() ? Answer() : found->second;
}

std::string shown_answer(
    visit::Visit const& visit, PaperDesk const& desk, Answers const& answers, std::string const& id)
{
    auto const& words = visit.words;
    auto const answer = answer_of(answers, id);
    if (answer.is_empty())
        return std::string(words(texts::check::nothing));
    auto const* question = desk.questionnaire.find(id);
    if (!question)
        return answer.words;
    i18n::Problems const fine;
    Asking const asking{words, std::string(i18n::code(words.language())), desk.questionnaire, answers, fine};
    return base::joined(answer_words(asking, *question, answer), ", ");
}

std::string asked_words(visit::Visit const& visit, PaperDesk const& desk, std::string const& id)
{
    auto const* question = desk.questionnaire.find(id);
    return question ? plain_text(visit.words, question->text) : std::string(visit.words(texts::paper::email));
}

visit::Page choose_page(
    visit::Visit const& visit, PaperDesk const& desk, Values values, i18n::Problems const& problems)
{
    auto const& words = visit.words;
    auto const& paper = *desk.paper;
    Fields const fields(words, std::move(values), problems);
    auto const title = words(texts::paper::differences_title, paper.number);
    auto const path = paper_path(visit, desk, paper.id.text());
    auto const choices = each(differences(paper.first, *paper.second), [&](std::string const& id) {
        Options options{{std::string(first_time), shown_answer(visit, desk, paper.first, id),
                            std::string(words(texts::paper::first_time))},
            {std::string(second_time), shown_answer(visit, desk, *paper.second, id),
                std::string(words(texts::paper::second_time))}};
        return fields.radios(
            field_of_difference(id), asked_words(visit, desk, id), options, {.need = Need::unmarked});
    });
    return paper_page(visit, desk, title,
        fragment(page_head({title, words(texts::paper::differences_lead)}), fields.summary(),
            post_form(path + "/verschillen", visit.form_token, choices,
                actions({submit(words(texts::paper::settle)),
                    button_link(path, words(texts::paper::type_again), Rank::quiet)}))));
}

// Each difference needs a choice; the rest is what both times say.
struct Chosen {
    Answers answers;
    Values values;
    i18n::Problems problems;
};

Chosen chosen_in(PaperDesk const& desk, http::Request const& request)
{
    Chosen out{desk.paper->first, {}, {}};
    for (auto const& id : differences(desk.paper->first, *desk.paper->second)) {
        auto const field = field_of_difference(id);
        auto const choice = request.field(field);
        out.values.add(field, choice);
        if (choice == second_time)
            out.answers[id] = answer_of(*desk.paper->second, id);
        else if (choice != first_time)
            out.problems.push_back(i18n::problem(field, texts::paper::choose_one));
    }
    return out;
}

} // namespace

PaperFound paper_desk(visit::Visit& visit, http::Request const& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return visit::Answer(http::not_found());
    if (survey->state != State::open)
        return visit::Answer(http::redirect(visit.path("enquete")));
    PaperDesk out{*survey, for_paper(*questionnaire_for(visit.db, *survey)), std::nullopt};
    if (request.param("form").empty())
        return out;
    if (auto const id = PaperId::read(request.param("form")))
        out.paper = find_paper(visit.db, *survey, *id);
    if (!out.paper) // sent or taken away by somebody else
        return visit::Answer(http::redirect(survey_path(visit, *survey, "papier")));
    return out;
}

std::string paper_path(visit::Visit const& visit, PaperDesk const& desk, std::string_view below)
{
    return survey_path(visit, desk.survey, fmt::format("papier{}{}", below.empty() ? "" : "/", below));
}

visit::Page paper_page(visit::Visit const& visit, PaperDesk const& desk, std::string title, Html content)
{
    visit::Page page{std::move(title), std::move(content)};
    page.crumbs = {{std::string(visit.words(texts::follow::title)), visit.path("enquete")}};
    if (page.title != visit.words(texts::paper::title))
        page.crumbs.push_back({std::string(visit.words(texts::paper::title)), paper_path(visit, desk, "")});
    page.step = "enquete";
    return page;
}

visit::Answer paper_done(visit::Visit& visit, PaperDesk const& desk, i18n::Message const& said)
{
    return visit::done(visit, paper_path(visit, desk, ""), said);
}

visit::Answer show_differences(visit::Visit& visit, http::Request& request)
{
    auto found = paper_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto const& desk = std::get<PaperDesk>(found);
    if (!desk.paper->second)
        return http::redirect(paper_path(visit, desk, desk.paper->id.text()));
    return choose_page(visit, desk, {}, {});
}

visit::Answer act_differences(visit::Visit& visit, http::Request& request)
{
    auto found = paper_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto const& desk = std::get<PaperDesk>(found);
    if (!desk.paper->second)
        return http::redirect(paper_path(visit, desk, desk.paper->id.text()));
    auto const chosen = chosen_in(desk, request);
    if (!chosen.problems.empty())
        return visit::with_problems(choose_page(visit, desk, chosen.values, chosen.problems));
    auto const sent = settle_paper(visit.db, desk.survey, *desk.paper, chosen.answers, visit.today);
    if (!sent)
        return visit::with_problems(choose_page(visit, desk, chosen.values, {{"", message(sent.error())}}));
    return paper_done(visit, desk, i18n::message(texts::paper::sent, desk.paper->number));
}

visit::Answer act_remove_paper(visit::Visit& visit, http::Request& request)
{
    auto found = paper_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto const& desk = std::get<PaperDesk>(found);
    take_away(visit.db, desk.survey, *desk.paper);
    return paper_done(visit, desk, i18n::message(texts::paper::removed, desk.paper->number));
}

} // namespace survey
