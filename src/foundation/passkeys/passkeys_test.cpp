// What a real browser (Chromium, with an authenticator of its own) handed over, and what is made of it by
// somebody who tampers.
#include "passkeys.h"

#include "crypto/crypto.h"

#include <doctest/doctest.h>

using namespace passkeys;

namespace {

constexpr std::string_view challenge = "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc";
Site const here{"localhost", "http://localhost:8099"};

std::string bytes(std::string_view text) { return crypto::from_base64url(text).value(); }

std::string client(std::string_view type, std::string_view answered = challenge,
    std::string_view origin = here.origin, std::string_view crossing = "false")
{
    return R"({"type":")" + std::string(type) + R"(","challenge":")" + std::string(answered)
        + R"(","origin":")" + std::string(origin) + R"(","crossOrigin":)" + std::string(crossing) + "}";
}

Registration made()
{
    return {client("webauthn.create"),
        bytes("SZYN5YgOjGh0NBcPZHZgW4_"
              "krrmihjLHmVzzuoMdl2NFAAAAAQECAwQFBgcIAQIDBAUGBwgAIMvetoZi22dVaJBKHXyQNCuL8c"
              "Ewv"
              "G59gBjAjAv4L4N5pQECAyYgASFYIJYeF-"
              "vfKD0dT30wQOIAhWYiJnRwR0fZLjV9o6QPAg4PIlggyNzN3UxRKjY43mKYtr7A1VH1"
              "3wUZXCKi4gDitLu9SAM")};
}

Assertion given()
{
    return {client("webauthn.get"), bytes("SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2MFAAAAAg"),
        bytes("MEUCIQD5aO4VlfkQNz6jS4KWfGS1eDZpUhKg2Z73yKb4lT3KMwIgXa9WgtMjMNQeTcGpeL96sWldfiu8XmZdU3o8zwjmwq"
              "M")};
}

Assertion given_without_asking()
{
    return {client("webauthn.get"), bytes("SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2MBAAAABA"),
        bytes("MEYCIQCTSzNBOlM48DFCTjQue9LM1gHsIyBrzAlpMQpR5twyhAIhAPOLhOPnFJ9zyGCgIssN4ELVR0vEDhweqVLzC8cj-"
              "ncZ")};
}

Credential known() { return registered(here, challenge, made()).value(); }

std::optional<Mistake> mistake_of(Assertion const& assertion, Credential const& credential = known())
{
    auto const count = asserted(here, challenge, credential, assertion);
    return count ? std::nullopt : std::optional(count.error());
}

} // namespace

TEST_CASE("a passkey that a browser made is read, with its key and its counter")
{
    auto const credential = known();
    CHECK(crypto::base64url(credential.id) == "y962hmLbZ1VokEodfJA0K4vxwTC8bn2AGMCMC_gvg3k");
    CHECK(credential.public_key.starts_with("es256:"));
    CHECK(credential.sign_count == 1);
}

TEST_CASE("its answer to a challenge is right, once: the counter goes up")
{
    auto credential = known();
    CHECK(asserted(here, challenge, credential, given()).value() == 2);
    credential.sign_count = 2;
    CHECK(mistake_of(given(), credential) == Mistake::copied);
}

TEST_CASE("an answer for another site, to another question, or from inside another page is refused")
{
    auto one = given();
    one.client_data = client("webauthn.get", challenge, "https://terreinwijzer.example");
    CHECK(mistake_of(one) == Mistake::other_site);
    one.client_data = client("webauthn.get", challenge, here.origin, "true");
    CHECK(mistake_of(one) == Mistake::other_site);
    one.client_data = client("webauthn.get", "BgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgY");
    CHECK(mistake_of(one) == Mistake::other_challenge);
    one.client_data = client("webauthn.create");
    CHECK(mistake_of(one) == Mistake::broken);
    auto const elsewhere = asserted({"terrein.nl", here.origin}, challenge, known(), given());
    CHECK(elsewhere.error() == Mistake::other_site);
}

TEST_CASE("an answer without asking for finger, face or PIN is refused")
{
    CHECK(mistake_of(given_without_asking()) == Mistake::not_verified);
}

TEST_CASE("an altered answer, a wrong signature and another key are refused")
{
    auto one = given();
    one.client_data += " ";
    CHECK(mistake_of(one) == Mistake::wrong_signature);
    one = given();
    one.authenticator_data.back() = 9; // a counter of its own
    CHECK(mistake_of(one) == Mistake::wrong_signature);
    one = given();
    one.signature[20] = static_cast<char>(one.signature[20] ^ 1);
    CHECK(mistake_of(one) == Mistake::wrong_signature);
    one.signature.clear();
    CHECK(mistake_of(one) == Mistake::wrong_signature);
    auto other = known();
    for (auto const* key : {"", "es256:", "es256:AAAA", "rs256:AAAA", "eddsa:AAAA", "none:AAAA"}) {
        other.public_key = key;
        CHECK(mistake_of(given(), other) == Mistake::wrong_signature);
    }
}

TEST_CASE("what is no answer at all is told so and breaks nothing")
{
    CHECK(mistake_of({"", "", ""}) == Mistake::broken);
    CHECK(mistake_of({"[1]", given().authenticator_data, given().signature}) == Mistake::broken);
    CHECK(mistake_of({given().client_data, "kort", given().signature}) == Mistake::broken);
    for (std::size_t length = 0; length < made().authenticator_data.size(); ++length) {
        auto cut = made();
        cut.authenticator_data.resize(length);
        CHECK_FALSE(registered(here, challenge, cut));
    }
    auto huge = made();
    huge.authenticator_data.resize(70'000);
    CHECK(registered(here, challenge, huge).error() == Mistake::broken);
}

TEST_CASE("passkeys are for https with a name, and for the developer's own machine")
{
    CHECK(site_of("https://terrein.voorbeeld.nl")->id == "terrein.voorbeeld.nl");
    CHECK(site_of("https://terrein.voorbeeld.nl:8443/pad")->origin == "https://terrein.voorbeeld.nl:8443");
    CHECK(site_of("http://localhost:8080")->id == "localhost");
    for (auto const* bad :
        {"http://terrein.voorbeeld.nl", "https://192.0.2.7", "https://[::1]:8080", "", "https://"})
        CHECK_FALSE(site_of(bad));
}
