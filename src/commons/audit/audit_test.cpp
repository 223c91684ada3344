#include "audit.h"
#include "log.h"
#include "verify.h"

#include "accounts/tables.h"
#include "audit/tables.h"
#include "db/database.h"
#include "partnership/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <thread>

using namespace audit;

namespace {

constexpr std::string_view secret = "a secret of the test";

void each_engine(base::FunctionRef<void(db::Connection&)> test)
{
    testing::for_each_engine({accounts::tables(), partnership::tables(), tables()}, test);
}

accounts::PersonId piet(db::Connection& db)
{
    return accounts::person_with_email(db, {"Piet Jansen", "piet@voorbeeld.nl"}, testing::now());
}

Deed deed(accounts::PersonId person, moment::Instant at = testing::now())
{
    return {at, person, "partner", {}, {42}, "update_action", "post /t/{park}/plan/{action}/voortgang",
        "/t/de-grift/plan/0000000000A7/voortgang", Outcome::done, "192.0.2.17"};
}

void write_lines(db::Connection& db, int count, moment::Instant at = testing::now())
{
    auto const person = piet(db);
    for (int i = 0; i < count; ++i)
        write(db, {Chain::daily, secret}, deed(person, at));
}

Verdict verdict(db::Connection& db) { return verify(db, {secret}); }

bool holds(Verdict const& verdict, Flaw flaw, std::int64_t from)
{
    return std::ranges::any_of(verdict.findings, [&](Finding const& one) {
        return one.chain == Chain::daily && one.flaw == flaw && one.from == from;
    });
}

} // namespace

TEST_CASE("what was written is read back whole, and verified")
{
    each_engine([](db::Connection& db) {
        CHECK(verdict(db).is_right());
        auto const person = piet(db);
        auto const town
            = accounts::add_organisation(db, "Gemeente Grifthoek", "municipality", testing::now());
        auto wanted = deed(person);
        wanted.organisation = town;
        write(db, {Chain::daily, secret}, wanted);
        auto const lines = log(db, {{42}}, {});
        REQUIRE(lines.size() == 1);
        auto const& read = lines[0].line;
        CHECK(lines[0].name == "Piet Jansen");
        CHECK(lines[0].organisation == "Gemeente Grifthoek");
        CHECK(read.number == 1);
        CHECK(read.deed.at == testing::now());
        CHECK(read.deed.act == wanted.act);
        CHECK(read.deed.object == wanted.object);
        CHECK(read.deed.outcome == Outcome::done);
        CHECK(read.deed.origin == "192.0.2.17");
        CHECK(read.person.value != person.value);
        CHECK(read.hash.size() == 64);
        CHECK(verdict(db).is_right());
        CHECK(verdict(db).lines == 1);
    });
}

TEST_CASE("a line costs three statements, and two more at the first of a person")
{
    each_engine([](db::Connection& db) {
        auto const person = piet(db);
        auto const work = [&] { write(db, {Chain::daily, secret}, deed(person)); };
        CHECK(testing::statements_of(db, work) == 5);
        CHECK(testing::statements_of(db, work) == 3);
    });
}

TEST_CASE("a line of a transaction that did not end never was")
{
    each_engine([](db::Connection& db) {
        write_lines(db, 2);
        {
            db::Transaction transaction(db);
            write(db, {Chain::daily, secret}, deed(piet(db)));
        }
        write_lines(db, 1);
        CHECK(verdict(db).is_right());
        CHECK(verdict(db).lines == 3);
    });
}

TEST_CASE("whoever may write in the database alone cannot change the log unseen")
{
    each_engine([](db::Connection& db) {
        write_lines(db, 6);
        db.run("update audit_line set role = 'chair' where number = 2");
        CHECK(holds(verdict(db), Flaw::altered, 2));
        db.run("update audit_line set role = 'partner' where number = 2");
        CHECK(verdict(db).is_right());
        db.run("delete from audit_line where number = 3");
        CHECK(holds(verdict(db), Flaw::missing, 3));
    });
}

