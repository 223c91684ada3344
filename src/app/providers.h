// The organisations whose own sign-in is taken, from a folder with one TOML file for each.
#pragma once
#include "config/config.h"
#include "visit/providers.h"

#include <filesystem>

namespace app {

// None when the folder is not there and nobody named it. A file with a mistake is a Fault that says which key
// and what it should be, and never what a secret holds.
visit::Providers providers_of(config::Settings const& settings);

// One file, for tests; `site` is the address of this one, without a slash at the end.
visit::Providers read_providers(std::filesystem::path const& folder, std::string const& site);

} // namespace app
