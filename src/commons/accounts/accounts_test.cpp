#include "session.h"

#include "accounts/tables.h"
#include "db/db.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

using namespace accounts;

namespace {

constexpr std::string_view good_password = "zes gewone woorden achter elkaar";

PersonId jan(db::Connection& db)
{
    auto const id = person_with_email(db, {"Jan de Vries", "Jan@Voorbeeld.nl"}, testing::now());
    set_password(db, id, good_password);
    return id;
}

Attempt attempt(std::string_view email, std::string_view password)
{
    return {email, password, "127.0.0.1", testing::now()};
}

void each_engine(base::FunctionRef<void(db::Connection&)> test)
{
    testing::for_each_engine({accounts::tables()}, test);
}

} // namespace

TEST_CASE("an address is an address only with one @ and a dot behind it")
{
    CHECK(looks_like_email("jan@voorbeeld.nl"));
    for (auto const* bad : {"", "jan", "jan@", "@voorbeeld.nl", "jan@voorbeeld", "jan@voorbeeld.",
             "a b@voorbeeld.nl", "a@b@c.nl"})
        CHECK_FALSE(looks_like_email(bad));
}

TEST_CASE("a short password and the own address are refused")
{
    CHECK(password_problems("kort", "jan@voorbeeld.nl").size() == 1);
    CHECK(password_problems("JAN@voorbeeld.nl", "jan@voorbeeld.nl").size() == 1);
    CHECK(password_problems(good_password, "jan@voorbeeld.nl").empty());
}

TEST_CASE("the same address is the same person, however it is written")
{
    each_engine([](db::Connection& db) {
        auto const first = jan(db);
        CHECK(person_with_email(db, {"Iemand anders", " JAN@voorbeeld.NL"}, testing::now()) == first);
        CHECK(person(db, first)->name == "Jan de Vries");
    });
}

TEST_CASE("the right password opens a session, and signing out ends it")
{
    each_engine([](db::Connection& db) {
        jan(db);
        auto const session = sign_in(db, attempt("jan@voorbeeld.nl", good_password));
        REQUIRE(session);
        CHECK(person_of_session(db, session->token, testing::now())->email == "Jan@Voorbeeld.nl");
        sign_out(db, session->token);
        CHECK_FALSE(person_of_session(db, session->token, testing::now()));
    });
}

TEST_CASE("a session that was idle for a working day is over")
{
    each_engine([](db::Connection& db) {
        auto const session = start_session(db, jan(db), testing::now());
        CHECK(person_of_session(db, session.token, testing::now().plus_minutes(479)));
        CHECK_FALSE(person_of_session(db, session.token, testing::now().plus_minutes(479 + 481)));
    });
}

TEST_CASE("guessing is stopped, also for an address nobody has")
{
    each_engine([](db::Connection& db) {
        jan(db);
        for (auto const* email : {"jan@voorbeeld.nl", "niemand@voorbeeld.nl"}) {
            for (int i = 0; i < 10; ++i)
                CHECK(sign_in(db, attempt(email, "fout")).error() == SignInRefusal::wrong);
            CHECK(sign_in(db, attempt(email, good_password)).error() == SignInRefusal::too_many_attempts);
        }
    });
}

TEST_CASE("an invitation works once and not after two weeks")
{
    each_engine([](db::Connection& db) {
        auto const id = jan(db);
        auto const token = invite(db, id, testing::now());
        CHECK(invited(db, token, testing::now()) == id);
        CHECK_FALSE(invited(db, token, testing::now().plus_days(15)));
        use_invitation(db, token, testing::now());
        CHECK_FALSE(invited(db, token, testing::now()));
    });
}

TEST_CASE("the night forgets sessions and invitations that open nothing, and keeps the others")
{
    each_engine([](db::Connection& db) {
        auto const now = testing::now();
        auto const id = jan(db);
        start_session(db, id, now.plus_minutes(-481));
        auto const live = start_session(db, id, now.plus_minutes(-479));
        invite(db, id, now.plus_days(-29));
        auto const open = invite(db, id, now.plus_days(-13));
        CHECK(forget_expired(db, now) == 2);
        CHECK(forget_expired(db, now) == 0);
        CHECK(person_of_session(db, live.token, now));
        CHECK(invited(db, open, now));
    });
}

TEST_CASE("what is said to a session is heard once")
{
    each_engine([](db::Connection& db) {
        auto const session = start_session(db, jan(db), testing::now());
        say(db, session.token, {{"Bewaard: {}", "Saved: {}"}, {"De Grift"}});
        CHECK(take_said(db, session.token)->dutch == "Bewaard: De Grift");
        CHECK_FALSE(take_said(db, session.token));
    });
}

TEST_CASE("somebody who was known already can become an adviser")
{
    each_engine([](db::Connection& db) {
        auto const id = jan(db);
        CHECK(person(db, id)->desk == Desk::none);
        set_desk(db, id, Desk::adviser);
        CHECK(person(db, id)->desk == Desk::adviser);
    });
}

TEST_CASE("language and colours are kept")
{
    each_engine([](db::Connection& db) {
        auto const id = jan(db);
        set_language(db, id, i18n::Language::english);
        set_scheme(db, id, Scheme::dark);
        CHECK(person(db, id)->language == i18n::Language::english);
        CHECK(person(db, id)->scheme == Scheme::dark);
    });
}

TEST_CASE("an organisation is found by its identity")
{
    each_engine([](db::Connection& db) {
        auto const id = add_organisation(db, " Gemeente Voorbeeld ", "municipality", testing::now());
        CHECK(organisation(db, id)->name == "Gemeente Voorbeeld");
        CHECK_FALSE(organisation(db, OrganisationId{999}));
    });
}
