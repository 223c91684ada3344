// What the calendar holds about somebody: who adopted it.
#pragma once
#include "accounts/leaving.h"
#include "partnership/partnership.h"

namespace calendar {

accounts::Facts facts_about(db::Connection& db, accounts::PersonId person);

// Events, messages, what was adopted, and channels of their own: after the term of a cooperation that ended.
void destroy_dossier(db::Connection& db, partnership::PartnershipId id);

} // namespace calendar
