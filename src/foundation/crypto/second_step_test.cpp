// Codes of an app, sealed secrets and the strength of passwords.
#include "strength.h"
#include "totp.h"

#include "base/fault.h"

#include <doctest/doctest.h>

namespace {

// RFC 6238 appendix B, shortened to six digits: the secret is "12345678901234567890".
constexpr std::string_view secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

} // namespace

TEST_CASE("the codes are those of the standard")
{
    CHECK(crypto::totp_code(secret, 59) == "287082");
    CHECK(crypto::totp_code(secret, 1'111'111'109) == "081804");
    CHECK(crypto::totp_code(secret, 20'000'000'000) == "353130");
}

TEST_CASE("a code fits in its own half minute and in the one before and after, and in no other")
{
    CHECK(crypto::totp_step(secret, "287082", 59) == 1);
    CHECK(crypto::totp_step(secret, " 287 082 ", 30) == 1);
    CHECK(crypto::totp_step(secret, "287082", 89) == 1);
    CHECK(crypto::totp_step(secret, "287082", 0) == 1);
    CHECK_FALSE(crypto::totp_step(secret, "287082", 90));
    for (auto const* typed : {"", "28708", "2870822", "abcdef", "287083", "28708\0002", "２８７０８２"})
        CHECK_FALSE(crypto::totp_step(secret, typed, 59));
}

TEST_CASE("a new secret is 160 bits in base32, and an app can be told of it")
{
    auto const made = crypto::totp_secret();
    CHECK(made.size() == 32);
    CHECK(made != crypto::totp_secret());
    CHECK(crypto::totp_uri(secret, "Terreinwijzer", "jan@voorbeeld.nl")
        == "otpauth://totp/Terreinwijzer:jan%40voorbeeld.nl?secret=" + std::string(secret)
            + "&issuer=Terreinwijzer");
}

TEST_CASE("what is sealed opens with its key, and not with another or when altered")
{
    auto const box = crypto::sealed("sleutel", "geheim");
    CHECK(box.find("geheim") == box.npos);
    CHECK(crypto::unsealed("sleutel", box) == "geheim");
    CHECK_FALSE(crypto::unsealed("andere sleutel", box));
    auto altered = box;
    altered[5] = altered[5] == 'A' ? 'B' : 'A';
    CHECK_FALSE(crypto::unsealed("sleutel", altered));
    CHECK_FALSE(crypto::unsealed("sleutel", ""));
    CHECK(crypto::sealed("sleutel", "geheim") != box);
}

TEST_CASE("common words, rows of keys and one's own name are easy to guess; four odd words are not")
{
    std::vector<std::string> const near{"Jan", "de Boer", "terreinwijzer", "welkom", "wachtwoord"};
    for (auto const* weak : {"passwordpassword", "qwertyuiop12", "aaaaaaaaaaaaaa", "Wachtwoord2026",
             "jandeboer123!", "Terreinwijzer1", "Welkom123456"})
        CHECK(crypto::password_bits(weak, near) < 30);
    for (auto const* strong :
        {"paard batterij nietje juist", "zes gewone woorden achter elkaar", "k8#Vq2!xPz9w"})
        CHECK(crypto::password_bits(strong, near) > 35);
    CHECK(crypto::password_bits(std::string(100'000, 'x'), near) < 30);
}
