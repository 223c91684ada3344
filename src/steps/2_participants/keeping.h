// What is kept about somebody who represents an organisation, and how it goes.
#pragma once
#include "accounts/leaving.h"

namespace participants {

accounts::Facts facts_about(db::Connection& db, accounts::PersonId person);
void forget_person(db::Connection& db, accounts::Leaver const& leaver);

} // namespace participants
