// Who it is that came back from the sign-in of an organisation, and which places that gives.
#pragma once
#include "providers.h"

#include "base/result.h"

namespace visit {

enum class NotAdmitted {
    taken, // the identity is linked with another person, or the person with another identity
    no_address, // it tells no address that we may believe, and we know nobody by this identity
    no_place, // nobody we know, and no rule that gives a newcomer a place
};

struct Arrived {
    Agreement const& agreement;
    std::string_view issuer;
    oidc::Claims const& claims;
    accounts::PersonId linking = {}; // who asked to link this identity; none: somebody who signs in
};

// In one transaction: the identity is linked, a newcomer is made, and the places follow the claims.
base::Result<accounts::PersonId, NotAdmitted> admit(db::Connection& db, Arrived const& arrived,
    partnership::ProvidedPlaces const& places, moment::Instant now);

// Takes the identity away, and the places that came with it.
bool unlink(db::Connection& db, accounts::PersonId person, Provider const& provider,
    partnership::ProvidedPlaces const& places, moment::Instant now);

} // namespace visit
