#include "compose.h"

#include "meeting.h"
#include "shared.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"

namespace meetings {
namespace {

using namespace html;

constexpr int agenda_rows = 8;

struct Form {
    std::string title, lead, action, back;
};

Options kind_options(i18n::Words const& words)
{
    Options out;
    for (auto const kind : all_kinds)
        out.push_back({std::string(code(kind)), std::string(name(kind).in(words.language()))});
    return out;
}

Html form_view(visit::Visit const& visit, Form const& form, Fields const& fields)
{
    auto const& words = visit.words;
    return fragment(page_head({form.title, form.lead}), fields.summary(),
        panel(post_form(form.action, visit.form_token,
            fields.select("kind", words(texts::compose::kind), kind_options(words)),
            fields.text("title", words(texts::compose::name),
                {.hint = words(texts::compose::name_hint), .need = Need::optional}),
            fields.date("date", words(texts::compose::date), {.width = Width::half}),
            field_row({fields.time("from", words(texts::compose::from)),
                fields.time("until", words(texts::compose::until))}),
            fields.text("place", words(texts::compose::place),
                {.hint = words(texts::compose::place_hint), .need = Need::optional}),
            fields.textarea("agenda", words(texts::compose::agenda),
                {.hint = words(texts::compose::agenda_hint),
                    .need = Need::optional,
                    .rows = agenda_rows,
                    .may_name_people = true}),
            actions({submit(words(texts::compose::submit)),
                button_link(form.back, words(texts::compose::back))}))));
}

Values values_of(NewMeeting const& meeting)
{
    return {{"kind", std::string(code(meeting.kind))}, {"title", meeting.title},
        {"date", meeting.date ? moment::iso(meeting.date) : std::string()},
        {"from", moment::iso(meeting.from)}, {"until", moment::iso(meeting.until)}, {"place", meeting.place},
        {"agenda", joined_agenda(meeting.agenda)}};
}

Values typed(http::Request const& request)
{
    Values out;
    for (auto const* field : {"kind", "title", "date", "from", "until", "place", "agenda"})
        out.add(field, request.field(field));
    return out;
}

struct Read {
    NewMeeting meeting;
    i18n::Problems problems;
};

// Without a script the agenda on the form does not follow the kind that is chosen: as long as nobody wrote
// his own, it does so here.
std::vector<std::string> agenda_for(Kind kind, std::vector<std::string> const& typed, i18n::Language language)
{
    for (auto const other : all_kinds)
        if (typed == standard_agenda(other, language))
            return standard_agenda(kind, language);
    return typed;
}

Read read_form(visit::Visit const& visit, http::Request const& request)
{
    auto const kind = kind_of(request.field("kind")).value_or(Kind::regular);
    auto const from = moment::read_time(request.field("from"));
    auto const until = moment::read_time(request.field("until"));
    Read out{{kind, std::string(base::trimmed(request.field("title"))),
                 moment::read_typed_date(request.field("date")).value_or(moment::Date{}),
                 from.value_or(moment::TimeOfDay{}), until.value_or(moment::TimeOfDay{}),
                 std::string(base::trimmed(request.field("place"))),
                 agenda_for(kind, split_agenda(request.field("agenda")), visit.words.language())},
        {}};
    if (!from || !until)
        out.problems.push_back(i18n::problem(from ? "until" : "from", texts::problem::time_needed));
    for (auto& problem : problems(out.meeting))
        if (from && until ? true : problem.field != "until")
            out.problems.push_back(std::move(problem));
    return out;
}

visit::Page new_page(visit::Visit const& visit, Fields const& fields)
{
    auto const& words = visit.words;
    auto const list = visit.path("bijeenkomsten");
    std::string const title(words(texts::compose::title_new));
    visit::Page page{title,
        form_view(
            visit, {title, std::string(words(texts::compose::lead_new)), list + "/nieuw", list}, fields)};
    page.crumbs = {{std::string(words(texts::list::title)), list}};
    page.step = "bijeenkomsten";
    return page;
}

visit::Page change_page(
    visit::Visit const& visit, Meeting const& meeting, Fields const& fields, Html const& alarm)
{
    auto const& words = visit.words;
    auto const path = page_path(visit, meeting.id);
    auto const title = words(texts::compose::title_change, meeting.title);
    auto const lead = meeting.invited_at.epoch_ms ? words(texts::compose::lead_change_invited)
                                                  : words(texts::compose::lead_change);
    return below(visit, meeting,
        {title,
            fragment(alarm, form_view(visit, {title, std::string(lead), path + "/wijzigen", path}, fields))});
}

} // namespace

visit::Answer show_new(visit::Visit& visit, http::Request& request)
{
    auto const kind = kind_of(request.query("soort")).value_or(Kind::regular);
    NewMeeting first;
    first.kind = kind;
    first.agenda = standard_agenda(kind, visit.words.language());
    return new_page(visit, Fields(visit.words, values_of(first)));
}

visit::Answer act_new(visit::Visit& visit, http::Request& request)
{
    auto const read = read_form(visit, request);
    if (!read.problems.empty())
        return visit::with_problems(new_page(visit, Fields(visit.words, typed(request), read.problems)));
    auto const id = plan(visit.db, visit.scope(), read.meeting);
    auto const made = *meeting(visit.db, visit.scope(), id);
    visit.note(i18n::message(texts::journal::planned, made.title, numeric_day(made.date)));
    return visit::done(visit, page_path(visit, id), i18n::message(texts::compose::planned));
}

visit::Answer show_change(visit::Visit& visit, http::Request& request)
{
    auto const meeting = asked_meeting(visit, request);
    if (!meeting)
        return http::not_found();
    return change_page(visit, *meeting, Fields(visit.words, values_of(as_new(*meeting))), {});
}

visit::Answer act_change(visit::Visit& visit, http::Request& request)
{
    auto const meeting = asked_meeting(visit, request);
    if (!meeting)
        return http::not_found();
    auto const read = read_form(visit, request);
    if (!read.problems.empty())
        return visit::with_problems(
            change_page(visit, *meeting, Fields(visit.words, typed(request), read.problems), {}));
    auto const result = change(visit.db, visit.scope(), meeting->id, read.meeting);
    if (!result)
        return visit::with_problems(change_page(visit, *meeting, Fields(visit.words, typed(request)),
            refusal_alert(visit.words, result.error())));
    visit.note(i18n::message(texts::journal::changed, meeting->title));
    return visit::done(visit, page_path(visit, meeting->id), i18n::message(texts::compose::changed));
}

} // namespace meetings
