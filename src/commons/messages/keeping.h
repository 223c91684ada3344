// That somebody reminded a group: on which day and how many mails, not what they said.
#pragma once
#include "accounts/leaving.h"
#include "partnership/partnership.h"

namespace messages {

accounts::Facts facts_about(db::Connection& db, accounts::PersonId person);
void forget_person(db::Connection& db, accounts::Leaver const& leaver);
void destroy_dossier(db::Connection& db, partnership::PartnershipId id);

} // namespace messages
