#include "fake.h"

#include "base/fault.h"
#include "base/text.h"
#include "crypto/crypto.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <charconv>

namespace oidc::testing {
namespace {

using Json = nlohmann::json;

EVP_PKEY* generated(KeyKind kind)
{
    switch (kind) {
    case KeyKind::rsa:
        return EVP_RSA_gen(2048);
    case KeyKind::small_rsa:
        return EVP_RSA_gen(1024);
    case KeyKind::curve:
        return EVP_EC_gen("P-256");
    case KeyKind::other_curve:
        break;
    }
    return EVP_EC_gen("P-384");
}

std::string decoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned byte = 0;
        if (text[i] == '%' && i + 2 < text.size()) {
            std::from_chars(text.data() + i + 1, text.data() + i + 3, byte, 16);
            i += 2;
        } else
            byte = static_cast<unsigned char>(text[i]);
        out += static_cast<char>(byte);
    }
    return out;
}

} // namespace

std::string made_pem(KeyKind kind)
{
    auto* const key = generated(kind);
    auto* const bio = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr);
    char* bytes = nullptr;
    auto const count = BIO_get_mem_data(bio, &bytes);
    std::string pem(bytes, static_cast<std::size_t>(count));
    BIO_free(bio);
    EVP_PKEY_free(key);
    return pem;
}

SigningKey made_key(KeyKind kind)
{
    auto key = SigningKey::read(made_pem(kind));
    if (!key)
        throw base::Fault(key.error());
    return std::move(key).value();
}

std::string query_value(std::string_view address, std::string_view name)
{
    for (auto const pair : base::split(address.substr(address.find('?') + 1), '&'))
        if (pair.substr(0, pair.find('=')) == name)
            return decoded(pair.substr(pair.find('=') + 1));
    return "";
}

FakeProvider::FakeProvider(std::string issuer, moment::Instant given_now)
    : now(given_now)
    , issuer_(std::move(issuer))
    , key_(made_key(KeyKind::curve))
{
}

Client FakeProvider::client(std::string redirect_uri) const
{
    Client client;
    client.issuer = issuer_;
    client.id = "a client";
    client.secret = "a secret: with a colon";
    client.redirect_uri = std::move(redirect_uri);
    return client;
}

Fetch FakeProvider::fetch()
{
    return [this](Call const& call) { return answer(call); };
}

std::string FakeProvider::sign_in(std::string_view address, std::string_view claims)
{
    auto const code = crypto::token();
    grants_[code]
        = {std::string(claims), query_value(address, "nonce"), query_value(address, "code_challenge")};
    auto back = "code=" + code + "&state=" + query_value(address, "state");
    return says_issuer ? back + "&iss=" + base::percent_encoded(issuer_) : back;
}

std::string FakeProvider::token(std::string_view claims, std::string_view nonce) const
{
    auto const seconds = now.epoch_ms / 1000;
    Json all{{"iss", issuer_}, {"aud", "a client"}, {"sub", "somebody"}, {"iat", seconds},
        {"exp", seconds + 300}, {"nonce", nonce}};
    all.merge_patch(Json::parse(claims));
    return key_.signed_claims(all.dump(), "ES256");
}

std::string FakeProvider::keys() const { return "{\"keys\":[" + key_.public_jwk() + "]}"; }

void FakeProvider::renew_key() { key_ = made_key(KeyKind::curve); }

std::string FakeProvider::description() const
{
    Json out{{"issuer", other_issuer.empty() ? issuer_ : other_issuer},
        {"authorization_endpoint", issuer_ + "/authorize"}, {"token_endpoint", issuer_ + "/token"},
        {"jwks_uri", issuer_ + "/keys"}, {"authorization_response_iss_parameter_supported", says_issuer}};
    if (!userinfo.empty())
        out["userinfo_endpoint"] = issuer_ + "/userinfo";
    return out.dump();
}

Got FakeProvider::exchanged(Call const& call)
{
    if (!error.empty())
        return {400, Json{{"error", error}}.dump()};
    auto const found = grants_.find(query_value(call.form, "code"));
    auto const challenge = crypto::base64url(crypto::sha256(query_value(call.form, "code_verifier")));
    if (found == grants_.end() || found->second.challenge != challenge)
        return {400, R"({"error":"invalid_grant"})"};
    auto const grant = std::move(found->second);
    grants_.erase(found);
    return {200,
        Json{{"id_token", token(grant.claims, grant.nonce)}, {"access_token", "an access token"}}.dump()};
}

std::optional<Got> FakeProvider::answer(Call const& call)
{
    calls.push_back(call);
    if (is_away)
        return std::nullopt;
    if (call.url == issuer_ + "/.well-known/openid-configuration")
        return Got{200, description()};
    if (call.url == issuer_ + "/keys")
        return Got{200, keys()};
    if (call.url == issuer_ + "/token")
        return exchanged(call);
    if (call.url == issuer_ + "/userinfo" && call.authorization == "Bearer an access token")
        return Got{200, userinfo};
    return Got{404, ""};
}

} // namespace oidc::testing
