// What papers hold about somebody: signatures, and who drew them up.
#pragma once
#include "accounts/leaving.h"
#include "partnership/partnership.h"

namespace papers {

accounts::Facts facts_about(db::Connection& db, accounts::PersonId person);
// Nobody waits for this person's signature any more. What was signed stays: a paper is worth what its
// signatures are.
void forget_person(db::Connection& db, accounts::Leaver const& leaver);

// Papers with their signatures: after the term of a cooperation that ended.
void destroy_dossier(db::Connection& db, partnership::PartnershipId id);

} // namespace papers
