#include "jobs.h"

#include "db/db.h"
#include "store.h"

namespace jobs {

namespace {

constexpr std::string_view columns
    = "id, kind, payload, scope, state, attempts, done, total, note, reason, created_at, finished_at";

State state_of(std::string_view text)
{
    if (text == "queued") {
        return State::queued;
    }
    if (text == "running") {
        return State::running;
    }
    if (text == "done") {
        return State::done;
    }
    return text == "failed" ? State::failed : State::cancelled;
}

std::string_view name(State state)
{
    switch (state) {
    case State::queued:
        return "queued";
    case State::running:
        return "running";
    case State::done:
        return "done";
    case State::failed:
        return "failed";
    case State::cancelled:
        return "cancelled";
    }
    return "failed";
}

Job job_of(db::Row const& row)
{
    return {row.id<JobId>(0), row.text(1), row.text(2), row.integer(3), state_of(row.view(4)),
        static_cast<int>(row.integer(5)), row.integer(6), row.integer(7), row.text(8), row.text(9),
        row.instant(10), row.instant(11)};
}

std::string select(std::string_view rest)
{
    return "select " + std::string(columns) + "\nfrom jobs_job\n" + std::string(rest);
}

} // namespace

JobId enqueue(db::Connection& connection, Order const& order, moment::Instant now)
{
    auto const id = connection.ids().make<JobId>();
    connection.run(
        "insert into jobs_job (id, kind, payload, scope, state, attempts, done, total, note, reason, owner,\n"
        "    created_at, not_before)\n"
        "values (?, ?, ?, ?, 'queued', 0, 0, 0, '', '', '', ?, ?)",
        id, order.kind, order.payload, order.scope, now, now);
    return id;
}

bool enqueue_for_day(db::Connection& connection, std::string_view kind, moment::Date day, moment::Instant now)
{
    if (connection.count("select count(*)\nfrom jobs_day\nwhere kind = ? and day >= ?", kind, day) > 0)
        return false;
    db::Transaction transaction(connection);
    bool const is_first = connection.run("insert into jobs_day (kind, day)\n"
                                         "values (?, ?)\n"
                                         "on conflict (kind) do update\n"
                                         "set day = excluded.day\n"
                                         "where jobs_day.day < excluded.day",
                              kind, day)
        == 1;
    if (is_first)
        enqueue(connection, {std::string(kind), "{}"}, now);
    transaction.commit();
    return is_first;
}

std::optional<Job> status(db::Connection& connection, JobId id)
{
    return connection.one<Job>(select("where id = ?"), job_of, id);
}

std::vector<Job> of_scope(db::Connection& connection, std::int64_t scope, std::int64_t jobs_max)
{
    return connection.all<Job>(
        select("where scope = ?\norder by created_at desc, id desc\nlimit ?"), job_of, scope, jobs_max);
}

void cancel(db::Connection& connection, JobId id, moment::Instant now)
{
    db::Transaction transaction(connection);
    connection.run("update jobs_job\nset stop_asked_at = ?\nwhere id = ? and state = 'running'", now, id);
    connection.run(
        "update jobs_job\nset state = 'cancelled', finished_at = ?\nwhere id = ? and state = 'queued'", now,
        id);
    transaction.commit();
}

std::int64_t forget_finished(db::Connection& connection, moment::Instant before)
{
    return connection.run("delete from jobs_job\n"
                          "where state in ('done', 'failed', 'cancelled') and finished_at < ?",
        before);
}

std::optional<Claim> claim(db::Connection& connection, Claiming const& claiming)
{
    db::Transaction transaction(connection);
    auto const id = connection.one<JobId>(
        db::with_row_lock(connection,
            "select id\n"
            "from jobs_job\n"
            "where (state = 'queued' and not_before <= ?) or (state = 'running' and heartbeat_at < ?)\n"
            "order by created_at, id\n"
            "limit 1"),
        [](db::Row const& row) { return row.id<JobId>(0); }, claiming.now, claiming.lost_before);
    if (!id) {
        return std::nullopt;
    }
    connection.run("update jobs_job\n"
                   "set state = 'running', attempts = attempts + 1, owner = ?, heartbeat_at = ?\n"
                   "where id = ?",
        claiming.owner, claiming.now, *id);
    Claim claimed{status(connection, *id).value(), claiming.owner, false};
    claimed.is_stop_asked
        = connection.count("select count(*)\nfrom jobs_job\nwhere id = ? and stop_asked_at is not null", *id)
        > 0;
    transaction.commit();
    return claimed;
}

void release_gone(db::Connection& connection, base::FunctionRef<bool(std::string_view)> is_gone)
{
    using Running = std::pair<JobId, std::string>;
    auto const running = connection.all<Running>(
        "select id, owner\nfrom jobs_job\nwhere state = 'running'", [](db::Row const& row) {
            return Running{row.id<JobId>(0), row.text(1)};
        });
    for (auto const& [id, owner] : running) {
        if (is_gone(owner)) {
            connection.run(
                "update jobs_job\nset state = 'queued', owner = ''\nwhere id = ? and owner = ?", id, owner);
        }
    }
}

// An attempt that got somewhere counts as the first one: only a step that fails again and again is given up.
std::optional<Advanced> advance(db::Connection& connection, Claim const& claim, Step const& step)
{
    return connection.one<Advanced>(
        "update jobs_job\n"
        "set done = done + ?, note = ?, heartbeat_at = ?, attempts = 1\n"
        "where id = ? and owner = ?\n"
        "returning done, stop_asked_at",
        [](db::Row const& row) {
            return Advanced{row.integer(0), !row.is_null(1)};
        },
        step.steps, step.note, step.now, claim.job.id, claim.owner);
}

bool set_total(db::Connection& connection, Claim const& claim, std::int64_t total)
{
    return connection.run(
               "update jobs_job\nset total = ?\nwhere id = ? and owner = ?", total, claim.job.id, claim.owner)
        > 0;
}

bool beat(db::Connection& connection, Claim const& claim, moment::Instant now)
{
    return connection
        .one<bool>(
            "update jobs_job\n"
            "set heartbeat_at = ?\n"
            "where id = ? and owner = ?\n"
            "returning stop_asked_at",
            [](db::Row const& row) { return !row.is_null(0); }, now, claim.job.id, claim.owner)
        .value_or(true);
}

void finish(db::Connection& connection, Claim const& claim, Ending const& ending)
{
    connection.run("update jobs_job\n"
                   "set state = ?, reason = ?, finished_at = ?, owner = ''\n"
                   "where id = ? and owner = ?",
        name(ending.state), ending.reason, ending.now, claim.job.id, claim.owner);
}

void give_back(db::Connection& connection, Claim const& claim, Return const& back)
{
    connection.run("update jobs_job\n"
                   "set state = 'queued', attempts = ?, reason = ?, not_before = ?, owner = ''\n"
                   "where id = ? and owner = ?",
        back.attempts, back.reason, back.not_before, claim.job.id, claim.owner);
}

} // namespace jobs
