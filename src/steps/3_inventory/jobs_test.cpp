#include "jobs.h"

#include "importing.h"
#include "store.h"

#include "test_world.h"

#include "jobs/jobs.h"
#include "logging/logging.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace inventory;
using testing_world::in_world;
using testing_world::World;

namespace {

// More categories than are stored at once: one count each.
std::string a_large_table()
{
    std::string out = "bron;periode;categorie;aantal\n";
    for (std::size_t i = 0; i < counts_at_once_max + 1'000; ++i)
        out += fmt::format("Gemeente;2026-{:02};Soort {};{}\n", i % 12 + 1, i / 12, i % 50);
    return out;
}

Import ordered(World& world)
{
    auto lease = world.database.lease();
    auto const content = a_large_table();
    auto const kept = world.house.files->put(content);
    auto const id = receive(*lease, world.scope,
        {Kind::table, kept.name, "groot.csv", {}, {}, partnership::Sharing::working_group}, testing::now());
    auto const reading = *read_file(world.file("groot.csv", content), {{}, READER});
    auto choices = suggested_choices(reading, "", {});
    choices.origin = "Uitdraai";
    for (auto& [category, phenomenon] : choices.mapping)
        phenomenon = "litter";
    db::Transaction transaction(*lease);
    auto const state = save(*lease, world.scope, reading,
        {*find_import(*lease, partnership::Reader::of_group(world.scope), id), choices, testing::now()});
    transaction.commit();
    REQUIRE(state);
    REQUIRE(*state == ImportState::running);
    return *find_import(*lease, partnership::Reader::of_group(world.scope), id);
}

std::int64_t stored(World& world, ImportId id)
{
    auto lease = world.database.lease();
    return lease->count("select count(*) from inventory_figure where import = ?", id);
}

// Lets through so many chunks, and then breaks off as a killed process does.
class Breaking final : public ::jobs::Progress {
public:
    Breaking(std::int64_t done, int chunks)
        : done_(done)
        , chunks_(chunks)
    {
    }
    std::int64_t done() const override { return done_; }
    void expect(db::Connection&, std::int64_t) override { }
    void advance(db::Connection&, std::int64_t steps, std::string_view) override
    {
        if (chunks_-- == 0)
            throw base::Fault("the process was killed");
        done_ += steps;
    }
    bool must_stop() override { return false; }

private:
    std::int64_t done_;
    int chunks_;
};

void work(World& world)
{
    auto const clock = testing::fixed_clock();
    logging::KeptLines lines;
    logging::Log log{lines};
    ::jobs::Runner runner({world.database, clock, log}, job_handlers(world.house), {});
    runner.run_all();
}

} // namespace

TEST_CASE("a large table is stored by a job, and nobody sees it before it is complete")
{
    in_world([](World& world) {
        auto const import = ordered(world);
        CHECK(figures_of_round(*world.database.lease(), partnership::Reader::of_group(world.scope)).empty());
        work(world);
        auto const after
            = *find_import(*world.database.lease(), partnership::Reader::of_group(world.scope), import.id);
        CHECK(after.state == ImportState::saved);
        CHECK(stored(world, import.id) == after.kept);
        CHECK(figures_of_round(*world.database.lease(), partnership::Reader::of_group(world.scope)).size()
            == static_cast<std::size_t>(after.kept));
        CHECK(!world.house.files->path(import.file));
    });
}

TEST_CASE("a job that breaks off goes on where it was")
{
    in_world([](World& world) {
        auto const import = ordered(world);
        auto const handler = job_handlers(world.house).at(std::string(import_job));
        auto const job = *::jobs::status(*world.database.lease(), ::jobs::JobId{import.job});
        Breaking first(0, 2);
        CHECK_THROWS_AS((void)handler(*world.database.lease(), job, first), base::Fault);
        CHECK(stored(world, import.id) == first.done());
        CHECK(figures_of_round(*world.database.lease(), partnership::Reader::of_group(world.scope)).empty());
        Breaking second(first.done(), 100);
        CHECK(handler(*world.database.lease(), job, second));
        CHECK(stored(world, import.id) == second.done());
        CHECK(
            find_import(*world.database.lease(), partnership::Reader::of_group(world.scope), import.id)->state
            == ImportState::saved);
    });
}

TEST_CASE("an import that was taken back while it waited leaves nothing")
{
    in_world([](World& world) {
        auto const import = ordered(world);
        CHECK(undo(*world.database.lease(), partnership::Reader::of_group(world.scope), import.id));
        work(world);
        CHECK(stored(world, import.id) == 0);
    });
}
