// How a park stands, in one row: so that a desk of thousands of parks asks one statement, and not the nine
// steps of each. The row is taken anew after a change, at midnight, and every half hour; until then a desk
// asks the steps.
#pragma once
#include "partnership/step.h"

namespace partnership {

// What rooms add to where the steps stand. Each fills in its own part.
struct Signs {
    std::int64_t overdue = 0; // actions
    std::int64_t vacancies = 0; // places that nobody holds
    std::optional<int> response_percent
        = {}; // of the surveys of this round; none: not begun, or too few to tell
    moment::Date closes_on = {}; // the last day of a survey that is open
    moment::Date next_on = {}; // the next meeting
    std::optional<int> poor_health = {}; // of 100, where working together goes badly; none: it does not
};
using Teller = void (*)(db::Connection& db, StepQuestion const& question, Signs& signs);

struct Pulse {
    PartnershipId partnership;
    int round = 1;
    std::vector<StepState> states = {}; // of the steps, in order
    int step = 0; // the one that waits; 0: all are done
    std::string next_nl = {}, next_en = {}; // what to do there
    std::string next_path = {}; // below /t/{park}/
    Ball ball = {};
    std::optional<moment::Instant> moved_at = {}; // the last line of the journal
    Signs signs = {};
    moment::Instant taken_at = {};

    std::string const& next(i18n::Language language) const
    {
        return language == i18n::Language::dutch ? next_nl : next_en;
    }
};

// Who tells: the steps, and rooms with signs.
struct Tellers {
    Process process;
    std::span<Teller const> signs = {};
};
// Asks the steps: some fifty statements.
Pulse pulse_now(
    db::Connection& db, Tellers const& tellers, StepQuestion const& question, moment::Instant now);

// A park of somebody, with what he is there.
struct ParkOfPerson {
    Partnership park;
    Role role = Role::partner;
    accounts::OrganisationId organisation = {};
    std::string organisation_name = {};
    std::optional<Pulse> pulse = {}; // as it was taken last; none: never
    bool is_fresh = false; // nothing changed since, and it was taken today
};
// By name; one statement.
std::vector<ParkOfPerson> parks_of(db::Connection& db, accounts::PersonId person, moment::Date today);

// Something changed in this park.
void touch(db::Connection& db, PartnershipId id);
// Takes the pulse of parks that changed, that were never asked or are a half hour old, the oldest first; each
// in a transaction of its own. Answers how many; two processes may do so at once.
std::int64_t take_pulses(db::Connection& db, Tellers const& tellers, int group_size_min, moment::Instant now);

} // namespace partnership
