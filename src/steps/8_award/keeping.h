// What goes of the award.
#pragma once
#include "partnership/partnership.h"

namespace award {

// After the term of a cooperation that ended.
void destroy_dossier(db::Connection& db, partnership::PartnershipId id);

} // namespace award
