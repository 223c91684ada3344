// From the list of addresses of the area to who gets a letter.
#pragma once
#include "survey.h"

#include "area/area.h"

namespace survey {

// Entrepreneurs: every address that is not a home. Residents: the homes.
std::vector<Recipient> recipients_of(std::vector<area::Address> const& addresses, Audience audience);

} // namespace survey
