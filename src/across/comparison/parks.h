// The parks of a visitor that may be laid side by side, each with what he may see there.
#pragma once
#include "partnership/sharing.h"

#include <cstdint>
#include <string>
#include <vector>

namespace comparison {

// A park in which the visitor has a role and whose cooperation goes on, in the round that runs.
struct Park {
    partnership::PartnershipId id;
    std::string slug, name, municipality;
    partnership::Round round;
    partnership::Role role = partnership::Role::entrepreneur;
    accounts::OrganisationId organisation; // on behalf of whom; may be none
    std::string organisation_kind;
    bool has_accepted_terms = false;
    int boundary = 0; // the version that holds now; 0 while there is none
    int group_size_min = 0; // agreed on beyond what the house asks
};

struct SeenPark {
    Park park;
    partnership::Reader reader;
};

struct Parks {
    std::vector<SeenPark> seen; // by name
    std::vector<Park> waiting; // seen as soon as the visitor accepts the terms of that group
};

// Whether an organisation of this kind is a public one; null: none is.
using IsAuthority = bool (*)(std::string_view organisation_kind);
// Those in which the role may see the figures of partners; the others are not even counted.
Parks parks_to_compare(std::vector<Park> all, IsAuthority is_authority);

} // namespace comparison
