#include "wish_form.h"

#include "texts.h"

#include "base/text.h"

namespace plan {
namespace {

using namespace html;

constexpr std::string_view form_fields[]
    = {"title", "chapter", "theme", "owner", "first", "last", "repeat", "done_when", "version"};

std::string owner_code(Owner const& owner)
{
    if (!owner.organisation)
        return {};
    return owner.organisation.text() + (owner.person ? "-" + owner.person.text() : "");
}

Owner read_owner(std::string_view text)
{
    auto const parts = base::split(text, '-');
    Owner out;
    out.organisation = accounts::OrganisationId::read(parts[0]).value_or(accounts::OrganisationId{});
    if (parts.size() > 1)
        out.person = accounts::PersonId::read(parts[1]).value_or(accounts::PersonId{});
    return out;
}

// Process document 1.8: an action has an owner by name, so organisation and person are chosen together.
Options owner_options(visit::Visit const& visit)
{
    Options out{{"", std::string(visit.words(texts::edit::nobody))}};
    for (auto const& one : participants::taking_part(participants::participations(visit.db, visit.scope())))
        for (auto const& who : one.representatives)
            out.push_back({owner_code({one.organisation, who.person}), one.name + ": " + who.name});
    return out;
}

Options theme_options(i18n::Words const& words)
{
    Options out;
    for (auto const theme : objectives::all_themes)
        out.push_back({std::string(objectives::code(theme)),
            std::string(objectives::name(theme).in(words.language()))});
    return out;
}

Options repeat_options(i18n::Words const& words)
{
    using measures::Repeat;
    Options out;
    for (auto const repeat : {Repeat::once, Repeat::monthly, Repeat::quarterly, Repeat::half_yearly,
             Repeat::yearly, Repeat::continuous, Repeat::after_incident})
        out.push_back({std::string(code(repeat)), std::string(name(repeat).in(words.language()))});
    return out;
}

} // namespace

Html wish_form(visit::Visit const& visit, Editing const& editing)
{
    auto const& words = visit.words;
    Fields const fields(words, editing.values, editing.problems);
    Html refused;
    if (editing.refusal)
        refused = alert(Tone::warning, words(texts::board::not_done), words(message(*editing.refusal)));
    auto const quarters = quarter_options(visit, words(texts::edit::no_quarter));
    return fragment(refused, fields.summary(),
        panel(post_form(editing.path, visit.form_token, hidden("version", fields.value("version")),
            fields.text("title", words(texts::edit::what), {.hint = words(texts::edit::what_hint)}),
            field_row({fields.select("chapter", words(texts::edit::chapter), chapter_options(words)),
                fields.select("theme", words(texts::edit::theme), theme_options(words))}),
            fields.select("owner", words(texts::edit::owner), owner_options(visit),
                {.hint = words(texts::edit::owner_hint), .need = Need::optional}),
            field_row({fields.select("first", words(texts::edit::first), quarters, {.need = Need::optional}),
                fields.select("last", words(texts::edit::last), quarters, {.need = Need::optional}),
                fields.select("repeat", words(texts::edit::repeat), repeat_options(words))}),
            fields.textarea("done_when", words(texts::edit::done_when),
                {.hint = words(texts::edit::done_when_hint), .need = Need::optional, .rows = 2}),
            html::actions({submit(words(texts::edit::save)),
                button_link(visit.path("plan"), words(texts::edit::back))}))));
}

Values values_of(Action const& action)
{
    auto const& wish = action.wish;
    return {{"title", wish.title}, {"chapter", wish.chapter},
        {"theme", std::string(objectives::code(wish.theme))}, {"owner", owner_code(wish.owner)},
        {"first", std::to_string(wish.quarters.first)}, {"last", std::to_string(wish.quarters.last)},
        {"repeat", std::string(code(wish.repeat))}, {"done_when", wish.done_when},
        {"version", std::to_string(action.version)}};
}

Values values_of(http::Request const& request)
{
    Values values;
    for (auto const field : form_fields)
        values.add(field, request.field(field));
    return values;
}

Wish read_wish(http::Request const& request, Wish wish)
{
    wish.title = base::trimmed(request.field("title"));
    wish.chapter = request.field("chapter");
    wish.theme = objectives::theme_of(request.field("theme")).value_or(objectives::Theme::safe);
    wish.owner = read_owner(request.field("owner"));
    wish.quarters.first = static_cast<int>(base::read_integer(request.field("first")).value_or(0));
    wish.quarters.last = static_cast<int>(base::read_integer(request.field("last")).value_or(0));
    wish.repeat = repeat_of(request.field("repeat")).value_or(measures::Repeat::once);
    wish.done_when = base::trimmed(request.field("done_when"));
    return wish;
}

} // namespace plan
