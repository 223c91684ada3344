// A file that arrives is looked at, its rows are placed in the parks of who sent it, and what was counted is
// kept piece by piece until it is saved or thrown away.
#pragma once
#include "deliveries.h"

namespace deliveries {

// How a file of this person can be read: as it is recognised, or as he said of an earlier one with the same
// columns.
inventory::ReadPlace read_how(
    db::Connection& db, accounts::PersonId person, std::filesystem::path const& reader);
std::optional<std::filesystem::path> file_of(visit::House const& house, Delivery const& delivery);

struct Arrived {
    std::string file, filename;
    accounts::PersonId person;
    moment::Instant at;
    Subject subject = Subject::figures;
};
// Waits until somebody says what is in the columns.
Delivery receive(db::Connection& db, Arrived const& arrived);
struct Beginning {
    std::optional<inventory::Way> way; // none: the job finds out, for this file takes its time to open
    std::vector<OpenPark> const& parks;
    moment::Instant now;
};
// Lays down how it is read and in which parks its rows may fall, and orders the job. False when it is no
// longer as it was read.
bool begin_placing(db::Connection& db, Delivery delivery, Beginning const& beginning);
// Both at once, for all parks where this person may give figures; the job finds out what the file is.
Delivery send(db::Connection& db, visit::House const& house, Arrived const& arrived);
// How it is read, laid down.
void set_way(Delivery& delivery, std::optional<inventory::Way> const& way);
// A table of StatLine has no places, and a file without anything that looks like figures is not asked about.
bool is_worth_asking(
    inventory::Opened const& opened, inventory::ReadPlace const& how, inventory::ReadRefusal refusal);
// Goes on with what was stopped or failed.
bool go_on(db::Connection& db, Delivery delivery, moment::Instant now);
// Stops the job; what is kept stays.
void stop(db::Connection& db, Delivery const& delivery, moment::Instant now);
// Throws it away with all that was counted.
void discard(db::Connection& db, visit::House const& house, Delivery const& delivery, moment::Instant now);
// The file is not needed any more.
void forget_file(db::Connection& db, visit::House const& house, std::string const& file);

} // namespace deliveries
