#include "leaving.h"

#include "second_step.h"
#include "session.h"

#include "accounts/tables.h"
#include "db/db.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

struct Two {
    accounts::PersonId ada, bram;
};

Two two(db::Connection& db)
{
    Two out{accounts::person_with_email(db, {"Ada Vries", "ada@voorbeeld.nl"}, testing::now()),
        accounts::person_with_email(db, {"Bram Smit", "bram@voorbeeld.nl"}, testing::now())};
    for (auto const id : {out.ada, out.bram}) {
        accounts::set_password(db, id, "zes gewone woorden achter elkaar");
        accounts::start_session(db, {id, accounts::Proof::password, "Firefox", "192.0.2.1", testing::now()});
        accounts::meet_device(db, id, "device of " + id.text(), testing::now());
        accounts::renew_recovery_codes(db, "key", id);
        accounts::invite(db, id, testing::now());
    }
    accounts::make_link(db, "ada@voorbeeld.nl", testing::now());
    return out;
}

accounts::Leaver leaver(accounts::PersonId id)
{
    return {id, "Ada Vries", "ada@voorbeeld.nl", "Voormalig deelnemer", testing::now(), {2027, 3, 15}};
}

bool tells(accounts::Facts const& facts, std::string_view part)
{
    return std::ranges::any_of(
        facts, [&](accounts::Fact const& fact) { return fact.dutch.find(part) != std::string::npos; });
}

void with_two(void (*test)(db::Connection& db, Two const& people))
{
    testing::for_each_engine({accounts::tables()}, [&](db::Connection& db) { test(db, two(db)); });
}

} // namespace

TEST_CASE("a person hears what the account holds, and nothing of somebody else")
{
    with_two([](db::Connection& db, Two const& people) {
        auto const facts = accounts::facts_about(db, people.ada, testing::now());
        for (auto const* part :
            {"Ada Vries", "ada@voorbeeld.nl", "Firefox", "192.0.2.1", "10 herstelcodes", "1 uitnodiging"})
            CHECK_MESSAGE(tells(facts, part), part);
        CHECK(!tells(facts, "Bram"));
        CHECK(!tells(facts, "bram@"));
    });
}

TEST_CASE("who is forgotten has no name, no address and no way in, and others keep theirs")
{
    with_two([](db::Connection& db, Two const& people) {
        accounts::forget_person(db, leaver(people.ada));
        CHECK(accounts::person(db, people.ada)->name == "Voormalig deelnemer");
        CHECK(accounts::person(db, people.ada)->email.empty());
        CHECK(accounts::is_erased(db, people.ada));
        CHECK(!accounts::person_known_as(db, "ada@voorbeeld.nl"));
        CHECK(!accounts::has_password(db, people.ada));
        for (auto const* table : {"session", "device", "invitation", "recovery_code", "link"})
            CHECK_MESSAGE(
                db.count(
                    "select count(*) from accounts_" + std::string(table) + " where person = ?", people.ada)
                    == 0,
                table);
        CHECK(db.count("select count(*) from accounts_session where person = ?", people.bram) == 1);
        CHECK(accounts::person(db, people.bram)->name == "Bram Smit");
    });
}

TEST_CASE("two people can be forgotten, and the address is free for a new account")
{
    with_two([](db::Connection& db, Two const& people) {
        accounts::forget_person(db, leaver(people.ada));
        accounts::forget_person(db, leaver(people.bram));
        auto const again = accounts::person_with_email(db, {"Ada Vries", "ada@voorbeeld.nl"}, testing::now());
        CHECK(again != people.ada);
    });
}

TEST_CASE("another address counts after its link, once, within a day, and voids links to the old one")
{
    with_two([](db::Connection& db, Two const& people) {
        auto const late = accounts::ask_new_email(db, {people.ada, "ada@nieuw.nl"}, testing::now());
        CHECK(!accounts::asked_email(db, late, testing::now().plus_days(1)));
        auto const token = accounts::ask_new_email(db, {people.ada, "Ada@nieuw.nl"}, testing::now());
        CHECK(!accounts::asked_email(db, late, testing::now()));
        auto const asked = accounts::asked_email(db, token, testing::now());
        REQUIRE(asked);
        CHECK(accounts::person(db, people.ada)->email == "ada@voorbeeld.nl");
        CHECK(accounts::take_new_email(db, *asked));
        CHECK(accounts::person(db, people.ada)->email == "Ada@nieuw.nl");
        CHECK(accounts::person_known_as(db, "ada@nieuw.nl") == people.ada);
        CHECK(!accounts::asked_email(db, token, testing::now()));
        CHECK(db.count("select count(*) from accounts_link") == 0);
    });
}

TEST_CASE("an address that somebody got meanwhile is not taken")
{
    with_two([](db::Connection& db, Two const& people) {
        CHECK(!accounts::take_new_email(db, {people.ada, "BRAM@voorbeeld.nl"}));
        CHECK(accounts::take_new_email(db, {people.ada, "ADA@voorbeeld.nl"}));
    });
}

TEST_CASE("a name of one word is not looked for in texts")
{
    CHECK(accounts::is_found_in_texts({{}, "Ada Vries", "", "", {}, {}}));
    CHECK(!accounts::is_found_in_texts({{}, " Jan ", "", "", {}, {}}));
}

TEST_CASE("a name is corrected")
{
    with_two([](db::Connection& db, Two const& people) {
        accounts::rename(db, people.ada, " Ada de Vries ");
        CHECK(accounts::person(db, people.ada)->name == "Ada de Vries");
    });
}
