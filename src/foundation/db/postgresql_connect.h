// Connecting to PostgreSQL.
#pragma once
#include <memory>
#include <string>

#include <libpq-fe.h>

namespace db {

struct Close {
    void operator()(PGconn* connection) const { PQfinish(connection); }
    void operator()(PGresult* result) const { PQclear(result); }
};
using Handle = std::unique_ptr<PGconn, Close>;
using Reply = std::unique_ptr<PGresult, Close>;

// A Fault when the address cannot be read or the server cannot be reached; no password is in its message.
Handle connected(std::string const& url);
// Servers that take over from each other.
bool names_several_hosts(std::string const& url);
// False when the server ended the connection: one that rests has nothing to say.
bool is_alive(PGconn* connection);

} // namespace db
