// The door of the objectives: what the park wants to reach on each theme of the process, measured
// from a baseline. Process document 1.3: Doelstelling.
#pragma once
#include "base/id.h"
#include "base/result.h"
#include "i18n/i18n.h"
#include "moment/moment.h"
#include "partnership/links.h"
#include "partnership/sharing.h"
#include "partnership/step.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace objectives {

using ObjectiveId = base::Id<struct ObjectiveTag>;

// The themes of the library of measures, and across them the willingness to report of process document 1.3:
// in the network of partners, and among entrepreneurs.
enum class Theme {
    crime,
    undermining,
    cyber,
    fire,
    clean_in_repair,
    traffic,
    communication,
    securing,
    reporting_network,
    reporting_entrepreneurs
};
inline constexpr Theme all_themes[]
    = {Theme::crime, Theme::undermining, Theme::cyber, Theme::fire, Theme::clean_in_repair, Theme::traffic,
        Theme::communication, Theme::securing, Theme::reporting_network, Theme::reporting_entrepreneurs};

// Drafted, discussed with the participants, adopted by them; never straight from draft to adopted.
enum class State { concept_, discussed, adopted };

enum class Unit { percent, mark, mean, count };
inline constexpr Unit all_units[] = {Unit::percent, Unit::mark, Unit::mean, Unit::count};

struct Baseline {
    std::string key; // of a survey question or a figure; empty when typed by hand or absent
    std::string dutch, english;
    std::optional<double> value;
    std::int64_t n = 0; // how many answered; 0: it says nothing, or nobody knows
    double variance = 0, blur = 0; // of a mean, as survey/chance.h has it
    moment::Date until = {}; // of a figure, the last day it was counted over; none: not known, or no figure
    int months = 0; // of a figure, how many it was counted over; 0: not known, or no figure
};

// Of the measure of the survey that it is, "knows_guide"; empty: it is none.
std::string_view survey_key(Baseline const& baseline);
std::string key_of_survey(std::string_view measure); // "survey.knows_guide": a baseline's key

// How the group writes its target down: as a number, as a step from the baseline, as percents of it.
enum class Aim { value, points, percent };
inline constexpr Aim all_aims[] = {Aim::value, Aim::points, Aim::percent};

struct Wish {
    Theme theme = Theme::crime;
    std::string title;
    Baseline baseline = {};
    Unit unit = Unit::percent;
    double target = 0; // also where it was written down as a step
    moment::Date due_on = {};
    Aim aim = Aim::value;
    double change = 0; // what was written down, where that is a step
    std::string measured_by = {}; // how, in words of the group
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
// Of a topic of the library of measures ("public_space"); crime for what is unknown.
Theme theme_of_topic(std::string_view topic);
i18n::Text name(Theme theme);
// Also of the four themes of before, in which frozen plans were written; none for what is no theme.
std::optional<i18n::Text> name_of_theme(std::string_view code);
i18n::Text name(State state);
i18n::Text name(Unit unit);
// A baseline that was measured is for the partners only; one that was typed stands in the objective itself.
bool may_see_baseline(partnership::Reader const& reader, Baseline const& baseline);
// "37%", "6,8", "12": a value in its unit.
std::string shown(i18n::Words const& words, Unit unit, double value);

i18n::Problems problems(Wish const& wish, moment::Date today);
// A percentage lies between 0 and 100, a mark between 1 and 10.
bool fits(Unit unit, double value);

enum class Refusal {
    unknown,
    changed_meanwhile, // somebody else saved it first
    is_adopted, // what is adopted is not changed or thrown away
    not_discussed, // adopting comes after discussing
    not_adopted, // what came of it is established of what was agreed on
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

// What the chain of evidence asks of this room.
partnership::Links links();

partnership::StepReport report(db::Connection& db, partnership::StepQuestion const& question);

// Of all parks: what their groups established as reached, in the order of the ids. For counting over parks;
// it tells nothing else of them.
std::vector<ObjectiveId> reached_anywhere(db::Connection& db);

} // namespace objectives
