#include "accounts.h"

#include "store.h"
#include "texts.h"

#include "base/text.h"
#include "crypto/crypto.h"
#include "crypto/strength.h"
#include "db/db.h"
#include "mail/mail.h"

namespace accounts {
namespace {

constexpr std::size_t password_length_min = 12;
constexpr std::size_t name_length_max = 120;
constexpr std::size_t email_length_max = 254;
constexpr double password_bits_min = 30; // a hundred guesses a day, by a thousand machines, for a lifetime

// What people in this field choose first; the library knows English words and names.
constexpr std::string_view common_words[] = {"welkom", "wachtwoord", "geheim", "inloggen", "terreinwijzer",
    "bedrijventerrein", "ondernemer", "ondernemers", "veilig", "veiligheid", "politie", "gemeente",
    "brandweer", "voorjaar", "lente", "zomer", "herfst", "winter", "januari", "februari", "maart", "april",
    "juni", "juli", "augustus", "september", "oktober", "november", "december", "maandag", "dinsdag",
    "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "nederland", "holland", "ajax", "feyenoord",
    "voetbal", "koffie", "bedrijf"};

std::vector<std::string> words_near(NewPerson const& owner)
{
    std::vector<std::string> out(std::begin(common_words), std::end(common_words));
    for (auto const part : base::split(owner.name, ' '))
        out.emplace_back(part);
    auto const at = owner.email.find('@');
    out.push_back(owner.email.substr(0, at));
    if (at != std::string::npos)
        out.push_back(owner.email.substr(at + 1));
    return out;
}

} // namespace

std::string_view code(Desk desk) { return desk == Desk::adviser ? "adviser" : "none"; }

Desk desk_of(std::string_view code) { return code == "adviser" ? Desk::adviser : Desk::none; }

std::string_view code(Scheme scheme)
{
    switch (scheme) {
    case Scheme::light:
        return "light";
    case Scheme::dark:
        return "dark";
    case Scheme::automatic:
        break;
    }
    return "automatic";
}

Scheme scheme_of(std::string_view code)
{
    if (code == "light")
        return Scheme::light;
    return code == "dark" ? Scheme::dark : Scheme::automatic;
}

std::string folded_email(std::string_view email) { return base::folded(base::trimmed(email)); }

// One rule for forms and for the office that sends the mail: what passes here can be written to.
bool looks_like_email(std::string_view text)
{
    text = base::trimmed(text);
    return text.size() <= email_length_max && mail::is_address(text);
}

i18n::Problems problems(NewPerson const& person)
{
    i18n::Problems out;
    auto const name = base::trimmed(person.name);
    if (name.empty() || name.size() > name_length_max)
        out.push_back(i18n::problem("name", texts::person::name_needed));
    if (!looks_like_email(person.email))
        out.push_back(i18n::problem("email", texts::person::email_needed));
    return out;
}

i18n::Problems password_problems(std::string_view password, NewPerson const& owner)
{
    if (base::length_utf8(password) < password_length_min)
        return {i18n::problem("password", texts::password::too_short, password_length_min)};
    if (folded_email(password) == folded_email(owner.email))
        return {i18n::problem("password", texts::password::is_address)};
    if (crypto::password_bits(password, words_near(owner)) < password_bits_min)
        return {i18n::problem("password", texts::password::easy)};
    return {};
}

OrganisationId add_organisation(
    db::Connection& db, std::string_view name, std::string_view kind, moment::Instant now)
{
    Organisation const organisation{
        db.ids().make<OrganisationId>(), std::string(base::trimmed(name)), std::string(kind)};
    insert_organisation(db, organisation, now);
    return organisation.id;
}

void set_asks_second_step(db::Connection& db, OrganisationId id, bool asks)
{
    update_asks_second_step(db, id, asks);
}

bool asks_second_step(db::Connection& db, OrganisationId id) { return select_asks_second_step(db, id); }

std::optional<Organisation> organisation(db::Connection& db, OrganisationId id)
{
    return organisation_of_id(db, id);
}

PersonId person_with_email(db::Connection& db, NewPerson const& wanted, moment::Instant now)
{
    if (auto const known = person_of_email(db, folded_email(wanted.email)))
        return *known;
    Person const person{db.ids().make<PersonId>(), std::string(base::trimmed(wanted.name)),
        std::string(base::trimmed(wanted.email)), wanted.desk};
    insert_person(db, person, now);
    return person.id;
}

std::optional<Person> person(db::Connection& db, PersonId id) { return person_of_id(db, id); }

std::optional<PersonId> person_known_as(db::Connection& db, std::string_view email)
{
    return person_of_email(db, folded_email(email));
}

bool has_anybody(db::Connection& db) { return person_count(db) > 0; }

// Whoever was signed in with the old password is not signed in any more.
void set_password(db::Connection& db, PersonId id, std::string_view password)
{
    update_password(db, id, crypto::password_hash(password));
    delete_sessions_of(db, id);
}

void set_desk(db::Connection& db, PersonId id, Desk desk) { update_desk(db, id, code(desk)); }

void set_language(db::Connection& db, PersonId id, i18n::Language language)
{
    update_language(db, id, i18n::code(language));
}

void set_scheme(db::Connection& db, PersonId id, Scheme scheme) { update_scheme(db, id, code(scheme)); }

} // namespace accounts
