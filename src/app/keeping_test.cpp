// Retention with a moved clock: what is over its term is gone from the database, the folder of files, pages
// and exports, and the proof stays.
#include "keeping.h"

#include "settings.h"
#include "testing_keeping.h"

#include "audit/verify.h"
#include "base/fault.h"
#include "jobs/runner.h"

#include <doctest/doctest.h>

#include <set>

namespace {

using app::kept::at;
using app::kept::holds;
using app::kept::in_world;
using app::kept::last_day;
using app::kept::opened;
using app::kept::secret;
using app::kept::World;

// A night that is killed after so many tasks; what it did stays.
class Halfway final : public jobs::Progress {
public:
    Halfway(std::int64_t done, std::int64_t until)
        : done_(done)
        , until_(until)
    {
    }
    std::int64_t done() const override { return done_; }
    void expect(db::Connection&, std::int64_t) override { }
    void advance(db::Connection&, std::int64_t steps, std::string_view) override { done_ += steps; }
    bool must_stop() override { return done_ >= until_; }

private:
    std::int64_t done_, until_;
};

} // namespace

TEST_CASE("four weeks after closing codes, letters and their file are gone, and the proof is there")
{
    in_world([](World& world) {
        world.nights_after_closing(28);
        CHECK(world.rows("survey_invitation") == 12);
        CHECK(world.store.path(world.letters));
        CHECK(holds(world.page("/t/de-grift/bewaren"), "4 mei 2027"));
        world.nights_after_closing(29);
        CHECK(world.rows("survey_invitation") == 0);
        CHECK(world.rows("survey_print") == 0);
        CHECK(!world.store.path(world.letters));
        CHECK(!holds(world.survey_page("brieven.pdf"), "%PDF"));
        CHECK(world.proven("survey_codes") == 12);
        CHECK(holds(world.page("/t/de-grift/bewaren"), "survey.keep_codes_days was 4 weken"));
    });
}

TEST_CASE("files that came in are gone after their term, from the folder too")
{
    in_world([](World& world) {
        world.night_of(moment::plus_days(opened, 90));
        CHECK(world.store.path(world.map));
        CHECK(world.store.path(world.figures));
        world.night_of(moment::plus_days(opened, 91));
        CHECK(!world.store.path(world.map));
        CHECK(!world.store.path(world.figures));
        CHECK(world.rows("area_upload") == 0);
        CHECK(world.proven("address_files") == 1);
        CHECK(world.proven("figure_files") == 1);
        CHECK(world.rows("inventory_import") == 1); // that it was there stays
    });
}

TEST_CASE("a year after closing addresses for contact are gone, from their export too")
{
    in_world([](World& world) {
        world.nights_after_closing(365);
        CHECK(holds(world.survey_page("contact.csv"), "bel.mij@voorbeeld.nl"));
        world.nights_after_closing(366);
        CHECK(world.rows("survey_contact") == 0);
        CHECK(!holds(world.survey_page("contact.csv"), "bel.mij@voorbeeld.nl"));
        CHECK(world.proven("survey_contacts") == 1);
        CHECK(holds(world.page("/t/de-grift/bewaren"), "minder dan 5"));
    });
}

