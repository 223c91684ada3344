#include "test_world.h"

#include "apart.h"
#include "sub_areas.h"

using namespace area;
using namespace area::testing_world;

namespace {

geo::Shape square(double x, double y)
{
    return {{{{{x, y}, {x + 100, y}, {x + 100, y + 100}, {x, y + 100}}, {}}}};
}

constexpr auto numbered = [](int number) { return "Vlak " + std::to_string(number); };

} // namespace

TEST_CASE("each park that stays apart has a name of its own")
{
    std::string const long_name(80, 'x');
    auto const apart = parts_apart({{1, " Noord ", "", square(0, 0)}, {2, "noord", "", square(200, 0)},
                                       {3, "", "", square(400, 0)}, {4, long_name, "", square(600, 0)}},
        numbered);
    REQUIRE(apart.size() == 4);
    CHECK(apart[0].name == "Noord");
    CHECK(apart[1].name == "noord 2");
    CHECK(apart[2].name == "Vlak 3");
    CHECK(apart[3].name.size() <= sub_area_name_max);
}

TEST_CASE("there is room for no more sub-areas than the house has")
{
    std::vector<SubArea> known(sub_areas_max - 1);
    for (std::size_t i = 0; i < known.size(); ++i)
        known[i].name = "Deel " + std::to_string(i);
    CHECK(fits_beside({{{}, "Nieuw", {}, square(0, 0)}}, known));
    CHECK(fits_beside({{{}, "Nieuw", {}, square(0, 0)}, {{}, "deel 3", {}, square(0, 0)}}, known));
    CHECK_FALSE(fits_beside({{{}, "Nieuw", {}, square(0, 0)}, {{}, "Oud", {}, square(0, 0)}}, known));
}

TEST_CASE("a drawn sub-area of the same name gets the new shape, one by streets stays")
{
    in_world([](World& world) {
        auto lease = world.database.lease();
        make_sub_area(*lease, world.scope, {{}, "Noord", {}, square(235'000, 556'000)});
        make_sub_area(*lease, world.scope, {{}, "Zuid", {"Nijverheidsweg"}, {}});
        auto const kept = keep_apart(*lease, world.scope,
            {{{}, "noord", {}, square(235'500, 556'000)}, {{}, "Zuid", {}, square(235'000, 556'000)},
                {{}, "Oost", {}, square(235'700, 556'000)}});
        CHECK(kept.made == 1);
        CHECK(kept.changed == 1);
        CHECK(kept.left == 1);
        auto const now = sub_areas(*lease, world.scope);
        REQUIRE(now.size() == 3);
        CHECK(now[0].name == "Noord");
        CHECK(geo::contains(now[0].shape, {235'550, 556'050}));
        CHECK(now[2].streets.size() == 1);
    });
}

TEST_CASE("what stays apart is kept word for word until the boundary is saved")
{
    std::vector<SubArea> const apart{{{}, "D'n \"Oever\" ☂", {}, square(235'000.25, 556'000)}};
    auto const read = apart_of(stored_apart(apart));
    REQUIRE(read.size() == 1);
    CHECK(read[0].name == apart[0].name);
    CHECK(geo::area_m2(read[0].shape) == doctest::Approx(10'000));
    CHECK(stored_apart({}).empty());
    CHECK(apart_of("").empty());
    CHECK_THROWS_AS(apart_of("{"), base::Fault);
}
