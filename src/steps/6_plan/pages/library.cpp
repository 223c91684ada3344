#include "library.h"

#include "choices.h"
#include "head.h"
#include "own_measures.h"
#include "texts.h"

#include "base/text.h"

#include <algorithm>

namespace plan {
namespace {

using namespace html;

struct Adding {
    Values values;
    i18n::Problems problems = {};
    std::optional<Refusal> refusal = {};
};

std::string library_path(visit::Visit const& visit, OwnMeasureId id = {})
{
    auto const path = visit.path("plan/maatregelen");
    return id ? path + "/" + id.text() : path;
}

Html own_fields(visit::Visit const& visit, Fields const& fields)
{
    auto const& words = visit.words;
    return fragment(fields.text("title", words(texts::own::title), {.may_name_people = true}),
        field_row({fields.select("chapter", words(texts::list::chapter), chapter_choices(words)),
            fields.select("theme", words(texts::edit::theme), theme_choices(words))}),
        fields.textarea("done_when", words(texts::edit::done_when), {.rows = 2, .may_name_people = true}),
        fields.text("hours", words(texts::edit::hours),
            {.hint = words(texts::edit::hours_hint), .need = Need::optional, .width = Width::half}),
        fields.textarea("evidence", words(texts::own::evidence),
            {.hint = words(texts::own::evidence_hint),
                .need = Need::optional,
                .rows = 3,
                .may_name_people = true}));
}

Values own_values(OwnMeasure const& measure)
{
    return {{"title", measure.title}, {"chapter", measure.chapter},
        {"theme", std::string(objectives::code(measure.theme))}, {"done_when", measure.done_when},
        {"hours", measure.hours == 0 ? "" : std::to_string(measure.hours)}, {"evidence", measure.evidence},
        {"withdrawn", measure.is_withdrawn ? "1" : ""}, {"version", std::to_string(measure.version)}};
}

Values typed_values(http::Request const& request)
{
    Values out;
    for (auto const* field :
        {"title", "chapter", "theme", "done_when", "hours", "evidence", "withdrawn", "version"})
        out.add(field, request.field(field));
    return out;
}

struct ReadOwn {
    OwnMeasure measure;
    i18n::Problems problems = {};
};

ReadOwn read_own(visit::Visit const& visit, http::Request const& request, OwnMeasure const& known)
{
    ReadOwn out{known};
    auto& measure = out.measure;
    measure.organisation = visit.organisation;
    measure.title = base::trimmed(request.field("title"));
    measure.chapter = request.field("chapter");
    measure.theme = objectives::theme_of(request.field("theme")).value_or(objectives::all_themes[0]);
    measure.done_when = base::trimmed(request.field("done_when"));
    measure.evidence = base::trimmed(request.field("evidence"));
    measure.is_withdrawn = request.field("withdrawn") == "1";
    measure.version = static_cast<int>(base::read_integer(request.field("version")).value_or(0));
    // What cannot be read is no number of hours at all, and so a problem of its field.
    measure.hours = read_hours(request.field("hours")).value_or(-1);
    out.problems = problems(measure);
    return out;
}

Html own_table(
    visit::Visit const& visit, std::vector<OwnMeasure> const& all, Organisations const& organisations)
{
    auto const& words = visit.words;
    DataTable table{words(texts::own::caption),
        {{words(texts::own::measure)}, {words(texts::own::whose)}, {words(texts::list::chapter)},
            {words(texts::own::version)}},
        {}, empty_state({words(texts::own::none), {}, {}, Icon::plan})};
    for (auto const& one : all) {
        auto const is_mine = one.organisation == visit.organisation;
        auto const name = is_mine ? a(href(library_path(visit, one.id)), one.title) : Html(one.title);
        auto const chapter = measures::name_of(measures::library().chapters, one.chapter);
        table.rows.push_back(
            {fragment(name,
                 when(one.is_withdrawn,
                     [&] { return fragment(" ", badge(Tone::neutral, words(texts::own::withdrawn))); })),
                name_of(organisations, one.organisation), chapter.in(words.language()),
                words(texts::own::version_of, one.version, one.changed_on)});
    }
    return data_table(std::move(table));
}

visit::Page library_page(visit::Visit const& visit, Adding const& adding)
{
    auto const& words = visit.words;
    Fields const fields(words, adding.values, adding.problems);
    auto const organisations = participants::participations(visit.db, visit.scope());
    visit::Page page{std::string(words(texts::own::library)),
        fragment(page_head({words(texts::own::library), words(texts::own::lead)}), fields.summary(),
            own_table(visit, own_measures(visit.db, visit.scope()), organisations))};
    if (visit.organisation)
        page.content.add(block(words(texts::own::add),
            panel(post_form(library_path(visit), visit.form_token, own_fields(visit, fields),
                html::actions({submit(words(texts::own::save))})))));
    else
        page.content.add(p(words(texts::own::nobody)));
    page.crumbs = {plan_crumb(visit)};
    page.step = "plan";
    return page;
}

// What stands there now, beside what somebody typed on top of an older version.
Html stored_measure(visit::Visit const& visit, OwnMeasure const& measure)
{
    auto const& words = visit.words;
    return panel(description_list(
        {{words(texts::own::title), measure.title}, {words(texts::edit::done_when), measure.done_when},
            {words(texts::own::evidence), measure.evidence}}));
}

visit::Page own_page(visit::Visit const& visit, OwnMeasure const& measure, Adding const& adding)
{
    auto const& words = visit.words;
    Fields const fields(words, adding.values, adding.problems);
    visit::Page page{measure.title,
        fragment(
            page_head({measure.title, words(texts::own::version_of, measure.version, measure.changed_on)}),
            refusal_alert(visit, adding.refusal),
            when(adding.refusal.has_value(), [&] { return stored_measure(visit, measure); }),
            fields.summary(),
            panel(post_form(library_path(visit, measure.id), visit.form_token,
                hidden("version", std::to_string(measure.version)), own_fields(visit, fields),
                fields.checkbox("withdrawn", words(texts::own::withdraw)),
                html::actions({submit(words(texts::own::save)),
                    button_link(library_path(visit), words(texts::choose::back), Rank::quiet)}))))};
    page.crumbs = {plan_crumb(visit), {std::string(words(texts::own::library)), library_path(visit)}};
    page.step = "plan";
    return page;
}

// Only of the visitor's own organisation.
std::optional<OwnMeasure> asked_own(visit::Visit const& visit, http::Request const& request)
{
    auto const all = own_measures(visit.db, visit.scope());
    auto const id = OwnMeasureId::read(request.param("measure"));
    auto const* found = id ? own_of_code(all, own_code(*id)) : nullptr;
    bool const is_mine = found && visit.organisation && found->organisation == visit.organisation;
    return is_mine ? std::optional(*found) : std::nullopt;
}

} // namespace

visit::Answer show_library(visit::Visit& visit, http::Request&) { return library_page(visit, {}); }

visit::Answer act_add_own(visit::Visit& visit, http::Request& request)
{
    if (!visit.organisation)
        return visit::with_problems(library_page(visit, {typed_values(request), {}}));
    auto read = read_own(visit, request, {});
    if (!read.problems.empty())
        return visit::with_problems(library_page(visit, {typed_values(request), std::move(read.problems)}));
    add_own(visit.db, read.measure, visit.today);
    visit.note(i18n::message(texts::journal::own_added, read.measure.title));
    return visit::done(visit, library_path(visit), i18n::message(texts::said::own_saved));
}

visit::Answer show_own(visit::Visit& visit, http::Request& request)
{
    auto const found = asked_own(visit, request);
    if (!found)
        return http::not_found();
    return own_page(visit, *found, {own_values(*found)});
}

visit::Answer act_change_own(visit::Visit& visit, http::Request& request)
{
    auto const found = asked_own(visit, request);
    if (!found)
        return http::not_found();
    auto read = read_own(visit, request, *found);
    if (!read.problems.empty())
        return visit::with_problems(
            own_page(visit, *found, {typed_values(request), std::move(read.problems)}));
    auto const result = change_own(visit.db, read.measure, visit.today);
    if (!result)
        return visit::with_problems(own_page(visit, *found, {typed_values(request), {}, result.error()}));
    visit.note(i18n::message(texts::journal::own_changed, read.measure.title));
    return visit::done(visit, library_path(visit), i18n::message(texts::said::own_saved));
}

} // namespace plan