TEST_CASE("four years after closing the answers are gone, and the outcome is what it was")
{
    in_world([](World& world) {
        world.nights_after_closing(1'461);
        CHECK(world.rows("survey_response") == 8);
        auto const before = world.survey_page("resultaten.csv");
        CHECK(holds(world.survey_page("resultaten"), "het is er donker"));
        world.nights_after_closing(1'462);
        CHECK(world.rows("survey_response") == 0);
        CHECK(world.rows("survey_text") == 0);
        CHECK(holds(before, "het is er donker"));
        auto const after = world.survey_page("resultaten.csv");
        CHECK(before.substr(0, after.size()) == after); // open answers stand behind the figures
        CHECK(!holds(after, "het is er donker"));
        CHECK(before.size() > 500);
        CHECK(!holds(world.survey_page("resultaten"), "het is er donker"));
        CHECK(world.proven("survey_answers") == 8);
    });
}

TEST_CASE("answers go as soon as the outcome of the next measurement is shared")
{
    in_world([](World& world) {
        auto db = world.database.lease();
        auto const later = moment::plus_days(World::closed, 60);
        auto const next = partnership::open_next_round(*db, world.scope.partnership, at(later, 9));
        partnership::Scope const scope{world.scope.partnership, next.id};
        auto const id = survey::prepare(*db, scope,
            {survey::Audience::entrepreneurs, moment::plus_days(later, 9),
                {}}).value();
        std::vector<survey::Recipient> const one(
            1, {{"De ondernemer", "Griftweg 1", "7461 AB  Griftdam"}, "Griftweg", 1, "", "7461AB", ""});
        auto const survey = [&] { return *survey::find(*db, scope, id); };
        REQUIRE(survey::invite(*db, survey(), one, {secret}));
        REQUIRE(survey::open(*db, survey(), later));
        REQUIRE(survey::close(*db, survey(), moment::plus_days(later, 1)));
        world.night_of(moment::plus_days(later, 2));
        CHECK(world.rows("survey_response") == 8);
        REQUIRE(survey::share_results(*db, survey()));
        world.night_of(moment::plus_days(later, 3));
        CHECK(world.rows("survey_response") == 0);
    });
}

TEST_CASE("a night that is done again erases nothing twice, and leaves a log that is whole")
{
    in_world([](World& world) {
        world.nights_after_closing(1'462);
        auto const proofs = world.proofs().size();
        auto const here = world.house();
        moment::FixedClock const clock(at(moment::plus_days(World::closed, 1'462), 5));
        logging::KeptLines lines;
        logging::Log log(lines);
        jobs::enqueue(*world.database.lease(), {std::string(app::night_job), "", 0}, clock.now());
        jobs::Runner(jobs::Runner::Surroundings{world.database, clock, log}, app::all_jobs(here), {})
            .run_all();
        CHECK(world.proofs().size() == proofs);
        CHECK(audit::verify(*world.database.lease(), {secret}).is_right());
        CHECK(holds(world.page("/t/de-grift/logboek/wie-deed-wat"),
            "Het nachtwerk van het programma heeft gegevens waarvan de termijn voorbij is"));
    });
}

TEST_CASE("a night that was killed halfway goes on where it was, and proves nothing twice")
{
    in_world([](World& world) {
        auto const here = world.house();
        auto const handler = app::night_handler(here);
        auto const db = world.database.lease();
        jobs::Job job;
        job.created = at(moment::plus_days(World::closed, 1'462), 3);
        Halfway first(0, 6), second(6, 100);
        REQUIRE(handler(*db, job, first));
        CHECK(world.rows("survey_invitation") == 0);
        CHECK(world.rows("survey_contact") == 1);
        REQUIRE(handler(*db, job, second));
        CHECK(world.rows("survey_contact") == 0);
        CHECK(world.proven("survey_codes") == 12);
        CHECK(world.proven("survey_contacts") == 1);
    });
}

TEST_CASE("a proof names nobody")
{
    in_world([](World& world) {
        world.nights_after_closing(1'462);
        REQUIRE(world.proofs().size() >= 5);
        for (auto const& proof : world.proofs()) {
            CHECK(proof.count > 0);
            CHECK((proof.setting.starts_with("survey.") || proof.setting.starts_with("keep.")
                || proof.setting.starts_with("audit.") || proof.setting.starts_with("sign_in.")));
        }
    });
}

TEST_CASE("a term that is too short or too long stops the program with a sentence")
{
    for (auto const& [name, value] :
        std::initializer_list<std::pair<std::string, std::string>>{{"survey.keep_contacts_days", "367"},
            {"survey.keep_answers_days", "5000"}, {"keep.account_days", "0"}, {"keep.files_days", "1"}}) {
        config::Sources sources;
        sources.command_line.emplace(name, value);
        auto const settings = config::Settings::read(app::all_settings, sources);
        REQUIRE(settings);
        CHECK_THROWS_WITH_AS(app::register_of(settings.value()),
            doctest::Contains((name + " must be a number of days from").c_str()), base::Fault);
    }
}

TEST_CASE("every kind has an id of its own, words, and a term")
{
    auto const all = app::standard_register();
    std::set<std::string_view> ids;
    for (auto const& kind : all.kinds) {
        CHECK(ids.insert(kind.id).second);
        CHECK(kind.days > 0);
        CHECK(!kind.setting.empty());
        for (auto const& text : {kind.name, kind.persons, kind.data, kind.purpose, kind.counted_from})
            CHECK(!text.dutch.empty());
    }
    for (auto const& place : all.places)
        CHECK(!place.on_erasing.dutch.empty());
}
