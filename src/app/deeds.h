// What is done at each address, in words, for the audit log: a thing, and what is done to it.
#pragma once
#include "audit/sentence.h"

#include <span>

namespace app {

audit::Names const& deed_names();
std::span<audit::Name const> survey_deeds(); // those of step 4, which are many
std::span<audit::Name const> continuation_deeds(); // those of step 9
std::span<audit::Name const> objectives_deeds(); // those of step 5, and of the chain
std::span<audit::Name const> plan_deeds(); // the later ones of step 6
std::span<audit::Name const> meeting_deeds();

} // namespace app
