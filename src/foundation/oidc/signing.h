// A private key of ours, with which we prove to a provider who we are.
#pragma once
#include "base/result.h"

#include <memory>
#include <string>
#include <string_view>

namespace oidc {

class SigningKey {
public:
    // A PEM file: RSA of 2048 bits or more, or an elliptic curve P-256. The refusal is a sentence for whoever
    // made the file; nothing of the key is in it.
    static base::Result<SigningKey, std::string> read(std::string_view pem);
    ~SigningKey();
    SigningKey(SigningKey&&) noexcept;
    SigningKey& operator=(SigningKey&&) noexcept;

    // {"alg":..., "kid":..., "kty":..., "use":"sig"} with the public half, as a key set lists it.
    std::string public_jwk() const;
    bool is_rsa() const;
    // A compact JWS. `algorithm` is RS256 or PS256 for RSA, ES256 for the curve.
    std::string signed_claims(std::string_view claims, std::string_view algorithm) const;

private:
    struct Inside;
    explicit SigningKey(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

} // namespace oidc
