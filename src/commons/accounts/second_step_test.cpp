// The second step: an app, recovery codes, challenges between two requests, and passkeys as they are kept.
#include "second_step.h"

#include "session.h"

#include "accounts/tables.h"
#include "base/fault.h"
#include "crypto/totp.h"
#include "db/db.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

using namespace accounts;

namespace {

constexpr std::string_view key = "the secret of this data folder";

PersonId jan(db::Connection& db)
{
    return person_with_email(db, {"Jan de Vries", "jan@voorbeeld.nl"}, testing::now());
}

std::string code_at(std::string_view secret, moment::Instant at)
{
    return crypto::totp_code(secret, at.epoch_ms / 1000);
}

// A person with an app; the code of this moment was used for the confirmation.
std::string with_app(db::Connection& db, PersonId id)
{
    auto const secret = offer_app(db, key, id);
    CHECK(confirm_app(db, key, id, code_at(secret, testing::now()), testing::now()));
    return secret;
}

void each_engine(base::FunctionRef<void(db::Connection&)> test)
{
    testing::for_each_engine({accounts::tables()}, test);
}

} // namespace

TEST_CASE("an app counts from its first right code, and until then its secret stays the same")
{
    each_engine([](db::Connection& db) {
        auto const id = jan(db);
        auto const secret = offer_app(db, key, id);
        CHECK(offer_app(db, key, id) == secret);
        CHECK_FALSE(second_steps(db, id).any());
        CHECK_FALSE(confirm_app(db, key, id, "000000", testing::now()));
        CHECK_FALSE(check_code(db, key, id, code_at(secret, testing::now()), testing::now()));
        CHECK(confirm_app(db, key, id, code_at(secret, testing::now()), testing::now()));
        CHECK(second_steps(db, id).has_app);
    });
}

TEST_CASE("an app that is replaced counts until a code of the new one was typed")
{
    each_engine([](db::Connection& db) {
        auto const id = jan(db);
        auto const old = with_app(db, id);
        auto const next = offer_app(db, key, id);
        CHECK(next != old);
        auto const later = testing::now().plus_minutes(5);
        CHECK_FALSE(check_code(db, key, id, code_at(next, later), later));
        CHECK(check_code(db, key, id, code_at(old, later), later));
        CHECK(confirm_app(db, key, id, code_at(next, later), later));
        auto const last = later.plus_minutes(5);
        CHECK_FALSE(check_code(db, key, id, code_at(old, last), last));
        CHECK(check_code(db, key, id, code_at(next, last), last));
        CHECK_FALSE(offered_app(db, key, id));
    });
}

TEST_CASE("the secret of an app is not readable in the database, nor with another key")
{
    each_engine([](db::Connection& db) {
        auto const id = jan(db);
        auto const secret = offer_app(db, key, id);
        CHECK(db.count("select count(*) from accounts_offered_app where secret like ?", "%" + secret + "%")
            == 0);
        CHECK_THROWS_AS(offer_app(db, "another key", id), base::Fault);
    });
}

TEST_CASE("a code of the app works once, and an older one not after a newer one")
{
    each_engine([](db::Connection& db) {
        auto const id = jan(db);
        auto const secret = with_app(db, id);
        CHECK_FALSE(check_code(db, key, id, code_at(secret, testing::now()), testing::now()));
        auto const later = testing::now().plus_minutes(5);
        auto const newest = code_at(secret, later);
        auto const before = code_at(secret, later.plus_ms(-30'000));
        CHECK(check_code(db, key, id, newest, later).value() == UsedCode::app);
        CHECK_FALSE(check_code(db, key, id, newest, later));
        CHECK_FALSE(check_code(db, key, id, before, later));
    });
}

TEST_CASE("guessing codes is stopped as guessing passwords is")
{
    each_engine([](db::Connection& db) {
        auto const id = jan(db);
        auto const secret = with_app(db, id);
        auto const later = testing::now().plus_minutes(5);
        for (int i = 0; i < 5; ++i)
            CHECK(check_code(db, key, id, "123456", later).error().wait_minutes == 0);
        CHECK(check_code(db, key, id, code_at(secret, later), later).error().wait_minutes == 1);
        auto const after_wait = later.plus_minutes(1);
        CHECK(check_code(db, key, id, code_at(secret, after_wait), after_wait));
    });
}

TEST_CASE("each of ten recovery codes works once, forgives how it is typed, and new ones replace them")
{
    each_engine([](db::Connection& db) {
        auto const id = jan(db);
        with_app(db, id);
        auto const codes = renew_recovery_codes(db, key, id);
        REQUIRE(codes.size() == 10);
        CHECK(second_steps(db, id).recovery_codes_left == 10);
        CHECK(check_code(db, key, id, " " + codes[3] + " ", testing::now()).value() == UsedCode::recovery);
        CHECK_FALSE(check_code(db, key, id, codes[3], testing::now()));
        CHECK(second_steps(db, id).recovery_codes_left == 9);
        renew_recovery_codes(db, key, id);
        CHECK_FALSE(check_code(db, key, id, codes[4], testing::now()));
        auto const other = person_with_email(db, {"Piet", "piet@voorbeeld.nl"}, testing::now());
        auto const his = renew_recovery_codes(db, key, other);
        CHECK_FALSE(check_code(db, key, id, his[0], testing::now()));
    });
}

TEST_CASE("a challenge is for one purpose and ten minutes")
{
    each_engine([](db::Connection& db) {
        auto const id = jan(db);
        auto const token = begin_challenge(db, Purpose::second_step, id, testing::now());
        CHECK(open_challenge(db, Purpose::second_step, token, testing::now())->person == id);
        CHECK_FALSE(open_challenge(db, Purpose::passkey_add, token, testing::now()));
        CHECK_FALSE(open_challenge(db, Purpose::second_step, token, testing::now().plus_minutes(11)));
        CHECK_FALSE(open_challenge(db, Purpose::second_step, "", testing::now()));
        end_challenge(db, token);
        CHECK_FALSE(open_challenge(db, Purpose::second_step, token, testing::now()));
        auto const anybody = begin_challenge(db, Purpose::passkey_sign_in, {}, testing::now());
        CHECK_FALSE(open_challenge(db, Purpose::passkey_sign_in, anybody, testing::now())->person);
        CHECK(forget_expired(db, {}, testing::now().plus_days(1)) == 1);
    });
}

TEST_CASE("passkeys are kept per person, and all second steps can be taken away together")
{
    each_engine([](db::Connection& db) {
        auto const id = jan(db);
        add_passkey(db, {"sleutel-1", id, "cose", 0, "Laptop", testing::now()});
        CHECK(second_steps(db, id).passkeys == 1);
        note_passkey_used(db, "sleutel-1", 7, testing::now());
        CHECK(passkey(db, "sleutel-1")->sign_count == 7);
        CHECK(passkeys_of(db, id).front().used == testing::now());
        auto const other = person_with_email(db, {"Piet", "piet@voorbeeld.nl"}, testing::now());
        CHECK_FALSE(remove_passkey(db, other, "sleutel-1"));
        CHECK(remove_passkey(db, id, "sleutel-1"));
        with_app(db, id);
        renew_recovery_codes(db, key, id);
        remove_second_steps(db, id);
        CHECK_FALSE(second_steps(db, id).any());
        CHECK(second_steps(db, id).recovery_codes_left == 0);
    });
}