TEST_CASE("lines that were swapped or put in are found")
{
    each_engine([](db::Connection& db) {
        write_lines(db, 4);
        db.run("update audit_line set number = 99 where number = 2");
        db.run("update audit_line set number = 2 where number = 3");
        db.run("update audit_line set number = 3 where number = 99");
        CHECK(holds(verdict(db), Flaw::altered, 2));
        CHECK(holds(verdict(db), Flaw::altered, 3));
    });
}

TEST_CASE("a tail that was cut is found, whatever is done to the head")
{
    each_engine([](db::Connection& db) {
        write_lines(db, 4);
        db.run("delete from audit_line where number = 4");
        CHECK(holds(verdict(db), Flaw::missing, 4));
        db.run("update audit_head set number = 3, hash = (select hash from audit_line where number = 3) "
               "where chain = "
               "'daily'");
        CHECK(holds(verdict(db), Flaw::end_moved, 3));
        db.run("delete from audit_head where chain = 'daily'");
        CHECK_FALSE(verdict(db).is_right());
    });
}

TEST_CASE("a log that was emptied is found by who wrote down where it stood")
{
    each_engine([](db::Connection& db) {
        write_lines(db, 2);
        auto const known = remembered(written(verdict(db).heads[0]));
        db.run("delete from audit_line");
        db.run("update audit_head set number = 0, hash = '', seal = ''");
        CHECK(verdict(db).is_right());
        CHECK_FALSE(verify(db, {secret, known}).is_right());
    });
}

TEST_CASE("what expired leaves a checkpoint that is accepted, and a forged one is not")
{
    each_engine([](db::Connection& db) {
        auto const now = testing::now();
        write_lines(db, 3, now.plus_days(-400));
        write_lines(db, 2, now.plus_days(-10));
        CHECK(expire(db, {365, 1100}, secret, now) == 3);
        CHECK(expire(db, {365, 1100}, secret, now) == 0);
        auto const found = verdict(db);
        CHECK(found.is_right());
        CHECK(found.lines == 2);
        CHECK(found.removed == 3);
        CHECK(found.checkpoints == 1);
        write_lines(db, 1, now);
        CHECK(expire(db, {365, 1100}, secret, now.plus_days(356)) == 2);
        CHECK(verdict(db).is_right());
        CHECK(verdict(db).checkpoints == 2);
        db.run("update audit_checkpoint set number = 6, removed = 3 where number = 5");
        db.run("delete from audit_line");
        CHECK(holds(verdict(db), Flaw::false_checkpoint, 6));
    });
}

TEST_CASE("a chain of which everything expired goes on")
{
    each_engine([](db::Connection& db) {
        write_lines(db, 3);
        CHECK(expire(db, {365, 1100}, secret, testing::now().plus_days(366)) == 3);
        CHECK(db.count("select count(*) from audit_person") == 0);
        CHECK(verdict(db).is_right());
        write_lines(db, 1);
        CHECK(verdict(db).is_right());
        CHECK(verdict(db).lines == 1);
    });
}

TEST_CASE("incidents are kept three years while the rest is kept one")
{
    each_engine([](db::Connection& db) {
        auto const person = piet(db);
        write(db, {Chain::incidents, secret}, deed(person));
        write(db, {Chain::daily, secret}, deed(person));
        CHECK(expire(db, {}, secret, testing::now().plus_days(366)) == 1);
        CHECK(db.count("select count(*) from audit_line where chain = 'incidents'") == 1);
        CHECK(expire(db, {}, secret, testing::now().plus_days(3 * 366)) == 0);
        CHECK(expire(db, {}, secret, testing::now().plus_days(3 * 366 + 1)) == 1);
        CHECK(verdict(db).is_right());
    });
}

