#include "personal_link.h"

#include "base/text.h"
#include "crypto/crypto.h"

namespace partnership {
namespace {

std::string signature(LinkKey const& key, std::string_view subject)
{
    return crypto::base64url(
        crypto::hmac_sha256(key.secret, std::string(key.purpose) + " " + std::string(subject)));
}

} // namespace

std::string token_of(LinkKey const& key, PersonalLink const& link)
{
    auto const subject
        = link.partnership.text() + "." + base::written_id(link.thing) + "." + link.person.text();
    return subject + "." + signature(key, subject);
}

std::optional<PersonalLink> link_in(LinkKey const& key, std::string_view token)
{
    auto const parts = base::split(token, '.');
    if (parts.size() != 4)
        return std::nullopt;
    auto const partnership = PartnershipId::read(parts[0]);
    auto const thing = base::read_id(parts[1]);
    auto const person = accounts::PersonId::read(parts[2]);
    if (!partnership || !thing || !person)
        return std::nullopt;
    PersonalLink const out{*partnership, *thing, *person};
    return crypto::equal(token, token_of(key, out)) ? std::optional(out) : std::nullopt;
}

} // namespace partnership
