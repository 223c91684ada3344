#include "keeping.h"

#include "db/db.h"

namespace award {

void destroy_dossier(db::Connection& db, partnership::PartnershipId id)
{
    db.run("delete from award_award where partnership = ?", id);
}

} // namespace award
