// A fixed number of connections to one database, lent to one thread at a time.
#pragma once
#include <chrono>
#include <cstdint>
#include <memory>
#include <string_view>

#include "db/db.h"

namespace db {

class Pool;

// fast: a power cut may lose the last commits; for tests and throwaway demos on SQLite.
enum class Durability { full, fast };

struct Options {
    int connections = 4;
    // Random identities when null; must outlive the database.
    base::IdSource* ids = nullptr;
    Durability durability = Durability::full;
    // A lease not granted by then is a Fault.
    std::chrono::milliseconds wait{10'000};
};

// A connection on loan, given back when this goes.
class Lease {
public:
    Lease(Lease&& other) noexcept = default;
    Lease& operator=(Lease&& other) = delete;
    ~Lease();
    Connection& operator*() const { return *connection_; }
    Connection* operator->() const { return connection_.get(); }

private:
    friend class Pool;
    Lease(Pool& pool, std::unique_ptr<Connection> connection);

    Pool* pool_;
    std::unique_ptr<Connection> connection_;
};

class Database {
public:
    // A "postgresql://..." address, or else the path of an SQLite file, made when absent. Opens one
    // connection at once, so that a wrong address shows at start; the others when they are needed.
    static Database open(std::string_view where, Options const& options = {});
    Database(Database&& other) noexcept;
    ~Database();

    // Waits until a connection is free.
    Lease lease();
    Engine engine() const;
    base::IdSource& ids();
    // Statements run by connections that have been given back, for tests of a page's budget.
    std::int64_t statements() const;

private:
    explicit Database(std::unique_ptr<Pool> pool);
    std::unique_ptr<Pool> pool_;
};

} // namespace db
