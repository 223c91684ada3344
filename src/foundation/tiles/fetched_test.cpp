#include "fetched.h"
#include "kept.h"
#include "served.h"

#include "base/fault.h"
#include "outgoing/testing.h"
#include "testing/testing.h"

#include <atomic>
#include <doctest/doctest.h>
#include <fstream>
#include <latch>
#include <thread>

using outgoing::testing::LocalServer;
using outgoing::testing::Told;
using tiles::Found;

namespace {

std::string const picture = "\x89PNG\r\n\x1a\n a picture";
constexpr tiles::Place near_assen{10, 530, 333};

struct Shop {
    explicit Shop(std::function<Told(std::string const&)> answer)
        : server(std::move(answer))
        , ground({server.url() + "/brt/{z}/{x}/{y}.png", "<b>&copy; Kadaster</b>", 19},
              {folder.path() / "tegels", 100'000, 30}, clock)
    {
    }
    testing::TempDir folder;
    moment::FixedClock clock = testing::fixed_clock();
    LocalServer server;
    tiles::Fetched ground;
};

} // namespace

TEST_CASE("a tile is fetched once, kept on disk, and fetched again when it is old")
{
    Shop shop([](std::string const&) { return Told{200, picture}; });
    CHECK(shop.ground.tile(near_assen).picture == picture);
    CHECK(shop.ground.tile(near_assen).picture == picture);
    CHECK(shop.server.asked() == std::vector<std::string>{"/brt/10/530/333.png"});
    CHECK(std::filesystem::is_regular_file(shop.folder.path() / "tegels/10/530/333"));
    shop.clock.set(shop.clock.now().plus_days(31));
    CHECK(shop.ground.tile(near_assen).picture == picture);
    CHECK(shop.server.asked().size() == 2);
}

TEST_CASE("a service that is down gets rest; an old picture does, and otherwise the ground stays plain")
{
    bool is_down = false;
    Shop shop([&](std::string const&) { return is_down ? Told{500, "storing"} : Told{200, picture}; });
    CHECK(shop.ground.tile(near_assen).outcome == Found::Outcome::picture);
    is_down = true;
    shop.clock.set(shop.clock.now().plus_days(31));
    CHECK(shop.ground.tile(near_assen).picture == picture);
    CHECK(shop.ground.tile({10, 531, 333}).outcome == Found::Outcome::not_now);
    CHECK(shop.server.asked().size() == 2); // the second of these was not asked for
    is_down = false;
    shop.clock.set(shop.clock.now().plus_minutes(1));
    CHECK(shop.ground.tile({10, 531, 333}).outcome == Found::Outcome::picture);
}

TEST_CASE("what is no picture is not handed on, and a place without a tile is remembered")
{
    Shop shop([](std::string const& path) {
        return path.find("530") != std::string::npos ? Told{404, "niets"} : Told{200, "<script>"};
    });
    for (int i = 0; i < 2; ++i)
        CHECK(shop.ground.tile(near_assen).outcome == Found::Outcome::nothing_there);
    CHECK(shop.server.asked().size() == 1);
    CHECK(shop.ground.tile({10, 531, 333}).outcome == Found::Outcome::not_now);
}

TEST_CASE("only tiles of the Netherlands are asked for")
{
    Shop shop([](std::string const&) { return Told{200, picture}; });
    for (auto const place : {tiles::Place{10, 0, 0}, {10, 540, 333}, {10, 530, 360}, {20, 530, 333},
             {-1, 0, 0}, {10, -5, 333}, {10, 5'000, 333}})
        CHECK(shop.ground.tile(place).outcome == Found::Outcome::nothing_there);
    CHECK(shop.server.asked().empty());
    CHECK(shop.ground.tile({0, 0, 0}).outcome == Found::Outcome::picture);
    CHECK(tiles::touches_netherlands({14, 8486, 5332}));
}

TEST_CASE("at most three calls go out at once, three wait, and who comes then hears it is not now")
{
    std::atomic<int> inside = 0, most = 0;
    std::latch go(1);
    testing::TempDir folder;
    auto const clock = testing::fixed_clock();
    tiles::Fetched const ground({"https://voorbeeld.nl/{z}/{x}/{y}", "", 19}, {folder.path(), 1'000'000, 30},
        clock, [&](outgoing::Call const&) {
            auto const now = ++inside;
            for (auto seen = most.load(); seen < now && !most.compare_exchange_weak(seen, now);) { }
            go.wait();
            --inside;
            return outgoing::Got{200, picture};
        });
    std::atomic<int> pictures = 0, later = 0;
    std::vector<std::thread> visitors;
    for (int i = 0; i < 10; ++i)
        visitors.emplace_back([&, i] {
            auto const found = ground.tile({10, 526 + i, 333});
            ++(found.outcome == Found::Outcome::picture ? pictures : later);
        });
    while (later < 4)
        std::this_thread::yield();
    go.count_down();
    for (auto& visitor : visitors)
        visitor.join();
    CHECK(most == 3);
    CHECK(pictures + later == 10);
    CHECK(pictures >= 3);
}

TEST_CASE("the folder keeps to its size: the oldest pictures go")
{
    testing::TempDir folder;
    tiles::Kept kept(folder.path(), 50'000);
    auto const now = testing::now();
    for (int i = 0; i < 40; ++i)
        kept.keep({10, i, 1}, picture, now.plus_minutes(i));
    CHECK(kept.bytes() <= 50'000);
    CHECK_FALSE(kept.find({10, 0, 1}));
    REQUIRE(kept.find({10, 39, 1}));
    CHECK(kept.find({10, 39, 1})->since == now.plus_minutes(39));
    tiles::Kept const again(folder.path(), 50'000);
    CHECK(again.bytes() == kept.bytes());
    kept.keep({10, 39, 1}, "", now);
    CHECK(kept.bytes() == again.bytes());
    CHECK(kept.find({10, 39, 1})->bytes.empty());
}

TEST_CASE("a folder that takes nothing is no reason to show nothing")
{
    testing::TempDir folder;
    auto const clock = testing::fixed_clock();
    tiles::Fetched const ground({"https://voorbeeld.nl/{z}/{x}/{y}", "", 19}, {folder.path(), 1'000'000, 30},
        clock, [](outgoing::Call const&) {
            return outgoing::Got{200, picture};
        });
    std::ofstream(folder.path() / "10") << "in the way";
    CHECK(ground.tile(near_assen).picture == picture);
}

TEST_CASE("an address without the marks or of an unsafe kind stops the start")
{
    testing::TempDir folder;
    auto const clock = testing::fixed_clock();
    for (auto const* const address : {"https://voorbeeld.nl/{z}/{x}", "http://voorbeeld.nl/{z}/{x}/{y}",
             "{z}{x}{y}", "https://{z}{x}{y}@voorbeeld.nl"})
        CHECK_THROWS_AS(tiles::Fetched({address, "", 19}, {folder.path(), 1, 1}, clock), base::Fault);
}

TEST_CASE("the web hears what a fetched ground says: a picture, nothing there, or not now")
{
    testing::TempDir folder;
    auto const clock = testing::fixed_clock();
    bool is_down = false;
    tiles::Served const served("/kaart",
        std::make_unique<tiles::Fetched>(tiles::Service{"https://voorbeeld.nl/{z}/{x}/{y}", "Kadaster", 14},
            tiles::Keeping{folder.path(), 1'000'000, 30}, clock,
            [&](outgoing::Call const&) -> std::optional<outgoing::Got> {
                return is_down ? std::nullopt : std::optional(outgoing::Got{200, picture});
            }));
    auto const asked = [&](std::string path) {
        http::Request request;
        request.method = http::Method::get;
        request.path = std::move(path);
        return *served.answer(request);
    };
    CHECK(asked("/kaart/10/530/333").header("Content-Type") == "image/png");
    CHECK(asked("/kaart/10/0/0").status == 204);
    is_down = true;
    auto const later = asked("/kaart/10/531/333");
    CHECK(later.status == 503);
    CHECK(later.header("Cache-Control") != "public, max-age=86400");
    CHECK(asked("/kaart/tegels.json").text().find("\"maxzoom\":14") != std::string_view::npos);
    CHECK(asked("/kaart/tegels.json").text().find("Kadaster") != std::string_view::npos);
}
