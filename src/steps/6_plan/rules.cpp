#include "rules.h"

#include "texts.h"

#include "base/text.h"

#include <algorithm>

namespace plan {
namespace {

constexpr std::size_t title_max = 200, done_when_max = 500, source_max = 200;
constexpr std::int64_t budget_cents_max = 10'000'000'000; // a hundred million euros
constexpr int months_in_quarter = 3;

bool is_chapter(std::string_view id)
{
    return std::ranges::find(measures::library().chapters, id, &measures::Named::id)
        != measures::library().chapters.end();
}

bool is_good(Span span, int quarters)
{
    if (span == Span{})
        return true;
    return span.first >= 1 && span.last >= span.first && span.last <= quarters;
}

// Of the whole group: a kind without an organisation of its own. Who owns that is for the group to say.
accounts::OrganisationId first_of_kind(Organisations const& all, std::string_view kind)
{
    auto const found = std::ranges::find(all, kind, &participants::Participation::kind);
    return found == all.end() ? accounts::OrganisationId{} : found->organisation;
}

std::vector<accounts::OrganisationId> partners_of(measures::Measure const& measure, Organisations const& all)
{
    std::vector<accounts::OrganisationId> out;
    for (auto const& kind : measure.with)
        if (auto const id = first_of_kind(all, kind); id && kind != measure.lead)
            out.push_back(id);
    return out;
}

participants::Participation const* organisation_of(Organisations const& all, accounts::OrganisationId id)
{
    auto const found = std::ranges::find(all, id, &participants::Participation::organisation);
    return found == all.end() ? nullptr : &*found;
}

std::vector<Lack> lacks_of(Wish const& wish, Organisations const& all)
{
    std::vector<Lack> out;
    auto const takes_part = may_own(all, {wish.owner.organisation, {}});
    if (!wish.owner.organisation || !takes_part)
        out.push_back(Lack::organisation);
    if (!wish.owner.person || !may_own(all, wish.owner))
        out.push_back(Lack::person);
    if (wish.quarters.first == 0)
        out.push_back(Lack::quarter);
    if (wish.done_when.empty())
        out.push_back(Lack::done_when);
    return out;
}

} // namespace

moment::Date begins_on(partnership::Round const& round, moment::Date today)
{
    if (round.planned_from)
        return round.planned_from;
    return round.closed_on ? round.started_on : today;
}

Timeline timeline(moment::Date begins_on, int cycle_months)
{
    return {moment::quarter_of(begins_on), std::max(1, cycle_months / months_in_quarter)};
}

moment::Quarter quarter(Timeline const& timeline, int number)
{
    return moment::plus_quarters(timeline.first, number - 1);
}

int quarter_number(moment::Quarter started_in, moment::Date today)
{
    return moment::quarters_between(started_in, moment::quarter_of(today)) + 1;
}

participants::Participation const* taking_part(Organisations const& all, accounts::OrganisationId id)
{
    auto const* found = organisation_of(all, id);
    return found && found->state == participants::State::takes_part ? found : nullptr;
}

std::string name_of(Organisations const& all, accounts::OrganisationId id)
{
    auto const* found = organisation_of(all, id);
    return found ? found->name : "";
}

std::optional<int> read_hours(std::string_view typed)
{
    auto const trimmed = base::trimmed(typed);
    if (trimmed.empty())
        return 0;
    auto const read = base::read_integer(trimmed);
    return read && *read >= 0 && *read <= hours_max ? std::optional(static_cast<int>(*read)) : std::nullopt;
}

bool is_open(State state) { return state != State::done && state != State::dropped; }

bool is_late(Action const& action, moment::Quarter started_in, moment::Date today)
{
    auto const last = action.wish.quarters.last;
    return is_open(action.state) && action.state != State::concept_ && last > 0
        && quarter_number(started_in, today) > last;
}

Counts counts_of(std::vector<Action> const& actions, moment::Quarter started_in, moment::Date today)
{
    Counts out;
    for (auto const& action : actions) {
        if (action.state == State::dropped)
            continue;
        ++out.total;
        out.done += action.state == State::done ? 1 : 0;
        out.late += is_late(action, started_in, today) ? 1 : 0;
        out.without_owner += action.state != State::done && !action.wish.owner.is_complete() ? 1 : 0;
    }
    return out;
}

i18n::Problems problems(Wish const& wish, Timeline const& timeline)
{
    i18n::Problems out;
    auto const title = base::trimmed(wish.title);
    if (title.empty() || base::length_utf8(title) > title_max)
        out.push_back(i18n::problem("title", texts::problem::title, title_max));
    if (!is_chapter(wish.chapter))
        out.push_back(i18n::problem("chapter", texts::problem::chapter));
    if (!is_good(wish.quarters, timeline.count))
        out.push_back(i18n::problem("last", texts::problem::quarters));
    if (base::length_utf8(wish.done_when) > done_when_max)
        out.push_back(i18n::problem("done_when", texts::problem::done_when, done_when_max));
    if (wish.hours < 0 || wish.hours > hours_max)
        out.push_back(i18n::problem("hours", texts::problem::hours, hours_max));
    if (wish.budget_cents < 0 || wish.budget_cents > budget_cents_max)
        out.push_back(i18n::problem("budget", texts::problem::budget));
    if (base::length_utf8(wish.budget_source) > source_max)
        out.push_back(i18n::problem("source", texts::problem::source, source_max));
    return out;
}

std::vector<Missing> missing(std::vector<Action> const& actions, Organisations const& organisations)
{
    std::vector<Missing> out;
    for (auto const& action : actions)
        if (auto lacks = lacks_of(action.wish, organisations); is_open(action.state) && !lacks.empty())
            out.push_back({action.id, action.wish.title, std::move(lacks)});
    return out;
}

accounts::PersonId only_representative(Organisations const& all, accounts::OrganisationId organisation)
{
    auto const* found = organisation_of(all, organisation);
    accounts::PersonId only;
    for (auto const& somebody : found ? found->representatives : std::vector<participants::Representative>{})
        if (!somebody.is_deputy) {
            if (only)
                return {};
            only = somebody.person;
        }
    return only;
}

std::vector<participants::Representative> deputies(Organisations const& all, Owner const& owner)
{
    std::vector<participants::Representative> out;
    if (auto const* found = organisation_of(all, owner.organisation))
        for (auto const& somebody : found->representatives)
            if (somebody.is_deputy && somebody.person != owner.person)
                out.push_back(somebody);
    return out;
}

namespace {

// Of the sign before the cents: a comma, or a point with one or two digits behind it ("12.50").
std::size_t place_of_decimals(std::string_view typed)
{
    constexpr std::size_t cents_digits = 2;
    if (auto const comma = typed.find(','); comma != std::string_view::npos)
        return comma;
    auto const point = typed.rfind('.');
    if (point == std::string_view::npos)
        return point;
    auto const behind = typed.size() - point - 1;
    return behind >= 1 && behind <= cents_digits ? point : std::string_view::npos;
}

} // namespace

std::optional<std::int64_t> read_cents(std::string_view typed)
{
    typed = base::trimmed(typed);
    if (constexpr std::string_view sign = "€"; typed.starts_with(sign))
        typed.remove_prefix(sign.size());
    auto const decimals_at = place_of_decimals(typed);
    std::string whole, cents;
    bool is_behind_comma = false;
    for (std::size_t at = 0; at < typed.size(); ++at) {
        auto const letter = typed[at];
        if (at == decimals_at)
            is_behind_comma = true;
        else if (letter >= '0' && letter <= '9')
            (is_behind_comma ? cents : whole) += letter;
        else if (letter != '.' && letter != ' ')
            return {};
    }
    constexpr std::size_t cents_digits = 2, digits_max = 12;
    if (whole.size() > digits_max || cents.size() > cents_digits || (is_behind_comma && whole.empty()))
        return {};
    cents.resize(cents_digits, '0');
    return base::read_integer(whole.empty() ? "0" + cents : whole + cents);
}

bool may_own(Organisations const& all, Owner const& owner)
{
    if (!owner.organisation)
        return !owner.person;
    auto const* found = organisation_of(all, owner.organisation);
    if (!found || found->state != participants::State::takes_part)
        return false;
    return !owner.person
        || std::ranges::find(found->representatives, owner.person, &participants::Representative::person)
        != found->representatives.end();
}

Wish wish_of(measures::Measure const& measure, Organisations const& taking_part, int quarters)
{
    auto const lead = first_of_kind(taking_part, measure.lead);
    Wish wish{std::string(measure.title.dutch), measure.chapter, objectives::theme_of_topic(measure.topic)};
    wish.owner = {lead, only_representative(taking_part, lead)};
    wish.partners = partners_of(measure, taking_part);
    // Quarter 0 is before the plan begins: that is no later than its first quarter.
    wish.quarters.first = std::clamp(measure.first_quarter, 1, quarters);
    wish.quarters.last = std::clamp(measure.last_quarter, wish.quarters.first, quarters);
    wish.repeat = measure.repeat;
    wish.done_when = std::string(measure.done_when.dutch);
    wish.measure = measure.id;
    return wish;
}

Span moved(Span span, int first, int quarters)
{
    if (first == 0)
        return {};
    auto const length = span.first == 0 ? 0 : span.last - span.first;
    return {first, std::min(first + length, quarters)};
}

Wish carried_over(Wish const& wish)
{
    auto next = wish;
    next.objective = {};
    if (next.repeat == measures::Repeat::once)
        next.quarters = {};
    return next;
}

} // namespace plan
