#include "restored.h"

#include "night.h"

#include "audit/audit.h"
#include "db/db.h"
#include "jobs/jobs.h"
#include "mail/mail.h"

namespace app {

Restored after_restoring(db::Connection& db, std::string_view secret, moment::Instant now)
{
    db::Transaction transaction(db);
    Restored const done{accounts::end_all(db, now), mail::drop_waiting(db)};
    jobs::enqueue(db, {std::string(night_job), "", 0}, now);
    audit::Deed deed;
    deed.at = now;
    deed.act = "command restored";
    audit::write(db, {audit::Chain::incidents, secret}, deed);
    transaction.commit();
    return done;
}

} // namespace app
