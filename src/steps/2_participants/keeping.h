// What is kept about somebody who represents an organisation, and how it goes.
#pragma once
#include "accounts/leaving.h"
#include "partnership/partnership.h"

namespace participants {

accounts::Facts facts_about(db::Connection& db, accounts::PersonId person);
void forget_person(db::Connection& db, accounts::Leaver const& leaver);

// Places with who held them, and organisations that take part: after the term of a cooperation that ended.
void destroy_dossier(db::Connection& db, partnership::PartnershipId id);

} // namespace participants
