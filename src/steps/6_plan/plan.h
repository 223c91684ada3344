// The door of the action plan: who does what, in which quarter, and when it is done. Process document 1.8:
// choose from all possible actions, with an overview for each stakeholder by quarter, for two years.
#pragma once
#include "base/id.h"
#include "base/result.h"
#include "i18n/i18n.h"
#include "measures/measures.h"
#include "meetings/meetings.h"
#include "moment/moment.h"
#include "objectives/objectives.h"
#include "participants/participants.h"
#include "partnership/sharing.h"
#include "partnership/step.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plan {

using ActionId = base::Id<struct ActionTag>;
using VersionId = base::Id<struct VersionTag>;

// Late is no state: it follows from the date, see is_late.
enum class State { concept_, planned, in_progress, recurring, done, dropped };
inline constexpr State all_states[]
    = {State::concept_, State::planned, State::in_progress, State::recurring, State::done, State::dropped};
std::string_view code(State state);
std::optional<State> state_of(std::string_view code);
i18n::Text name(State state);

std::string_view code(measures::Repeat repeat);
std::optional<measures::Repeat> repeat_of(std::string_view code);
i18n::Text name(measures::Repeat repeat);

// Process document 1.3: the plan covers two years. They count from the day on which it was begun, not from
// the day the partnership started: by then a year of gathering figures may have passed.
moment::Date begins_on(partnership::Round const& round, moment::Date today);

// The quarters of the plan, counted from 1.
struct Timeline {
    moment::Quarter first;
    int count = 8;
};
Timeline timeline(moment::Date begins_on, int cycle_months);
moment::Quarter quarter(Timeline const& timeline, int number);

// From the first to the last quarter of the plan, both included; 0 is not chosen yet.
struct Span {
    int first = 0, last = 0;
    friend bool operator==(Span, Span) = default;
};

// Process document 1.8: an action has an owner by name, not just an organisation.
struct Owner {
    accounts::OrganisationId organisation;
    accounts::PersonId person;
    friend bool operator==(Owner, Owner) = default;
    bool is_complete() const { return organisation && person; }
};

struct Wish {
    std::string title;
    std::string chapter; // of the library: "crime"
    objectives::Theme theme = objectives::Theme::crime;
    objectives::ObjectiveId objective = {}; // the one it serves; may be none
    Owner owner = {};
    std::vector<accounts::OrganisationId> partners = {};
    Span quarters = {};
    measures::Repeat repeat = measures::Repeat::once;
    std::string done_when = {};
    std::string measure = {}; // of the library, where it came from; may be empty
    int hours = 0; // of the owner's organisation, each time; 0: not estimated
    std::int64_t budget_cents = 0; // 0: no money is needed, or nobody knows yet
    std::string budget_source = {}; // who pays
};
// Fields "title", "chapter", "first", "last", "done_when", "hours", "budget", "source".
i18n::Problems problems(Wish const& wish, Timeline const& timeline);

struct Action {
    ActionId id;
    Wish wish;
    State state = State::concept_;
    std::string reason = {}; // why it was dropped
    ActionId origin = {}; // the action of the round before that it goes on from
    int version = 1; // rises with every change, so that two people do not overwrite each other
};
bool is_late(Action const& action, moment::Quarter started_in, moment::Date today);

enum class Refusal {
    unknown,
    changed_meanwhile, // somebody else saved it first
    unknown_owner, // no organisation that takes part, or a person who does not work there
    unknown_quarter,
    reason_missing, // nothing is dropped without a reason
    not_complete, // adopting a plan in which something is missing
    nothing_proposed, // the proposal was withdrawn, or the plan is adopted already
    not_yours, // somebody who does not speak for this organisation
    not_for_organisation, // somebody who does not promise things for one
    newer_version, // a later one was adopted than the one that was read
    is_adopted, // an action of an adopted plan is dropped with a reason, not thrown away
};
i18n::Message message(Refusal refusal);
using Outcome = base::Result<void, Refusal>;

// Who does it, and when: for the log.
struct By {
    accounts::PersonId person; // none: the system itself
    moment::Instant at;
};

