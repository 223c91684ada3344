#include "night.h"

#include "keeping.h"
#include "process.h"
#include "rooms.h"

#include "accounts/session.h"
#include "audit/verify.h"
#include "db/database.h"
#include "logging/logging.h"
#include "partnership/partnership.h"
#include "survey/survey.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

namespace {

constexpr moment::Date opened{2027, 3, 15}, last_day{2027, 4, 5};
constexpr std::string_view secret = "a secret of the test";

// A park with an open survey among three addresses.
struct World {
    explicit World(db::Database& data)
        : database(data)
    {
        house.secret = secret;
        house.process = app::process();
        house.keeping = &kept;
        auto const lease = database.lease();
        auto const person
            = accounts::person_with_email(*lease, {"Ada Vries", "ada@voorbeeld.nl"}, at(opened, 9));
        session = accounts::start_session(*lease, {person, accounts::Proof::two_steps, "", "", at(opened, 9)})
                      .token;
        auto const park = partnership::start(
            *lease, {"De Grift", "Griftdam"}, *accounts::person(*lease, person), at(opened, 9));
        scope = {park.id, partnership::current_round(*lease, park.id).id};
        survey_id = survey::prepare(*lease, scope, {survey::Audience::entrepreneurs, last_day, {}}).value();
        std::vector<survey::Recipient> const three(
            3, {{"De ondernemer", "Griftweg 1", "7461 AB  Griftdam"}, "Griftweg", 1, "", "7461AB", ""});
        REQUIRE(survey::invite(*lease, survey(), three, {secret}));
        REQUIRE(survey::open(*lease, survey(), opened));
    }

    static moment::Instant at(moment::Date day, int hour) { return moment::instant_of(day, {hour, 0}); }
    survey::Survey survey() { return *survey::find(*database.lease(), scope, survey_id); }
    std::int64_t codes() { return database.lease()->count("select count(*) from survey_invitation"); }
    // A night as the server has it: ordered at three, done by a runner.
    void night_of(moment::Date day)
    {
        moment::FixedClock const clock(at(day, 3));
        logging::KeptLines lines;
        logging::Log log(lines);
        jobs::Runner runner(
            {database, clock, log}, app::all_jobs(house), {.daily = {{std::string(app::night_job)}}});
        runner.order_daily();
        runner.run_all();
    }

    db::Database& database;
    keeping::Register const kept = app::standard_register();
    visit::House house;
    partnership::Scope scope;
    survey::SurveyId survey_id;
    std::string session;
};

void in_world(base::FunctionRef<void(World&)> test)
{
    auto const tables = app::all_tables();
    testing::for_each_database({tables}, [&](db::Database& database) {
        World world(database);
        test(world);
    });
}

} // namespace

TEST_CASE("a survey is open through its last day, and closed by the night after it")
{
    in_world([](World& world) {
        world.night_of(last_day);
        CHECK(world.survey().state == survey::State::open);
        world.night_of(moment::plus_days(last_day, 1));
        CHECK(world.survey().state == survey::State::closed);
    });
}

TEST_CASE("codes are destroyed four weeks after closing, and not a day before")
{
    in_world([](World& world) {
        world.night_of(moment::plus_days(last_day, 1));
        world.night_of(moment::plus_days(last_day, 28));
        CHECK(world.codes() == 3);
        world.night_of(moment::plus_days(last_day, 29));
        CHECK(world.codes() == 0);
    });
}

TEST_CASE("a session of yesterday is forgotten by the night")
{
    in_world([](World& world) {
        auto const sessions
            = [&] { return world.database.lease()->count("select count(*) from accounts_session"); };
        CHECK(sessions() == 1);
        world.night_of(moment::plus_days(opened, 1));
        CHECK(sessions() == 0);
    });
}

TEST_CASE("finished work is forgotten after a month, and the night itself is not forgotten at once")
{
    in_world([](World& world) {
        auto const kept = [&] {
            return world.database.lease()->count("select count(*) from jobs_job where state = 'done'");
        };
        world.night_of(opened);
        CHECK(kept() == 1);
        world.night_of(moment::plus_days(opened, 31));
        CHECK(kept() == 1);
    });
}

TEST_CASE("the audit log forgets after a year, incidents after three, and stays one that can be verified")
{
    in_world([](World& world) {
        auto const lines
            = [&] { return world.database.lease()->count("select count(*) from audit_line where act = ''"); };
        for (auto const chain : audit::all_chains)
            audit::write(*world.database.lease(), {chain, secret}, {world.at(opened, 9)});
        world.night_of(moment::plus_days(opened, 365));
        CHECK(lines() == 2);
        world.night_of(moment::plus_days(opened, 366));
        CHECK(lines() == 1);
        CHECK(audit::verify(*world.database.lease(), {secret}).is_right());
        world.night_of(moment::plus_days(opened, 3 * 366 + 1));
        CHECK(lines() == 0);
        CHECK(audit::verify(*world.database.lease(), {secret}).is_right());
    });
}

TEST_CASE("a survey that is open is a sign of how a park stands, and no longer after its last day")
{
    in_world([](World& world) {
        auto const signs_on = [&](moment::Date day) {
            partnership::Signs signs;
            for (auto const tell : app::signs())
                tell(*world.database.lease(), {world.scope, day}, signs);
            return signs;
        };
        CHECK(signs_on(opened).closes_on == last_day);
        CHECK(signs_on(opened).response_percent == 0);
        CHECK(!signs_on(moment::plus_days(last_day, 1)).closes_on);
    });
}
