// The work of the night: what is over is closed, what nobody may keep is forgotten.
#pragma once
#include "jobs/runner.h"
#include "visit/visit.h"

namespace app {

inline constexpr std::string_view night_job = "night";

// Does everything for the day on which the job was ordered; each part in its own transaction.
jobs::Handler night_handler(visit::House const& house);

} // namespace app
