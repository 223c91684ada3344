#include "signing.h"

#include "jose.h"

#include "base/fault.h"
#include "crypto/crypto.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

namespace oidc {
namespace {

struct FreeOpenssl {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(BIO* bio) const { BIO_free(bio); }
    void operator()(BIGNUM* number) const { BN_clear_free(number); }
};
using Key = std::unique_ptr<EVP_PKEY, FreeOpenssl>;
using Json = nlohmann::json;

// A file with a pass phrase is refused, and not asked for at a terminal.
int no_pass_phrase(char*, int, int, void*) { return -1; }

Key key_in(std::string_view pem)
{
    std::unique_ptr<BIO, FreeOpenssl> const bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    Key key(PEM_read_bio_PrivateKey(bio.get(), nullptr, no_pass_phrase, nullptr));
    ERR_clear_error();
    return key;
}

// A number of the key as a JWK writes it; `bytes_min` keeps the zeros in front that a curve wants.
std::string number_of(EVP_PKEY const* key, char const* name, int bytes_min = 0)
{
    BIGNUM* found = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &found) != 1)
        throw base::Fault(std::string("a private key without its ") + name);
    std::unique_ptr<BIGNUM, FreeOpenssl> const number(found);
    std::string bytes(static_cast<std::size_t>(std::max(BN_num_bytes(found), bytes_min)), '\0');
    BN_bn2binpad(found, reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    return crypto::base64url(bytes);
}

bool is_p256(EVP_PKEY const* key)
{
    char name[32] = "";
    std::size_t length = 0;
    return EVP_PKEY_get_group_name(key, name, sizeof name, &length) == 1
        && std::string_view(name, length) == "prime256v1";
}

// The members that RFC 7638 makes the thumbprint of, in its order: what nlohmann sorts is sorted right.
Json public_half(EVP_PKEY const* key, bool is_rsa)
{
    if (is_rsa)
        return {{"kty", "RSA"}, {"n", number_of(key, OSSL_PKEY_PARAM_RSA_N)},
            {"e", number_of(key, OSSL_PKEY_PARAM_RSA_E)}};
    constexpr int side = 32;
    return {{"kty", "EC"}, {"crv", "P-256"}, {"x", number_of(key, OSSL_PKEY_PARAM_EC_PUB_X, side)},
        {"y", number_of(key, OSSL_PKEY_PARAM_EC_PUB_Y, side)}};
}

Json whole_key(EVP_PKEY const* key, Json jwk, bool is_rsa)
{
    if (!is_rsa) {
        jwk["d"] = number_of(key, OSSL_PKEY_PARAM_PRIV_KEY, 32);
        return jwk;
    }
    jwk["d"] = number_of(key, OSSL_PKEY_PARAM_RSA_D);
    jwk["p"] = number_of(key, OSSL_PKEY_PARAM_RSA_FACTOR1);
    jwk["q"] = number_of(key, OSSL_PKEY_PARAM_RSA_FACTOR2);
    jwk["dp"] = number_of(key, OSSL_PKEY_PARAM_RSA_EXPONENT1);
    jwk["dq"] = number_of(key, OSSL_PKEY_PARAM_RSA_EXPONENT2);
    jwk["qi"] = number_of(key, OSSL_PKEY_PARAM_RSA_COEFFICIENT1);
    return jwk;
}

void set(JoseHeader const& header, char const* name, std::string const& value)
{
    cjose_err error{};
    if (!cjose_header_set(header.get(), name, value.c_str(), &error))
        throw base::Fault("the header of a signature could not be made");
}

} // namespace

struct SigningKey::Inside {
    Jwk key;
    std::string shown; // JSON
    std::string kid;
    bool is_rsa = false;
};

SigningKey::SigningKey(std::unique_ptr<Inside> inside)
    : inside_(std::move(inside))
{
}
SigningKey::~SigningKey() = default;
SigningKey::SigningKey(SigningKey&&) noexcept = default;
SigningKey& SigningKey::operator=(SigningKey&&) noexcept = default;

base::Result<SigningKey, std::string> SigningKey::read(std::string_view pem)
{
    auto const key = key_in(pem);
    if (!key)
        return base::refuse(std::string("holds no private key in PEM, or one with a pass phrase"));
    bool const is_rsa = EVP_PKEY_get_base_id(key.get()) == EVP_PKEY_RSA;
    if (is_rsa && EVP_PKEY_get_bits(key.get()) < static_cast<int>(rsa_bits_min))
        return base::refuse(std::string("holds an RSA key of less than 2048 bits"));
    if (!is_rsa && !is_p256(key.get()))
        return base::refuse(std::string("holds a key that is neither RSA nor of the curve P-256"));
    auto shown = public_half(key.get(), is_rsa);
    auto inside = std::make_unique<Inside>();
    inside->is_rsa = is_rsa;
    inside->kid = crypto::base64url(crypto::sha256(shown.dump()));
    inside->key = imported_key(whole_key(key.get(), shown, is_rsa).dump());
    if (!inside->key)
        return base::refuse(std::string("holds a key that cannot be used"));
    shown["kid"] = inside->kid;
    shown["use"] = "sig";
    inside->shown = shown.dump();
    return SigningKey(std::move(inside));
}

std::string SigningKey::public_jwk() const { return inside_->shown; }

bool SigningKey::is_rsa() const { return inside_->is_rsa; }

std::string SigningKey::signed_claims(std::string_view claims, std::string_view algorithm) const
{
    cjose_err error{};
    JoseHeader const header(cjose_header_new(&error));
    set(header, "alg", std::string(algorithm));
    set(header, "kid", inside_->kid);
    set(header, "typ", "JWT");
    Jws const jws(cjose_jws_sign(inside_->key.get(), header.get(),
        reinterpret_cast<std::uint8_t const*>(claims.data()), claims.size(), &error));
    char const* compact = nullptr;
    if (!jws || !cjose_jws_export(jws.get(), &compact, &error))
        throw base::Fault(fmt::format("nothing could be signed with {}", algorithm));
    return compact;
}

} // namespace oidc
