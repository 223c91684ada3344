// What is kept, why and for how long, filled in from the settings: the one table that the night, the pages
// and the papers of privacy read.
#pragma once
#include "config/config.h"
#include "keeping/keeping.h"

namespace app {

// A term that is too short to be of use, or longer than anybody may keep it, is a Fault that says so.
keeping::Register register_of(config::Settings const& settings);
// With every setting at its default, for tests.
keeping::Register standard_register();

// Each room's part in what is kept about a person; in people.cpp.
std::vector<keeping::Place> places();

} // namespace app
