#include "action.h"

#include "asking_shown.h"
#include "choices.h"
#include "evidence_pages.h"
#include "head.h"
#include "texts.h"
#include "ticking.h"

#include "base/text.h"
#include "chain/shown.h"
#include "html/fields.h"

namespace plan {
namespace {

using namespace html;

constexpr std::size_t note_max = 1000;

struct Reporting {
    Values values;
    i18n::Problems problems = {};
    std::optional<i18n::Message> refused = {};
};

Html or_nothing(visit::Visit const& visit, std::string_view text)
{
    return text.empty() ? span_(cls("quiet"), visit.words(texts::action::nothing)) : Html(text);
}

std::string deputy_names(Organisations const& all, Owner const& owner)
{
    std::vector<std::string> out;
    for (auto const& deputy : deputies(all, owner))
        out.push_back(deputy.name);
    return base::joined(out, ", ");
}

} // namespace

Html agreement(visit::Visit const& visit, Action const& action)
{
    auto const& words = visit.words;
    auto const language = words.language();
    auto const& wish = action.wish;
    auto const all = participants::participations(visit.db, visit.scope());
    std::vector<Pair> pairs{{words(texts::action::owner), or_nothing(visit, owner_words(all, wish.owner))},
        {words(texts::action::deputies), or_nothing(visit, deputy_names(all, wish.owner))},
        {words(texts::action::partners), or_nothing(visit, partner_words(all, wish))},
        {words(texts::action::when), or_nothing(visit, period_words(visit, wish.quarters))},
        {words(texts::action::repeat), name(wish.repeat).in(language)},
        {words(texts::action::done_when), or_nothing(visit, wish.done_when)},
        {words(texts::action::theme), objectives::name(wish.theme).in(language)},
        {words(texts::action::objective), or_nothing(visit, objective_title(visit, wish.objective))}};
    if (wish.hours > 0)
        pairs.push_back({words(texts::action::hours), hours_words(visit, wish)});
    if (wish.budget_cents > 0 || !wish.budget_source.empty())
        pairs.push_back({words(texts::action::budget), budget_words(visit, wish)});
    if (action.state == State::dropped)
        pairs.push_back({words(texts::action::reason), action.reason});
    return description_list(std::move(pairs));
}

namespace {

Html facts(visit::Visit const& visit, Action const& action)
{
    return block(visit.words(texts::action::facts), panel(agreement(visit, action)));
}

Html origin(visit::Visit const& visit, Action const& action)
{
    if (action.origin)
        return p(visit.words(texts::action::from_round));
    if (!action.wish.measure.empty())
        return p(visit.words(texts::action::from_measure, action.wish.measure));
    return {};
}

// A concept becomes planned when the plan is adopted; dropping is for who makes the plan.
Options state_options(visit::Visit const& visit)
{
    Options out;
    for (auto const state : all_states) {
        auto const is_for_all = state != State::concept_ && state != State::dropped;
        if (is_for_all || visit.may(visit::Capability::make_plan))
            out.push_back({std::string(code(state)), std::string(name(state).in(visit.words.language()))});
    }
    return out;
}

Html note_view(i18n::Words const& words, LogLine const& line)
{
    if (line.note.empty() || line.sharing == partnership::Sharing::everyone)
        return line.note;
    return fragment(
        line.note, " ", badge(Tone::neutral, partnership::name(line.sharing).in(words.language())));
}

Html progress_form(visit::Visit const& visit, Action const& action, Reporting const& reporting)
{
    auto const& words = visit.words;
    Fields const fields(words, reporting.values, reporting.problems);
    auto const why = [&] {
        return fields.textarea("reason", words(texts::action::why),
            {.hint = words(texts::action::why_hint),
                .need = Need::optional,
                .rows = 2,
                .may_name_people = true});
    };
    return block(words(texts::action::progress),
        fragment(fields.summary(),
            panel(post_form(path_of(visit, action.id, "voortgang"), visit.form_token,
                hidden("version", fields.value("version")),
                fields.radios("state", words(texts::action::state), state_options(visit)),
                fields.textarea("note", words(texts::action::note),
                    {.need = Need::optional, .rows = 3, .may_name_people = true}),
                fields.select("sharing", words(texts::action::note_for), sharing_choices(visit)),
                when(visit.may(visit::Capability::make_plan), why),
                html::actions({submit(words(texts::action::save))})))));
}

Html history(visit::Visit const& visit, Action const& action)
{
    auto const& words = visit.words;
    std::vector<Moment> moments;
    for (auto const& line : log(visit.db, visit.reader(), action.id)) {
        auto const& what = words.language() == i18n::Language::dutch ? line.dutch : line.english;
        auto const who = line.by.empty() ? std::string(words(texts::action::system)) : line.by;
        auto const when = words.date_time(line.at) + " · " + who;
        moments.push_back({when,
            fragment(what,
                html::when(line.is_after_adoption,
                    [&] { return fragment(" ", badge(Tone::info, words(texts::action::after))); })),
            note_view(words, line)});
    }
    return block(words(texts::action::log), timeline(std::move(moments)));
}

Html ways(visit::Visit const& visit, Action const& action)
{
    if (!visit.may(visit::Capability::make_plan))
        return {};
    auto const& words = visit.words;
    auto const throw_away = [&] {
        return post_form(path_of(visit, action.id, "weggooien"), visit.form_token,
            submit(words(texts::action::remove), Rank::quiet));
    };
    return fragment(button_link(path_of(visit, action.id, "wijzigen"), words(texts::action::change)),
        button_link(path_of(visit, action.id, "verplaatsen"), words(texts::action::move)),
        when(action.state == State::concept_, throw_away));
}

Html refused_alert(visit::Visit const& visit, Reporting const& reporting)
{
    if (!reporting.refused)
        return {};
    return alert(Tone::warning, visit.words(texts::action::not_done), visit.words(*reporting.refused));
}

Values values_of(Action const& action)
{
    return {{"state", std::string(code(action.state))}, {"reason", action.reason},
        {"version", std::to_string(action.version)},
        {"sharing", std::string(partnership::code(partnership::Sharing::working_group))}};
}

// What was typed, on top of what stands there now: the page that comes back shows both.
Values values_of(http::Request const& request, Action const& now)
{
    Values values{{"version", std::to_string(now.version)}};
    for (auto const* field : {"state", "note", "reason", "sharing"})
        values.add(field, request.field(field));
    return values;
}

visit::Page action_page(visit::Visit const& visit, Action const& action, Reporting const& reporting)
{
    auto const chapter = measures::name_of(measures::library().chapters, action.wish.chapter);
    auto const& title = action.wish.title;
    auto narrow = facts(visit, action);
    narrow.add(origin(visit, action));
    narrow.add(asked_block(visit, action.id));
    Html wide;
    if (may_report(visit, action))
        wide.add(progress_form(visit, action, reporting));
    wide.add(occurrences_view(visit, action));
    wide.add(evidence_view(visit, action));
    wide.add(history(visit, action));
    visit::Page page{title,
        fragment(page_head({title, state_badge(visit, action), chapter.in(visit.words.language()),
                     ways(visit, action)}),
            refused_alert(visit, reporting), columns(std::move(wide), std::move(narrow)),
            chain::shown(visit, "action:" + action.id.text()))};
    page.crumbs = {plan_crumb(visit)};
    page.step = "plan";
    return page;
}

i18n::Problems problems_of(Update const& update)
{
    i18n::Problems out;
    if (base::length_utf8(update.note) > note_max)
        out.push_back(i18n::problem("note", texts::problem::note, note_max));
    if (base::length_utf8(update.reason) > note_max)
        out.push_back(i18n::problem("reason", texts::problem::note, note_max));
    if (update.state == State::dropped && update.reason.empty())
        out.push_back({"reason", message(Refusal::reason_missing)});
    return out;
}

Update read_update(visit::Visit const& visit, Action const& action, http::Request const& request)
{
    return {action.id, state_of(request.field("state")).value_or(action.state),
        std::string(base::trimmed(request.field("note"))),
        std::string(base::trimmed(request.field("reason"))),
        static_cast<int>(base::read_integer(request.field("version")).value_or(-1)),
        chosen_sharing(visit, request), visit.organisation};
}

// What this visitor may not do with this action; nothing when he may.
std::optional<i18n::Message> no_right(visit::Visit const& visit, Action const& action, State wanted)
{
    if (!may_report(visit, action))
        return i18n::message(texts::refusal::not_yours);
    auto const is_heavy = wanted == State::dropped || wanted == State::concept_;
    if (is_heavy && wanted != action.state && !visit.may(visit::Capability::make_plan))
        return i18n::message(texts::refusal::only_group);
    return {};
}

} // namespace

visit::Answer show_action(visit::Visit& visit, http::Request& request)
{
    auto const found = asked(visit, request);
    if (!found)
        return http::not_found();
    return action_page(visit, *found, {values_of(*found)});
}

visit::Answer act_progress(visit::Visit& visit, http::Request& request)
{
    auto const found = asked(visit, request);
    if (!found)
        return http::not_found();
    auto const wanted = read_update(visit, *found, request);
    Reporting reporting{values_of(request, *found), {}, no_right(visit, *found, wanted.state)};
    if (reporting.refused) {
        auto page = action_page(visit, *found, reporting);
        page.status = 403;
        return page;
    }
    reporting.problems = problems_of(wanted);
    if (!reporting.problems.empty())
        return visit::with_problems(action_page(visit, *found, reporting));
    auto const result = update(visit.db, visit.scope(), wanted, by(visit));
    if (!result) {
        reporting.refused = message(result.error());
        return visit::with_problems(action_page(visit, *found, reporting));
    }
    visit.note(i18n::message(texts::journal::progress, found->wish.title));
    return visit::done(visit, path_of(visit, found->id), i18n::message(texts::said::progress));
}

visit::Answer act_remove(visit::Visit& visit, http::Request& request)
{
    auto const found = asked(visit, request);
    if (!found)
        return http::not_found();
    auto const result = remove(visit.db, visit.scope(), found->id, by(visit));
    if (!result)
        return visit::with_problems(
            action_page(visit, *found, {values_of(*found), {}, message(result.error())}));
    visit.note(i18n::message(texts::journal::removed, found->wish.title));
    return visit::done(visit, visit.path("plan"), i18n::message(texts::said::removed));
}

} // namespace plan
