// What is fixed with the plan: what happens when, and what is told through which channel. Process
// document 1.8, Vaststellen en borging afspraken: plan, communication, calendar and roles.
#pragma once
#include "partnership/frozen.h"
#include "partnership/partnership.h"

namespace calendar {

// "calendar": a line for each activity that goes on. "channels": a line for each channel that is used.
std::vector<partnership::FrozenPart> frozen(db::Connection& db, partnership::Scope const& scope);

} // namespace calendar
