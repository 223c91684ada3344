// What the sign-in of an organisation says about somebody's place, for the step that knows which parks the
// organisation takes part in. The app hands that step's verbs to who receives visitors.
#pragma once
#include "partnership/partnership.h"

#include <string>
#include <vector>

namespace partnership {

// Whom people of that sign-in work for, as the groups wrote it down.
struct Employer {
    std::vector<std::string> names; // "Gemeente Grifthoek"; capitals and accents are one
    std::string kind; // the id of a stakeholder kind
};

struct Provided {
    accounts::PersonId person;
    Employer employer;
    std::string source; // who says so: remembered with the place
    std::optional<Role> role; // none: it gives no place
};

struct ProvidedPlaces {
    // In how many parks the employer takes part.
    std::int64_t (*parks)(db::Connection& db, Employer const& employer) = nullptr;
    // Gives, changes and ends the places that came from this source; those that people gave stay as they are.
    void (*settle)(db::Connection& db, Provided const& provided, moment::Instant now) = nullptr;
};

} // namespace partnership
