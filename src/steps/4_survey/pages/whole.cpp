#include "whole.h"

#include "address_texts.h"
#include "blank_questions.h"
#include "entrance.h"
#include "fieldwork.h"
#include "keeper.h"
#include "one_page.h"
#include "questions.h"
#include "texts.h"

#include "html/parts.h"

#include <algorithm>

namespace survey {
namespace {

using namespace html;

struct Whole {
    Seat seat;
    Shared questionnaire;
    Answers answers;
    Form typed = {}; // kept as it came while there are problems
    i18n::Problems problems = {};
    bool has_new = false; // questions that the last answers brought up
};

Whole whole_of(visit::Visit& visit, Seat const& seat)
{
    return {seat, questionnaire_for(visit.db, seat.survey), read_answers(seat.draft), {}, {}, false};
}

Asking asking_of_whole(i18n::Words const& words, Whole const& whole)
{
    return {words, language_of(words, *whole.questionnaire, whole.answers), *whole.questionnaire,
        whole.answers, whole.problems};
}

Values values_of_whole(Whole const& whole)
{
    Values out;
    auto const kept = as_form(*whole.questionnaire, whole_page(*whole.questionnaire), whole.answers);
    for (auto const& [name, value] : whole.typed.empty() ? kept : whole.typed)
        out.add(name, value);
    return out;
}

Html asked_questions(i18n::Words const& words, Whole const& whole)
{
    auto const asking = asking_of_whole(words, whole);
    Fields const fields(words, values_of_whole(whole), whole.problems);
    auto const asked = asked_of(*whole.questionnaire, whole.answers);
    Showing const showing{whole.seat.survey.questionnaire, whole.problems.empty() && whole.typed.empty()};
    Html out;
    auto section = whole.questionnaire->sections.size();
    for (std::size_t at = 0; at < asked.size(); ++at) {
        auto const& question = whole.questionnaire->questions[at];
        if (!asked[at] || question.is_contact)
            continue;
        if (question.section != section)
            out.add(h2(asking.text(whole.questionnaire->sections[question.section].title)));
        section = question.section;
        out.add(asked_fields(asking, fields, question, showing));
    }
    return in_language(asking, std::move(out));
}

bool asks_for_places(Questionnaire const& questionnaire)
{
    return std::ranges::any_of(
        questionnaire.questions, [](Question const& one) { return one.kind == Kind::place; });
}

visit::Page whole_view(visit::Visit const& visit, Whole const& whole, http::Request const& request)
{
    auto const& words = visit.words;
    auto const asking = asking_of_whole(words, whole);
    auto const title = asking.text(whole.questionnaire->title);
    auto page = answer_page(title,
        fragment(in_language(asking, h1(title)), p(words(spoken(*whole.questionnaire, texts::whole::lead))),
            when(whole.has_new,
                [&] {
                    return alert(Tone::info, words(texts::whole::more),
                        words(spoken(*whole.questionnaire, texts::whole::more_advice)));
                }),
            Fields(words, {}, whole.problems).summary(),
            post_form(answer_path(request, "alles"), visit.form_token, asked_questions(words, whole),
                actions({submit(words(texts::page::next)),
                    submit_as("later", "1", words(texts::page::later), Rank::quiet)})),
            keeper(words, *whole.questionnaire),
            p(a(cls("nl-link"), href(answer_path(request, "")), words(texts::whole::back)))));
    add_keeper(page);
    if (asks_for_places(*whole.questionnaire)) {
        page.scripts.push_back("answer-map.js");
        page.styles = {"answer-map.css"};
    }
    return page;
}

Form fields_of(http::Request const& request)
{
    Form out;
    for (auto const& field : request.form)
        out.emplace_back(field.name, field.value);
    return out;
}

} // namespace

visit::Answer show_whole(visit::Visit& visit, http::Request& request)
{
    auto const at_door = admitted(visit, request);
    if (auto const* page = std::get_if<visit::Page>(&at_door))
        return *page;
    auto whole = whole_of(visit, std::get<Seat>(at_door));
    if (!whole.questionnaire->is_on_one_page)
        return http::redirect(answer_path(request, "1"));
    whole.has_new = request.query("meer") == "1";
    return whole_view(visit, whole, request);
}

visit::Answer act_whole(visit::Visit& visit, http::Request& request)
{
    auto const at_door = admitted(visit, request);
    if (std::holds_alternative<visit::Page>(at_door))
        return onward(request, answer_path(request, ""));
    auto whole = whole_of(visit, std::get<Seat>(at_door));
    auto form = fields_of(request);
    auto const before = whole.answers;
    auto filled = fill_shown(*whole.questionnaire, before, form);
    bool const goes_away = request.has_field("later");
    if (!filled.problems.empty() && !goes_away) {
        whole.typed = std::move(form);
        whole.problems = spoken(*whole.questionnaire, std::move(filled.problems));
        return visit::with_problems(whole_view(visit, whole, request));
    }
    keep_page(visit.db, whole.seat, filled.answers, visit.today);
    if (goes_away)
        return onward(request, answer_path(request, "") + "?bewaard=1");
    if (auto const* question = first_new(*whole.questionnaire, before, filled.answers))
        return onward(request, answer_path(request, "alles") + "?meer=1#" + question->id);
    return onward(request, answer_path(request, "controleren"));
}

} // namespace survey
