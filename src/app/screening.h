// Every file that a visitor sends goes past the virus scanner of the settings before a page gets it.
#pragma once
#include "config/config.h"
#include "logging/logging.h"
#include "visit/screening.h"

namespace app {

// A setting that cannot be understood is a Fault. The log must live as long as the answer.
visit::Screen screen_of(config::Settings const& settings, logging::Log& log);

} // namespace app
