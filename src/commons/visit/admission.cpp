#include "admission.h"

#include "accounts/identity.h"
#include "db/db.h"

namespace visit {
namespace {

using Person = base::Result<accounts::PersonId, NotAdmitted>;

// Called as the provider calls him, or as his address begins.
std::string name_of(oidc::Claims const& claims, std::string const& email)
{
    constexpr std::size_t name_bytes_max = 120;
    auto const name = claims.first("name");
    return name.empty() || name.size() > name_bytes_max ? email.substr(0, email.find('@')) : name;
}

Person person_by_address(db::Connection& db, Arrived const& arrived,
    partnership::ProvidedPlaces const& places, moment::Instant now)
{
    auto const email = trusted_email(arrived.agreement, arrived.claims);
    if (email.empty())
        return base::refuse(NotAdmitted::no_address);
    if (auto const known = accounts::person_known_as(db, email))
        return *known;
    bool const has_place
        = role_given(arrived.agreement, arrived.claims) && places.parks(db, arrived.agreement.employer) > 0;
    if (!has_place)
        return base::refuse(NotAdmitted::no_place);
    return accounts::person_with_email(db, {name_of(arrived.claims, email), email}, now);
}

Person linked_person(db::Connection& db, Arrived const& arrived, partnership::ProvidedPlaces const& places,
    moment::Instant now)
{
    auto const& subject = arrived.claims.subject;
    if (auto const known = accounts::person_of_identity(db, arrived.issuer, subject)) {
        if (arrived.linking && arrived.linking != *known)
            return base::refuse(NotAdmitted::taken);
        accounts::note_identity_seen(db, arrived.issuer, subject, now);
        return *known;
    }
    auto const person
        = arrived.linking ? Person(arrived.linking) : person_by_address(db, arrived, places, now);
    if (!person)
        return person;
    // Somebody with another identity of this issuer is not overwritten: an address may have got another
    // owner.
    if (!accounts::link_identity(db, {std::string(arrived.issuer), subject, *person, now, now}))
        return base::refuse(NotAdmitted::taken);
    return person;
}

} // namespace

Person admit(db::Connection& db, Arrived const& arrived, partnership::ProvidedPlaces const& places,
    moment::Instant now)
{
    db::Transaction transaction(db);
    auto const person = linked_person(db, arrived, places, now);
    if (!person)
        return person;
    places.settle(db,
        {*person, arrived.agreement.employer, std::string(arrived.issuer),
            role_given(arrived.agreement, arrived.claims)},
        now);
    transaction.commit();
    return person;
}

bool unlink(db::Connection& db, accounts::PersonId person, Provider const& provider,
    partnership::ProvidedPlaces const& places, moment::Instant now)
{
    if (!accounts::unlink_identity(db, person, provider.sign_in.issuer()))
        return false;
    places.settle(db, {person, provider.agreement.employer, provider.sign_in.issuer(), std::nullopt}, now);
    return true;
}

} // namespace visit
