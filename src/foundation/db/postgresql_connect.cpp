#include "postgresql_connect.h"

#include <string_view>

#include <fmt/format.h>
#include <poll.h>

#include "base/fault.h"

namespace db {
namespace {

using Options = std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)>;

Options options_of(std::string const& url) { return {PQconninfoParse(url.c_str(), nullptr), PQconninfoFree}; }

// libpq repeats in its messages what it could not read, and that may be a part of the password: an address
// with signs in odd places is refused in our own words.
void require_plain_address(std::string const& url)
{
    auto const begin = url.find("://") + 3;
    auto const rest = std::string_view(url).substr(begin, url.find('?', begin) - begin);
    auto const at = rest.find('@');
    bool const is_clear = at == rest.npos || (at == rest.rfind('@') && rest.find('/') > at);
    if (!is_clear || !options_of(url))
        throw base::Fault(
            "db: the address of PostgreSQL cannot be read. In a password the signs @ : / ? # and % "
            "are written as %40 %3A %2F %3F %23 and %25");
}

} // namespace

Handle connected(std::string const& url)
{
    require_plain_address(url);
    char const* const names[]
        = {"connect_timeout", "keepalives_idle", "application_name", "client_encoding", "dbname", nullptr};
    char const* const values[] = {"10", "60", "terreinwijzer", "UTF8", url.c_str(), nullptr};
    Handle handle(PQconnectdbParams(names, values, 1));
    if (PQstatus(handle.get()) != CONNECTION_OK)
        throw base::Fault(fmt::format("db: cannot reach PostgreSQL: {}", PQerrorMessage(handle.get())));
    PQsetNoticeProcessor(
        handle.get(), [](void*, char const*) {}, nullptr);
    return handle;
}

bool names_several_hosts(std::string const& url)
{
    auto const options = options_of(url);
    for (auto const* one = options.get(); one && one->keyword; ++one) {
        std::string_view const keyword = one->keyword, value = one->val ? one->val : "";
        if ((keyword == "host" || keyword == "hostaddr") && value.find(',') != value.npos)
            return true;
    }
    return false;
}

bool is_alive(PGconn* connection)
{
    pollfd waiting{PQsocket(connection), POLLIN, 0};
    return PQstatus(connection) == CONNECTION_OK && poll(&waiting, 1, 0) == 0;
}

} // namespace db
