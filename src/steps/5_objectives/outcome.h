// What came of the objectives: the next measurement beside the baseline, with a verdict that does not take
// chance for success. Process document 1.9: after two years figures and survey are laid beside the baseline.
#pragma once
#include "measuring.h"

namespace objectives {

// What the group established.
struct Established {
    ObjectiveId objective = {};
    double value = 0;
    std::int64_t n = 0;
    bool is_tested = false;
    Verdict verdict = Verdict::not_measured;
    std::string note = {};
    moment::Date fixed_on = {};
    int months = 0; // of a count, over how many it was measured; 0: nobody knows
};

struct Outcome {
    Objective objective;
    std::optional<Measured> now = {};
    std::string dutch = {}, english = {}; // what was measured
    Proof proof = Proof::none;
    Verdict verdict = Verdict::not_measured;
    std::optional<Established> fixed = {}; // goes before what is measured now

    std::optional<double> value() const; // none: not measured
    bool is_tested() const;
    // What the verdict is of, with the months that it was counted over; none: not measured.
    std::optional<Measured> measured() const;
};
// Of two counts over spans of unequal length, so many a month then and now; none: they are laid side by side
// as they are.
struct ByMonth {
    int months_before = 0, months_now = 0;
    double before = 0, now = 0;
};
std::optional<ByMonth> by_month(Outcome const& outcome);
// Behind the measurement where the bare numbers would contradict the verdict: " (van 10,0 naar 6,0 per
// maand)"; else empty.
std::string by_month_behind(i18n::Words const& words, Outcome const& outcome);
// The verdict by name. Without a baseline there can be a measurement and no verdict; that has its own words.
i18n::Text said_of(Outcome const& outcome);
// Of all objectives of a round, against the survey and figures of the round after it, or a newer figure of
// the same round. Tested together, so that at most one in twenty such pages marks what chance did.
std::vector<Outcome> outcomes(db::Connection& db, partnership::Scope const& scope, int group_size_min);
// Of every round, the newest first.
struct OfRound {
    int number = 0;
    std::vector<Outcome> outcomes;
};
std::vector<OfRound> outcomes_of_rounds(
    db::Connection& db, partnership::PartnershipId partnership, int group_size_min);
std::optional<Outcome> outcome_of(std::vector<Outcome> const& all, ObjectiveId id);

// The round in which it was set, which may be over; none: not of this partnership.
std::optional<partnership::Scope> round_of(
    db::Connection& db, partnership::Scope const& scope, ObjectiveId id);

struct Establishing {
    ObjectiveId objective;
    std::optional<double> value = {}; // typed; none: as it was measured
    std::string note = {};
    moment::Date on = {};
};
// Fields "value", "note".
i18n::Problems problems(Establishing const& wanted, Outcome const& outcome);
// Only of what was adopted. What was measured goes before what was typed.
base::Result<Established, Refusal> establish(
    db::Connection& db, partnership::Scope const& scope, Outcome const& outcome, Establishing const& wanted);
std::vector<Established> established(db::Connection& db, partnership::Scope const& scope);

} // namespace objectives
