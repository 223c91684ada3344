#include "paper_pages.h"

#include "follow.h"
#include "paper_desk.h"
#include "questions.h"
#include "texts.h"

#include "accounts/accounts.h"
#include "base/text.h"
#include "html/parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

using namespace html;

constexpr std::string_view email_field = "email";
constexpr std::string_view code_field = "code";

struct Typed {
    Form form = {};
    i18n::Problems problems = {};
};

Values values_of(Typed const& typed)
{
    Values out;
    for (auto const& [name, value] : typed.form)
        out.add(name, value);
    return out;
}

Html questions_view(
    visit::Visit const& visit, PaperDesk const& desk, Fields const& fields, Typed const& typed)
{
    auto const& questionnaire = desk.questionnaire;
    Answers const nothing;
    Asking const asking{
        visit.words, std::string(i18n::code(visit.words.language())), questionnaire, nothing, typed.problems};
    Html out;
    std::size_t section = questionnaire.sections.size();
    for (auto const& question : questionnaire.questions) {
        if (question.is_contact)
            continue;
        if (question.section != section)
            out.add(h2(asking.text(questionnaire.sections[question.section].title)));
        section = question.section;
        out.add(sample_fields(asking, fields, question));
    }
    return out;
}

bool asks_contact(PaperDesk const& desk)
{
    return std::ranges::any_of(desk.questionnaire.questions, &Question::is_contact);
}

visit::Page form_page(visit::Visit const& visit, PaperDesk const& desk, Typed const& typed)
{
    auto const& words = visit.words;
    Fields const fields(words, values_of(typed), typed.problems);
    bool const is_first = !desk.paper;
    auto const title = is_first ? std::string(words(texts::paper::first_title))
                                : words(texts::paper::again_title, desk.paper->number);
    auto const action = paper_path(visit, desk, is_first ? "" : desk.paper->id.text());
    auto form = post_form(action, visit.form_token,
        when(is_first,
            [&] {
                return fields.text(code_field, words(texts::paper::code),
                    {.hint = words(texts::paper::code_hint),
                        .need = Need::optional,
                        .autocomplete = "off",
                        .width = Width::half});
            }),
        questions_view(visit, desk, fields, typed),
        when(asks_contact(desk),
            [&] { return fields.email(email_field, words(texts::paper::email), {.need = Need::optional}); }),
        actions({submit(words(is_first ? texts::paper::keep_first : texts::paper::keep_again))}));
    auto page = paper_page(visit, desk, title,
        fragment(page_head({title, words(is_first ? texts::paper::first_lead : texts::paper::again_lead)}),
            fields.summary(), std::move(form)));
    page.scripts = {"answer-map.js"};
    page.styles = {"answer-map.css"};
    return page;
}

Form form_in(http::Request const& request)
{
    Form out;
    for (auto const& field : request.form)
        out.emplace_back(field.name, field.value);
    return out;
}

// The answers with the address for contact; what is wrong with them stands in `typed`.
Answers answers_in(PaperDesk const& desk, http::Request const& request, Typed& typed)
{
    typed.form = form_in(request);
    auto filled = fill_all(desk.questionnaire, {}, typed.form);
    typed.problems = std::move(filled.problems);
    std::erase_if(filled.answers, [](auto const& one) { return one.second.is_empty(); });
    auto const email = std::string(base::trimmed(request.field(email_field)));
    if (!email.empty() && !accounts::looks_like_email(email))
        typed.problems.push_back(i18n::problem(email_field, texts::check::no_email));
    if (!email.empty())
        filled.answers[std::string(contact_key)] = {{}, email};
    if (filled.answers.empty() && typed.problems.empty())
        typed.problems.push_back(i18n::problem("", texts::paper::empty));
    return filled.answers;
}

Html waiting_row(visit::Visit const& visit, PaperDesk const& desk, Paper const& paper)
{
    auto const& words = visit.words;
    auto const path = paper_path(visit, desk, paper.id.text());
    bool const differs = paper.second.has_value();
    return panel(fragment(h2(words(texts::paper::number, paper.number), " ",
                              badge(differs ? Tone::warning : Tone::info,
                                  words(differs ? texts::paper::differs : texts::paper::typed_once))),
        actions({button_link(differs ? path + "/verschillen" : path,
                     words(differs ? texts::paper::choose : texts::paper::type_again), Rank::primary),
            post_form(path + "/weg", visit.form_token, submit(words(texts::paper::remove), Rank::quiet))})));
}

Html list_view(visit::Visit const& visit, PaperDesk const& desk, std::vector<Paper> const& waiting)
{
    auto const& words = visit.words;
    if (waiting.empty())
        return empty_state({words(texts::paper::none), words(texts::paper::none_advice)});
    return stack([&] {
        Children all;
        for (auto const& paper : waiting)
            all.push_back(waiting_row(visit, desk, paper));
        return all;
    }());
}

} // namespace

visit::Answer show_papers(visit::Visit& visit, http::Request& request)
{
    auto found = paper_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto const& desk = std::get<PaperDesk>(found);
    auto const& words = visit.words;
    std::string const title(words(texts::paper::title));
    return paper_page(visit, desk, title,
        fragment(page_head({title, words(texts::paper::lead), {},
                     actions({button_link(paper_path(visit, desk, "nieuw"), words(texts::paper::begin),
                                  Rank::primary),
                         icon_link(survey_path(visit, desk.survey, "vragen.pdf"), Icon::download,
                             words(texts::paper::blank))})}),
            list_view(visit, desk, papers(visit.db, desk.survey)), p(words(texts::paper::rule))));
}

visit::Answer show_new_paper(visit::Visit& visit, http::Request& request)
{
    auto found = paper_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    return form_page(visit, std::get<PaperDesk>(found), {});
}

visit::Answer act_new_paper(visit::Visit& visit, http::Request& request)
{
    auto found = paper_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto const& desk = std::get<PaperDesk>(found);
    Typed typed;
    auto const answers = answers_in(desk, request, typed);
    if (!typed.problems.empty())
        return visit::with_problems(form_page(visit, desk, typed));
    auto const made
        = type_in(visit.db, desk.survey, request.field(code_field), answers, {visit.house.secret});
    if (!made) {
        typed.problems = {{std::string(code_field), message(made.error())}};
        return visit::with_problems(form_page(visit, desk, typed));
    }
    return paper_done(visit, desk, i18n::message(texts::paper::kept, made->number));
}

visit::Answer show_paper_again(visit::Visit& visit, http::Request& request)
{
    auto found = paper_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    return form_page(visit, std::get<PaperDesk>(found), {});
}

visit::Answer act_paper_again(visit::Visit& visit, http::Request& request)
{
    auto found = paper_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto const& desk = std::get<PaperDesk>(found);
    Typed typed;
    auto const answers = answers_in(desk, request, typed);
    if (!typed.problems.empty())
        return visit::with_problems(form_page(visit, desk, typed));
    auto const sent = type_again(visit.db, desk.survey, *desk.paper, answers, visit.today);
    if (!sent) {
        typed.problems = {{"", message(sent.error())}};
        return visit::with_problems(form_page(visit, desk, typed));
    }
    if (!*sent)
        return http::redirect(paper_path(visit, desk, desk.paper->id.text() + "/verschillen"));
    return paper_done(visit, desk, i18n::message(texts::paper::sent, desk.paper->number));
}

} // namespace survey
