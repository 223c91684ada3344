// How much a room keeps of one kind of data in a partnership, and what partnerships hold about somebody.
#pragma once
#include "accounts/leaving.h"
#include "partnership/partnership.h"

namespace partnership {

struct Kept {
    std::int64_t count = 0; // all that is there
    moment::Date oldest = {}; // from when the term of the first of them counts; no day: none runs yet
};

// This many, whose term counts from the day on which the cooperation ended.
Kept kept_after_end(db::Connection& db, PartnershipId id, std::int64_t count);
// Whether it ended before this day.
bool ended_before(db::Connection& db, PartnershipId id, moment::Date before);
// Journal, skipped steps, terms and members. What stays is the name of the park and its rounds, under which
// the proof of the erasing is filed.
void destroy_dossier(db::Connection& db, PartnershipId id);

std::vector<PartnershipId> all_partnerships(db::Connection& db);

// Members of this partnership who left every one, and the day on which the first of them did. Where a
// cooperation ended, all but those who lead it left that day: they keep the dossier until it goes.
Kept kept_leavers(db::Connection& db, PartnershipId id);
// Those of them who left before this day. Advisers are never among them: their desk needs no partnership.
std::vector<accounts::PersonId> leavers_before(db::Connection& db, PartnershipId id, moment::Date before);
// People who were never a member anywhere, and from when.
Kept kept_strangers(db::Connection& db);
std::vector<accounts::PersonId> strangers_before(db::Connection& db, moment::Instant before);

// By name, partnerships that would be left without a coordinator or adviser when this person goes.
std::vector<std::string> led_alone_by(db::Connection& db, accounts::PersonId person);

accounts::Facts facts_about(db::Connection& db, accounts::PersonId person);
// Memberships end, and the name goes out of the journal.
void forget_person(db::Connection& db, accounts::Leaver const& leaver);

} // namespace partnership
