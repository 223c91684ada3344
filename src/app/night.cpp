#include "night.h"

#include "area/keeping.h"
#include "audit/audit.h"
#include "base/fault.h"
#include "continuation/lapse.h"
#include "db/db.h"
#include "deliveries/keeping.h"
#include "files/files.h"
#include "inventory/inventory.h"
#include "inventory/keeping.h"
#include "keeping/proof.h"
#include "plan/keeping.h"
#include "plan/night.h"
#include "survey/keeping.h"
#include "survey/night.h"

#include <fmt/format.h>

namespace app {
namespace {

// A file stands in its folder before the row that names it is committed.
constexpr std::chrono::hours file_age_min(24);

struct Night {
    visit::House const& house;
    moment::Instant now;
};

// "closed: 2", for the list of jobs.
struct Done {
    std::string_view what;
    std::int64_t count = 0;
};

Done close_surveys(db::Connection& db, Night const& night)
{
    auto const today = moment::local_date(night.now);
    auto const closed = survey::close_due(db, today);
    survey::take_stands(db, today, night.house.group_size_min);
    survey::renew_means(db, night.house.group_size_min);
    return {"surveys closed", closed};
}

// The partnership reads in its own log that something went, and by which kind; never whose.
void write_line(db::Connection& db, Night const& night, keeping::Proof const& proof)
{
    audit::Deed deed;
    deed.at = night.now;
    deed.partnership = proof.partnership;
    deed.act = "night /t/{park}/bewaren";
    deed.object = "/t/{park}/bewaren#" + proof.kind;
    audit::write(db, {audit::Chain::daily, night.house.secret}, deed);
}

Done erase(db::Connection& db, Night const& night, keeping::Kind const& kind)
{
    std::int64_t count = 0;
    for (auto const& proof :
        keeping::erase_due(db, kind, {*night.house.keeping, night.house.secret, night.now})) {
        count += proof.count;
        if (proof.partnership)
            write_line(db, night, proof);
    }
    return {kind.id, count};
}

// What no room names any more goes from the disk too.
Done sweep_files(db::Connection& db, Night const& night)
{
    if (!night.house.files)
        return {"files swept", 0};
    auto const used = files_in_use(db);
    auto const is_named = [&](std::string const& name) { return used.count(name) > 0; };
    night.house.files->sweep_temporary(file_age_min);
    return {"files swept", static_cast<std::int64_t>(night.house.files->sweep(is_named, file_age_min))};
}

Done remind_partners(db::Connection& db, Night const& night)
{
    return {"partners reminded",
        inventory::remind_due(db, night.house.public_url, night.house.secret, night.now)
            + inventory::remind_scans_due(db, night.house.public_url, night.now)};
}

Done ask_owners(db::Connection& db, Night const& night)
{
    return {"owners asked", plan::ask_due(db, night.house.public_url, night.now)};
}

Done renew_awards(db::Connection& db, Night const& night)
{
    return {"cooperations lapsed", continuation::work_of_night(db, {night.house.public_url, night.now})};
}

Done follow_letters(db::Connection& db, Night const& night)
{
    survey::destroy_old_reminders(db, night.now);
    survey::note_refused_mails(db);
    return {"reminders of surveys told", survey::tell_reminders_due(db, night.house.public_url, night.now)};
}

Done task(db::Connection& db, Night const& night, std::int64_t number)
{
    auto const& kinds = night.house.keeping->kinds;
    if (number == 0)
        return close_surveys(db, night);
    if (number == 1)
        return remind_partners(db, night);
    if (number == 2)
        return follow_letters(db, night);
    if (number == 3)
        return ask_owners(db, night);
    if (number == 4)
        return renew_awards(db, night);
    if (number < std::ssize(kinds) + 5)
        return erase(db, night, kinds[static_cast<std::size_t>(number - 5)]);
    return sweep_files(db, night);
}

// Each task in one transaction with its progress: a night that was killed goes on where it was.
jobs::Outcome work_through(db::Connection& db, jobs::Progress& progress, Night const& night)
{
    if (!night.house.keeping)
        throw base::Fault("the night needs to know what is kept for how long");
    auto const tasks = std::ssize(night.house.keeping->kinds) + 6;
    progress.expect(db, tasks);
    while (progress.done() < tasks && !progress.must_stop()) {
        db::Transaction transaction(db);
        auto const done = task(db, night, progress.done());
        progress.advance(db, 1, fmt::format("{}: {}", done.what, done.count));
        transaction.commit();
    }
    return {};
}

} // namespace

std::set<std::string> files_in_use(db::Connection& db)
{
    std::set<std::string> out;
    for (auto const& names : {area::files_in_use(db), inventory::files_in_use(db), plan::files_in_use(db),
             survey::files_in_use(db), deliveries::files_in_use(db)})
        out.insert(names.begin(), names.end());
    return out;
}

bool is_file_used(db::Connection& db, std::string const& file) { return files_in_use(db).contains(file); }

jobs::Handler night_handler(visit::House const& house)
{
    return [&house](db::Connection& db, jobs::Job const& job, jobs::Progress& progress) {
        return work_through(db, progress, {house, job.created});
    };
}

} // namespace app
