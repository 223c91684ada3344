#include "jobs.h"

#include "saving.h"

#include "test_world.h"

#include "inventory/choosing.h"
#include "jobs/jobs.h"

#include <csignal>
#include <sys/resource.h>

using namespace deliveries;
using testing_world::in_world;
using testing_world::reports;
using testing_world::World;

namespace {

constexpr int many = 130'000; // three pieces

// Lets through so many steps, and then breaks off as a killed process does, or is told to stop.
class Breaking final : public ::jobs::Progress {
public:
    enum class By { fault, stop };
    Breaking(int steps, By by)
        : steps_(steps)
        , by_(by)
    {
    }
    std::int64_t done() const override { return done_; }
    void expect(db::Connection&, std::int64_t) override { }
    void advance(db::Connection&, std::int64_t steps, std::string_view) override
    {
        if (steps_-- == 0 && by_ == By::fault)
            throw base::Fault("the process was killed");
        done_ += steps;
    }
    bool must_stop() override { return by_ == By::stop && steps_ <= 0; }

private:
    std::int64_t done_ = 0;
    int steps_;
    By by_;
};

std::string figures_of(World const& world)
{
    std::string out;
    world.database.lease()->each(R"(
        select i.partnership, f.category, f.period, f.count
        from inventory_figure f
        join inventory_import i on i.id = f.import
        where i.state = 'saved'
        order by i.partnership, f.category, f.period)",
        [&](db::Row const& row) {
            out += fmt::format("{} {} {} {}\n", row.integer(0), row.view(1), row.view(2), row.integer(3));
        });
    return out;
}

inventory::Choices some_choices()
{
    inventory::Choices out;
    out.source = inventory::Source::municipality;
    out.origin = "Uitdraai";
    out.mapping = {{"Graffiti", "graffiti"}, {"Zwerfafval", "litter"}};
    return out;
}

void save_all(World& world)
{
    {
        auto lease = world.database.lease();
        REQUIRE(begin_saving(*lease, world.newest(), some_choices(), testing::now()));
    }
    world.work();
    REQUIRE(world.newest().state == State::saved);
}

std::int64_t handled(World& world, std::string_view kind, ::jobs::Progress& progress)
{
    auto const handler = job_handlers(world.house).at(std::string(kind));
    auto const job = *::jobs::status(*world.database.lease(), world.newest().job);
    auto const outcome = handler(*world.database.lease(), job, progress);
    CHECK(bool(outcome));
    return progress.done();
}

} // namespace

TEST_CASE("the rows of one file fall into each park, and each gets what it would get alone")
{
    in_world([](World& world) {
        auto const delivery = world.send("meldingen.csv", reports(500));
        CHECK(delivery.state == State::placing);
        world.work();
        auto const placed = world.newest();
        CHECK(placed.state == State::placed);
        CHECK(placed.rows == 500);
        CHECK(placed.placed == 400);
        CHECK(placed.outside == 100);
        save_all(world);
        for (auto const& scope : world.parks) {
            auto lease = world.database.lease();
            auto const list = inventory::imports(*lease, partnership::Reader::of_group(scope));
            REQUIRE(list.size() == 1);
            auto const alone
                = inventory::read_file(world.folder / "meldingen.csv", {area::shape(*lease, scope), READER});
            REQUIRE(alone);
            CHECK(list[0].kept == std::ssize(inventory::counts_of(*alone, some_choices())));
            CHECK(list[0].rows == 500);
            CHECK(list[0].outside == alone->outside);
            CHECK(list[0].boundary == 1);
            CHECK(list[0].by == "Anna Bakker");
            auto const journal = partnership::journal(*lease, scope.partnership, 1);
            CHECK(journal.at(0).dutch.find("Uitdraai") != std::string::npos);
        }
        CHECK(inventory::imports(*world.database.lease(), partnership::Reader::of_group(world.elsewhere))
                  .empty());
        CHECK(world.count("select count(*) from deliveries_piece") == 0);
        CHECK(!world.house.files->path(delivery.file));
    });
}

TEST_CASE("placing that breaks off, and breaks off again, goes on behind the last piece and counts the same")
{
    in_world([](World& world) {
        world.send("meldingen.csv", reports(many));
        world.work();
        save_all(world);
        auto const whole = figures_of(world);
        CHECK(!whole.empty());
        world.database.lease()->run("update inventory_import set state = 'undone'");

        world.send("meldingen.csv", reports(many));
        Breaking first(1, Breaking::By::fault);
        CHECK_THROWS_AS((void)handled(world, place_job, first), base::Fault);
        CHECK(world.count("select count(*) from deliveries_piece") == 1);
        CHECK(first.done() == piece_rows);
        Breaking second(1, Breaking::By::stop);
        CHECK(handled(world, place_job, second) == 2 * piece_rows);
        CHECK(world.newest().state == State::placing);
        CHECK(world.count("select count(*) from deliveries_piece") == 2);
        world.work();
        CHECK(world.newest().state == State::placed);
        CHECK(world.newest().rows == many);
        save_all(world);
        CHECK(figures_of(world) == whole);
    });
}

