// A provider for tests, in memory: it publishes keys, signs people in and hands out tokens, right and wrong
// ones.
#pragma once
#include "oidc/oidc.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace oidc::testing {

enum class KeyKind { rsa, small_rsa, curve, other_curve };
// A new private key as a PEM file.
std::string made_pem(KeyKind kind);
SigningKey made_key(KeyKind kind);

// "redirect_uri" of an address or a form, decoded; empty when it is not there.
std::string query_value(std::string_view address, std::string_view name);

class FakeProvider {
public:
    FakeProvider(std::string issuer, moment::Instant now);

    // Known by a secret; it comes back at `redirect_uri`.
    Client client(std::string redirect_uri) const;
    Fetch fetch();
    // Somebody signs in at this address, and is described by `claims` (JSON). The answer is what the browser
    // brings back: "code=...&state=...&iss=...".
    std::string sign_in(std::string_view address, std::string_view claims);
    // A token as it would hand out for these claims; what is not in them is filled in.
    std::string token(std::string_view claims, std::string_view nonce) const;
    std::string keys() const;
    void renew_key(); // the old one is published no more

    bool is_away = false;
    bool says_issuer = true;
    std::string userinfo; // JSON; empty: it has no such page
    std::string other_issuer; // what it calls itself instead
    std::string error; // what the token endpoint answers instead of a token
    moment::Instant now;
    std::vector<Call> calls; // all so far

private:
    struct Grant {
        std::string claims, nonce, challenge;
    };
    std::optional<Got> answer(Call const& call);
    std::string description() const;
    Got exchanged(Call const& call);

    std::string issuer_;
    SigningKey key_;
    std::map<std::string, Grant> grants_;
};

} // namespace oidc::testing
