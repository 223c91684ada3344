// What the calendar holds about somebody: who adopted it.
#pragma once
#include "accounts/leaving.h"

namespace calendar {

accounts::Facts facts_about(db::Connection& db, accounts::PersonId person);

} // namespace calendar
