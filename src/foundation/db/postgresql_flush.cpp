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
constexpr auto* sql = "select pg_logical_emit_message(true, 'terreinwijzer', '')";

} // namespace

void ServerFlush::End::operator()(pg_conn* connection) const { PQfinish(connection); }

ServerFlush::ServerFlush(std::string_view url)
    : url_(url)
{
}

ServerFlush::~ServerFlush() = default;

std::uint64_t ServerFlush::line()
{
    if (auto const there = line_.load())
        return there;
    std::lock_guard const lock(mutex_);
    if (line_ == 0 && Clock::now() >= not_before_)
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
    if (PQresultStatus(reply.get()) != PGRES_TUPLES_OK)
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

void ServerFlush::look()
{
    std::lock_guard const lock(mutex_);
    if (connection_ && !is_alive(connection_.get()))
        hang_up();
}

void ServerFlush::hang_up()
{
    line_ = 0;
    connection_.reset();
}

} // namespace db