ActionId add(db::Connection& db, partnership::Scope const& scope, Wish const& wish, By const& by);
// Measures of the library become actions, with the suggested quarters and sign of completion; the suggested
// lead becomes the organisation of that kind that takes part here, if there is one. Unknown ids are passed
// over.
std::vector<ActionId> choose(db::Connection& db, partnership::Scope const& scope,
    std::vector<std::string> const& measure_ids, By const& by);
// Saves the wish on top of what others saved since the version that was read; refused when both changed the
// same part in different ways (parts.h).
Outcome change(db::Connection& db, partnership::Scope const& scope, Action const& wanted, By const& by);

struct Move {
    ActionId action;
    accounts::OrganisationId organisation; // none: nobody owns it
    int first_quarter = 0; // the length stays; 0 takes it off the board
};
Outcome move(db::Connection& db, partnership::Scope const& scope, Move const& move, By const& by);

struct Handover {
    ActionId action;
    Owner owner;
};
Outcome set_owner(
    db::Connection& db, partnership::Scope const& scope, Handover const& handover, By const& by);

struct Update {
    ActionId action;
    State state = State::in_progress;
    std::string note = {};
    std::string reason = {}; // needed to drop it
    // The one that was read; 0: whatever it is now. A note beside what another reported leaves his status.
    int version = 0;
    partnership::Sharing sharing = partnership::Sharing::working_group; // of the note
    accounts::OrganisationId organisation = {}; // whose note it is; may be none
};
Outcome update(db::Connection& db, partnership::Scope const& scope, Update const& update, By const& by);
// Only from a plan that is not adopted.
Outcome remove(db::Connection& db, partnership::Scope const& scope, ActionId id, By const& by);

// All of the round, by chapter and quarter; two statements.
std::vector<Action> actions(db::Connection& db, partnership::Scope const& scope);
std::optional<Action> find(db::Connection& db, partnership::Scope const& scope, ActionId id);

struct LogLine {
    moment::Instant at;
    accounts::PersonId person;
    std::string by; // empty: the system itself
    std::string dutch, english; // what happened
    std::string note; // empty for who may not see it
    bool is_after_adoption = false;
    partnership::Sharing sharing = partnership::Sharing::working_group; // of the note
    accounts::OrganisationId organisation = {};
};
// Newest first.
std::vector<LogLine> log(db::Connection& db, partnership::Reader const& reader, ActionId id);

// Dropped actions are not counted.
struct Counts {
    std::int64_t total = 0, done = 0, late = 0, without_owner = 0;
};
Counts counts(db::Connection& db, partnership::Scope const& scope, moment::Date today);

enum class Lack { organisation, person, quarter, done_when };
i18n::Text name(Lack lack);
struct Missing {
    ActionId action;
    std::string title;
    std::vector<Lack> lacks;
};
// What stands between these actions and adopting them; an owner who left since counts as none.
std::vector<Missing> missing(
    std::vector<Action> const& actions, std::vector<participants::Participation> const& organisations);

// The plan as it was agreed, frozen; adopting again makes the next version.
struct Adoption {
    int number = 1;
    moment::Date on;
    std::string by;
    std::string sha256; // of the frozen text, in hex
    VersionId id = {};
    std::string decision = {}; // as it stands in the minutes
    meetings::MeetingId meeting = {}; // in which it was taken; may be none
    moment::Date first_meeting_on = {}; // the first information meeting; no day in older versions
};
base::Result<Adoption, Refusal> adopt(db::Connection& db, partnership::Scope const& scope, By const& by);
// With the decision, what is fixed beside it and the signatures: agreeing.h.
// The latest version.
std::optional<Adoption> adoption(db::Connection& db, partnership::Scope const& scope);
// The frozen text of the latest version (JSON); empty when nothing was adopted.
std::string frozen(db::Connection& db, partnership::Scope const& scope);

// Open actions in the name of somebody, and their way to a successor, with a line in the log of each.
std::int64_t open_matters(
    db::Connection& db, partnership::Scope const& scope, partnership::Holder const& holder);
std::int64_t pass_on(
    db::Connection& db, partnership::Scope const& scope, partnership::Succession const& succession);

partnership::StepReport report(db::Connection& db, partnership::StepQuestion const& question);
// What is not finished is offered again as a concept, with where it came from; what is done stays behind.
void begin_round(db::Connection& db, partnership::Scope const& from, partnership::Scope const& to);

} // namespace plan
