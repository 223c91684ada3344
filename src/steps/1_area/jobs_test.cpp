#include "jobs.h"

#include "samples.h"
#include "store.h"

#include "accounts/tables.h"
#include "area/tables.h"
#include "db/database.h"
#include "db/db.h"
#include "files/files.h"
#include "jobs/jobs.h"
#include "jobs/tables.h"
#include "logging/logging.h"
#include "partnership/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

using namespace area;

namespace {

struct Workshop {
    db::Database& database;
    visit::House const& house;
    files::Store& files;
    Scope scope;

    Import put(std::string_view content)
    {
        auto lease = database.lease();
        Import import;
        import.file = files.put(content).name, import.name = "bag.csv", import.at = testing::now();
        import.id = insert_import(*lease, scope, import);
        import.job
            = ::jobs::enqueue(*lease, {std::string(import_job), "{}", import.id.value}, testing::now()).value;
        return import;
    }
    void work()
    {
        auto const clock = testing::fixed_clock();
        logging::KeptLines lines;
        logging::Log log{lines};
        ::jobs::Runner runner({database, clock, log}, job_handlers(house), {});
        runner.run_all();
    }
    Import after(Import const& import) { return *import_of_id(*database.lease(), scope, import.id); }
};

void in_workshop(base::FunctionRef<void(Workshop&)> test)
{
    testing::for_each_database({accounts::tables(), partnership::tables(), ::jobs::tables(), area::tables()},
        [&](db::Database& database) {
            testing::TempDir folder;
            files::Store files(folder.path());
            visit::House house;
            house.files = &files;
            Scope scope;
            {
                auto lease = database.lease();
                auto const id = accounts::person_with_email(
                    *lease, {"Anna", "anna@voorbeeld.nl", accounts::Desk::adviser}, testing::now());
                auto const park = partnership::start(
                    *lease, {"De Grift", "Grift"}, *accounts::person(*lease, id), testing::now());
                scope = {park.id, partnership::current_round(*lease, park.id).id};
                REQUIRE(set_boundary(*lease, scope, {a_park()}, testing::now()));
            }
            Workshop workshop{database, house, files, scope};
            test(workshop);
        });
}

} // namespace

TEST_CASE("a large file is placed by a job")
{
    in_workshop([](Workshop& workshop) {
        auto const import = workshop.put(a_bag_file());
        workshop.work();
        CHECK(workshop.after(import).state == ImportState::done);
        CHECK(workshop.after(import).counts.inside == 4);
        CHECK(::jobs::status(*workshop.database.lease(), ::jobs::JobId{import.job})->state
            == ::jobs::State::done);
    });
}

TEST_CASE("a job that is done twice keeps its addresses once")
{
    in_workshop([](Workshop& workshop) {
        auto const import = workshop.put(a_bag_file());
        workshop.work();
        ::jobs::enqueue(
            *workshop.database.lease(), {std::string(import_job), "{}", import.id.value}, testing::now());
        workshop.work();
        CHECK(address_count(*workshop.database.lease(), workshop.scope) == 4);
        CHECK(workshop.after(import).counts.added == 4);
    });
}

TEST_CASE("a job that refuses its file writes down why")
{
    in_workshop([](Workshop& workshop) {
        auto const import = workshop.put("naam;bedrag\nJan;3\n");
        workshop.work();
        CHECK(workshop.after(import).state == ImportState::refused);
        CHECK(import_refusal_of(workshop.after(import).refusal) == ImportRefusal::no_columns);
        CHECK(address_count(*workshop.database.lease(), workshop.scope) == 0);
    });
}
