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

Arrival arrival(PersonId person, moment::Instant now = testing::now())
{
    return {person, Proof::password, "Firefox op Windows", "192.0.2.7", now};
}

std::optional<Person> person_of_session(db::Connection& db, std::string_view token, moment::Instant now)
{
    auto const visitor = visitor_of_session(db, token, {}, now);
    return visitor ? std::optional(visitor->person) : std::nullopt;
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
    for (auto const* bad :
        {"", "jan", "jan@", "@voorbeeld.nl", "jan@voorbeeld", "jan@voorbeeld.", "a b@voorbeeld.nl",
            "a@b@c.nl", "jan@voorbeeld..nl", "jan(b)@voorbeeld.nl", "jan@voorbeeld.nl\"("})
        CHECK_FALSE(looks_like_email(bad));
}

TEST_CASE("a short password, the own address and what everybody guesses are refused")
{
    NewPerson const owner{"Jan de Vries", "jan@voorbeeld.nl"};
    for (auto const* weak : {"kort", "JAN@voorbeeld.nl", "passwordpassword", "Bedrijventerrein1",
             "jandevries2026", "123456789012", "Welkom123456"})
        CHECK(password_problems(weak, owner).size() == 1);
    CHECK(password_problems(good_password, owner).empty());
}

TEST_CASE("the same address is the same person, however it is written")
{
    each_engine([](db::Connection& db) {
        auto const first = jan(db);
        CHECK(person_with_email(db, {"Iemand anders", " JAN@voorbeeld.NL"}, testing::now()) == first);
        CHECK(person(db, first)->name == "Jan de Vries");
    });
}

TEST_CASE("the right password shows who somebody is, a session remembers it, and signing out ends it")
{
    each_engine([](db::Connection& db) {
        auto const id = jan(db);
        CHECK(check_password(db, attempt("jan@voorbeeld.nl", good_password)).value() == id);
        CHECK(is_password_of(db, id, good_password));
        CHECK_FALSE(is_password_of(db, id, "iets heel anders"));
        auto const session = start_session(db, arrival(id));
        CHECK(person_of_session(db, session.token, testing::now())->email == "Jan@Voorbeeld.nl");
        sign_out(db, session.token);
        CHECK_FALSE(person_of_session(db, session.token, testing::now()));
    });
}

TEST_CASE("a session that was idle for a working day is over")
{
    each_engine([](db::Connection& db) {
        auto const session = start_session(db, arrival(jan(db)));
        CHECK(person_of_session(db, session.token, testing::now().plus_minutes(479)));
        CHECK_FALSE(person_of_session(db, session.token, testing::now().plus_minutes(479 + 481)));
    });
}

TEST_CASE("a busy session is over after a week all the same")
{
    each_engine([](db::Connection& db) {
        auto const session = start_session(db, arrival(jan(db)));
        for (int day = 0; day < 28; ++day)
            person_of_session(db, session.token, testing::now().plus_minutes(day * 6 * 60));
        CHECK(person_of_session(db, session.token, testing::now().plus_minutes(167 * 60)));
        CHECK_FALSE(person_of_session(db, session.token, testing::now().plus_minutes(169 * 60)));
    });
}

TEST_CASE("after five wrong passwords the wait doubles up to an hour")
{
    std::vector<std::int64_t> waits;
    for (auto const failures : {0, 4, 5, 6, 7, 10, 11, 40})
        waits.push_back(wait_minutes(failures, 5));
    CHECK(waits == std::vector<std::int64_t>{0, 0, 1, 2, 4, 32, 60, 60});
}

TEST_CASE("guessing is stopped, also for an address nobody has, and goes on when the wait is over")
{
    each_engine([](db::Connection& db) {
        jan(db);
        for (auto const* email : {"jan@voorbeeld.nl", "niemand@voorbeeld.nl"}) {
            for (int i = 0; i < 5; ++i)
                CHECK(check_password(db, attempt(email, "fout")).error().is_wrong);
            auto const stopped = check_password(db, attempt(email, good_password)).error();
            CHECK_FALSE(stopped.is_wrong);
            CHECK(stopped.wait_minutes == 1);
        }
        auto later = attempt("jan@voorbeeld.nl", good_password);
        later.now = later.now.plus_minutes(1);
        CHECK(check_password(db, later));
        later.password = "fout"; // and the count begins anew
        CHECK(check_password(db, later).error().is_wrong);
    });
}

