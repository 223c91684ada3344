#include "choices_page.h"

#include "choices.h"
#include "facts.h"
#include "sheet_view.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace continuation {
namespace {

using namespace html;

constexpr std::string_view choices_path = "vervolg/herijken/acties";

struct ChoicesForm {
    Renewal renewal;
    std::vector<Carried> all;
    std::map<accounts::OrganisationId, std::string> organisations;
};

std::optional<ChoicesForm> asked_choices(visit::Visit const& visit)
{
    auto const going = renewal_going_on(visit.db, visit.park->partnership, visit.park->round, visit.today);
    if (!going)
        return {};
    partnership::Scope const old{visit.scope().partnership, going->from};
    std::vector<plan::Action> now;
    if (going->to)
        now = plan::actions(visit.db, {old.partnership, going->to});
    ChoicesForm out{
        *going, carried(plan::actions(visit.db, old), now, chosen(visit.db, visit.scope(), going->id)), {}};
    out.organisations = organisation_names(visit.db, old);
    return out;
}

std::string field_of(std::string_view what, plan::ActionId action)
{
    return fmt::format("{}-{}", what, action.text());
}

// What was shown: the choice, and the reason behind it.
std::string shown_before(Chosen const& chosen)
{
    return fmt::format("{}|{}", code(chosen.choice), chosen.reason);
}

Chosen read_shown(std::string_view text)
{
    auto const bar = text.find('|');
    if (bar == std::string_view::npos)
        return {};
    return {choice_of(text.substr(0, bar)), std::string(text.substr(bar + 1))};
}

Chosen typed_choice(http::Request const& request, plan::ActionId action)
{
    std::string reason(base::trimmed(request.field(field_of("reason", action))));
    std::erase(reason, '\r');
    return {choice_of(request.field(field_of("choice", action))), std::move(reason)};
}

Options choice_options(i18n::Words const& words)
{
    Options out;
    for (auto const choice : all_choices)
        out.push_back({std::string(code(choice)), std::string(name(choice).in(words.language()))});
    return out;
}

std::string owner_name(ChoicesForm const& form, plan::Action const& action)
{
    auto const found = form.organisations.find(action.wish.owner.organisation);
    return found == form.organisations.end() ? std::string() : found->second;
}

Html action_fields(
    visit::Visit const& visit, ChoicesForm const& form, Fields const& fields, Carried const& one)
{
    auto const& words = visit.words;
    auto const owner = owner_name(form, one.old);
    auto const state = std::string(::plan::name(one.old.state).in(words.language()));
    Html edit;
    if (one.fresh && one.chosen.choice == Choice::change)
        edit = p(a(href(visit.path("plan/actie/" + one.fresh->id.text())), words(texts::choice::edit)));
    Html gone = when(form.renewal.to && !one.fresh && one.chosen.choice != Choice::stop,
        [&] { return p(badge(Tone::warning, words(texts::choice::gone))); });
    return card({one.old.wish.title,
        fragment(p(small(owner.empty() ? state : fmt::format("{} · {}", owner, state))), std::move(gone),
            fields.radios(field_of("choice", one.old.id), words(texts::choice::asked), choice_options(words),
                {.need = Need::unmarked}),
            fields.text(field_of("reason", one.old.id), words(texts::choice::reason),
                {.hint = words(texts::choice::reason_hint), .need = Need::unmarked, .may_name_people = true}),
            std::move(edit)),
        {}, {},
        one.chosen.choice == Choice::none ? badge(Tone::warning, words(texts::choice::none))
                                          : badge(Tone::good, name(one.chosen.choice).in(words.language()))});
}

visit::Page choices_page(
    visit::Visit const& visit, ChoicesForm const& form, Values values, i18n::Problems problems)
{
    auto const& words = visit.words;
    Fields const fields(words, std::move(values), std::move(problems));
    auto const waiting = std::ranges::count_if(
        form.all, [](Carried const& one) { return one.chosen.choice == Choice::none; });
    Children lines, shown;
    for (auto const& one : form.all) {
        lines.push_back(action_fields(visit, form, fields, one));
        shown.push_back(hidden(field_of("was", one.old.id), shown_before(one.chosen)));
    }
    Html const body = form.all.empty()
        ? empty_state({words(texts::choice::empty), words(texts::choice::empty_advice)})
        : post_form(visit.path(choices_path), visit.form_token, std::move(shown), cards(std::move(lines)),
            actions({submit(words(texts::choice::save)),
                button_link(visit.path("vervolg/herijken"), words(texts::recalibrate::back))}));
    auto page = step_page(visit, std::string(words(texts::choice::title)),
        fragment(page_head({words(texts::choice::title), words(texts::choice::lead)}), fields.summary(),
            p(strong(words(texts::choice::waiting, waiting, std::ssize(form.all)))), body));
    page.crumbs.push_back({std::string(words(texts::recalibrate::title)), visit.path("vervolg/herijken")});
    return page;
}

Values kept_values(ChoicesForm const& form)
{
    Values out;
    for (auto const& one : form.all) {
        out.add(field_of("choice", one.old.id), code(one.chosen.choice));
        out.add(field_of("reason", one.old.id), one.chosen.reason);
    }
    return out;
}

// All lines that were really changed here, or what stands in the way of some of them.
struct ReadChoices {
    std::vector<Typed> saved;
    i18n::Problems problems;
    Values values;
};

ReadChoices read_choices(i18n::Words const& words, ChoicesForm const& form, http::Request const& request)
{
    ReadChoices out;
    for (auto const& one : form.all) {
        auto const action = one.old.id;
        Typed const typed{
            action, read_shown(request.field(field_of("was", action))), typed_choice(request, action)};
        out.values.add(field_of("choice", action), code(typed.wanted.choice));
        out.values.add(field_of("reason", action), typed.wanted.reason);
        auto const merged = merged_choice(one.chosen, typed);
        if (merged == Merged::untouched)
            continue;
        for (auto const& wrong : problems(action, typed.wanted))
            out.problems.push_back(wrong);
        if (merged == Merged::changed_meanwhile)
            out.problems.push_back({field_of("choice", action),
                i18n::Message{texts::problem::choice_meanwhile,
                    {one.chosen.by.empty() ? std::string(words(texts::task::somebody)) : one.chosen.by,
                        std::string(name(one.chosen.choice).in(words.language()))}}});
        out.saved.push_back(typed);
    }
    return out;
}

} // namespace

visit::Answer show_choices(visit::Visit& visit, http::Request&)
{
    auto const form = asked_choices(visit);
    if (!form)
        return http::redirect(visit.path("vervolg/herijken"));
    return choices_page(visit, *form, kept_values(*form), {});
}

visit::Answer act_choices(visit::Visit& visit, http::Request& request)
{
    auto const form = asked_choices(visit);
    if (!form)
        return http::redirect(visit.path("vervolg/herijken"));
    auto read = read_choices(visit.words, *form, request);
    if (!read.problems.empty())
        return visit::with_problems(
            choices_page(visit, *form, std::move(read.values), std::move(read.problems)));
    choose(visit.db, visit.scope().partnership, {form->renewal, visit.person->id, visit.now}, read.saved);
    if (!read.saved.empty())
        visit.note(i18n::message(texts::journal::chosen, std::ssize(read.saved)));
    return visit::done(
        visit, visit.path(choices_path), i18n::message(texts::said::chosen, std::ssize(read.saved)));
}

} // namespace continuation
