// Claims as text, from the JSON they come in.
#pragma once
#include "oidc.h"

#include <nlohmann/json_fwd.hpp>

namespace oidc {

// Deeper than three objects, longer than a thousand values, and text of more than a kilobyte is left out.
Claims claims_in(nlohmann::json const& object);

} // namespace oidc
