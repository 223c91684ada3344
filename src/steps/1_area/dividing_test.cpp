#include "dividing.h"

#include "test_world.h"

using namespace area::testing_world;

namespace {

// As the page of a drawing sends it; the park is 400 by 250 metres.
visit::testing::Shown divided(World& world, std::string line)
{
    return world.site.post("/t/de-grift/gebied/tekenen",
        {{"points", "235000;556000\n235400;556000\n235400;556250\n235000;556250"}, {"line", std::move(line)},
            {"do", "divide"}});
}

} // namespace

TEST_CASE("a boundary is divided along a line of two points, and stands when it is confirmed")
{
    in_world([](World& world) {
        world.fill();
        auto const sent = divided(world, "235150;555900\n235150;556300");
        REQUIRE(sent.status == 303);
        auto const proposed = world.site.get(sent.location);
        CHECK(says(proposed, "10,0 ha"));
        CHECK_FALSE(says(proposed, "kleine fouten")); // a division is no repair
        CHECK(world.site.post(sent.location, {{"reason", "Twee helften"}}).status == 303);
        auto lease = world.database.lease();
        CHECK(area::shape(*lease, world.scope)->polygons.size() == 2);
        CHECK(area::address_count(*lease, world.scope) == 4); // those on the line count too
    });
}

TEST_CASE("what was drawn on the map is divided, before what the page was opened with")
{
    in_world([](World& world) {
        auto const sent = world.site.post("/t/de-grift/gebied/tekenen",
            {{"shape", R"({"rings":[[[235000,556000],[235200,556000],[235200,556200],[235000,556200]]]})"},
                {"opened_with", "{\"rings\":[]}"}, {"line", "234990;556100\n235210;556100\n"},
                {"do", "divide"}});
        REQUIRE(sent.status == 303);
        // Both halves come back as parts of the drawing, and each can be removed there.
        auto const again = world.site.get(
            "/t/de-grift/gebied/tekenen?voorstel=" + sent.location.substr(sent.location.rfind('/') + 1));
        CHECK(says(again, "235000.00;556100.00"));
    });
}

TEST_CASE("a part in a notch of another is a part when it comes back from the map, and no hole")
{
    in_world([](World& world) {
        auto const drawing = R"({"rings":[[[235000,556000],[235200,556000],[235200,556200],[235000,556200],)"
                             R"([235100,556100]],[[235000,556000],[235100,556100],[235000,556200]]]})";
        auto const sent = world.site.post(
            "/t/de-grift/gebied/tekenen", {{"shape", drawing}, {"opened_with", "{\"rings\":[]}"}});
        REQUIRE(sent.status == 303);
        CHECK(says(world.site.get(sent.location), "4,0 ha"));
    });
}

TEST_CASE("a line that divides nothing comes back with the reason and with what was typed")
{
    struct Case {
        std::string_view line, said;
    };
    Case const cases[] = {{"", "ten minste twee"}, {"235150;555900", "ten minste twee"},
        {"235150;555900\n\n235150;556300", "ten minste twee"},
        {"235150;555900\nonzin", "Regel 2 is geen punt"}, {"235150;555900\n235150;556100", "eindigt binnen"},
        {"236000;555900\n236000;556300", "kruist geen deel"},
        {"235150;555900\n235150;556300\n235100;556300\n235200;556100", "kruist of raakt zichzelf"}};
    in_world([&](World& world) {
        for (auto const& [line, said] : cases) {
            auto const tried = std::string(line);
            CAPTURE(tried);
            auto const shown = divided(world, tried);
            CHECK(shown.status == 422);
            CHECK(says(shown, said));
            CHECK(says(shown, tried));
            CHECK(says(shown, "235400.00;556250.00"));
        }
    });
}

TEST_CASE("the page to draw on shows sub-areas to snap to, and the field of the line")
{
    in_world([](World& world) {
        world.bound();
        world.site.post("/t/de-grift/gebied/deelgebieden/nieuw",
            {{"name", "Noord"}, {"points", "235000;556100\n235400;556100\n235400;556250\n235000;556250"}});
        auto const shown = world.site.get("/t/de-grift/gebied/tekenen");
        CHECK(says(shown, "\"name\":\"Noord\""));
        CHECK(says(shown, "\"line\":\"line\""));
        CHECK(says(shown, "data-tool=\"split\" hidden"));
        CHECK(says(shown, "data-tool=\"snap\" aria-pressed=\"true\" hidden"));
    });
}
