#include "writing_page.h"

#include "round_of_plan.h"
#include "sheet_view.h"
#include "texts.h"
#include "written.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"
#include "objectives/outcome.h"

#include <fmt/format.h>

namespace continuation {
namespace {

using namespace html;

struct WritingForm {
    std::string place;
    WritingPlace what;
    Written kept;
};

// An objective may be of a round that is over: its evaluation is another page.
void add_round(visit::Visit const& visit, std::string_view place, WritingPlace& what)
{
    if (!place.starts_with(objective_prefix))
        return;
    auto const id = objectives::ObjectiveId::read(place.substr(objective_prefix.size()));
    auto const scope = id ? objectives::round_of(visit.db, visit.scope(), *id) : std::nullopt;
    if (!scope || scope->round == visit.scope().round)
        return;
    if (auto const round = partnership::round(visit.db, *scope))
        what.path += fmt::format("?ronde={}", round->number);
}

std::optional<WritingForm> asked_place(visit::Visit const& visit, http::Request const& request)
{
    std::string place(request.param("place"));
    auto what = place_of(place);
    if (!what)
        return {};
    add_round(visit, place, *what);
    auto const round = what->is_of_plan ? round_of_plan(visit.db, visit.scope()).id : visit.scope().round;
    return WritingForm{place, *what, written_since(visit.db, visit.scope(), round, place)};
}

visit::Page writing_page(visit::Visit const& visit, WritingForm const& form, Fields const& fields)
{
    auto const& words = visit.words;
    auto const title = words(texts::writing::title, words(form.what.name));
    return step_page(visit, title,
        fragment(page_head({title, words(texts::writing::lead)}), fields.summary(),
            panel(post_form(visit.path("vervolg/tekst/" + form.place), visit.form_token,
                hidden("version", std::to_string(form.kept.version)),
                fields.textarea("words", words(texts::writing::words),
                    {.hint = words(texts::writing::hint),
                        .need = Need::optional,
                        .rows = 8,
                        .may_name_people = true}),
                actions({submit(words(texts::writing::save)),
                    button_link(visit.path(form.what.path), words(texts::recalibrate::back))})))));
}

} // namespace

Html writing_link(visit::Visit const& visit, std::string_view place)
{
    if (!visit.may(visit::Capability::hold_meetings) || visit.park->partnership.ended_on)
        return {};
    return p(a(href(visit.path("vervolg/tekst/" + std::string(place))), visit.words(texts::writing::link)));
}

visit::Answer show_writing(visit::Visit& visit, http::Request& request)
{
    auto const form = asked_place(visit, request);
    if (!form)
        return http::not_found();
    return writing_page(visit, *form, Fields(visit.words, {{"words", form->kept.words}}));
}

// What somebody else wrote meanwhile is not overwritten: it is shown, and the typed words stay in the field.
visit::Answer act_writing(visit::Visit& visit, http::Request& request)
{
    auto const form = asked_place(visit, request);
    if (!form)
        return http::not_found();
    std::string typed(base::trimmed(request.field("words")));
    std::erase(typed, '\r');
    auto const again = [&](i18n::Problem problem) {
        return visit::with_problems(
            writing_page(visit, *form, Fields(visit.words, {{"words", typed}}, {std::move(problem)})));
    };
    if (base::length_utf8(typed) > form->what.length_max)
        return again(i18n::problem("words", texts::problem::too_long, form->what.length_max));
    auto const version = static_cast<int>(base::read_integer(request.field("version")).value_or(0));
    if (!write(visit.db, visit.scope(), {form->place, {typed, form->kept.is_public, version}}, visit.today))
        return again(i18n::problem("words", texts::problem::written_meanwhile, form->kept.words));
    return visit::done(visit, visit.path(form->what.path), i18n::message(texts::said::written));
}

} // namespace continuation
