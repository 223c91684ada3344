#include "shown.h"

#include "paper.h"
#include "texts.h"
#include "ticks.h"

#include "base/text.h"

#include <algorithm>

namespace plan {

using html::Tone;

Timeline timeline_of(visit::Visit const& visit)
{
    return timeline(begins_on(visit.park->round, visit.today), visit.park->partnership.cycle_months);
}

bool is_late(visit::Visit const& visit, Action const& action)
{
    return is_late(action, timeline_of(visit).first, visit.today);
}

Tone tone_of(visit::Visit const& visit, Action const& action)
{
    if (is_late(visit, action))
        return Tone::bad;
    switch (action.state) {
    case State::done:
        return Tone::good;
    case State::in_progress:
    case State::recurring:
        return Tone::info;
    case State::planned:
        return Tone::warning;
    case State::concept_:
    case State::dropped:
        break;
    }
    return Tone::neutral;
}

std::string_view state_words(visit::Visit const& visit, Action const& action)
{
    if (is_late(visit, action))
        return visit.words(texts::state::late);
    return name(action.state).in(visit.words.language());
}

html::Html state_badge(visit::Visit const& visit, Action const& action)
{
    return html::badge(tone_of(visit, action), state_words(visit, action));
}

std::string hours_words(visit::Visit const& visit, Wish const& wish)
{
    auto const hours = std::int64_t{wish.hours};
    return occurrences(wish).empty() ? visit.words(texts::action::hours_once, hours)
                                     : visit.words(texts::action::hours_each, hours);
}

std::string budget_words(visit::Visit const& visit, Wish const& wish)
{
    if (wish.budget_cents == 0)
        return wish.budget_source;
    auto const money = visit.words.money(wish.budget_cents);
    return wish.budget_source.empty() ? money : money + " (" + wish.budget_source + ")";
}

std::string period_words(visit::Visit const& visit, Span span)
{
    if (span.first == 0)
        return {};
    auto const timeline = timeline_of(visit);
    return shown_period(visit.words, quarter(timeline, span.first), quarter(timeline, span.last));
}

std::string owner_words(Organisations const& all, Owner const& owner)
{
    auto const found = std::ranges::find(all, owner.organisation, &participants::Participation::organisation);
    if (found == all.end())
        return {};
    auto const& people = found->representatives;
    auto const person = std::ranges::find(people, owner.person, &participants::Representative::person);
    return person == people.end() ? found->name : found->name + " (" + person->name + ")";
}

std::string path_of(visit::Visit const& visit, ActionId id, std::string_view below)
{
    auto path = visit.path("plan/" + id.text());
    return below.empty() ? path : path + "/" + std::string(below);
}

std::optional<Action> asked(visit::Visit const& visit, http::Request const& request)
{
    auto const id = ActionId::read(request.param("action"));
    return id ? find(visit.db, visit.scope(), *id) : std::nullopt;
}

std::string partner_words(Organisations const& all, Wish const& wish)
{
    std::vector<std::string> out;
    for (auto const id : wish.partners)
        if (auto name = name_of(all, id); !name.empty() && id != wish.owner.organisation)
            out.push_back(std::move(name));
    return base::joined(out, ", ");
}

std::string objective_title(visit::Visit const& visit, objectives::ObjectiveId id)
{
    auto const found = id ? objectives::find(visit.db, visit.scope(), id) : std::nullopt;
    return found ? found->wish.title : "";
}

By by(visit::Visit const& visit)
{
    return {visit.person ? visit.person->id : accounts::PersonId{}, visit.now};
}

bool may_report(visit::Visit const& visit, Action const& action)
{
    if (visit.may(visit::Capability::make_plan))
        return true;
    if (!visit.may(visit::Capability::update_action) || !action.wish.owner.organisation)
        return false;
    return visit.organisation == action.wish.owner.organisation;
}

html::Html refusal_alert(visit::Visit const& visit, std::optional<Refusal> refusal)
{
    if (!refusal)
        return {};
    return html::alert(Tone::warning, visit.words(texts::action::not_done), visit.words(message(*refusal)));
}

} // namespace plan
