// The statements on the pulse of parks.
#pragma once
#include "pulse.h"

namespace partnership {

// How often a park changed; what was taken before the last change is old.
std::int64_t changes_of_pulse(db::Connection& db, PartnershipId id);
void add_change(db::Connection& db, PartnershipId id);
void upsert_pulse(db::Connection& db, Pulse const& pulse, std::int64_t changes);
std::vector<ParkOfPerson> select_parks_of(db::Connection& db, accounts::PersonId person, moment::Date today);

struct Stale {
    moment::Instant taken_before;
    moment::Date today;
    std::int64_t parks_max = 0;
};
// Of partnerships that go on.
std::vector<PartnershipId> stale_pulses(db::Connection& db, Stale const& stale);

} // namespace partnership
