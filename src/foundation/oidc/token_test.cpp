// ID tokens: the right one is believed, and every forged, stale or misdirected one is not.
#include "fake.h"
#include "oidc.h"

#include "crypto/crypto.h"
#include "testing/testing.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace oidc;
using oidc::testing::KeyKind;
using oidc::testing::made_key;
using Json = nlohmann::json;

namespace {

constexpr std::string_view issuer = "https://login.example.com/realms/one";
constexpr std::string_view client = "a client";
constexpr std::string_view nonce = "a nonce of forty-three characters, or more";

struct Keys {
    SigningKey rsa = made_key(KeyKind::rsa), curve = made_key(KeyKind::curve), other = made_key(KeyKind::rsa);
    std::string set() const { return "{\"keys\":[" + rsa.public_jwk() + "," + curve.public_jwk() + "]}"; }
};

Keys const& keys()
{
    static Keys const made; // an RSA key takes a while
    return made;
}

std::int64_t seconds() { return ::testing::now().epoch_ms / 1000; }

Json good_claims()
{
    return {{"iss", issuer}, {"aud", client}, {"sub", "17"}, {"iat", seconds()}, {"exp", seconds() + 300},
        {"nonce", nonce}, {"email", "jan@voorbeeld.nl"}};
}

Json with(Json const& change)
{
    auto claims = good_claims();
    claims.merge_patch(change); // null takes away
    return claims;
}

Expected expected() { return {issuer, client, nonce, ::testing::now(), ::testing::now()}; }

std::string by_hand(Json const& head, std::string_view content, std::string_view signature)
{
    return crypto::base64url(head.dump()) + "." + crypto::base64url(content) + "."
        + crypto::base64url(signature);
}

// "" when it is believed, or why it is not.
std::string verdict(
    std::string_view token, Expected const& wanted = expected(), std::string const& set = keys().set())
{
    auto const claims = verified(token, set, wanted);
    return claims ? "" : std::string(code(claims.error()));
}

std::string verdict_of(Json const& claims, std::string_view algorithm = "RS256")
{
    return verdict(keys().rsa.signed_claims(claims.dump(), algorithm));
}

} // namespace

TEST_CASE("a token is believed when RS256, PS256 or ES256 signed it, and tells its claims")
{
    CHECK(verdict_of(good_claims()) == "");
    CHECK(verdict_of(good_claims(), "PS256") == "");
    auto const claims
        = with({{"realm_access", {{"roles", {"boa", "chef"}}}}, {"email_verified", true}, {"level", 3}});
    auto const told = verified(keys().curve.signed_claims(claims.dump(), "ES256"), keys().set(), expected());
    REQUIRE(told);
    CHECK(told->subject == "17");
    CHECK(told->first("email") == "jan@voorbeeld.nl");
    CHECK(told->first("email_verified") == "true");
    CHECK(told->first("level") == "3");
    CHECK(told->holds("realm_access.roles", "chef"));
    CHECK_FALSE(told->holds("realm_access.roles", "baas"));
    CHECK(told->first("absent").empty());
}

TEST_CASE("a token that is not for us, not from them, or not of now is not believed")
{
    struct Case {
        char const* why;
        Json change;
        char const* verdict;
    };
    auto const t = seconds();
    Case const cases[] = {
        {"another issuer", {{"iss", "https://login.example.com/realms/two"}}, "other_issuer"},
        {"a slash more", {{"iss", std::string(issuer) + "/"}}, "other_issuer"},
        {"no issuer", {{"iss", nullptr}}, "other_issuer"},
        {"another audience", {{"aud", "another client"}}, "other_audience"},
        {"no audience", {{"aud", nullptr}}, "other_audience"},
        {"an audience that is a number", {{"aud", 17}}, "other_audience"},
        {"a list with us alone", {{"aud", {"a client"}}}, ""},
        {"a list with another", {{"aud", {"a client", "another"}}}, "other_audience"},
        {"a list with another, asked by us", {{"aud", {"another", "a client"}}, {"azp", "a client"}}, ""},
        {"a list without us", {{"aud", {"another"}}, {"azp", "a client"}}, "other_audience"},
        {"asked by another", {{"azp", "another client"}}, "other_audience"},
        {"asked by a number", {{"azp", 17}}, "other_audience"},
        {"another question", {{"nonce", "another nonce"}}, "other_nonce"},
        {"no question", {{"nonce", nullptr}}, "other_nonce"},
        {"expired", {{"exp", t - 61}}, "expired"},
        {"expired on the second", {{"exp", t - 60}}, "expired"},
        {"expired within the skew", {{"exp", t - 59}}, ""},
        {"no end", {{"exp", nullptr}}, "broken"},
        {"an end that is text", {{"exp", std::to_string(t + 300)}}, "broken"},
        {"an end beyond all time", {{"exp", 1e300}}, "broken"},
        {"an end before all time", {{"exp", -1}}, "broken"},
        {"made in the future", {{"iat", t + 61}}, "not_yet"},
        {"made in the future within the skew", {{"iat", t + 60}}, ""},
        {"made before the question", {{"iat", t - 61}}, "expired"},
        {"no beginning", {{"iat", nullptr}}, "broken"},
        {"not valid yet", {{"nbf", t + 61}}, "not_yet"},
        {"not valid yet within the skew", {{"nbf", t + 60}}, ""},
        {"a beginning that is text", {{"nbf", "soon"}}, "broken"},
        {"nobody", {{"sub", ""}}, "no_subject"},
        {"no subject", {{"sub", nullptr}}, "no_subject"},
        {"a subject that is a number", {{"sub", 17}}, "no_subject"},
        {"a subject too long", {{"sub", std::string(256, 'x')}}, "no_subject"},
    };
    for (auto const& one : cases) {
        CAPTURE(one.why);
        CHECK(verdict_of(with(one.change)) == one.verdict);
    }
}

