// Organisations and people: who can sign in, and for which organisation somebody works.
#pragma once
#include "base/id.h"
#include "base/result.h"
#include "i18n/i18n.h"
#include "moment/moment.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace db {
class Connection;
}

namespace accounts {

using PersonId = base::Id<struct PersonTag>;
using OrganisationId = base::Id<struct OrganisationTag>;

// What somebody may do apart from any partnership.
enum class Desk {
    none,
    adviser, // starts partnerships and sees an overview of theirs
};

enum class Scheme { automatic, light, dark };

struct Organisation {
    OrganisationId id;
    std::string name;
    std::string kind; // the id of a stakeholder kind, such as "municipality"
};

struct Person {
    PersonId id;
    std::string name;
    std::string email;
    Desk desk = Desk::none;
    i18n::Language language = i18n::Language::dutch;
    Scheme scheme = Scheme::automatic;
};

struct NewPerson {
    std::string name;
    std::string email;
    Desk desk = Desk::none;
};

std::string_view code(Desk desk);
std::string_view code(Scheme scheme);
Desk desk_of(std::string_view code);
Scheme scheme_of(std::string_view code);

// "Jan@Voorbeeld.nl " and "jan@voorbeeld.nl" are the same address.
std::string folded_email(std::string_view email);
bool looks_like_email(std::string_view text);
// What is wrong with a name and address that somebody typed; fields "name" and "email".
i18n::Problems problems(NewPerson const& person);
// What is wrong with a chosen password; field "password". At least 12 characters, not the address itself, and
// not one that is guessed early: common words, rows of keys, the name of its owner.
i18n::Problems password_problems(std::string_view password, NewPerson const& owner);

OrganisationId add_organisation(
    db::Connection& db, std::string_view name, std::string_view kind, moment::Instant now);
// Whether everybody who works for it signs in with two steps, whatever the role.
void set_asks_second_step(db::Connection& db, OrganisationId id, bool asks);
bool asks_second_step(db::Connection& db, OrganisationId id);
std::optional<Organisation> organisation(db::Connection& db, OrganisationId id);

// Gives the person who already has this address, or makes one without a password.
PersonId person_with_email(db::Connection& db, NewPerson const& person, moment::Instant now);
std::optional<Person> person(db::Connection& db, PersonId id);
std::optional<PersonId> person_known_as(db::Connection& db, std::string_view email);
bool has_anybody(db::Connection& db);
void set_password(db::Connection& db, PersonId id, std::string_view password);
void set_desk(db::Connection& db, PersonId id, Desk desk);
void set_language(db::Connection& db, PersonId id, i18n::Language language);
void set_scheme(db::Connection& db, PersonId id, Scheme scheme);

} // namespace accounts
