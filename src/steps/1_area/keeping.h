// What the area keeps besides boundary and addresses: files that were sent in, with what could not be read.
#pragma once
#include "partnership/keeping.h"

#include <string>
#include <vector>

namespace area {

// From the day they came in: map files, files with addresses, shapes that were proposed, rows passed over,
// spreadsheets that were looked at and not saved. That somebody read in a file, and with what result, stays.
partnership::Kept kept_files(db::Connection& db, partnership::PartnershipId id);
std::int64_t destroy_files(db::Connection& db, partnership::PartnershipId id, moment::Instant before);

std::vector<std::string> files_in_use(db::Connection& db);
accounts::Facts facts_about(db::Connection& db, accounts::PersonId person);

// Boundaries and addresses, with the names of companies, of a cooperation that ended. Answers how many
// addresses went.
partnership::Kept kept_dossier(db::Connection& db, partnership::PartnershipId id);
std::int64_t destroy_dossier(db::Connection& db, partnership::PartnershipId id, moment::Date ended_before);

} // namespace area
