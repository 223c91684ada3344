// What a room knows about a person, told to that person, and what it does when the person goes: the app
// joins the rooms in one table (src/app/people.cpp).
#pragma once
#include "accounts/accounts.h"

namespace accounts {

// One sentence about somebody, such as "Voorzitter van de werkgroep".
struct Fact {
    Fact(i18n::Message const& text, moment::Date on = {}, std::string in = {});
    Fact(i18n::Text const& text, moment::Date on, std::string in);
    std::string_view in(i18n::Language language) const
    {
        return language == i18n::Language::dutch ? dutch : english;
    }

    std::string dutch, english;
    moment::Date day; // since when, or when; no day when none is kept
    std::string park; // empty apart from any
};
using Facts = std::vector<Fact>;

// Somebody whose name and address go. What was signed or adopted by duty stays as it is.
struct Leaver {
    PersonId person;
    std::string name, email; // as they were
    std::string shown_as; // what stands there from now on: "Voormalig deelnemer"
    moment::Instant now;
    moment::Date today;
    bool also_in_minutes = false; // the name in decisions and action points too
};
// A name of one word may be part of any other word: only longer ones are looked for in texts.
bool is_found_in_texts(Leaver const& leaver);

Facts facts_about(db::Connection& db, PersonId person, moment::Instant now);
// Name and address are replaced; password, second steps, sessions, links, invitations and devices go. The
// identity stays, so that history hangs together.
void forget_person(db::Connection& db, Leaver const& leaver);
bool is_erased(db::Connection& db, PersonId person);

void rename(db::Connection& db, PersonId person, std::string_view name);

struct NewEmail {
    PersonId person;
    std::string email;
};
// The token of a link to a new address, in the place of an older one. The address counts after a press on the
// button behind it, within a day.
std::string ask_new_email(db::Connection& db, NewEmail const& wanted, moment::Instant now);
std::optional<NewEmail> asked_email(db::Connection& db, std::string_view token, moment::Instant now);
// False when somebody got the address meanwhile. Links and invitations to the old address are void.
bool take_new_email(db::Connection& db, NewEmail const& wanted);

} // namespace accounts
