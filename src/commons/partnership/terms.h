// The terms on which the partners of a group share what they know (process document 1.8: "vaststellen en
// borging"; domain 8): accepted by each person before the first look at shared figures, with version and day.
#pragma once
#include "partnership/partnership.h"

#include <optional>
#include <string>
#include <vector>

namespace partnership {

struct Terms {
    int version = 1; // 1 is the standard text, until the group has one of its own
    std::string text; // paragraphs with an empty line between them; a line that starts with "- " is of a list
    std::optional<moment::Instant> since = {}; // none: the standard text
    std::string by = {}; // who changed it; empty for the standard text
};

// The version in force; in the language of the visitor as long as it is the standard text.
Terms terms(db::Connection& db, PartnershipId id, i18n::Language language);
// Field "text": 100 to 20,000 characters.
i18n::Problems terms_problems(std::string_view text);
// The next version; everybody is asked again.
int change_terms(db::Connection& db, PartnershipId id, std::string_view text, accounts::PersonId person,
    moment::Instant now);

bool has_accepted_terms(db::Connection& db, PartnershipId id, accounts::PersonId person);
// False, and nothing is done, when `version` is no longer the one in force: what was read is accepted,
// nothing else. Accepting twice keeps the first moment.
bool accept_terms(
    db::Connection& db, PartnershipId id, accounts::PersonId person, int version, moment::Instant now);

struct Acceptance {
    accounts::PersonId person;
    std::string name;
    int version = 1;
    moment::Instant at;
};
// The latest of each person, by name.
std::vector<Acceptance> acceptances(db::Connection& db, PartnershipId id);

} // namespace partnership