TEST_CASE("a token that nobody published a key for, or that was altered, is not believed")
{
    auto const good = keys().rsa.signed_claims(good_claims().dump(), "RS256");
    auto const dot = good.rfind('.');
    auto const content = crypto::base64url(with({{"sub", "18"}}).dump());
    CHECK(verdict(keys().other.signed_claims(good_claims().dump(), "RS256")) == "unknown_key");
    CHECK(verdict(good.substr(0, good.find('.') + 1) + content + good.substr(dot)) == "wrong_signature");
    CHECK(verdict(good.substr(0, dot + 1) + crypto::base64url("a signature")) == "wrong_signature");
    auto const kid = Json::parse(keys().rsa.public_jwk())["kid"];
    auto const stolen_name = by_hand({{"alg", "PS256"}, {"kid", kid}}, good_claims().dump(),
        *crypto::from_base64url(good.substr(dot + 1)));
    CHECK(verdict(stolen_name) == "wrong_signature"); // the other algorithm of the same key
}

TEST_CASE("no algorithm, a shared secret and what is not on the list are refused, whatever the signature")
{
    auto const kid = Json::parse(keys().rsa.public_jwk())["kid"];
    auto const content = good_claims().dump();
    CHECK(verdict(by_hand({{"alg", "none"}}, content, "")) != "");
    CHECK(verdict(by_hand({{"alg", "None"}, {"kid", kid}}, content, "")) != "");
    CHECK(verdict(by_hand({{"typ", "JWT"}}, content, "")) != "");
    for (auto const* secret : {"", "a secret"}) {
        Json const head{{"alg", "HS256"}, {"kid", kid}};
        auto const signing = crypto::base64url(head.dump()) + "." + crypto::base64url(content);
        auto const key
            = *secret ? std::string(secret) : keys().rsa.public_jwk(); // what is public as a secret
        CHECK(verdict(by_hand(head, content, crypto::hmac_sha256(key, signing))) == "weak_algorithm");
    }
    for (auto const* name : {"RS384", "RS512", "PS512", "ES384", "HS512"})
        CHECK(verdict(by_hand({{"alg", name}, {"kid", kid}}, content, "x")) == "weak_algorithm");
    CHECK(verdict(by_hand({{"alg", "RS256"}, {"kid", kid}, {"crit", {"b64"}}, {"b64", false}}, content, "x"))
        == "broken");
}

TEST_CASE("a key of another kind, for another use, too small, or one of several is not taken")
{
    auto const token = keys().rsa.signed_claims(good_claims().dump(), "RS256");
    auto const set_with = [](Json const& change) {
        auto key = Json::parse(keys().rsa.public_jwk());
        key.merge_patch(change);
        return Json{{"keys", {key}}}.dump();
    };
    CHECK(verdict(token, expected(), set_with(Json::object())) == "");
    CHECK(verdict(token, expected(), set_with({{"use", nullptr}, {"alg", "RS256"}})) == "");
    CHECK(verdict(token, expected(), set_with({{"use", "enc"}})) == "unknown_key");
    CHECK(verdict(token, expected(), set_with({{"alg", "PS256"}})) == "unknown_key");
    CHECK(verdict(token, expected(), set_with({{"kid", "another"}})) == "unknown_key");
    CHECK(verdict(token, expected(), set_with({{"n", "AQAB"}})) == "unknown_key"); // 17 bits
    CHECK(verdict(token, expected(), set_with({{"n", "!"}})) == "unknown_key");
    CHECK(verdict(token, expected(), set_with({{"kty", "oct"}, {"k", "AQAB"}})) == "unknown_key");
    auto const twice = keys().rsa.public_jwk() + "," + keys().rsa.public_jwk();
    CHECK(verdict(token, expected(), "{\"keys\":[" + twice + "]}") == "unknown_key");
    for (auto const* odd : {"", "[]", "{}", "{\"keys\":{}}", "{\"keys\":[17]}", "{\"keys\":[]}", "garbage"})
        CHECK(verdict(token, expected(), odd) == "unknown_key");
}

