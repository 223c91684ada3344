#include "crypto.h"
#include "hmac.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>

namespace {

constexpr std::string_view signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

// The answer for what was typed, with "ok" for a code that looks fine.
std::string answer(std::string_view typed)
{
    auto const read = crypto::read_code(typed, 8);
    if (read) {
        return "ok";
    }
    switch (read.error()) {
    case crypto::CodeMistake::empty:
        return "empty";
    case crypto::CodeMistake::wrong_length:
        return "wrong length";
    case crypto::CodeMistake::foreign_sign:
        return "foreign sign";
    case crypto::CodeMistake::mistyped:
        return "mistyped";
    }
    return "";
}

std::string sample_code()
{
    crypto::SeededRandom random(7);
    return crypto::code(8, random);
}

} // namespace

TEST_CASE("a key that is worked in once gives the same digests, however long it is")
{
    for (std::size_t const length : {0U, 1U, 43U, 64U, 65U, 200U}) {
        std::string const key(length, 'k');
        crypto::HmacKey const prepared(key);
        for (auto const* text : {"", "survey code 1/0/0", "another"}) {
            CHECK(prepared.digest(text) == crypto::hmac_sha256(key, text));
            CHECK(prepared.digest(text) == prepared.digest(text));
        }
    }
    // RFC 4231, case 2.
    CHECK(crypto::hex(crypto::HmacKey("Jefe").digest("what do ya want for nothing?"))
        == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST_CASE("a password is known again and another is not")
{
    auto const hash = crypto::password_hash("correct horse");
    CHECK(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    CHECK(crypto::check_password("correct horse", hash) == crypto::PasswordCheck::right);
    CHECK(crypto::check_password("correct house", hash) == crypto::PasswordCheck::wrong);
    CHECK(crypto::check_password("correct horse", "no hash") == crypto::PasswordCheck::wrong);
}

TEST_CASE("a hash with weaker settings is to be made anew")
{
    std::string const weaker
        = "$argon2id$v=19$m=8192,t=1,p=1$tKPxTouDtIGqB27y24c/gw$41HJk16t3Lky3UwPghKci2xIBcPXSGKyygZ0u+JE0ZQ";
    CHECK(crypto::check_password("x", weaker) == crypto::PasswordCheck::right_but_hash_is_old);
}

TEST_CASE("digests are those of the standard")
{
    CHECK(crypto::sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(crypto::hex(crypto::hmac_sha256("Jefe", "what do ya want for nothing?"))
        == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST_CASE("a digest in pieces is the digest of the whole")
{
    crypto::Sha256 digest;
    digest.add("a");
    digest.add("bc");
    CHECK(digest.hex() == crypto::sha256_hex("abc"));
}

TEST_CASE("texts are compared whole")
{
    CHECK(crypto::equal("same", "same"));
    CHECK_FALSE(crypto::equal("same", "sane"));
    CHECK_FALSE(crypto::equal("same", "same "));
}

TEST_CASE("bytes survive both base 64 writings")
{
    std::string const bytes = crypto::random_bytes(100);
    CHECK(crypto::from_base64(crypto::base64(bytes)) == bytes);
    CHECK(crypto::from_base64url(crypto::base64url(bytes)) == bytes);
    CHECK(crypto::base64url("\xff\xfe") == "__4");
    CHECK_FALSE(crypto::from_base64("not base 64!"));
}

TEST_CASE("tokens are long and never the same")
{
    CHECK(crypto::token().size() == 43);
    CHECK(crypto::token() != crypto::token());
}

TEST_CASE("the same seed gives the same bytes, call after call")
{
    crypto::SeededRandom one(5), same(5), other(6);
    auto const first = crypto::random_bytes(16, one);
    CHECK(crypto::random_bytes(16, same) == first);
    CHECK(crypto::random_bytes(16, other) != first);
    CHECK(crypto::random_bytes(16, one) != first);
}

TEST_CASE("numbers below a limit are spread evenly")
{
    crypto::SeededRandom random(1);
    std::array<int, 31> seen{};
    for (int i = 0; i < 31'000; ++i) {
        ++seen[random.below(31)];
    }
    CHECK(*std::min_element(seen.begin(), seen.end()) > 800);
    CHECK(*std::max_element(seen.begin(), seen.end()) < 1'200);
}

TEST_CASE("codes have no look-alikes and do not repeat")
{
    std::set<std::string> made;
    for (int i = 0; i < 1'000; ++i) {
        auto const code = crypto::code(8);
        CHECK(code.find_first_of("0O1IL") == code.npos);
        made.insert(code);
    }
    CHECK(made.size() == 1'000);
}

TEST_CASE("a code is read with blanks, dashes and small letters")
{
    auto const code = sample_code();
    auto lower = crypto::grouped_code(code);
    std::transform(lower.begin(), lower.end(), lower.begin(),
        [](char sign) { return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign + 32) : sign; });
    CHECK(lower.size() == 9);
    CHECK(crypto::read_code(" " + lower + " ", 8).value() == code);
}

TEST_CASE("every single wrong sign is noticed")
{
    auto const code = sample_code();
    for (std::size_t i = 0; i < code.size(); ++i) {
        for (char const sign : signs) {
            auto wrong = code;
            wrong[i] = sign;
            CHECK(answer(wrong) == (sign == code[i] ? "ok" : "mistyped"));
        }
    }
}

TEST_CASE("every swap of two signs is noticed")
{
    auto const code = sample_code();
    for (std::size_t i = 0; i < code.size(); ++i) {
        for (std::size_t j = i + 1; j < code.size(); ++j) {
            auto wrong = code;
            std::swap(wrong[i], wrong[j]);
            CHECK(answer(wrong) == (wrong == code ? "ok" : "mistyped"));
        }
    }
}

TEST_CASE("what can not be a code is told apart")
{
    CHECK(answer(" - ") == "empty");
    CHECK(answer(sample_code() + "2") == "wrong length");
    CHECK(answer("O" + sample_code().substr(1)) == "foreign sign");
}
