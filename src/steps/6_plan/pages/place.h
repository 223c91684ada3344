// A place on the board as the forms say it: the owner and the quarter, "01hx4k3m9a2b.3".
#pragma once
#include "plan.h"

namespace plan {

struct Place {
    accounts::OrganisationId organisation; // none: nobody owns it
    int first_quarter = 0; // 0: not chosen
    friend bool operator==(Place, Place) = default;
};
std::string place_code(Place place);
std::optional<Place> read_place(std::string_view text);

// An owner in one choice, so that a person and an organisation always belong together.
std::string owner_code(Owner const& owner);
std::optional<Owner> read_owner(std::string_view text);

} // namespace plan