TEST_CASE("without the name of a key the only one is taken, and several are not tried in turn")
{
    auto const token = keys().curve.signed_claims(good_claims().dump(), "ES256");
    auto nameless = Json::parse(keys().curve.public_jwk());
    nameless.erase("kid");
    CHECK(verdict(token, expected(), Json{{"keys", {nameless}}}.dump()) == "unknown_key"); // it does name one
    CHECK(verdict(by_hand({{"alg", "ES256"}}, good_claims().dump(), std::string(64, 'x')))
        == "wrong_signature");
    CHECK(verdict(by_hand({{"alg", "ES256"}}, good_claims().dump(), "short")) == "wrong_signature");
    CHECK(verdict(by_hand({{"alg", "ES256"}}, good_claims().dump(), std::string(64, '\0')))
        == "wrong_signature");
}

TEST_CASE("garbage and huge tokens are no tokens")
{
    for (auto const* odd : {"", ".", "..", "a.b", "a.b.c", "a.b.c.d", "e30.e30.", "e30.e30.e30",
             "bm90.e30.e30", " e30.e30.e30", "e30=.e30.e30", "e30.e30.\n"})
        CHECK(verdict(odd) != "");
    CHECK(verdict(std::string(40'000, 'a')) == "too_large");
    auto const deep = std::string(5000, '[') + std::string(5000, ']');
    CHECK(verdict(keys().rsa.signed_claims(deep, "RS256")) == "broken");
    CHECK(verdict(keys().rsa.signed_claims("17", "RS256")) == "broken");
    CHECK(verdict(keys().rsa.signed_claims("{\"iss\":", "RS256")) == "broken");
    CHECK(verdict(by_hand({{"alg", 17}}, good_claims().dump(), "x")) != "");
}

TEST_CASE("the skew is a parameter")
{
    auto strict = expected();
    strict.skew_s = 0;
    auto const token
        = [](Json const& change) { return keys().rsa.signed_claims(with(change).dump(), "RS256"); };
    CHECK(verdict(token(Json::object()), strict) == "");
    CHECK(verdict(token({{"exp", seconds()}}), strict) == "expired");
    CHECK(verdict(token({{"iat", seconds() + 1}}), strict) == "not_yet");
    strict.skew_s = 600;
    CHECK(verdict(token({{"exp", seconds() - 599}, {"iat", seconds() - 600}}), strict) == "");
}

TEST_CASE("claims are read within limits: deep, long and many ones are left out")
{
    Json many = Json::array();
    for (int i = 0; i < 3000; ++i)
        many.push_back(i);
    auto const claims = with({{"many", many}, {"long", std::string(2000, 'x')},
        {"a", {{"b", {{"c", {{"d", "deep"}}}}}}}, {"list", {{{"in", "a list"}}}}});
    auto const told = verified(keys().rsa.signed_claims(claims.dump(), "RS256"), keys().set(), expected());
    REQUIRE(told);
    CHECK(told->values.at("many").size() < 1000);
    CHECK(told->first("long").empty());
    CHECK(told->first("a.b.c.d").empty());
    CHECK(told->first("list").empty());
}

TEST_CASE("a key of ours is read from PEM, shows its public half, and says what is wrong with a bad one")
{
    for (auto const kind : {KeyKind::rsa, KeyKind::curve}) {
        auto const shown = Json::parse(made_key(kind).public_jwk());
        CHECK(shown["use"] == "sig");
        CHECK(shown["kid"].get<std::string>().size() == 43);
        for (auto const* secret : {"d", "p", "q", "dp", "dq", "qi"})
            CHECK_FALSE(shown.contains(secret));
    }
    for (auto const& bad : {std::string("garbage"), oidc::testing::made_pem(KeyKind::small_rsa),
             oidc::testing::made_pem(KeyKind::other_curve)}) {
        auto const key = SigningKey::read(bad);
        REQUIRE_FALSE(key);
        CHECK(key.error().starts_with("holds "));
    }
}
