// What is kept about one person, gathered from every room, as a file to take along (AVG art. 15 and 20).
#pragma once
#include "i18n/i18n.h"
#include "keeping/keeping.h"

namespace privacy {

struct OwnPlace {
    keeping::Place const* place = nullptr;
    accounts::Facts facts;
};
// Every place, also those that keep nothing about this person.
std::vector<OwnPlace> gathered(
    db::Connection& db, keeping::Register const& all, accounts::PersonId person, moment::Instant now);

struct Bundle {
    accounts::Person person;
    std::vector<OwnPlace> places;
    i18n::Words words;
    moment::Instant made_at;
};
// For a machine, and for people; the words in the language of the bundle.
std::string json(Bundle const& bundle);
// Both files in one.
std::string zipped(Bundle const& bundle, std::string const& html);

} // namespace privacy
