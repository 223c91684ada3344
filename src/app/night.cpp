#include "night.h"

#include "accounts/session.h"
#include "audit/audit.h"
#include "db/db.h"
#include "mail/mail.h"
#include "survey/survey.h"

#include <fmt/format.h>

namespace app {
namespace {

constexpr std::int64_t finished_work_days = 30;

struct Night {
    visit::House const& house;
    moment::Instant now;
    moment::Date today;
};

struct Task {
    std::string_view name;
    std::int64_t (*work)(db::Connection& db, Night const& night);
};

constexpr Task tasks[] = {
    {"surveys closed",
        [](db::Connection& db, Night const& night) { return survey::close_due(db, night.today); }},
    {"codes destroyed",
        [](db::Connection& db, Night const& night) {
            return survey::destroy_codes(db, moment::plus_days(night.today, -night.house.keep_codes_days));
        }},
    {"sessions forgotten",
        [](db::Connection& db, Night const& night) {
            return accounts::forget_expired(db, night.house.sessions, night.now);
        }},
    {"lines of the audit log expired",
        [](db::Connection& db, Night const& night) {
            auto const& house = night.house;
            return audit::expire(
                db, {house.keep_log_days, house.keep_incident_days}, house.secret, night.now);
        }},
    {"mails forgotten",
        [](db::Connection& db, Night const& night) {
            return mail::forget_sent(db, night.now.plus_days(-finished_work_days));
        }},
    {"jobs forgotten",
        [](db::Connection& db, Night const& night) {
            return jobs::forget_finished(db, night.now.plus_days(-finished_work_days));
        }},
};

jobs::Outcome work_through(db::Connection& db, jobs::Progress& progress, Night const& night)
{
    progress.expect(db, std::ssize(tasks));
    while (progress.done() < std::ssize(tasks) && !progress.must_stop()) {
        auto const& task = tasks[progress.done()];
        db::Transaction transaction(db);
        auto const count = task.work(db, night);
        progress.advance(db, 1, fmt::format("{}: {}", task.name, count));
        transaction.commit();
    }
    return {};
}

} // namespace

jobs::Handler night_handler(visit::House const& house)
{
    return [&house](db::Connection& db, jobs::Job const& job, jobs::Progress& progress) {
        return work_through(db, progress, {house, job.created, moment::local_date(job.created)});
    };
}

} // namespace app
