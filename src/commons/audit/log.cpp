#include "log.h"

#include "store.h"

#include "db/db.h"

#include <algorithm>

namespace audit {
namespace {

constexpr std::string_view kind_codes[] = {"all", "changes", "looks", "stopped"};
constexpr int lines_at_once = 1000;

} // namespace

std::string_view code(Kind kind) { return kind_codes[static_cast<std::size_t>(kind)]; }

Kind kind_of(std::string_view code)
{
    auto const found = std::ranges::find(kind_codes, code);
    return found == std::end(kind_codes) ? Kind::all : static_cast<Kind>(found - std::begin(kind_codes));
}

std::vector<LogLine> log(db::Connection& db, Filter const& filter, Part const& part)
{
    return lines_that_fit(db, filter, part);
}

std::int64_t count(db::Connection& db, Filter const& filter) { return count_that_fit(db, filter); }

std::vector<Doer> doers(db::Connection& db, partnership::PartnershipId id)
{
    return doers_of_partnership(db, id);
}

std::vector<LogLine> lines_about(db::Connection& db, accounts::PersonId person, int lines_max)
{
    return lines_of_person(db, person, lines_max);
}

void each_line(db::Connection& db, Period const& period, base::FunctionRef<void(LogLine const&)> visit)
{
    for (auto const chain : all_chains) {
        Position at{chain, 0};
        while (true) {
            auto const lines = lines_of_period(db, period, at, lines_at_once);
            for (auto const& line : lines)
                visit(line);
            if (lines.size() < lines_at_once)
                break;
            at.number = lines.back().line.number;
        }
    }
}

} // namespace audit
