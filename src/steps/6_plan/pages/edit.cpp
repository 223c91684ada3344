#include "edit.h"

#include "action.h"
#include "choices.h"
#include "clash.h"
#include "head.h"
#include "place.h"
#include "rules.h"
#include "texts.h"

#include "base/text.h"

namespace plan {
namespace {

using namespace html;

struct Editing {
    std::string action; // where the form goes
    std::string version; // of the action that the form was filled from
    Values values;
    Owner owner; // as it is stored
    i18n::Problems problems = {};
    std::optional<Refusal> refusal = {};
};

Html what_fields(visit::Visit const& visit, Fields const& f)
{
    auto const& words = visit.words;
    return fragment(f.text("title", words(texts::edit::action),
                        {.hint = words(texts::edit::action_hint), .may_name_people = true}),
        f.select("chapter", words(texts::list::chapter), chapter_choices(words), {.width = Width::half}),
        f.select("theme", words(texts::edit::theme), theme_choices(words), {.width = Width::half}),
        f.select(
            "objective", words(texts::edit::objective), objective_choices(visit), {.need = Need::optional}));
}

Html who_fields(visit::Visit const& visit, Fields const& f, Owner const& present)
{
    auto const& words = visit.words;
    auto const all = participants::participations(visit.db, visit.scope());
    return fragment(f.select("owner", words(texts::edit::owner), owner_choices(visit, all, present),
                        {.hint = words(texts::edit::owner_hint), .need = Need::unmarked}),
        f.checkboxes(
            "partners", words(texts::edit::partners), organisation_choices(all), {.need = Need::optional}));
}

Html when_fields(visit::Visit const& visit, Fields const& f)
{
    auto const& words = visit.words;
    auto const quarters = quarter_choices(visit);
    FieldLook const half{.need = Need::unmarked, .width = Width::half};
    return fragment(field_row({f.select("first", words(texts::edit::first), quarters, half),
                        f.select("last", words(texts::edit::last), quarters, half)}),
        f.select("repeat", words(texts::edit::repeat), repeat_choices(words), {.width = Width::half}),
        f.textarea("done_when", words(texts::edit::done_when),
            {.hint = words(texts::edit::done_when_hint),
                .need = Need::unmarked,
                .rows = 3,
                .may_name_people = true}));
}

Html cost_fields(visit::Visit const& visit, Fields const& f)
{
    auto const& words = visit.words;
    return fragment(
        field_row({f.text("hours", words(texts::edit::hours),
                       {.hint = words(texts::edit::hours_hint),
                           .need = Need::optional,
                           .width = Width::half}),
            f.text("budget", words(texts::edit::budget),
                {.hint = words(texts::edit::budget_hint), .need = Need::optional, .width = Width::half})}),
        f.text("source", words(texts::edit::source),
            {.hint = words(texts::edit::source_hint), .need = Need::optional}));
}

visit::Page edit_page(visit::Visit const& visit, i18n::TextOf<0> const& title, Editing const& editing)
{
    auto const& words = visit.words;
    Fields const fields(words, editing.values, editing.problems);
    auto form = post_form(editing.action, visit.form_token, hidden("version", editing.version),
        what_fields(visit, fields), who_fields(visit, fields, editing.owner), when_fields(visit, fields),
        cost_fields(visit, fields),
        html::actions({submit(words(texts::edit::save)),
            button_link(visit.path("plan"), words(texts::choose::back), Rank::quiet)}));
    visit::Page page{std::string(words(title)),
        fragment(page_head({words(title), words(texts::edit::lead)}), refusal_alert(visit, editing.refusal),
            fields.summary(), panel(std::move(form)))};
    page.crumbs = {plan_crumb(visit)};
    page.step = "plan";
    return page;
}

Values values_of(http::Request const& request)
{
    Values values;
    for (auto const* field : {"title", "chapter", "theme", "objective", "owner", "first", "last", "repeat",
             "done_when", "hours", "budget", "source"})
        values.add(field, request.field(field));
    for (auto const partner : request.fields("partners"))
        values.add("partners", partner);
    return values;
}

int read_number(std::string_view text) { return static_cast<int>(base::read_integer(text).value_or(0)); }

// One of the two left open is no mistake: it lasts one quarter.
Span read_span(http::Request const& request)
{
    auto const first = read_number(request.field("first"));
    auto const last = read_number(request.field("last"));
    return {first == 0 ? last : first, last == 0 ? first : last};
}

std::vector<accounts::OrganisationId> read_partners(visit::Visit const& visit, http::Request const& request)
{
    auto const all = participants::participations(visit.db, visit.scope());
    std::vector<accounts::OrganisationId> out;
    for (auto const& one : all)
        for (auto const ticked : request.fields("partners"))
            if (ticked == one.organisation.text())
                out.push_back(one.organisation);
    return out;
}

objectives::ObjectiveId read_objective(visit::Visit const& visit, http::Request const& request)
{
    auto const id = objectives::ObjectiveId::read(request.field("objective"));
    return id && objectives::find(visit.db, visit.scope(), *id) ? *id : objectives::ObjectiveId{};
}

void read_costs(http::Request const& request, Wish& wish, i18n::Problems& problems)
{
    auto const hours = read_hours(request.field("hours"));
    auto const cents = read_cents(request.field("budget"));
    if (!hours)
        problems.push_back(i18n::problem("hours", texts::problem::hours, hours_max));
    wish.hours = hours.value_or(0);
    if (!cents)
        problems.push_back(i18n::problem("budget", texts::problem::budget));
    wish.budget_cents = cents.value_or(0);
    wish.budget_source = base::trimmed(request.field("source"));
}

struct Read {
    Wish wish;
    i18n::Problems problems;
};

Read read_wish(visit::Visit const& visit, http::Request const& request, Owner const& present)
{
    auto const owner = read_owner(request.field("owner"));
    Wish wish{std::string(base::trimmed(request.field("title"))), std::string(request.field("chapter")),
        objectives::theme_of(request.field("theme")).value_or(objectives::Theme::crime),
        read_objective(visit, request), owner.value_or(Owner{}), read_partners(visit, request),
        read_span(request), repeat_of(request.field("repeat")).value_or(measures::Repeat::once),
        std::string(base::trimmed(request.field("done_when")))};
    i18n::Problems unread;
    read_costs(request, wish, unread);
    auto out = problems(wish, timeline_of(visit));
    out.insert(out.end(), unread.begin(), unread.end());
    auto const all = participants::participations(visit.db, visit.scope());
    if (!owner || (*owner != present && !may_own(all, *owner)))
        out.push_back(i18n::problem("owner", texts::problem::owner));
    return {std::move(wish), std::move(out)};
}

} // namespace

visit::Answer show_new(visit::Visit& visit, http::Request&)
{
    Values values{{"theme", "crime"}, {"repeat", "once"}, {"first", "0"}, {"last", "0"}};
    return edit_page(visit, texts::edit::title_new, {visit.path("plan/nieuw"), "", std::move(values), {}});
}

visit::Answer act_new(visit::Visit& visit, http::Request& request)
{
    auto read = read_wish(visit, request, {});
    if (!read.problems.empty())
        return visit::with_problems(edit_page(visit, texts::edit::title_new,
            {request.path, "", values_of(request), {}, std::move(read.problems)}));
    add(visit.db, visit.scope(), read.wish, by(visit));
    visit.note(i18n::message(texts::journal::added, read.wish.title));
    return visit::done(visit, visit.path("plan"), i18n::message(texts::said::added));
}

visit::Answer show_edit(visit::Visit& visit, http::Request& request)
{
    auto const found = asked(visit, request);
    if (!found)
        return http::not_found();
    return edit_page(visit, texts::edit::title,
        {request.path, std::to_string(found->version), values_of(found->wish), found->wish.owner});
}

visit::Answer act_edit(visit::Visit& visit, http::Request& request)
{
    auto const found = asked(visit, request);
    if (!found)
        return http::not_found();
    auto read = read_wish(visit, request, found->wish.owner);
    Editing editing{request.path, std::string(request.field("version")), values_of(request),
        found->wish.owner, std::move(read.problems)};
    if (!editing.problems.empty())
        return visit::with_problems(edit_page(visit, texts::edit::title, editing));
    auto wanted = *found;
    read.wish.measure = found->wish.measure;
    wanted.wish = std::move(read.wish);
    wanted.version = read_number(request.field("version"));
    choose_theirs(*found, request, wanted);
    if (auto page = clash_page(visit, request, wanted))
        return visit::with_problems(std::move(*page));
    auto const result = change(visit.db, visit.scope(), wanted, by(visit));
    if (!result) {
        editing.refusal = result.error();
        return visit::with_problems(edit_page(visit, texts::edit::title, editing));
    }
    // Somebody else may have renamed it meanwhile.
    auto const kept = find(visit.db, visit.scope(), found->id);
    visit.note(i18n::message(texts::journal::changed, kept ? kept->wish.title : wanted.wish.title));
    return visit::done(visit, path_of(visit, found->id), i18n::message(texts::said::changed));
}

} // namespace plan
