#include "workers.h"

#include <atomic>
#include <barrier>
#include <doctest/doctest.h>
#include <latch>

using namespace std::chrono_literals;
using http::Workers;

namespace {

// Or not within half a minute: then somebody was never called.
bool comes_down(std::latch const& latch)
{
    for (int i = 0; i < 3000 && !latch.try_wait(); ++i)
        std::this_thread::sleep_for(10ms);
    return latch.try_wait();
}

} // namespace

TEST_CASE("no more work runs at once than was wanted while nobody stands in line too long")
{
    constexpr int jobs = 200;
    std::atomic<int> running = 0, most = 0;
    std::latch done(jobs);
    Workers workers({.count = 4, .at_once = 2, .patience = 1h});
    for (int i = 0; i < jobs; ++i)
        REQUIRE(workers.submit([&] {
            auto const now = ++running;
            for (auto before = most.load(); before < now && !most.compare_exchange_weak(before, now);) { }
            std::this_thread::yield();
            --running;
            done.count_down();
        }));
    CHECK(comes_down(done));
    CHECK(most <= 2);
}

TEST_CASE("work that waits for something makes room for one more, and one more, until all are there")
{
    constexpr int all = 4;
    std::barrier together(all); // nobody passes before all four run
    std::latch done(all);
    Workers workers({.count = all, .at_once = 1, .patience = 1ms});
    for (int i = 0; i < all; ++i)
        REQUIRE(workers.submit([&] {
            together.arrive_and_wait();
            done.count_down();
        }));
    CHECK(comes_down(done));
}

TEST_CASE("after a crowd the work goes on as before")
{
    Workers workers({.count = 3, .at_once = 2, .patience = 1ms});
    for (int round = 0; round < 50; ++round) {
        constexpr int jobs = 7;
        std::latch done(jobs);
        for (int i = 0; i < jobs; ++i)
            REQUIRE(workers.submit([&] { done.count_down(); }));
        REQUIRE(comes_down(done));
    }
}

TEST_CASE("when it stops, what runs is finished and what stands in line is dropped")
{
    std::atomic<int> done = 0;
    std::latch has_begun(1), may_end(1);
    Workers workers({.count = 1, .at_once = 1});
    REQUIRE(workers.submit([&] {
        has_begun.count_down();
        may_end.wait();
        ++done;
    }));
    has_begun.wait();
    REQUIRE(workers.submit([&] { ++done; }));
    std::thread stopper([&] { workers.stop(); });
    while (workers.submit([] {})) // until it takes no more
        std::this_thread::yield();
    may_end.count_down();
    stopper.join();
    CHECK(done == 1);
}
