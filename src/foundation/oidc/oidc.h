// OpenID Connect, the side that relies on somebody else's sign-in: authorization code with PKCE, and an ID
// token that is believed only after every check of OpenID Connect Core 3.1.3.7. Asks the network; never in a
// transaction.
#pragma once
#include "base/result.h"
#include "moment/moment.h"
#include "oidc/mistake.h"
#include "oidc/signing.h"
#include "outgoing/outgoing.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oidc {

enum class ClientProof { secret_basic, secret_post, private_key };
enum class Assertion { for_issuer, for_token_endpoint }; // whom a signed proof of ours is meant for

// How one provider knows us.
struct Client {
    std::string issuer; // "https://login.example.com/realms/one", exactly as it calls itself
    std::string id;
    ClientProof proof = ClientProof::secret_basic;
    std::string secret; // of the first two
    std::shared_ptr<SigningKey const> key = {}; // of the third; shared with the page that publishes it
    Assertion assertion = Assertion::for_issuer;
    std::string redirect_uri;
    std::string scopes = "openid email profile";
    std::vector<std::string> acr = {}; // ways of signing in that are asked for, in order of wish
    std::vector<std::string> wanted = {}; // claims to fetch apart when the token has them not
};

// Over the network, within its limits; a test puts its own in the place of it.
using outgoing::Call;
using outgoing::Fetch;
using outgoing::Got;
using outgoing::is_safe_address;
using outgoing::over_the_network;

// One attempt to sign in. Made by the caller, bound to a browser, used once.
struct Question {
    std::string state, nonce, verifier; // each 43 characters of base64url or more
    moment::Instant asked;
};
// What the browser brought back.
struct Reply {
    std::string_view code;
    std::string_view issuer = {}; // RFC 9207; empty when the provider does not say
};

// What is told about somebody, as text: {"realm_access": {"roles": ["a", "b"]}} is "realm_access.roles" with
// two values. Numbers and flags as JSON writes them.
struct Claims {
    std::string subject;
    std::map<std::string, std::vector<std::string>, std::less<>> values;

    std::string first(std::string_view name) const; // empty when there is none
    bool holds(std::string_view name, std::string_view value) const;
};

// What a token must be, to be for us and for now.
struct Expected {
    std::string_view issuer, client, nonce;
    moment::Instant asked; // nothing older is an answer
    moment::Instant now;
    std::int64_t skew_s = 60; // how far clocks may differ
};
// `keys` is the JSON Web Key Set of the issuer. RS256, PS256 with 2048 bits or more, and ES256; nothing else.
base::Result<Claims, Mistake> verified(
    std::string_view token, std::string_view keys, Expected const& expected);

// One provider, for as long as the program runs: what it publishes is fetched when first needed, kept for an
// hour, and its keys fetched again, once a minute at most, when a token names one that is new. Any thread may
// ask; at most four at a time wait for the network, the next is told that it is away.
class Provider {
public:
    explicit Provider(Client client, Fetch fetch = over_the_network());
    ~Provider();
    Provider(Provider&&) noexcept;

    std::string const& issuer() const;
    std::string public_jwk() const; // of the key by which it knows us; empty when that is a secret
    // Where to send the browser.
    base::Result<std::string, Mistake> address(Question const& question, moment::Instant now);
    base::Result<Claims, Mistake> claims(Reply const& reply, Question const& question, moment::Instant now);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace oidc
