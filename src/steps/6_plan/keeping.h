// What the plan holds about somebody: actions that wait for him, notes, and plans adopted.
#pragma once
#include "accounts/leaving.h"
#include "partnership/partnership.h"

#include <string>
#include <vector>

namespace plan {

accounts::Facts facts_about(db::Connection& db, accounts::PersonId person);
// Actions lose the person and keep the organisation; the name goes out of the log. An adopted plan stays as
// it was adopted.
void forget_person(db::Connection& db, accounts::Leaver const& leaver);

// Files of evidence that a row still names.
std::vector<std::string> files_in_use(db::Connection& db);

// Links through which an owner could answer, and that opened nothing since this moment.
std::int64_t destroy_links(db::Connection& db, moment::Instant before);

// Actions with their partners, history and evidence, and plans that were adopted: after the term of a
// cooperation that ended.
void destroy_dossier(db::Connection& db, partnership::PartnershipId id);

} // namespace plan
