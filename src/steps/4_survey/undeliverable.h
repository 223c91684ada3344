// Letters that came back: found by their number or code, or by street and number. Nothing here tells who
// answered: an invitation that was used looks like any other.
#pragma once
#include "reach.h"

namespace survey {

// What somebody typed or scanned: "17", "7K4M-2QXP", or the address that the QR code holds.
struct Scanned {
    std::int64_t number = 0; // of the letter; 0 when it is a code
    std::string code;
};
// Empty when it can be neither.
std::optional<Scanned> read_scan(std::string_view typed);
std::optional<Destination> scanned_destination(
    db::Connection& db, Survey const& survey, Secret secret, Scanned const& scanned);

// Every word of the query begins a word of the address, or is the number of the letter.
bool fits(Destination const& destination, std::string_view query);
std::vector<Destination> fitting(std::vector<Destination> all, std::string_view query);
// "De ondernemer, Handelsweg 12, 7461 AB  Grifthoek"
std::string one_line(Destination const& destination);

// Keeps the number of the survey right; invitations of another survey stay as they are.
void mark_undeliverable(db::Connection& db, Survey const& survey, std::vector<Returned> const& returned);

} // namespace survey
