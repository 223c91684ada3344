#include "rooms.h"

#include "night.h"

#include "accounts/tables.h"
#include "area/jobs.h"
#include "area/routes.h"
#include "area/tables.h"
#include "audit/tables.h"
#include "award/routes.h"
#include "award/tables.h"
#include "calendar/routes.h"
#include "calendar/tables.h"
#include "chain/routes.h"
#include "comparison/routes.h"
#include "continuation/routes.h"
#include "continuation/tables.h"
#include "deliveries/jobs.h"
#include "deliveries/routes.h"
#include "deliveries/tables.h"
#include "home/routes.h"
#include "inventory/jobs.h"
#include "inventory/routes.h"
#include "inventory/tables.h"
#include "jobs/tables.h"
#include "keeping/tables.h"
#include "mail/tables.h"
#include "meetings/following.h"
#include "meetings/routes.h"
#include "meetings/tables.h"
#include "messages/routes.h"
#include "messages/tables.h"
#include "objectives/routes.h"
#include "objectives/tables.h"
#include "overview/routes.h"
#include "papers/routes.h"
#include "papers/tables.h"
#include "participants/routes.h"
#include "participants/tables.h"
#include "partnership/tables.h"
#include "plan/routes.h"
#include "plan/tables.h"
#include "privacy/routes.h"
#include "survey/jobs.h"
#include "survey/routes.h"
#include "survey/tables.h"
#include "visit/reception.h"

// Only in a build that tries crawlers: tests/planted/CMakeLists.txt stops every other.
#ifdef TERREINWIJZER_PLANTED_FAULTS
#include "planted/routes.h"
#endif

namespace app {

std::vector<db::Migration> all_tables()
{
    std::vector<db::Migration> out;
    for (auto const& tables : {mail::tables(), jobs::tables(), accounts::tables(), partnership::tables(),
             audit::tables(), keeping::tables(), messages::tables(), papers::tables(), meetings::tables(),
             area::tables(), participants::tables(), inventory::tables(), survey::tables(),
             objectives::tables(), plan::tables(), calendar::tables(), award::tables(),
             continuation::tables(), deliveries::tables()})
        out.insert(out.end(), tables.begin(), tables.end());
    return out;
}

std::vector<visit::Routes> all_routes()
{
    std::vector<visit::Routes> out{visit::routes(), overview::routes(), comparison::routes(),
        deliveries::routes(), chain::routes(), home::routes(), messages::routes(), privacy::routes(),
        papers::routes(), meetings::routes(), area::routes(), participants::routes(), inventory::routes(),
        survey::routes(), objectives::routes(), plan::routes(), calendar::routes(), award::routes(),
        continuation::routes()};
#ifdef TERREINWIJZER_PLANTED_FAULTS
    out.push_back(planted::routes());
#endif
    return out;
}

jobs::Handlers all_jobs(visit::House const& house)
{
    jobs::Handlers out{{std::string(night_job), night_handler(house)}};
    for (auto handlers : {area::job_handlers(house), inventory::job_handlers(house),
             survey::job_handlers(house), deliveries::job_handlers(house)})
        out.merge(handlers);
    return out;
}

std::map<std::string, jobs::Chore, std::less<>> all_chores(visit::House const& house)
{
    auto const take_pulses = [&house](db::Connection& db, moment::Instant now) {
        partnership::take_pulses(db, {house.process, house.signs}, house.group_size_min, now);
    };
    auto const follow_members = [&house](db::Connection& db, moment::Instant now) {
        meetings::follow_members(db, house.public_url, now);
    };
    return {{"pulses", take_pulses}, {"sent_answers", survey::tidy}, {"followed_members", follow_members}};
}

} // namespace app
