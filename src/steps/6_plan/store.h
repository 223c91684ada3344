// All statements of the room, one function each; every one is bound to a scope.
#pragma once
#include "capacity.h"
#include "evidence.h"
#include "plan.h"
#include "ticks.h"

namespace plan {

void insert_action(db::Connection& db, partnership::Scope const& scope, Action const& action);
// False when its version is no longer the one that was read.
bool update_wish(db::Connection& db, partnership::Scope const& scope, Action const& action);
bool update_state(db::Connection& db, partnership::Scope const& scope, Action const& action);
void plan_concepts(db::Connection& db, partnership::Scope const& scope);
void delete_action(db::Connection& db, partnership::Scope const& scope, ActionId id);

// As it was before it changed.
void insert_past(db::Connection& db, partnership::Scope const& scope, Action const& before);
// Empty when there is no such version.
std::string past_of_version(db::Connection& db, partnership::Scope const& scope, ActionId id, int version);

std::vector<Action> actions_of_round(db::Connection& db, partnership::Scope const& scope);
std::optional<Action> action_of_id(db::Connection& db, partnership::Scope const& scope, ActionId id);

struct Partner {
    ActionId action;
    accounts::OrganisationId organisation;
};
void insert_partner(db::Connection& db, partnership::Scope const& scope, Partner const& partner);
void delete_partners(db::Connection& db, partnership::Scope const& scope, ActionId id);
std::vector<Partner> partners_of_round(db::Connection& db, partnership::Scope const& scope);
std::vector<Partner> partners_of_action(db::Connection& db, partnership::Scope const& scope, ActionId id);

void insert_line(db::Connection& db, partnership::Scope const& scope, ActionId action, LogLine const& line);
std::vector<LogLine> lines_of_action(db::Connection& db, partnership::Reader const& reader, ActionId id);

// False when it is there already, or is not.
bool insert_tick(db::Connection& db, partnership::Scope const& scope, Tick const& tick);
bool delete_tick(db::Connection& db, partnership::Scope const& scope, ActionId id, Occurrence what);
std::vector<Tick> ticks_of_action(db::Connection& db, partnership::Scope const& scope, ActionId id);
std::vector<Tick> ticks_of_round(db::Connection& db, partnership::Scope const& scope);

void insert_evidence(db::Connection& db, partnership::Scope const& scope, Evidence const& evidence);
bool delete_evidence(db::Connection& db, partnership::Scope const& scope, EvidenceId id);
std::int64_t count_evidence(db::Connection& db, partnership::Scope const& scope, ActionId id);
std::vector<Evidence> evidence_of_action(db::Connection& db, partnership::Reader const& reader, ActionId id);

void delete_pledge(
    db::Connection& db, partnership::Scope const& scope, accounts::OrganisationId organisation);
void upsert_pledge(db::Connection& db, partnership::Scope const& scope, Pledge const& pledge);
std::vector<Pledge> pledges_of_round(db::Connection& db, partnership::Scope const& scope);

// What the list shows; empty and zero filter nothing.
struct Filter {
    accounts::OrganisationId organisation = {};
    std::string state = {}; // a code, or "late"
    std::string chapter = {};
    int current_quarter = 0; // what ended before it is late
    std::string theme = {};
    int quarter = 0; // of the plan, in which it runs
    bool is_set() const
    {
        return organisation || !state.empty() || !chapter.empty() || !theme.empty() || quarter != 0;
    }
};
struct Slice {
    std::int64_t skipped = 0;
    std::int64_t rows_max = 50;
};
std::vector<Action> actions_that_fit(
    db::Connection& db, partnership::Scope const& scope, Filter const& filter, Slice slice);
std::int64_t count_that_fit(db::Connection& db, partnership::Scope const& scope, Filter const& filter);
Counts counts_of_round(db::Connection& db, partnership::Scope const& scope, int current_quarter);

struct Version {
    Adoption adoption;
    accounts::PersonId person;
    std::string content;
};
void insert_version(db::Connection& db, partnership::Scope const& scope, Version const& version);
std::optional<Adoption> latest_adoption(db::Connection& db, partnership::Scope const& scope);
std::string latest_content(db::Connection& db, partnership::Scope const& scope);

} // namespace plan
