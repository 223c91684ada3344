// Where maps come from, by the settings: the ground below them, and the service that finds places.
#pragma once
#include "config/config.h"
#include "moment/moment.h"
#include "tiles/ground.h"

#include <memory>

namespace gazetteer {
class Finder;
}

namespace app {

// A file of one's own, a service of others, or none: then null, and maps are plain. A Fault when the settings
// do not fit together. The clock must live as long as the ground.
std::unique_ptr<tiles::Ground> ground_of(config::Settings const& settings, moment::Clock const& clock);
std::unique_ptr<gazetteer::Finder> finder_of(config::Settings const& settings);

} // namespace app
