// When a question is asked: by choosing an earlier question, and then its answers.
#include "making_pages.h"

#include "making_parts.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"

#include <algorithm>

namespace survey {
namespace {

using namespace html;

constexpr std::size_t clauses_max = 5;

Options sources_of(i18n::Words const& words, Desk const& desk, Question const& question)
{
    Options out;
    for (auto const& other : desk.questionnaire.questions) {
        if (other.id == question.id)
            break;
        if (is_choice(other))
            out.push_back({other.id, short_name(words, other)});
    }
    return out;
}

std::string condition_path(visit::Visit const& visit, Desk const& desk, Question const& question)
{
    return making_path(visit, desk.survey, "vraag/" + question.id + "/voorwaarde");
}

Html clause_row(visit::Visit const& visit, Desk const& desk, Question const& question, std::size_t at)
{
    auto const& words = visit.words;
    Condition const one{Join::all, {question.show_if->clauses[at]}};
    return li(cls("making-row"), p(condition_words(words, desk.questionnaire, one)),
        post_form(condition_path(visit, desk, question), visit.form_token,
            hidden("nummer", std::to_string(at)),
            submit_as("naar", "weg", words(texts::condition::remove), Rank::quiet)));
}

Html clauses_view(visit::Visit const& visit, Desk const& desk, Question const& question)
{
    auto const& words = visit.words;
    if (!question.show_if)
        return p(words(texts::condition::always));
    Html rows;
    for (std::size_t at = 0; at < question.show_if->clauses.size(); ++at)
        rows.add(clause_row(visit, desk, question, at));
    Fields const fields(words, {{"samen", question.show_if->join == Join::all ? "alle" : "een"}});
    return fragment(ul(cls("making-list"), std::move(rows)), when(question.show_if->clauses.size() > 1, [&] {
        return post_form(condition_path(visit, desk, question), visit.form_token,
            fields.radios("samen", words(texts::condition::join),
                {{"alle", std::string(words(texts::condition::all))},
                    {"een", std::string(words(texts::condition::any))}},
                {.need = Need::unmarked}),
            actions({submit_as("naar", "samen", words(texts::making::save))}));
    }));
}

Html choose_source(visit::Visit const& visit, Desk const& desk, Question const& question)
{
    auto const& words = visit.words;
    auto const sources = sources_of(words, desk, question);
    if (sources.empty())
        return p(words(texts::condition::no_source));
    return get_form(condition_path(visit, desk, question),
        Fields(words, {}).select("bij", words(texts::condition::source), sources, {.need = Need::unmarked}),
        actions({submit(words(texts::condition::show_answers), Rank::secondary)}));
}

Html choose_answers(visit::Visit const& visit, Desk const& desk, Question const& question,
    Question const& source, i18n::Problems const& problems)
{
    auto const& words = visit.words;
    Options options;
    for (auto const& id : choices(source))
        options.push_back({id, option_words(words, source, id)});
    Fields const fields(words, {{"past", "een"}}, problems);
    return fragment(fields.summary(),
        post_form(condition_path(visit, desk, question), visit.form_token, hidden("bij", source.id),
            fields.radios("past", words(texts::condition::fit, short_name(words, source)),
                {{"een", std::string(words(texts::condition::one_of))},
                    {"geen", std::string(words(texts::condition::none_of))}},
                {.need = Need::unmarked}),
            fields.checkboxes(
                "antwoord", words(texts::condition::answers), options, {.need = Need::unmarked}),
            actions({submit_as("naar", "erbij", words(texts::condition::add), Rank::primary)})));
}

struct Choosing {
    Question const* source = nullptr; // whose answers are chosen from
    i18n::Problems problems = {};
};

visit::Page condition_page(
    visit::Visit const& visit, Desk const& desk, Question const& question, Choosing const& wanted)
{
    auto const& words = visit.words;
    auto const title = words(texts::condition::title_of, question.id);
    bool const may_add = !question.show_if || question.show_if->clauses.size() < clauses_max;
    auto const adding = wanted.source ? choose_answers(visit, desk, question, *wanted.source, wanted.problems)
                                      : choose_source(visit, desk, question);
    auto page = making_page(visit, desk.survey, title,
        fragment(page_head({title, plain_text(words, question.text)}),
            panel(fragment(h2(words(texts::condition::now)), clauses_view(visit, desk, question))),
            when(may_add, [&] { return panel(fragment(h2(words(texts::condition::more)), adding)); }),
            p(words(texts::condition::rule)),
            actions({button_link(making_path(visit, desk.survey, "vraag/" + question.id),
                words(texts::condition::back), Rank::quiet)})));
    page.status = wanted.problems.empty() ? 200 : 422;
    return page;
}

void add_clause(http::Request const& request, Question& question, Question const& source)
{
    Clause clause{source.id, request.field("past") == "geen" ? Fit::none_of : Fit::one_of, {}};
    auto const known = choices(source);
    for (auto const id : request.fields("antwoord"))
        if (std::ranges::find(known, id) != known.end())
            clause.options.emplace_back(id);
    if (!question.show_if)
        question.show_if = Condition{};
    question.show_if->clauses.push_back(std::move(clause));
}

void remove_clause(http::Request const& request, Question& question)
{
    auto const number = base::read_integer(request.field("nummer")).value_or(-1);
    if (!question.show_if || number < 0
        || number >= static_cast<std::int64_t>(question.show_if->clauses.size()))
        return;
    auto& clauses = question.show_if->clauses;
    clauses.erase(clauses.begin() + number);
    if (clauses.empty())
        question.show_if = std::nullopt;
}

} // namespace

visit::Answer show_condition(visit::Visit& visit, http::Request& request)
{
    auto found = at_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto const& desk = std::get<Desk>(found);
    auto const* question = desk.find(request.param("question"));
    if (!question)
        return http::not_found();
    auto const* source = desk.find(request.query("bij"));
    return condition_page(visit, desk, *question, {source && is_choice(*source) ? source : nullptr});
}

visit::Answer act_condition(visit::Visit& visit, http::Request& request)
{
    auto found = at_desk(visit, request);
    if (auto* answer = std::get_if<visit::Answer>(&found))
        return std::move(*answer);
    auto const& desk = std::get<Desk>(found);
    auto const* question = desk.find(request.param("question"));
    auto const* source = desk.find(request.field("bij"));
    if (!question)
        return http::not_found();
    auto changed = *question;
    auto const wanted = request.field("naar");
    if (wanted == "weg")
        remove_clause(request, changed);
    else if (wanted == "samen" && changed.show_if)
        changed.show_if->join = request.field("samen") == "een" ? Join::any : Join::all;
    else if (source && is_choice(*source)
        && (!changed.show_if || changed.show_if->clauses.size() < clauses_max))
        add_clause(request, changed, *source);
    auto edited = with_question(desk.questionnaire, changed);
    if (!edited)
        return condition_page(visit, desk, *question, {source, {{"antwoord", edited.error()}}});
    return saved(visit, desk, std::move(edited),
        {{Deed::changed, question->id}, condition_path(visit, desk, *question),
            i18n::message(texts::question_form::saved, question->id)});
}

} // namespace survey
