// What the continuation keeps of a person, and what goes of it.
#pragma once
#include "accounts/leaving.h"
#include "partnership/partnership.h"

namespace continuation {

// After the term of a cooperation that ended.
void destroy_dossier(db::Connection& db, partnership::PartnershipId id);

// What somebody wrote to the adviser or as the adviser. Who confirmed a task or chose about an action is told
// by the journal.
accounts::Facts facts_about(db::Connection& db, accounts::PersonId person);

} // namespace continuation