TEST_CASE("an older instant behind a newer one waits, so that no hole comes into the chain")
{
    each_engine([](db::Connection& db) {
        auto const now = testing::now();
        write_lines(db, 1, now.plus_days(-400));
        write_lines(db, 1, now);
        write_lines(db, 1, now.plus_days(-400));
        CHECK(expire(db, {365, 1100}, secret, now) == 1);
        CHECK(verdict(db).is_right());
    });
}

TEST_CASE("a name is erased and the chain stays whole")
{
    each_engine([](db::Connection& db) {
        write_lines(db, 2);
        erase_name(db, piet(db));
        CHECK(log(db, {{42}}, {})[0].name.empty());
        CHECK(db.count("select count(*) from audit_person where person is not null or name <> ''") == 0);
        CHECK(doers(db, {42}).empty());
        CHECK(verdict(db).is_right());
        write_lines(db, 1);
        CHECK(log(db, {{42}}, {})[0].line.person.value != log(db, {{42}}, {})[1].line.person.value);
        CHECK(verdict(db).is_right());
    });
}

TEST_CASE("the log of a partnership is filtered by person, role, kind and period")
{
    each_engine([](db::Connection& db) {
        auto const now = testing::now();
        auto const mieke = accounts::person_with_email(db, {"Mieke Bos", "mieke@voorbeeld.nl"}, now);
        write_lines(db, 2, now.plus_days(-5));
        auto look = deed(mieke, now);
        look.act = "get /t/{park}/inventarisatie";
        look.role = "chair";
        write(db, {Chain::daily, secret}, look);
        look.outcome = Outcome::forbidden;
        write(db, {Chain::incidents, secret}, look);
        look.partnership = {43};
        write(db, {Chain::daily, secret}, look);
        auto const all = doers(db, {42});
        REQUIRE(all.size() == 2);
        CHECK(all[0].name == "Mieke Bos");
        CHECK(count(db, {{42}}) == 4);
        CHECK(count(db, {{42}, all[0].id}) == 2);
        CHECK(count(db, {{42}, {}, "chair"}) == 2);
        CHECK(count(db, {{42}, {}, "", Kind::changes}) == 2);
        CHECK(count(db, {{42}, {}, "", Kind::looks}) == 2);
        CHECK(count(db, {{42}, {}, "", Kind::stopped}) == 1);
        CHECK(count(db, {{42}, {}, "", Kind::all, {now.plus_days(-1), {}}}) == 2);
        CHECK(count(db, {{42}, {}, "", Kind::all, {{}, now.plus_days(-1)}}) == 2);
        CHECK(log(db, {{42}}, {0, 3}).size() == 3);
        CHECK(log(db, {{42}}, {3, 3}).size() == 1);
        CHECK(log(db, {{42}}, {}).front().name == "Mieke Bos");
        CHECK(kind_of(code(Kind::looks)) == Kind::looks);
        CHECK(kind_of("anders") == Kind::all);
        std::size_t lines = 0;
        each_line(db, {}, [&](LogLine const&) { ++lines; });
        CHECK(lines == 5);
    });
}

TEST_CASE("four who write at the same moment make one chain")
{
    testing::for_each_database(
        {accounts::tables(), partnership::tables(), tables()}, [](db::Database& database) {
            std::vector<std::thread> writers;
            auto const person = piet(*database.lease());
            for (int writer = 0; writer < 4; ++writer)
                writers.emplace_back([&] {
                    auto lease = database.lease();
                    for (int i = 0; i < 25; ++i) {
                        db::Transaction transaction(*lease);
                        write(*lease, {Chain::daily, secret}, deed(person));
                        transaction.commit();
                    }
                });
            for (auto& writer : writers)
                writer.join();
            auto lease = database.lease();
            CHECK(verdict(*lease).is_right());
            CHECK(verdict(*lease).lines == 100);
            CHECK(lease->count("select count(*) from audit_person") == 1);
        });
}
