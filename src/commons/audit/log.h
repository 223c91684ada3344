// The lines as people read them: with the names that belong to them, for one partnership or for the whole
// house.
#pragma once
#include "audit/chain.h"

#include "base/function_ref.h"

namespace audit {

// From the first instant to just before the second; an instant that is none leaves that side open.
struct Period {
    moment::Instant from, before;
};

enum class Kind { all, changes, looks, stopped };
std::string_view code(Kind kind);
Kind kind_of(std::string_view code); // all when it is none of them

struct Filter {
    partnership::PartnershipId partnership;
    accounts::PersonId person = {}; // none: everybody
    std::string role = {}; // empty: every role
    Kind kind = Kind::all;
    Period period = {};
};

struct LogLine {
    Line line;
    std::string name; // empty: nobody we know, or erased
    std::string organisation;
};

struct Part {
    std::int64_t offset = 0;
    int lines_max = 50;
};

// The newest first.
std::vector<LogLine> log(db::Connection& db, Filter const& filter, Part const& part);
std::int64_t count(db::Connection& db, Filter const& filter);

// Whoever has a line in this partnership, by name.
struct Doer {
    accounts::PersonId id;
    std::string name;
};
std::vector<Doer> doers(db::Connection& db, partnership::PartnershipId id);

// What one person did, in any partnership, the newest first.
std::vector<LogLine> lines_about(db::Connection& db, accounts::PersonId person, int lines_max);

// Every line of the house in a period, chain after chain, the oldest first.
void each_line(db::Connection& db, Period const& period, base::FunctionRef<void(LogLine const&)> visit);

} // namespace audit
