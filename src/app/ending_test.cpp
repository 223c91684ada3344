// A cooperation that ended: nothing changes any more, people who only took part are forgotten, and after the
// term nothing is left but the name of the park and the proof.
#include "testing_ambacht.h"

#include "night.h"

#include "continuation/continuation.h"
#include "db/migration.h"
#include "jobs/runner.h"
#include "keeping/proof.h"
#include "logging/logging.h"

#include <regex>
#include <set>

using app::ambacht::Ambacht;
using app::ambacht::each_ambacht;

namespace {

constexpr moment::Date last_day{2027, 3, 20};

// Every table with a column that names a partnership, as the migrations of the rooms made it; but the proofs,
// the rounds that proofs are filed under, and the log, which has a term of its own.
std::set<std::string> tables_of_parks()
{
    static std::regex const table(R"re(create table ([a-z_]+) \(([^;]*))re");
    std::set<std::string> out;
    for (auto const& migration : app::all_tables()) {
        std::string const sql(migration.sql);
        for (std::sregex_iterator at(sql.begin(), sql.end(), table), end; at != end; ++at)
            if ((*at)[2].str().find("partnership bigint") != std::string::npos)
                out.insert((*at)[1].str());
    }
    for (auto const* stays : {"keeping_proof", "partnership_round", "audit_line"})
        out.erase(stays);
    out.erase("participants_representative"); // a migration made places of it
    return out;
}

std::int64_t rows_of(Ambacht& ambacht, std::string const& table)
{
    return ambacht.database.lease()->count(
        "select count(*) from " + table + " where partnership = ?", ambacht.scope.partnership);
}

void stop(Ambacht& ambacht)
{
    auto const lease = ambacht.database.lease();
    REQUIRE(continuation::stop(*lease, {ambacht.scope, {}, {}, moment::instant_of(last_day, {9, 0})}));
}

void night_of(Ambacht& ambacht, moment::Date day)
{
    moment::FixedClock const clock(moment::instant_of(day, {3, 0}));
    logging::KeptLines lines;
    logging::Log log(lines);
    visit::House house;
    house.secret = "a secret of the tests";
    house.keeping = &ambacht.kept;
    house.files = &ambacht.store;
    jobs::Runner runner(
        {ambacht.database, clock, log}, app::all_jobs(house), {.daily = {{std::string(app::night_job)}}});
    runner.order_daily();
    runner.run_all();
}

std::set<std::string> names_in(Ambacht& ambacht)
{
    std::set<std::string> out;
    for (auto const& one : partnership::members(*ambacht.database.lease(), ambacht.scope.partnership))
        out.insert(one.name);
    return out;
}

} // namespace

TEST_CASE("no form of any room changes a park whose cooperation ended, and people can still leave it")
{
    each_ambacht([](Ambacht& ambacht) {
        stop(ambacht);
        auto const before = ambacht.now();
        ambacht.send_every_form();
        CHECK(ambacht.now() == before);
        ambacht.site.as(ambacht.adviser);
        auto const refused = ambacht.site.post("/t/het-ambacht/plan/nieuw", {{"title", "Nieuw"}});
        CHECK(refused.status == 409);
        CHECK(refused.html.find("Deze samenwerking is gestopt") != std::string::npos);
        CHECK(ambacht.site.get("/t/het-ambacht/plan").status == 200);
        CHECK(ambacht.site.post("/t/het-ambacht/vervolg/doorgaan", {}).status == 303);
        ambacht.send_every_form();
        CHECK(ambacht.now() != before);
    });
}

TEST_CASE("half a year after the end whoever took part without leading is forgotten, and who leads is not")
{
    each_ambacht([](Ambacht& ambacht) {
        for (auto const park : partnership::all_partnerships(*ambacht.database.lease()))
            partnership::end(
                *ambacht.database.lease(), park, last_day); // the same people are in each of them
        night_of(ambacht, moment::plus_days(last_day, 183));
        auto const before = names_in(ambacht);
        night_of(ambacht, moment::plus_days(last_day, 184));
        auto const after = names_in(ambacht);
        CHECK(before.size() > 4);
        CHECK(after.size() < before.size());
        CHECK(after.count("Anna Bakker") == 1);
        for (auto const& one : partnership::members(*ambacht.database.lease(), ambacht.scope.partnership))
            CHECK((one.role == partnership::Role::coordinator || one.role == partnership::Role::adviser));
    });
}

TEST_CASE("ten years after the end nothing of a cooperation is left but its name and the proof")
{
    each_ambacht([](Ambacht& ambacht) {
        stop(ambacht);
        auto const tables = tables_of_parks();
        REQUIRE(tables.size() > 25);
        std::int64_t filled = 0;
        night_of(ambacht, moment::plus_days(last_day, 3'653));
        for (auto const& table : tables)
            filled += rows_of(ambacht, table) > 0;
        CHECK(filled > 15);
        night_of(ambacht, moment::plus_days(last_day, 3'654));
        for (auto const& table : tables)
            CHECK_MESSAGE(rows_of(ambacht, table) == 0, table);
        auto const db = ambacht.database.lease();
        CHECK(partnership::find(*db, "het-ambacht"));
        std::set<std::string> proven;
        for (auto const& proof : keeping::proofs(*db, ambacht.scope.partnership, 100))
            proven.insert(proof.kind);
        for (auto const* kind : {"dossier", "addresses", "figures"})
            CHECK_MESSAGE(proven.count(kind) == 1, kind);
        auto const others = partnership::all_partnerships(*db);
        CHECK(others.size() > 1);
        for (auto const other : others)
            if (other != ambacht.scope.partnership)
                CHECK(!partnership::members(*db, other).empty());
    });
}
