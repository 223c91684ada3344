// A park with everything that has a term, and nights on any day, for the tests of keeping.
#pragma once
#include "deeds.h"
#include "keeping.h"
#include "night.h"
#include "process.h"
#include "rooms.h"

#include "db/database.h"
#include "files/files.h"
#include "jobs/runner.h"
#include "keeping/proof.h"
#include "logging/logging.h"
#include "mail/mail.h"
#include "participants/participants.h"
#include "survey/survey.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>

#include <filesystem>

namespace app::kept {

namespace fs = std::filesystem;

constexpr moment::Date opened{2027, 3, 15}, last_day{2027, 4, 5};
constexpr std::string_view secret = "a secret of the tests"; // of the site too

inline moment::Instant at(moment::Date day, int hour) { return moment::instant_of(day, {hour, 0}); }

inline bool holds(std::string const& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

// A park with everything that has a term.
struct World {
    explicit World(db::Database& data)
        : database(data)
        , all(app::standard_register())
        , store(folder.path())
        , site(data, app::all_routes(), house())
    {
        auto const lease = database.lease();
        auto const ada
            = accounts::person_with_email(*lease, {"Ada Vries", "ada@voorbeeld.nl"}, at(opened, 9));
        adviser = ada;
        auto const park = partnership::start(
            *lease, {"De Grift", "Griftdam"}, *accounts::person(*lease, ada), at(opened, 9));
        scope = {park.id, partnership::current_round(*lease, park.id).id};
        add_survey(*lease);
        add_files(*lease);
        add_leaver(*lease);
    }

    visit::House house()
    {
        visit::House made;
        made.secret = secret;
        made.process = app::process();
        made.keeping = &all;
        made.deed_names = &deed_names();
        made.files = &store;
        return made;
    }

    void add_survey(db::Connection& db);
    void add_files(db::Connection& db);
    // Cor represents the police, does something that leaves a line, gets a mail, and leaves on the first day.
    void add_leaver(db::Connection& db)
    {
        auto const police
            = participants::add_organisation(db, scope, {"Politie Grift", "police"}, at(opened, 9));
        cor = participants::add_representative(db, scope,
            {police, "Cor van der Visser", "cor@politie.example", "wijkagent", partnership::Role::partner,
                false, true},
            at(opened, 9))
                  .value();
        mail::enqueue(db,
            {{"Cor van der Visser", "cor@politie.example"}, "Welkom", "Beste Cor", {}, {}, {}, {}},
            at(opened, 9));
        site.as(cor);
        site.get("/t/de-grift/inventarisatie");
        site.as({});
        partnership::note(
            db, scope, {cor, at(opened, 11), {{"{} kwam erbij", "{} joined"}, {"Cor van der Visser"}}});
        partnership::leave(db, scope.partnership, cor, opened);
    }

    // Old enough to be swept: the folder knows the clock of the machine only.
    std::string kept_file(std::string_view content)
    {
        auto const name = store.put(content).name;
        fs::last_write_time(*store.path(name), fs::file_time_type::clock::now() - std::chrono::hours(48));
        return name;
    }

    survey::Survey survey(db::Connection& db) { return *survey::find(db, scope, survey_id); }
    // Of a table, with a condition behind its name.
    std::int64_t rows(std::string const& table);
    std::vector<keeping::Proof> proofs()
    {
        return keeping::proofs(*database.lease(), scope.partnership, 100);
    }
    std::int64_t proven(std::string_view kind)
    {
        std::int64_t out = 0;
        for (auto const& proof : proofs())
            out += proof.kind == kind ? proof.count : 0;
        return out;
    }
    std::string page(std::string const& path)
    {
        site.as(adviser);
        return site.get(path).html;
    }
    std::string survey_page(std::string const& below)
    {
        return page("/t/de-grift/enquete/" + survey_id.text() + "/" + below);
    }

    void night_of(moment::Date day)
    {
        moment::FixedClock const clock(at(day, 3));
        logging::KeptLines lines;
        logging::Log log(lines);
        auto const here = house();
        jobs::Runner runner(
            {database, clock, log}, app::all_jobs(here), {.daily = {{std::string(app::night_job)}}});
        runner.order_daily();
        runner.run_all();
        site.set_now(at(day, 9));
    }
    void nights_after_closing(int days) { night_of(moment::plus_days(closed, days)); }

    static constexpr moment::Date closed = last_day; // by the night after it

    db::Database& database;
    testing::TempDir folder;
    keeping::Register all;
    files::Store store;
    visit::testing::Site site;
    partnership::Scope scope;
    survey::SurveyId survey_id;
    accounts::PersonId adviser, cor;
    std::string letters, map, figures;
};

inline void in_world(base::FunctionRef<void(World&)> test)
{
    auto const tables = app::all_tables();
    testing::for_each_database({tables}, [&](db::Database& database) {
        World world(database);
        world.night_of(moment::plus_days(World::closed, 1));
        test(world);
    });
}

} // namespace app::kept
