#include "slides.h"

#include "scan.h"
#include "test_world.h"
#include "top_three_scan.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace inventory;
using namespace inventory::testing_world;

namespace {

i18n::Words const dutch(i18n::Language::dutch);

Period year(int number) { return {Span::year, number, 0}; }

// Of two years each: burglary clearly rose, vandalism stayed, violence is too small to be shown.
Delivery of_police()
{
    return {Source::police, "Uitdraai", Area::park, "",
        {{"2.5.1", "Inbraak", "burglary", year(2025), 20}, {"2.5.1", "Inbraak", "burglary", year(2026), 55},
            {"2.2.1", "Vernieling", "vandalism", year(2025), 12},
            {"2.2.1", "Vernieling", "vandalism", year(2026), 14},
            {"1.4.4", "Bedreiging", "violence", year(2026), 3}}};
}

partnership::Reader group(World const& world) { return partnership::Reader::of_group(world.scope); }

deck::Slide const* with_key(std::vector<deck::Slide> const& slides, std::string_view key)
{
    auto const found = std::ranges::find(slides, key, &deck::Slide::key);
    return found == slides.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("the scan says of each source and phenomenon how many, and whether that clearly changed")
{
    in_world([](World& world) {
        auto lease = world.database.lease();
        store_figures(*lease, world.scope, of_police(), ::testing::now());
        auto const lines = scan(*lease, group(world));
        auto const of
            = [&](std::string_view id) { return *std::ranges::find(lines, id, &ScanLine::phenomenon); };
        CHECK(of("burglary").count == 55);
        CHECK(of("burglary").before == 20);
        CHECK(of("burglary").trend == Difference::more);
        CHECK(of("vandalism").trend == Difference::chance);
        CHECK_FALSE(of("violence").count);
        CHECK(of("burglary").dutch_period == "2026");
    });
}

TEST_CASE(
    "a source has one slide, with the most first and what clearly changed, and nothing of what is hidden")
{
    in_world([](World& world) {
        auto lease = world.database.lease();
        store_figures(*lease, world.scope, of_police(), ::testing::now());
        auto const slides = figure_slides(*lease, group(world), dutch);
        auto const* slide = with_key(slides, "figures.police.park.");
        REQUIRE(slide);
        CHECK(slide->lead == "Het vaakst: Inbraak en diefstal bij bedrijven, 55 keer.");
        REQUIRE(slide->points.size() == 1);
        CHECK(slide->points[0]
            == "Inbraak en diefstal bij bedrijven: duidelijk meer dan een jaar eerder (55, was 20).");
        auto const& bars = std::get<html::BarChart>(slide->picture).bars;
        REQUIRE(bars.size() == 2);
        CHECK(bars[1].value == 14);
        CHECK(slide->audience == deck::Audience::partners);
        CHECK(slide->source.find("Politie. Het bedrijventerrein. 2026.") != std::string::npos);
    });
}

TEST_CASE("who sees less gets fewer slides, and what is for everyone says so")
{
    in_world([](World& world) {
        auto lease = world.database.lease();
        auto open = of_police();
        open.source = Source::municipality;
        open.sharing = partnership::Sharing::everyone;
        auto closed = of_police();
        closed.sharing = partnership::Sharing::government;
        store_figures(*lease, world.scope, open, ::testing::now());
        store_figures(*lease, world.scope, closed, ::testing::now());
        auto const all = figure_slides(*lease, partnership::Reader::of_everyone(world.scope), dutch);
        CHECK(std::ranges::all_of(
            all, [](deck::Slide const& slide) { return slide.audience == deck::Audience::everyone; }));
        CHECK(with_key(all, "figures.municipality.park."));
        CHECK_FALSE(with_key(figure_slides(*lease, group(world), dutch), "figures.police.park."));
    });
}

TEST_CASE("figures of a municipality stand apart and say that they are not the park")
{
    in_world([](World& world) {
        auto lease = world.database.lease();
        auto wide = of_police();
        wide.area = Area::municipality;
        wide.region = "Grifthoek";
        store_figures(*lease, world.scope, wide, ::testing::now());
        auto const slides = figure_slides(*lease, group(world), dutch);
        REQUIRE(slides.size() == 1);
        CHECK(slides[0].title == "Cijfers van een groter gebied: Politie (Grifthoek)");
        CHECK(slides[0].points.back() == "Deze cijfers gaan over een groter gebied dan het terrein.");
    });
}

TEST_CASE("each top three has its slide, and what is named most comes behind them")
{
    in_world([](World& world) {
        auto lease = world.database.lease();
        give_top_three(*lease, world.scope,
            {world.police, {TopItem{"burglary", "", "Vaak in de nacht"}, {"", "Te hard rijden", ""}, {}}});
        CHECK(top_slides(*lease, world.scope, dutch, "/top3").size() == 1);
        give_top_three(*lease, world.scope, {world.municipality, {TopItem{"burglary", "", ""}, {}, {}}});
        auto const slides = top_slides(*lease, world.scope, dutch, "/top3");
        REQUIRE(slides.size() == 3);
        CHECK(slides[2].key == "top.named");
        auto const* police = with_key(slides, "top." + world.police.text());
        REQUIRE(police);
        CHECK(police->points
            == std::vector<std::string>{
                "Inbraak en diefstal bij bedrijven: Vaak in de nacht", "Te hard rijden"});
        CHECK(police->audience == deck::Audience::partners);
        CHECK_FALSE(police->may_be_opened);
        auto const& named = std::get<html::BarChart>(slides[2].picture).bars;
        REQUIRE(named.size() == 1);
        CHECK(named[0].value == 2);
    });
}

TEST_CASE("a photo of the scan is on its slide; without one the own trend of what is named first")
{
    in_world([](World& world) {
        auto lease = world.database.lease();
        Delivery months{Source::police, "Uitdraai", Area::park, "", {}};
        for (int month = 1; month <= 12; ++month)
            months.counts.push_back({"2.5.1", "Inbraak", "burglary", {Span::month, 2026, month}, 10});
        months.organisation = world.police;
        store_figures(*lease, world.scope, months, ::testing::now());
        give_scan(*lease, world.scope,
            {{world.police, {TopItem{"burglary", "", ""}, {}, {}}}, "Vaak in de nacht", {}});
        auto const before = top_slides(*lease, world.scope, dutch, "/top3");
        REQUIRE(before.size() == 1);
        CHECK(before[0].lead == "Vaak in de nacht");
        CHECK(std::holds_alternative<html::TrendChart>(before[0].picture));
        set_photo(*lease, world.scope, world.police, {"abc", "Een kapot hek", 40, 30});
        auto const after = top_slides(*lease, world.scope, dutch, "/top3");
        auto const& photo = std::get<deck::Photo>(after.at(0).picture);
        CHECK(photo.url == "/top3/" + world.police.text() + "/foto");
        CHECK(photo.alt == "Een kapot hek");
        CHECK(photo.file == "abc");
    });
}
