// The door of the objectives: what the park wants to reach on clean, in repair, safe and reporting, measured
// from a baseline. Process document 1.3: Doelstelling.
#pragma once
#include "base/id.h"
#include "base/result.h"
#include "i18n/i18n.h"
#include "moment/moment.h"
#include "partnership/sharing.h"
#include "partnership/step.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace objectives {

using ObjectiveId = base::Id<struct ObjectiveTag>;

// Process document 1.1: clean, in repair, safe, and across them the willingness to report.
enum class Theme { clean, in_repair, safe, reporting };
inline constexpr Theme all_themes[] = {Theme::clean, Theme::in_repair, Theme::safe, Theme::reporting};

// Drafted, discussed with the participants, adopted by them; never straight from draft to adopted.
enum class State { concept_, discussed, adopted };

enum class Unit { percent, mark, mean, count };
inline constexpr Unit all_units[] = {Unit::percent, Unit::mark, Unit::mean, Unit::count};

struct Baseline {
    std::string key; // of a survey question or a figure; empty when typed by hand or absent
    std::string dutch, english;
    std::optional<double> value;
};

struct Wish {
    Theme theme = Theme::safe;
    std::string title;
    Baseline baseline = {};
    Unit unit = Unit::percent;
    double target = 0;
    moment::Date due_on = {};
};

struct Objective {
    ObjectiveId id;
    Wish wish;
    State state = State::concept_;
    int version = 1; // rises with every change, so that two people do not overwrite each other
};

std::string_view code(Theme theme);
std::string_view code(State state);
std::string_view code(Unit unit);
std::optional<Theme> theme_of(std::string_view code);
std::optional<State> state_of(std::string_view code);
std::optional<Unit> unit_of(std::string_view code);
i18n::Text name(Theme theme);
i18n::Text name(State state);
i18n::Text name(Unit unit);
// A baseline that was measured is for the partners only; one that was typed stands in the objective itself.
bool may_see_baseline(partnership::Reader const& reader, Baseline const& baseline);
// "37%", "6,8", "12": a value in its unit.
std::string shown(i18n::Words const& words, Unit unit, double value);

i18n::Problems problems(Wish const& wish, moment::Date today);

enum class Refusal {
    unknown,
    changed_meanwhile, // somebody else saved it first
    is_adopted, // what is adopted is not changed or thrown away
    not_discussed, // adopting comes after discussing
};
i18n::Message message(Refusal refusal);

ObjectiveId add(db::Connection& db, partnership::Scope const& scope, Wish const& wish);
base::Result<void, Refusal> change(
    db::Connection& db, partnership::Scope const& scope, Objective const& wanted);
base::Result<void, Refusal> discuss(db::Connection& db, partnership::Scope const& scope, ObjectiveId id);
base::Result<void, Refusal> adopt(db::Connection& db, partnership::Scope const& scope, ObjectiveId id);
base::Result<void, Refusal> remove(db::Connection& db, partnership::Scope const& scope, ObjectiveId id);

// By theme, in the order they were made.
std::vector<Objective> objectives(db::Connection& db, partnership::Scope const& scope);
std::optional<Objective> find(db::Connection& db, partnership::Scope const& scope, ObjectiveId id);

partnership::StepReport report(db::Connection& db, partnership::StepQuestion const& question);

} // namespace objectives
