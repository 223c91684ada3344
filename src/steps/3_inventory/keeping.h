// Files with figures that wait to be read in: the figures are counts, but a row of a file may lead to
// somebody.
#pragma once
#include "partnership/keeping.h"

#include <string>
#include <vector>

namespace inventory {

// From the day they came in: files that nobody read in. What was read in lost its file at once.
partnership::Kept kept_files(db::Connection& db, partnership::PartnershipId id);
std::int64_t destroy_files(db::Connection& db, partnership::PartnershipId id, moment::Instant before);

std::vector<std::string> files_in_use(db::Connection& db);
accounts::Facts facts_about(db::Connection& db, accounts::PersonId person);

// Figures of a cooperation that ended, with what was asked for and each partner's top three. Answers how many
// figures went.
partnership::Kept kept_dossier(db::Connection& db, partnership::PartnershipId id);
std::int64_t destroy_dossier(db::Connection& db, partnership::PartnershipId id, moment::Date ended_before);

} // namespace inventory
