// Identities at the sign-in of an organisation, and the questions that wait for its answer.
#include "identity.h"

#include "session.h"

#include "accounts/tables.h"
#include "db/db.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

using namespace accounts;

namespace {

constexpr std::string_view issuer = "https://inlog.grifthoek.example";

PersonId person_called(db::Connection& db, std::string const& name)
{
    return person_with_email(db, {name, name + "@voorbeeld.nl"}, testing::now());
}

Identity identity(PersonId person, std::string subject)
{
    return {std::string(issuer), std::move(subject), person, testing::now(), testing::now()};
}

Question question() { return {"gemeente", {}, "sealed", testing::now()}; }

void each_engine(base::FunctionRef<void(db::Connection&)> test)
{
    testing::for_each_engine({accounts::tables()}, test);
}

} // namespace

TEST_CASE("an identity belongs to one person, and a person has one identity of an issuer")
{
    each_engine([](db::Connection& db) {
        auto const jan = person_called(db, "jan");
        auto const piet = person_called(db, "piet");
        CHECK_FALSE(person_of_identity(db, issuer, "17"));
        CHECK(link_identity(db, identity(jan, "17")));
        CHECK(person_of_identity(db, issuer, "17") == jan);
        CHECK_FALSE(person_of_identity(db, "https://elders.example", "17"));
        CHECK_FALSE(link_identity(db, identity(piet, "17")));
        CHECK_FALSE(link_identity(db, identity(jan, "18")));
        CHECK(person_of_identity(db, issuer, "17") == jan);
        CHECK_FALSE(person_of_identity(db, issuer, "18"));
    });
}

TEST_CASE("an identity tells when it was last used, and can be unlinked by its owner alone")
{
    each_engine([](db::Connection& db) {
        auto const jan = person_called(db, "jan");
        link_identity(db, identity(jan, "17"));
        note_identity_seen(db, issuer, "17", testing::now().plus_days(1));
        REQUIRE(identities_of(db, jan).size() == 1);
        CHECK(identities_of(db, jan)[0].seen == testing::now().plus_days(1));
        CHECK(identities_of(db, jan)[0].linked == testing::now());
        CHECK_FALSE(unlink_identity(db, person_called(db, "piet"), issuer));
        CHECK(unlink_identity(db, jan, issuer));
        CHECK(identities_of(db, jan).empty());
    });
}

TEST_CASE("a question is answered once, within ten minutes, by the browser that took it along")
{
    each_engine([](db::Connection& db) {
        keep_question(db, {"token", "browser"}, question());
        CHECK_FALSE(take_question(db, {"token", "another browser"}, testing::now()));
        CHECK_FALSE(take_question(db, {"another token", "browser"}, testing::now()));
        auto const taken = take_question(db, {"token", "browser"}, testing::now().plus_minutes(9));
        REQUIRE(taken);
        CHECK(taken->provider == "gemeente");
        CHECK(taken->carried == "sealed");
        CHECK(taken->asked == testing::now());
        CHECK_FALSE(taken->person);
        CHECK_FALSE(take_question(db, {"token", "browser"}, testing::now()));
        keep_question(db, {"late", "browser"}, question());
        CHECK_FALSE(take_question(db, {"late", "browser"}, testing::now().plus_minutes(10)));
    });
}

TEST_CASE("a question that links an identity knows whose, and old ones are forgotten")
{
    each_engine([](db::Connection& db) {
        auto linking = question();
        linking.person = person_called(db, "jan");
        keep_question(db, {"token", "browser"}, linking);
        CHECK(take_question(db, {"token", "browser"}, testing::now())->person == linking.person);
        keep_question(db, {"old", "browser"}, linking);
        CHECK(forget_expired(db, {}, testing::now().plus_minutes(11)) == 1);
    });
}

TEST_CASE("a proof of one step is not worth two")
{
    for (auto const proof : {Proof::password, Proof::link, Proof::provider_one_step})
        CHECK_FALSE(is_strong(proof));
    for (auto const proof : {Proof::two_steps, Proof::passkey, Proof::provider})
        CHECK(is_strong(proof));
    for (auto const proof : {Proof::password, Proof::link, Proof::two_steps, Proof::passkey, Proof::provider,
             Proof::provider_one_step})
        CHECK(proof_of(code(proof)) == proof);
}
