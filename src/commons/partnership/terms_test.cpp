#include "sharing.h"
#include "terms.h"

#include "accounts/tables.h"
#include "db/db.h"
#include "partnership/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

using namespace partnership;

namespace {

struct World {
    db::Connection& db;
    accounts::PersonId anna;
    PartnershipId park, other;
};

void each_engine(base::FunctionRef<void(World)> test)
{
    testing::for_each_engine({accounts::tables(), partnership::tables()}, [&](db::Connection& db) {
        auto const now = testing::now();
        auto const anna = accounts::person_with_email(db, {"Anna Bakker", "anna@voorbeeld.nl"}, now);
        auto const founder = *accounts::person(db, anna);
        auto const park = start(db, {"De Grift", "Grifthoek"}, founder, now).id;
        test({db, anna, park, start(db, {"Elders", "Elders"}, founder, now).id});
    });
}

std::string const own_terms(200, 'x');

} // namespace

TEST_CASE("without terms of its own a group has the standard ones, in the language of the reader")
{
    each_engine([](World world) {
        auto const dutch = terms(world.db, world.park, i18n::Language::dutch);
        CHECK(dutch.version == 1);
        CHECK_FALSE(dutch.since);
        CHECK(terms_problems(dutch.text).empty());
        auto const english = terms(world.db, world.park, i18n::Language::english);
        CHECK(english.text != dutch.text);
        CHECK(terms_problems(english.text).empty());
    });
}

TEST_CASE("terms are accepted by each person for each group, and keep the first moment")
{
    each_engine([](World world) {
        CHECK_FALSE(has_accepted_terms(world.db, world.park, world.anna));
        CHECK(accept_terms(world.db, world.park, world.anna, 1, testing::now()));
        CHECK(accept_terms(world.db, world.park, world.anna, 1, testing::now().plus_days(3)));
        CHECK(has_accepted_terms(world.db, world.park, world.anna));
        CHECK_FALSE(has_accepted_terms(world.db, world.other, world.anna));
        auto const given = acceptances(world.db, world.park);
        REQUIRE(given.size() == 1);
        CHECK(given.front().at == testing::now());
        CHECK(given.front().name == "Anna Bakker");
        CHECK(acceptances(world.db, world.other).empty());
    });
}

TEST_CASE("new terms ask everybody again, and only what was read is accepted")
{
    each_engine([](World world) {
        REQUIRE(accept_terms(world.db, world.park, world.anna, 1, testing::now()));
        CHECK(change_terms(world.db, world.park, own_terms, world.anna, testing::now()) == 2);
        CHECK_FALSE(has_accepted_terms(world.db, world.park, world.anna));
        CHECK_FALSE(accept_terms(world.db, world.park, world.anna, 1, testing::now()));
        CHECK_FALSE(has_accepted_terms(world.db, world.park, world.anna));
        CHECK(accept_terms(world.db, world.park, world.anna, 2, testing::now()));
        CHECK(acceptances(world.db, world.park).front().version == 2);
        auto const now = terms(world.db, world.park, i18n::Language::dutch);
        CHECK(now.text == own_terms);
        CHECK(now.by == "Anna Bakker");
        CHECK(terms(world.db, world.other, i18n::Language::dutch).version == 1);
    });
}

TEST_CASE("terms of a few words, or of a book, are refused")
{
    CHECK(terms_problems("kort").size() == 1);
    CHECK(terms_problems(std::string(20'001, 'x')).size() == 1);
}

TEST_CASE("the condition on the rows and the rule for one thing say the same")
{
    each_engine([](World world) {
        accounts::OrganisationId const mine{7}, theirs{8};
        auto const sql = "select count(*) from (select cast(? as text) as sharing, cast(? as bigint) as "
                         "organisation) i where "
            + seen_by("i");
        for (bool const group : {false, true})
            for (bool const government : {false, true})
                for (auto const own : {accounts::OrganisationId{}, mine})
                    for (auto const sharing : all_sharing)
                        for (auto const owner : {accounts::OrganisationId{}, mine, theirs}) {
                            Reader const reader({world.park, {}}, {group, government, own});
                            INFO(std::string(code(sharing)));
                            CHECK(reader.may_see(sharing, owner)
                                == (world.db.count(sql, code(sharing), owner, group, government, own) == 1));
                        }
    });
}
