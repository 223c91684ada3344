// What minutes hold about somebody: that he was there, or sent word that he would not be.
#pragma once
#include "accounts/leaving.h"
#include "partnership/partnership.h"

namespace meetings {

accounts::Facts facts_about(db::Connection& db, accounts::PersonId person);
// Who was there stays, as of a former participant. The name goes out of decisions and action points only
// where the house chose so.
void forget_person(db::Connection& db, accounts::Leaver const& leaver);

// Meetings with all that was agreed: after the term of a cooperation that ended.
void destroy_dossier(db::Connection& db, partnership::PartnershipId id);

} // namespace meetings
