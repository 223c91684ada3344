#include "keeping.h"

#include "db/db.h"

namespace objectives {

void destroy_dossier(db::Connection& db, partnership::PartnershipId id)
{
    db.run("delete from objectives_slide where partnership = ?", id);
    db.run("delete from objectives_objective where partnership = ?", id);
}

} // namespace objectives
