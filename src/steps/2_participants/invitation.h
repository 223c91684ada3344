// The mail that invites a person to take part and to choose a password.
#pragma once
#include "participants.h"

namespace participants {

struct Invitation {
    accounts::Person person;
    std::string park; // "De Grift"
    std::string organisation; // for which the person takes part
    std::string public_url; // of the house
    std::string sender; // name of who invites
};

// Each mail carries a link of its own; the ones before it go on working.
void invite(db::Connection& db, Invitation const& invitation, moment::Instant now);

} // namespace participants
