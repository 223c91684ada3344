// The recalibration as a list of tasks on a calendar (domain 7.2): different people do them in any order, and
// each shows who has to act. It begins in the round that is renewed and ends in the next one.
#pragma once
#include "continuation.h"

#include <map>
#include <optional>
#include <span>

namespace continuation {

using RenewalId = base::Id<struct RenewalTag>;

enum class Task {
    area, // the boundary still fits
    partners, // the organisations still take part
    people, // who stands for them: people changed
    next_round, // the old one is frozen, the next one opened
    survey,
    figures,
    before_after, // both rounds side by side, discussed
    missed, // objectives that were not reached, explained
    actions, // each carried over, changed or stopped
    objectives,
    plan,
    calendar,
    award,
};

// Confirmed by somebody who looked, or told by what is there.
enum class Proof { by_hand, by_facts };
struct TaskRule {
    Task task;
    std::string_view code; // in addresses and tables
    int months_before = 0; // the end of the plan
    Proof proof = Proof::by_facts;
    bool needs_next_round = false;
    partnership::Role role = partnership::Role::chair; // who has to act
    std::string_view step = {}; // of the process, whose report is the proof; empty: none
};
std::span<TaskRule const> task_rules();
TaskRule const& rule_of(Task task);
std::optional<Task> task_of(std::string_view code);
i18n::Text name(Task task);
i18n::Text question(Task task); // what is asked there

struct Confirmation {
    std::string by; // a name
    moment::Date on;
    std::string seen; // what was looked at, in short
};
// What is known about one task now.
struct Evidence {
    bool is_done = false; // by the facts
    i18n::Message where = {}; // where it stands
    std::string seen = {}; // what somebody who confirms now has looked at
    std::string path = {}; // below /t/{park}/, where it is done
    std::optional<partnership::Ball> ball = {}; // who has to act, where another than the rule says
};

enum class TaskState {
    waiting, // for the next round
    open,
    changed, // something changed since somebody confirmed it
    done,
};
struct TaskView {
    TaskRule rule;
    Evidence evidence = {};
    TaskState state = TaskState::open;
    moment::Date due_on = {};
    bool is_late = false;
    std::optional<Confirmation> confirmation = {};
    partnership::Ball ball = {};
};

struct Timetable {
    moment::Date ends_on; // the plan: T
    moment::Date today;
    bool has_next_round = false;
};
TaskView view_of(TaskRule const& rule, Evidence const& evidence, std::optional<Confirmation> const& confirmed,
    Timetable const& times);
// The first that can be done now and is not; null: all that can be done is done.
TaskView const* next_task(std::vector<TaskView> const& all);
std::int64_t done_tasks(std::vector<TaskView> const& all);

struct Renewal {
    RenewalId id;
    partnership::RoundId from;
    partnership::RoundId to = {}; // none: the next round is not open yet
    moment::Date started_on;
    std::string started_by = {};
};
// The one that this round is in: renewed itself, or made by it.
std::optional<Renewal> renewal(db::Connection& db, partnership::Scope const& scope);
// A recalibration that made this round is over when the next one comes near.
std::optional<Renewal> renewal_going_on(db::Connection& db, partnership::Partnership const& park,
    partnership::Round const& round, moment::Date today);
// Starting twice is starting once.
Renewal start_renewal(
    db::Connection& db, partnership::Scope const& scope, accounts::PersonId person, moment::Date today);

struct Whole {
    Renewal renewal;
    partnership::Round from;
    std::optional<partnership::Round> to;
    moment::Date ends_on; // the plan that is renewed
    std::vector<TaskView> tasks;
};
Whole whole_renewal(db::Connection& db, partnership::Process process,
    partnership::StepQuestion const& question, Renewal const& renewal);

struct Confirming {
    Task task = Task::area;
    std::string seen; // as the form showed it
    accounts::PersonId person;
    moment::Date today;
};
enum class Confirmed { now, already, changed_meanwhile };
Confirmed confirm(db::Connection& db, partnership::Scope const& scope, Renewal const& renewal,
    Confirming const& wanted, TaskView const& view);
void take_back(db::Connection& db, partnership::Scope const& scope, Renewal const& renewal, Task task);

} // namespace continuation
