// What goes of the continuation.
#pragma once
#include "partnership/partnership.h"

namespace continuation {

// After the term of a cooperation that ended.
void destroy_dossier(db::Connection& db, partnership::PartnershipId id);

} // namespace continuation
