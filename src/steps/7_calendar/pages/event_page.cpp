#include "event_page.h"

#include "calendar.h"
#include "choices.h"
#include "overview.h"
#include "texts.h"

#include "base/text.h"
#include "html/parts.h"

namespace calendar {
namespace {

using namespace html;

struct Editing {
    std::string path;
    Values values;
    i18n::Problems problems;
    bool is_new = true;
};

Options kind_options(i18n::Words const& words)
{
    Options out;
    for (auto const kind : all_kinds)
        out.push_back({std::string(code(kind)), std::string(name(kind).in(words.language()))});
    return out;
}

Html form_of(visit::Visit const& visit, Editing const& editing, Fields const& fields)
{
    auto const& words = visit.words;
    return post_form(editing.path, visit.form_token,
        fields.select("kind", words(texts::event::kind), kind_options(words), {.width = Width::half}),
        fields.text("title", words(texts::event::what), {.may_name_people = true}),
        field_row(
            {fields.date("date", words(texts::event::date)), fields.time("from", words(texts::event::from)),
                fields.time("until", words(texts::event::until))}),
        fields.text("place", words(texts::event::place), {.need = Need::optional}),
        fields.select("organiser", words(texts::event::organiser),
            organisation_options(visit, words(texts::event::nobody)),
            {.need = Need::optional, .width = Width::half}),
        actions({submit(words(texts::event::save)),
            button_link(visit.path("kalender"), words(texts::event::back))}));
}

visit::Page event_page(visit::Visit const& visit, Editing const& editing)
{
    auto const& words = visit.words;
    auto const title = words(editing.is_new ? texts::event::title_new : texts::event::title);
    Fields const fields(words, editing.values, editing.problems);
    Html const call_off = when(!editing.is_new, [&] {
        return post_form(editing.path + "/afzeggen", visit.form_token,
            actions({submit(words(texts::event::cancel), Rank::danger)}));
    });
    visit::Page page{std::string(title),
        fragment(page_head({title}), fields.summary(), panel(form_of(visit, editing, fields)), call_off)};
    page.crumbs = {{std::string(words(texts::overview::title)), visit.path("kalender")}};
    page.step = "kalender";
    return page;
}

Values values_of(http::Request const& request)
{
    Values values;
    for (auto const* field : {"kind", "title", "date", "from", "until", "place", "organiser"})
        values.add(field, request.field(field));
    return values;
}

Values values_of(NewEvent const& what)
{
    return {{"kind", std::string(code(what.kind))}, {"title", what.title}, {"date", moment::iso(what.date)},
        {"from", moment::iso(what.from)}, {"until", moment::iso(what.until)}, {"place", what.place},
        {"organiser", what.organiser ? what.organiser.text() : ""}};
}

NewEvent read_event(http::Request const& request)
{
    NewEvent out;
    out.kind = kind_of(request.field("kind")).value_or(Kind::other);
    out.title = base::trimmed(request.field("title"));
    out.date = moment::read_typed_date(request.field("date")).value_or(moment::Date{});
    auto const from = moment::read_time(request.field("from")),
               until = moment::read_time(request.field("until"));
    out.from = from.value_or(moment::TimeOfDay{});
    out.until = from && until ? *until : out.from; // hours that cannot be read are no hours in order
    out.place = base::trimmed(request.field("place"));
    out.organiser
        = accounts::OrganisationId::read(request.field("organiser")).value_or(accounts::OrganisationId{});
    return out;
}

// A time that was left out reads as midnight, which comes before any other.
i18n::Problems problems_of(visit::Visit const& visit, http::Request const& request, NewEvent const& what)
{
    auto out = problems(what);
    if (!moment::read_time(request.field("from")) && what.from < what.until)
        out.push_back(i18n::problem("from", texts::problem::until));
    if (!is_offered(visit, request.field("organiser")))
        out.push_back(i18n::problem("organiser", texts::problem::organisation));
    return out;
}

std::optional<Event> asked(visit::Visit const& visit, http::Request const& request)
{
    auto const id = EventId::read(request.param("event"));
    return id ? find(visit.db, visit.scope(), *id) : std::nullopt;
}

} // namespace

visit::Answer show_new_event(visit::Visit& visit, http::Request& request)
{
    NewEvent what;
    what.kind = Kind::information_evening;
    what.date = moment::plus_days(visit.today, 28);
    return event_page(visit, {request.path, values_of(what), {}, true});
}

visit::Answer act_new_event(visit::Visit& visit, http::Request& request)
{
    auto const what = read_event(request);
    auto wrong = problems_of(visit, request, what);
    if (!wrong.empty())
        return visit::with_problems(
            event_page(visit, {request.path, values_of(request), std::move(wrong), true}));
    add(visit.db, visit.scope(), what, visit.now);
    visit.note(i18n::message(texts::journal::event, what.title));
    return visit::done(visit, visit.path("kalender"), i18n::message(texts::event::said_new));
}

visit::Answer show_event(visit::Visit& visit, http::Request& request)
{
    auto const found = asked(visit, request);
    if (!found)
        return http::not_found();
    return event_page(visit, {request.path, values_of(found->what), {}, false});
}

visit::Answer act_event(visit::Visit& visit, http::Request& request)
{
    auto found = asked(visit, request);
    if (!found)
        return http::not_found();
    auto what = read_event(request);
    auto wrong = problems_of(visit, request, what);
    if (!wrong.empty())
        return visit::with_problems(
            event_page(visit, {request.path, values_of(request), std::move(wrong), false}));
    found->what = std::move(what);
    auto const result = change(visit.db, visit.scope(), *found, visit.now);
    if (!result)
        return refused(visit, message(result.error()));
    visit.note(i18n::message(texts::journal::event_changed, found->what.title));
    return visit::done(visit, visit.path("kalender"), i18n::message(texts::event::said_changed));
}

visit::Answer act_cancel_event(visit::Visit& visit, http::Request& request)
{
    auto const found = asked(visit, request);
    if (!found)
        return http::not_found();
    auto const result = cancel(visit.db, visit.scope(), found->id, visit.now);
    if (!result)
        return refused(visit, message(result.error()));
    visit.note(i18n::message(texts::journal::event_cancelled, found->what.title));
    return visit::done(visit, visit.path("kalender"), i18n::message(texts::event::said_cancelled));
}

} // namespace calendar
