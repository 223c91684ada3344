// The parks of a visitor to which he may bring figures, each with for whom he stands there.
#pragma once
#include "partnership/sharing.h"

#include "jobs/jobs.h"
#include "visit/visit.h"

#include <string>
#include <vector>

namespace deliveries {

// A place of one person in a partnership that goes on, in the round that runs.
struct Park {
    partnership::Scope scope;
    std::string slug, name, municipality;
    partnership::Role role = partnership::Role::entrepreneur;
    accounts::OrganisationId organisation; // on behalf of whom; may be none
    std::string organisation_kind;
    bool has_accepted_terms = false;
};

struct OpenPark {
    Park park;
    partnership::Reader reader;
};
struct Parks {
    std::vector<OpenPark> open; // by name
    std::vector<Park> waiting; // open as soon as he accepts the terms of that group
};
using IsAuthority = bool (*)(std::string_view organisation_kind);
// Those where his role has this right; the others are not even counted.
struct Asked {
    visit::Capability right = visit::Capability::give_figures;
    IsAuthority is_authority = nullptr;
};
Parks parks_to_give(std::vector<Park> all, Asked const& asked);

} // namespace deliveries
