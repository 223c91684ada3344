#include "boundary.h"
#include "samples.h"

#include <doctest/doctest.h>

using namespace area;

TEST_CASE("a coordinate table gives back the shape it was made from")
{
    auto shape = a_park();
    shape.polygons.front().holes.push_back({{235'100, 556'100}, {235'110, 556'100}, {235'110, 556'110}});
    shape.polygons.push_back({{{236'000, 556'000}, {236'050, 556'000}, {236'050, 556'050}}, {}});
    auto const read = read_points(written_points(shape));
    REQUIRE(read);
    CHECK(*read == shape);
}

TEST_CASE("a coordinate table is read with commas, spaces and a closing point")
{
    auto const read = read_points("235000,50 556000\n235100;556000\r\n\t235100\t556100\n235000,5;556000");
    REQUIRE(read);
    CHECK(read->polygons.front().outer
        == geo::Ring{{235'000.5, 556'000}, {235'100, 556'000}, {235'100, 556'100}});
}

TEST_CASE("a line that is no point is told by its number")
{
    CHECK(read_points("1;2\nhier\n3;4").error() == 2);
    CHECK(read_points("gat\n1;2").error() == 1);
}

TEST_CASE("a boundary that crosses itself is refused, with the place")
{
    geo::Shape const bow{
        {{{{235'000, 556'000}, {235'100, 556'100}, {235'100, 556'000}, {235'000, 556'100}}, {}}}};
    CHECK(refusal_of(bow) == Refusal::unsound);
    auto const flaw = flaw_of(bow);
    REQUIRE(flaw);
    CHECK(i18n::Words(i18n::Language::dutch)(*flaw)
        == "De grens kruist zichzelf bij x 235050, y 556050. Zet de punten daar in de goede volgorde.");
}

TEST_CASE("a boundary must have the size of a park")
{
    geo::Shape const shed{{{{{235'000, 556'000}, {235'009, 556'000}, {235'009, 556'009}}, {}}}};
    geo::Shape const province{{{{{200'000, 500'000}, {220'000, 500'000}, {220'000, 520'000}}, {}}}};
    CHECK(refusal_of(shed) == Refusal::too_small);
    CHECK(refusal_of(province) == Refusal::too_large);
    CHECK_FALSE(refusal_of(a_park()));
}

TEST_CASE("an area of a map file is called by its own name, not by that of its municipality")
{
    geo::Feature feature;
    feature.properties = {{"GEMEENTENAAM", "Grift"}, {"PLAN_NAAM", "Smederij"}, {"JAAR", "1950"}};
    feature.shape = a_park();
    geo::Layer layer;
    layer.features = {feature, {}};
    auto const found = found_areas({layer});
    REQUIRE(found.size() == 1);
    CHECK(found.front().name == "Smederij");
    CHECK(found.front().facts == "GEMEENTENAAM: Grift · JAAR: 1950");
}

TEST_CASE("an area without a name is called by its first property that is more than a number")
{
    geo::Feature feature;
    feature.properties = {{"OBJECTID", "319844"}, {"BEDRIJVENT", "Vletgaarsmaten 2B"}, {"KERN", "Holten"}};
    feature.shape = a_park();
    geo::Layer layer;
    layer.features = {feature};
    CHECK(found_areas({layer}).front().name == "Vletgaarsmaten 2B");
}
