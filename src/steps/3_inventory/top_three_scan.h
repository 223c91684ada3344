// The area scan of one organisation: its top three, what it sees often in its own words, and a photo. Process
// document 1.3 and 1.8.
#pragma once
#include "inventory/inventory.h"

#include <string>
#include <vector>

namespace inventory {

struct Photo {
    std::string file; // its name in the store of files: a JPEG as images::cleaned makes it
    std::string words; // what is on it, for who cannot see it
    int width = 0, height = 0;
    bool is_there() const { return width > 0; }
};

struct Scan {
    TopThree top; // its items may all be empty
    std::string often;
    Photo photo;
};
// Once it named something; a photo alone is no scan.
bool is_given(Scan const& scan);

// Fields of the top three, and "often".
i18n::Problems problems(Scan const& scan);
// Fields "file" and "photo_words".
i18n::Problems problems(Photo const& photo);

// The top three and what is seen often; a photo stays.
void give_scan(db::Connection& db, partnership::Scope const& scope, Scan const& scan);
// One without a file takes it away; the store of files loses it at night.
void set_photo(db::Connection& db, partnership::Scope const& scope, accounts::OrganisationId organisation,
    Photo const& photo);

// Of every organisation that gave anything, in the order of their ids; two statements.
std::vector<Scan> scans(db::Connection& db, partnership::Scope const& scope);
// Of one organisation; empty when it gave nothing.
Scan scan_of(std::vector<Scan> const& all, accounts::OrganisationId organisation);

} // namespace inventory
