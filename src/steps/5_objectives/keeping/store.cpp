#include "keeping.h"

#include "db/db.h"

namespace objectives {

void destroy_dossier(db::Connection& db, partnership::PartnershipId id)
{
    for (auto const statement : {"delete from objectives_action_dot where partnership = ?",
             "delete from objectives_poll_action where partnership = ?",
             "delete from objectives_dot where partnership = ?",
             "delete from objectives_ballot where partnership = ?",
             "delete from objectives_poll where partnership = ?",
             "delete from objectives_result where partnership = ?",
             "delete from objectives_aim where partnership = ?",
             "delete from objectives_cause where partnership = ?",
             "delete from objectives_finding where partnership = ?",
             "delete from objectives_problem where partnership = ?"})
        db.run(statement, id);
    db.run("delete from objectives_slide where partnership = ?", id);
    db.run("delete from objectives_objective where partnership = ?", id);
}

} // namespace objectives
