// What the plan holds about somebody: actions that wait for him, notes, and plans adopted.
#pragma once
#include "accounts/leaving.h"
#include "partnership/partnership.h"

namespace plan {

accounts::Facts facts_about(db::Connection& db, accounts::PersonId person);
// Actions lose the person and keep the organisation; the name goes out of the log. An adopted plan stays as
// it was adopted.
void forget_person(db::Connection& db, accounts::Leaver const& leaver);

// Links through which an owner could answer, and that opened nothing since this moment.
std::int64_t destroy_links(db::Connection& db, moment::Instant before);

// Actions with their partners and history, and plans that were adopted: after the term of a cooperation that
// ended.
void destroy_dossier(db::Connection& db, partnership::PartnershipId id);

} // namespace plan
