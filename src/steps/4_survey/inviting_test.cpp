#include "inviting.h"

#include "field.h"
#include "reach.h"
#include "samples.h"
#include "test_outcomes.h"

#include "accounts/tables.h"
#include "area/tables.h"
#include "db/db.h"
#include "jobs/tables.h"
#include "partnership/tables.h"
#include "survey/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <set>

using namespace survey;

namespace {

void each_draft(base::FunctionRef<void(db::Connection&, Survey const&)> test)
{
    testing::for_each_engine(
        {accounts::tables(), partnership::tables(), area::tables(), jobs::tables(), survey::tables()},
        [&](db::Connection& db) {
            auto const scope = samples::park(db, "De Grift");
            auto const id = *prepare(db, scope, {Audience::entrepreneurs, {2027, 5, 1}, {}});
            test(db, *find(db, scope, id));
        });
}

std::set<std::string> hashes(std::vector<InvitationRow> const& rows)
{
    std::set<std::string> out;
    for (auto const& row : rows)
        out.insert(row.code_hash);
    return out;
}

} // namespace

TEST_CASE("two codes that happen to be the same become two, wherever they stand")
{
    each_draft([](db::Connection& db, Survey const& survey) {
        auto const all = samples::recipients(40);
        InvitationId first;
        // Ten of the forty begin with a code that another has.
        auto const hash = [&](InvitationId id, int salt) {
            if (!first)
                first = id;
            auto const step = id.value - first.value;
            return fmt::format("{}/{}", salt == 0 && step % 4 == 3 ? step - 1 : step, salt);
        };
        insert_with_codes(db, survey.id, all, hash);
        auto const rows = invitations_from(db, survey.id, 0, 100);
        CHECK(rows.size() == 40);
        CHECK(hashes(rows).size() == 40);
        CHECK(rows[3].salt == 1);
        CHECK(rows[3].code_hash == "3/1");
        CHECK(rows[4].salt == 0);
        CHECK(destinations_of(db, survey.id).size() == 40);
    });
}

TEST_CASE("a code of another survey is not given out again")
{
    each_draft([](db::Connection& db, Survey const& survey) {
        auto const other = *prepare(db, survey.scope, {Audience::residents, {2027, 5, 1}, {}});
        auto const one = samples::recipients(1), five = samples::recipients(5);
        int asked = 0;
        insert_with_codes(db, other, one, [](InvitationId, int) { return std::string("taken"); });
        insert_with_codes(db, survey.id, five, [&](InvitationId, int salt) {
            ++asked;
            return asked == 3 && salt == 0 ? std::string("taken") : fmt::format("{}", asked);
        });
        CHECK(asked == 6);
        CHECK(hashes(invitations_from(db, survey.id, 0, 9)).count("taken") == 0);
        CHECK(hashes(invitations_from(db, other, 0, 9)) == std::set<std::string>{"taken"});
    });
}

TEST_CASE("where no salt gives a code of its own nothing is kept")
{
    each_draft([](db::Connection& db, Survey const& survey) {
        auto const two = samples::recipients(2);
        auto const fill = [&] {
            db::Transaction transaction(db);
            insert_with_codes(db, survey.id, two, [](InvitationId, int) { return std::string("same"); });
            transaction.commit();
        };
        CHECK_THROWS_AS(fill(), base::Fault);
        CHECK(invitations_from(db, survey.id, 0, 9).empty());
    });
}

TEST_CASE("many addresses take as many statements as few")
{
    each_draft([](db::Connection& db, Survey const& survey) {
        auto const statements = [&](int count) {
            return testing::statements_of(
                db, [&] { REQUIRE(invite(db, survey, samples::recipients(count), samples::secret)); });
        };
        CHECK(statements(500) == statements(2));
    });
}

TEST_CASE("letters that came back are counted by street, used or not")
{
    each_draft([](db::Connection& db, Survey const& survey) {
        REQUIRE(invite(db, survey, samples::recipients(8), samples::secret));
        auto const all = destinations_of(db, survey.id);
        REQUIRE(use_invitation(db, all[0].invitation));
        for (auto const at : {0U, 1U, 7U})
            update_undeliverable(db, survey.id, {all[at].invitation, true});
        auto const streets = streets_of_survey(db, survey.id);
        REQUIRE(streets.size() == 2);
        CHECK(streets[0].street == all[0].street);
        CHECK(streets[0].invited == 4);
        CHECK(streets[0].answered == 1);
        CHECK(streets[0].returned == 2);
        CHECK(streets[1].returned == 1);
    });
}
