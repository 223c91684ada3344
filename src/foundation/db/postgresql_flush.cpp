#include "postgresql_flush.h"

#include <fmt/format.h>

#include "base/fault.h"
#include "postgresql_connect.h"

namespace db {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds pause{60}; // before the next try, where no connection could be had
constexpr auto* name = "flush";
// Its own few bytes in the log, that a subscriber who knows no such mark passes over.
constexpr auto* sql = "select pg_backend_pid(), pg_logical_emit_message(true, 'terreinwijzer', '')";

} // namespace

void ServerFlush::End::operator()(pg_conn* connection) const { PQfinish(connection); }

ServerFlush::ServerFlush(std::string_view url)
    : url_(url)
    , is_one_server_(!names_several_hosts(url_))
{
}

ServerFlush::~ServerFlush() = default;

std::uint64_t ServerFlush::line()
{
    if (auto const there = line_.load())
        return there;
    std::unique_lock const lock(mutex_, std::try_to_lock);
    bool const may_try = lock.owns_lock() && is_one_server_ && Clock::now() >= not_before_;
    if (may_try && line_ == 0)
        try {
            connect();
        } catch (base::Fault const&) { // no right to do so, or no connection left: commits wait by themselves
            hang_up();
            not_before_ = Clock::now() + pause;
        }
    return line_;
}

void ServerFlush::connect()
{
    connection_.reset(connected(url_).release());
    // A server before version 14 knows no such end, and its refusal does no harm.
    Reply const awake(PQexec(connection_.get(), "set idle_session_timeout = 0"));
    Reply const prepared(PQprepare(connection_.get(), name, sql, 0, nullptr));
    flush();
    line_ = ++lines_;
}

void ServerFlush::flush()
{
    Reply const reply(PQexecPrepared(connection_.get(), name, 0, nullptr, nullptr, nullptr, 0));
    auto const own = std::to_string(PQbackendPID(connection_.get()));
    if (PQresultStatus(reply.get()) != PGRES_TUPLES_OK || PQgetvalue(reply.get(), 0, 0) != own)
        throw base::Fault(fmt::format(
            "db: PostgreSQL did not keep what was written: {}", PQerrorMessage(connection_.get())));
}

void ServerFlush::run()
{
    std::lock_guard const lock(mutex_);
    if (!connection_)
        throw base::Fault("db: the connection with PostgreSQL was lost before it kept what was written");
    try {
        flush();
    } catch (base::Fault const&) {
        hang_up();
        throw;
    }
}

// Whoever is busy with it finds out by himself.
void ServerFlush::look()
{
    std::unique_lock const lock(mutex_, std::try_to_lock);
    if (lock.owns_lock() && connection_ && !is_alive(connection_.get()))
        hang_up();
}

void ServerFlush::hang_up()
{
    line_ = 0;
    connection_.reset();
}

} // namespace db