TEST_CASE("one network address that guesses at many people is stopped, and others are not")
{
    each_engine([](db::Connection& db) {
        jan(db);
        std::int64_t looked_at = 0;
        for (int i = 0; i < 60; ++i) {
            auto const email = "iemand" + std::to_string(i) + "@voorbeeld.nl";
            looked_at += check_password(db, attempt(email, "fout")).error().is_wrong ? 1 : 0;
        }
        CHECK(looked_at == 50);
        auto elsewhere = attempt("jan@voorbeeld.nl", good_password);
        CHECK(check_password(db, elsewhere).error().wait_minutes == 1);
        elsewhere.remote = "192.0.2.99";
        CHECK(check_password(db, elsewhere));
    });
}

TEST_CASE("ten thousand attempts in a minute cost five looks at a password, and fill nothing")
{
    each_engine([](db::Connection& db) {
        jan(db);
        std::int64_t looked_at = 0;
        for (int i = 0; i < 10'000; ++i) {
            auto one = attempt("jan@voorbeeld.nl", "fout");
            one.now = one.now.plus_ms(i * 6);
            looked_at += check_password(db, one).error().is_wrong ? 1 : 0;
        }
        CHECK(looked_at == 5);
        CHECK(db.count("select count(*) from accounts_attempt") == 10);
    });
}

TEST_CASE("a person sees the own sessions and ends them, not those of others")
{
    each_engine([](db::Connection& db) {
        auto const id = jan(db);
        auto const other = person_with_email(db, {"Piet", "piet@voorbeeld.nl"}, testing::now());
        auto const here = start_session(db, arrival(id));
        auto const phone = start_session(db, arrival(id, testing::now().plus_minutes(-5)));
        auto const of_piet = start_session(db, arrival(other));
        auto const open = sessions_of(db, id, here.token);
        REQUIRE(open.size() == 2);
        CHECK(open[0].is_this);
        CHECK(open[1].browser == "Firefox op Windows");
        auto const piets = sessions_of(db, other, "").front().handle;
        CHECK_FALSE(end_session(db, id, piets));
        CHECK(end_session(db, id, open[1].handle));
        CHECK_FALSE(person_of_session(db, phone.token, testing::now()));
        start_session(db, arrival(id));
        CHECK(end_other_sessions(db, id, here.token) == 1);
        CHECK(person_of_session(db, here.token, testing::now()));
        CHECK(person_of_session(db, of_piet.token, testing::now()));
    });
}

TEST_CASE("a device is news only when it is not the first and was not seen before")
{
    each_engine([](db::Connection& db) {
        auto const id = jan(db);
        CHECK(meet_device(db, id, "laptop", testing::now()) == Device::first);
        CHECK(meet_device(db, id, "laptop", testing::now()) == Device::known);
        CHECK(meet_device(db, id, "telefoon", testing::now()) == Device::fresh);
        CHECK(meet_device(db, id, "telefoon", testing::now()) == Device::known);
    });
}

TEST_CASE("a link in a mail works once, for a quarter of an hour, and only for the address it went to")
{
    each_engine([](db::Connection& db) {
        auto const id = jan(db);
        CHECK_FALSE(make_link(db, "niemand@voorbeeld.nl", testing::now()));
        auto const link = make_link(db, " JAN@voorbeeld.nl", testing::now());
        REQUIRE(link);
        CHECK(linked(db, link->token, testing::now().plus_minutes(14)) == id);
        CHECK(linked(db, link->token, testing::now().plus_minutes(14)) == id); // looking does not use it up
        CHECK_FALSE(linked(db, link->token, testing::now().plus_minutes(16)));
        CHECK_FALSE(linked(db, link->token + "x", testing::now()));
        use_link(db, link->token);
        CHECK_FALSE(linked(db, link->token, testing::now()));
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
        start_session(db, arrival(id, now.plus_minutes(-481)));
        auto const live = start_session(db, arrival(id, now.plus_minutes(-479)));
        invite(db, id, now.plus_days(-29));
        auto const open = invite(db, id, now.plus_days(-13));
        CHECK(forget_expired(db, {}, now) == 2);
        CHECK(forget_expired(db, {}, now) == 0);
        CHECK(person_of_session(db, live.token, now));
        CHECK(invited(db, open, now));
    });
}

TEST_CASE("after a copy was put back nothing of then opens anything")
{
    each_engine([](db::Connection& db) {
        auto const now = testing::now();
        auto const id = jan(db);
        auto const session = start_session(db, arrival(id));
        auto const open = invite(db, id, now);
        CHECK(end_all(db, now) == 2);
        CHECK_FALSE(person_of_session(db, session.token, now));
        CHECK_FALSE(invited(db, open, now));
        CHECK(end_all(db, now) == 0);
    });
}

TEST_CASE("what is said to a session is heard once")
{
    each_engine([](db::Connection& db) {
        auto const session = start_session(db, arrival(jan(db)));
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