TEST_CASE("saving that breaks off goes on with the next park, and no park gets it twice")
{
    in_world([](World& world) {
        world.send("meldingen.csv", reports(500));
        world.work();
        REQUIRE(begin_saving(*world.database.lease(), world.newest(), some_choices(), testing::now()));
        Breaking first(2, Breaking::By::fault);
        CHECK_THROWS_AS((void)handled(world, save_job, first), base::Fault);
        CHECK(world.count("select count(*) from inventory_import") == 2);
        CHECK(world.count("select count(*) from deliveries_park where state = 'saved'") == 2);
        world.work();
        CHECK(world.newest().state == State::saved);
        CHECK(world.count("select count(*) from inventory_import") == 4);
        CHECK(world.count("select count(distinct partnership) from inventory_import") == 4);
    });
}

TEST_CASE("all of it is taken back at once, also when that is stopped halfway")
{
    in_world([](World& world) {
        world.send("meldingen.csv", reports(500));
        world.work();
        save_all(world);
        REQUIRE(begin_undoing(*world.database.lease(), world.newest(), testing::now()));
        Breaking first(3, Breaking::By::stop);
        handled(world, undo_job, first);
        CHECK(world.count("select count(*) from inventory_import where state = 'undone'") == 3);
        world.work();
        CHECK(world.newest().state == State::undone);
        CHECK(world.count("select count(*) from inventory_figure") == 0);
        CHECK(world.count("select count(*) from inventory_import where state = 'undone'") == 4);
    });
}

TEST_CASE("a park where he lost his place between placing and saving is passed over")
{
    in_world([](World& world) {
        world.send("meldingen.csv", reports(500));
        world.work();
        auto const today = moment::local_date(testing::now());
        {
            auto lease = world.database.lease();
            partnership::leave(*lease, world.parks[1].partnership, world.adviser, today);
            partnership::end(*lease, world.parks[2].partnership, today);
            partnership::open_next_round(*lease, world.parks[3].partnership, testing::now());
        }
        save_all(world);
        CHECK(world.count("select count(*) from inventory_import") == 1);
        CHECK(world.count("select count(*) from deliveries_park where state = 'skipped'") == 3);
    });
}

TEST_CASE("a boundary that changes while placing is stopped begins the counting again")
{
    in_world([](World& world) {
        world.send("meldingen.csv", reports(many));
        Breaking first(1, Breaking::By::stop);
        handled(world, place_job, first);
        REQUIRE(area::set_boundary(*world.database.lease(), world.parks[0],
            {testing_world::square(239'000, 556'000)}, testing::now()));
        world.work();
        CHECK(world.newest().state == State::placed);
        auto const parks = parks_of_delivery(*world.database.lease(), world.newest().id);
        CHECK(parks[0].boundary == 2);
        CHECK(parks[0].inside == 0);
        CHECK(parks[1].inside == many / 5);
    });
}

TEST_CASE("two deliveries of the same file at once do no harm to each other")
{
    in_world([](World& world) {
        auto const first = world.send("meldingen.csv", reports(500));
        auto const second = world.send("meldingen.csv", reports(500));
        CHECK(first.file == second.file);
        world.work();
        save_all(world); // the newest
        CHECK(world.house.files->path(first.file)); // the other still needs it
        auto const all = deliveries_of_person(*world.database.lease(), world.adviser);
        REQUIRE(all.size() == 2);
        auto const& other = all[0].state == State::saved ? all[1] : all[0];
        REQUIRE(other.state == State::placed);
        REQUIRE(begin_saving(*world.database.lease(), other, some_choices(), testing::now()));
        world.work();
        CHECK(world.count("select count(*) from inventory_import where state = 'saved'") == 8);
        CHECK(!world.house.files->path(first.file));
    });
}

TEST_CASE("with a full disk nothing is half done, and it goes on when there is room again")
{
    in_world([](World& world) {
        if (world.database.engine() != db::Engine::sqlite)
            return; // the server writes, not this process
        world.send("meldingen.csv", reports(many));
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        auto const ignored = std::signal(SIGXFSZ, SIG_IGN);
        rlimit const none{0, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &none);
        Breaking all(100, Breaking::By::fault);
        bool has_failed = false;
        try {
            (void)handled(world, place_job, all);
        } catch (base::Fault const&) {
            has_failed = true;
        }
        ::setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, ignored);
        CHECK(has_failed);
        CHECK(world.newest().state == State::placing);
        CHECK(world.count("select count(*) from deliveries_piece") == 0);
        world.work();
        CHECK(world.newest().rows == many);
    });
}

TEST_CASE("a job that was stopped does nothing any more when another took its place")
{
    in_world([](World& world) {
        auto const delivery = world.send("meldingen.csv", reports(500));
        auto const old = *::jobs::status(*world.database.lease(), delivery.job);
        stop(*world.database.lease(), delivery, testing::now());
        CHECK(go_on(*world.database.lease(), world.newest(), testing::now()));
        Breaking progress(100, Breaking::By::fault);
        CHECK(job_handlers(world.house).at(std::string(place_job))(*world.database.lease(), old, progress));
        CHECK(world.newest().state == State::placing);
        CHECK(!go_on(*world.database.lease(), world.newest(), testing::now())); // it is on its way
        world.work();
        CHECK(world.newest().state == State::placed);
    });
}
