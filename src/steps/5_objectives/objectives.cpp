#include "objectives.h"

#include "store.h"
#include "texts.h"

#include "base/text.h"
#include "db/db.h"

#include <algorithm>
#include <array>

namespace objectives {
namespace {

constexpr std::size_t title_max = 200;
constexpr double value_max = 1'000'000;
constexpr std::string_view of_survey = "survey.";

struct Name {
    std::string_view code;
    i18n::Text name;
};

constexpr std::array<Name, 10> themes{{{"crime", texts::theme::crime},
    {"undermining", texts::theme::undermining}, {"cyber", texts::theme::cyber}, {"fire", texts::theme::fire},
    {"clean_in_repair", texts::theme::clean_in_repair}, {"traffic", texts::theme::traffic},
    {"communication", texts::theme::communication}, {"securing", texts::theme::securing},
    {"reporting_network", texts::theme::reporting_network},
    {"reporting_entrepreneurs", texts::theme::reporting_entrepreneurs}}};
constexpr Name former_themes[] = {{"clean", texts::theme::clean}, {"in_repair", texts::theme::in_repair},
    {"safe", texts::theme::safe}, {"reporting", texts::theme::reporting}};
constexpr std::array<Name, 3> states{{{"concept", texts::state::concept_},
    {"discussed", texts::state::discussed}, {"adopted", texts::state::adopted}}};
constexpr std::array<Name, 4> units{{{"percent", texts::unit::percent}, {"mark", texts::unit::mark},
    {"mean", texts::unit::mean}, {"count", texts::unit::count}}};

template <class E, std::size_t N>
std::optional<E> read(std::array<Name, N> const& names, std::string_view code)
{
    auto const found = std::ranges::find(names, code, &Name::code);
    return found == names.end() ? std::nullopt : std::optional(static_cast<E>(found - names.begin()));
}

template <class E, std::size_t N> Name const& entry(std::array<Name, N> const& names, E value)
{
    return names[static_cast<std::size_t>(value)];
}

// Process document 1.8: participants are involved in the objectives, so each goes by way of a discussion.
std::optional<Refusal> refusal(std::optional<Objective> const& found)
{
    if (!found)
        return Refusal::unknown;
    return found->state == State::adopted ? std::optional(Refusal::is_adopted) : std::nullopt;
}

} // namespace

std::string_view code(Theme theme) { return entry(themes, theme).code; }
std::string_view code(State state) { return entry(states, state).code; }
std::string_view code(Unit unit) { return entry(units, unit).code; }
std::optional<Theme> theme_of(std::string_view code) { return read<Theme>(themes, code); }
std::optional<State> state_of(std::string_view code) { return read<State>(states, code); }
std::optional<Unit> unit_of(std::string_view code) { return read<Unit>(units, code); }
i18n::Text name(Theme theme) { return entry(themes, theme).name; }

Theme theme_of_topic(std::string_view topic)
{
    if (topic == "public_space")
        return Theme::clean_in_repair;
    return topic == "continuity" ? Theme::securing : theme_of(topic).value_or(Theme::crime);
}

std::optional<i18n::Text> name_of_theme(std::string_view code)
{
    if (auto const theme = theme_of(code))
        return name(*theme);
    auto const* former = std::ranges::find(former_themes, code, &Name::code);
    return former == std::end(former_themes) ? std::nullopt : std::optional(former->name);
}
i18n::Text name(State state) { return entry(states, state).name; }
i18n::Text name(Unit unit) { return entry(units, unit).name; }

std::string_view survey_key(Baseline const& baseline)
{
    std::string_view const key = baseline.key;
    return key.starts_with(of_survey) ? key.substr(of_survey.size()) : std::string_view();
}

std::string key_of_survey(std::string_view measure) { return std::string(of_survey) + std::string(measure); }

bool may_see_baseline(partnership::Reader const& reader, Baseline const& baseline)
{
    return baseline.key.empty() || reader.sees().working_group;
}

std::string shown(i18n::Words const& words, Unit unit, double value)
{
    if (unit == Unit::percent)
        return words.decimal(value, 0) + "%";
    return words.decimal(value, unit == Unit::count ? 0 : 1);
}

bool fits(Unit unit, double value)
{
    switch (unit) {
    case Unit::percent:
        return value >= 0 && value <= 100;
    case Unit::mark:
        return value >= 1 && value <= 10;
    case Unit::mean:
        return value >= 1 && value <= 5;
    case Unit::count:
        break;
    }
    return value >= 0 && value <= value_max;
}

i18n::Problems problems(Wish const& wish, moment::Date today)
{
    i18n::Problems out;
    auto const title = base::trimmed(wish.title);
    if (title.empty() || base::length_utf8(title) > title_max)
        out.push_back(i18n::problem("title", texts::problem::title, title_max));
    if (!fits(wish.unit, wish.target))
        out.push_back(i18n::problem("target", texts::problem::target));
    if (wish.baseline.value && !fits(wish.unit, *wish.baseline.value))
        out.push_back(i18n::problem("baseline", texts::problem::baseline));
    if (wish.baseline.value && *wish.baseline.value == wish.target)
        out.push_back(i18n::problem("target", texts::problem::target_same));
    if (base::length_utf8(wish.measured_by) > title_max)
        out.push_back(i18n::problem("measured_by", texts::problem::measured_by, title_max));
    if (!wish.due_on || wish.due_on <= today)
        out.push_back(i18n::problem("due_on", texts::problem::due));
    return out;
}

i18n::Message message(Refusal refusal)
{
    switch (refusal) {
    case Refusal::changed_meanwhile:
        return i18n::message(texts::refusal::changed);
    case Refusal::is_adopted:
        return i18n::message(texts::refusal::adopted);
    case Refusal::not_discussed:
        return i18n::message(texts::refusal::not_discussed);
    case Refusal::not_adopted:
        return i18n::message(texts::refusal::not_adopted);
    case Refusal::unknown:
        break;
    }
    return i18n::message(texts::refusal::unknown);
}

ObjectiveId add(db::Connection& db, partnership::Scope const& scope, Wish const& wish)
{
    Objective const objective{db.ids().make<ObjectiveId>(), wish};
    insert_objective(db, scope, objective);
    return objective.id;
}

base::Result<void, Refusal> change(
    db::Connection& db, partnership::Scope const& scope, Objective const& wanted)
{
    if (auto const no = refusal(find(db, scope, wanted.id)))
        return base::refuse(*no);
    if (!update_objective(db, scope, wanted))
        return base::refuse(Refusal::changed_meanwhile);
    return {};
}

base::Result<void, Refusal> discuss(db::Connection& db, partnership::Scope const& scope, ObjectiveId id)
{
    if (auto const no = refusal(find(db, scope, id)))
        return base::refuse(*no);
    update_state(db, scope, id, State::discussed);
    return {};
}

base::Result<void, Refusal> adopt(db::Connection& db, partnership::Scope const& scope, ObjectiveId id)
{
    auto const found = find(db, scope, id);
    if (auto const no = refusal(found))
        return base::refuse(*no);
    if (found->state != State::discussed)
        return base::refuse(Refusal::not_discussed);
    update_state(db, scope, id, State::adopted);
    return {};
}

base::Result<void, Refusal> remove(db::Connection& db, partnership::Scope const& scope, ObjectiveId id)
{
    if (auto const no = refusal(find(db, scope, id)))
        return base::refuse(*no);
    delete_objective(db, scope, id);
    return {};
}

std::vector<Objective> objectives(db::Connection& db, partnership::Scope const& scope)
{
    auto all = objectives_of_round(db, scope);
    std::ranges::stable_sort(all, {}, [](Objective const& objective) { return objective.wish.theme; });
    return all;
}

std::optional<Objective> find(db::Connection& db, partnership::Scope const& scope, ObjectiveId id)
{
    return objective_of_id(db, scope, id);
}

} // namespace objectives
