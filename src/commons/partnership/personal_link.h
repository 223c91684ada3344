// A link in a mail through which one member acts without signing in, on one thing of his partnership. It is
// signed, so nobody can guess it; it dies with the thing and with the membership.
#pragma once
#include "accounts/accounts.h"
#include "partnership/partnership.h"

#include <optional>
#include <string>
#include <string_view>

namespace partnership {

struct PersonalLink {
    PartnershipId partnership;
    std::int64_t thing = 0; // the identity of what it is about
    accounts::PersonId person;
    friend bool operator==(PersonalLink const&, PersonalLink const&) = default;
};
// For one purpose, such as "date poll": a link to one kind of thing opens no other.
struct LinkKey {
    std::string_view secret;
    std::string_view purpose;
};
std::string token_of(LinkKey const& key, PersonalLink const& link);
// None: not a token that we made for this purpose.
std::optional<PersonalLink> link_in(LinkKey const& key, std::string_view token);

} // namespace partnership
