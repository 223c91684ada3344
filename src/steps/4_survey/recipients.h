// From the list of addresses of the area to who gets a letter.
#pragma once
#include "survey.h"

#include "area/area.h"

namespace survey {

// Entrepreneurs: companies, and addresses of which nobody knows yet. Residents: the homes. Nobody writes to a
// vacant building, to a duplicate or to what is no company. `parts`: the sub-areas, where there are any.
std::vector<Recipient> recipients_of(std::vector<area::Address> const& addresses, Audience audience,
    std::vector<area::SubArea> const& parts = {});

// The same for the same addresses, in whatever order.
std::string digest_of(std::vector<Recipient> const& recipients);

} // namespace survey
