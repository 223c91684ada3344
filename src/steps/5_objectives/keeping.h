// What goes of the objectives.
#pragma once
#include "partnership/partnership.h"

namespace objectives {

// After the term of a cooperation that ended.
void destroy_dossier(db::Connection& db, partnership::PartnershipId id);

} // namespace objectives
