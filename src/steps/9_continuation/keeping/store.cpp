#include "keeping.h"

#include "db/db.h"

namespace continuation {

void destroy_dossier(db::Connection& db, partnership::PartnershipId id)
{
    db.run("delete from continuation_text where partnership = ?", id);
}

} // namespace continuation
