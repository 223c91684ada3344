#include "presence_page.h"

#include "cross.h"
#include "follow.h"
#include "outcome.h"
#include "outcome_tables.h"
#include "presence.h"
#include "questions.h"
#include "responding.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"

#include <algorithm>

namespace survey {
namespace {

using namespace html;

constexpr std::string_view presence_path = "resultaten/wie";

struct AskedPresence {
    visit::Visit& visit;
    Survey survey;
    Results results;
    Populations populations;

    std::string path() const { return survey_path(visit, survey, presence_path); }
};

// What was typed for one question, and what is wrong with it.
struct Typed {
    std::string question;
    std::map<std::string, std::string> values = {};
    i18n::Problems problems = {};
};

std::string line_name(i18n::Words const& words, PresenceLine const& line)
{
    std::vector<std::string> names;
    for (auto const* answer : line.answers)
        names.emplace_back(answer->text.in(words.language()));
    return names.size() == 1 ? names[0] : words(texts::outcome::together, base::joined(names, "; "));
}

Html turnout_view(i18n::Words const& words, Turnout turnout)
{
    switch (turnout) {
    case Turnout::fewer:
        return badge(Tone::warning, words(texts::presence::fewer));
    case Turnout::more:
        return badge(Tone::info, words(texts::presence::more));
    case Turnout::as_expected:
        return words(texts::presence::as_expected);
    case Turnout::unknown:
        break;
    }
    return no_value;
}

Html presence_table(i18n::Words const& words, Presence const& presence)
{
    DataTable table{plain_text(words, presence.question->text),
        {{words(texts::outcome::answer)}, {words(texts::presence::people), Align::end},
            {words(texts::outcome::answered), Align::end}, {words(texts::presence::response), Align::end},
            {words(texts::presence::turnout)}},
        {}, {}};
    for (auto const& line : presence.lines) {
        auto const response = line.response();
        table.rows.push_back({line_name(words, line),
            line.people ? Html(words.number(*line.people)) : Html(no_value), words.number(line.answered),
            response ? Html(words.percent(*response)) : Html(no_value), turnout_view(words, line.turnout)});
    }
    return data_table(std::move(table));
}

Values values_of(AskedPresence const& asked, Question const& question, Typed const& typed)
{
    Values out;
    if (typed.question == question.id) {
        for (auto const& [field, value] : typed.values)
            out.add(field, value);
        return out;
    }
    auto const found = asked.populations.find(question.id);
    if (found != asked.populations.end())
        for (auto const& [answer, people] : found->second)
            out.add("n_" + answer, std::to_string(people));
    return out;
}

Html population_form(AskedPresence const& asked, Question const& question, Typed const& typed)
{
    auto const& words = asked.visit.words;
    bool const is_this = typed.question == question.id;
    Fields const fields(
        words, values_of(asked, question, typed), is_this ? typed.problems : i18n::Problems{});
    Children body;
    for (auto const& option : question.options)
        body.push_back(
            fields.number("n_" + option.id, option.text.in(words.language()), {.width = Width::narrow}));
    auto form = post_form(asked.path(), asked.visit.form_token, hidden("vraag", question.id),
        p(words(texts::presence::fill_in)), std::move(body),
        actions({submit(words(texts::presence::save), Rank::secondary)}));
    return is_this ? fragment(fields.summary(), std::move(form))
                   : disclosure(words(texts::presence::numbers), std::move(form));
}

Html presence_view(AskedPresence const& asked, Presence const& presence, Typed const& typed)
{
    auto const& words = asked.visit.words;
    return block(plain_text(words, presence.question->text),
        panel(stack({presence.lines.empty() ? p(words(texts::outcome::withheld, asked.visit.group_size_min()))
                                            : presence_table(words, presence),
            when(asked.visit.may(visit::Capability::run_survey),
                [&] { return population_form(asked, *presence.question, typed); })})));
}

visit::Page presence_page(AskedPresence const& asked, Typed const& typed)
{
    auto const& words = asked.visit.words;
    Html body;
    for (auto const& one : presences(asked.results, asked.populations))
        body.add(presence_view(asked, one, typed));
    auto const title = words(texts::presence::title);
    visit::Page page{std::string(title),
        fragment(page_head({title, words(texts::presence::lead)}),
            body.is_empty() ? alert(Tone::info, words(texts::presence::none)) : std::move(body),
            disclosure(words(texts::beside::how),
                ul(li(words(texts::presence::how_tested)), li(words(texts::presence::how_not_weighted)))))};
    page.crumbs = {{std::string(words(texts::follow::title)), asked.visit.path("enquete")},
        {std::string(words(texts::outcome::title, name_of(words, asked.survey.audience))),
            survey_path(asked.visit, asked.survey, "resultaten")}};
    page.step = "enquete";
    return page;
}

std::variant<AskedPresence, http::Response> asked_of(visit::Visit& visit, http::Request const& request)
{
    auto readable = readable_survey(visit, request);
    if (auto* response = std::get_if<http::Response>(&readable))
        return std::move(*response);
    auto const& survey = std::get<Survey>(readable);
    return AskedPresence{visit, survey, results_of(visit.db, survey, visit.group_size_min()),
        populations_of(visit.db, survey.id)};
}

QuestionResult const* question_of(AskedPresence const& asked, std::string_view id)
{
    auto const found = std::ranges::find_if(asked.results.questions,
        [&](QuestionResult const& one) { return one.question->id == id && splits(*one.question); });
    return found == asked.results.questions.end() ? nullptr : &*found;
}

} // namespace

visit::Answer show_presence(visit::Visit& visit, http::Request& request)
{
    auto asked = asked_of(visit, request);
    if (auto* response = std::get_if<http::Response>(&asked))
        return std::move(*response);
    return presence_page(std::get<AskedPresence>(asked), {});
}

visit::Answer act_population(visit::Visit& visit, http::Request& request)
{
    auto found = asked_of(visit, request);
    if (auto* response = std::get_if<http::Response>(&found))
        return std::move(*response);
    auto const& asked = std::get<AskedPresence>(found);
    auto const* shown = question_of(asked, request.field("vraag"));
    if (!shown)
        return http::not_found();
    Typed typed{shown->question->id};
    for (auto const& option : shown->question->options)
        typed.values["n_" + option.id] = request.field("n_" + option.id);
    typed.problems = problems(*shown, typed.values);
    if (!typed.problems.empty())
        return visit::with_problems(presence_page(asked, typed));
    Population population;
    for (auto const& option : shown->question->options)
        population[option.id] = *base::read_integer(base::trimmed(typed.values["n_" + option.id]));
    set_population(visit.db, asked.survey.id, shown->question->id, population);
    return visit::done(visit, asked.path(), i18n::message(texts::presence::saved));
}

} // namespace survey
