// All statements of the room, one function each.
#pragma once
#include "chain.h"
#include "log.h"

namespace audit {

// The next number of a chain, the hash of the line before it, and the key of this person if there is one.
// Holds the chain until the transaction ends.
struct Taken {
    std::int64_t number = 0;
    std::string hash;
    PersonKey person;
};
Taken take_number(db::Connection& db, Chain chain, accounts::PersonId person);
void insert_line(db::Connection& db, Line const& line);
void update_head(db::Connection& db, Head const& head);

void insert_person(db::Connection& db, PersonKey key, accounts::PersonId person);
PersonKey key_of_person(db::Connection& db, accounts::PersonId person);
void update_person_erased(db::Connection& db, accounts::PersonId person);
void delete_people_without_lines(db::Connection& db);

std::vector<Line> lines_after_number(db::Connection& db, Chain chain, std::int64_t number, int lines_max);
std::vector<Head> heads(db::Connection& db);
std::vector<Checkpoint> checkpoints(db::Connection& db);

// The last of the lines that are older, when all before it are older too.
std::optional<Head> last_line_before(db::Connection& db, Chain chain, moment::Instant before);
std::int64_t delete_lines_through(db::Connection& db, Chain chain, std::int64_t number);
void insert_checkpoint(db::Connection& db, Checkpoint const& checkpoint);

std::vector<LogLine> lines_that_fit(db::Connection& db, Filter const& filter, Part const& part);
std::vector<LogLine> lines_of_person(db::Connection& db, accounts::PersonId person, int lines_max);
std::int64_t count_that_fit(db::Connection& db, Filter const& filter);
struct Position {
    Chain chain;
    std::int64_t number;
};
std::vector<LogLine> lines_of_period(
    db::Connection& db, Period const& period, Position const& after, int lines_max);
std::vector<Doer> doers_of_partnership(db::Connection& db, partnership::PartnershipId id);

} // namespace audit
