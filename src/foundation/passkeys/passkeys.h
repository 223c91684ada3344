// Passkeys (W3C Web Authentication, level 2): checks what a browser hands over. The only place that knows
// libfido2.
#pragma once
#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace passkeys {

// The site a passkey is for: "terrein.voorbeeld.nl" and "https://terrein.voorbeeld.nl".
struct Site {
    std::string id;
    std::string origin;
};
// None when browsers make no passkeys for this address: plain http (but for localhost), or a number for a
// name.
std::optional<Site> site_of(std::string_view public_url);

enum class Mistake {
    broken, // not what a browser sends
    other_site, // made for another name or address
    other_challenge, // not an answer to what was asked
    not_verified, // the person was not asked for a finger, a face or a PIN
    wrong_signature,
    copied, // its counter stands still or goes back: somebody has a copy
};

// All in bytes, as the browser's own fields of that name hold them.
struct Registration {
    std::string client_data, authenticator_data;
};
struct Assertion {
    std::string client_data, authenticator_data, signature;
};

struct Credential {
    std::string id; // bytes
    std::string public_key; // "es256:", "eddsa:" or "rs256:" with the key in base64url
    std::int64_t sign_count = 0;
};

// `challenge` in base64url, as it was given to the browser. Who made the authenticator is not asked for.
base::Result<Credential, Mistake> registered(
    Site const& site, std::string_view challenge, Registration const& registration);
// Answers the new counter, to be kept with the credential.
base::Result<std::int64_t, Mistake> asserted(
    Site const& site, std::string_view challenge, Credential const& known, Assertion const& assertion);

} // namespace passkeys
