#include "inventory/placer.h"

#include "grounds.h"
#include "opened.h"

#include "testing/testing.h"

#include <doctest/doctest.h>

#include <fstream>

using namespace inventory;

namespace {

geo::Shape box(geo::Rd low, geo::Rd high)
{
    return {{{{{low.x, low.y}, {high.x, low.y}, {high.x, high.y}, {low.x, high.y}}, {}}}};
}

area::Address address_at(std::string street, std::int64_t number, geo::Rd at)
{
    area::Address address;
    address.street = std::move(street), address.number = number, address.point = at;
    address.postcode = "1234AB";
    return address;
}

// Smederij lies in Noord by its street; Oost is drawn; Aambeeld is nowhere.
Placer a_placer()
{
    std::vector<area::SubArea> const parts{{area::SubAreaId{1}, "Noord", {"Smederij"}, {}},
        {area::SubAreaId{2}, "Oost", {}, box({235'300, 556'000}, {235'400, 556'250})}};
    auto duplicate = address_at("Smederij", 2, {235'060, 556'200});
    duplicate.kind = area::AddressKind::duplicate;
    return Placer(parts,
        {address_at("Smederij", 1, {235'050, 556'200}), duplicate,
            address_at("Aambeeld", 3, {235'250, 556'050}), address_at("Smederij", 4, {}),
            address_at("Smederij", 5, {235'350, 556'200})});
}

std::string file_with(testing::TempDir const& folder, std::string_view text)
{
    auto const path = folder.path() / "cijfers.csv";
    std::ofstream(path, std::ios::binary) << text;
    return path.string();
}

std::map<Place, std::int64_t> spots_of(Reading const& reading)
{
    std::map<Place, std::int64_t> out;
    for (auto const& spot : reading.spots)
        out[spot.place] += spot.count;
    return out;
}

} // namespace

TEST_CASE("a point lies in what was drawn around it, or else in the street of the nearest address")
{
    struct {
        geo::Rd at;
        int sub_area;
    } const cases[] = {{{235'055, 556'190}, 1}, // beside an address of the street
        {{235'050, 556'101}, 1}, {{235'050, 556'099}, elsewhere}, // a hundred metres and no further
        {{235'240, 556'060}, elsewhere}, // the nearest address is of another street
        {{235'310, 556'100}, 2}, {{235'350, 556'200}, 2}, // drawn goes before a street
        {{235'299, 556'100}, elsewhere}}; // the nearest is Aambeeld
    auto const placer = a_placer();
    for (auto const& one : cases) {
        CAPTURE(one.at.x);
        CAPTURE(one.at.y);
        CHECK(placer.at(one.at).sub_area == one.sub_area);
    }
    CHECK(placer.at({235'055, 556'190}) == Place{1, 2350, 5561});
}

TEST_CASE("an address lies in the sub-area of its street, with a square where its place is known")
{
    auto const placer = a_placer();
    CHECK(placer.of_address(*address_key("1234AB", "1")) == Place{1, 2350, 5562});
    CHECK(placer.of_address(*address_key("1234AB", "3")) == Place{elsewhere, 2352, 5560});
    CHECK(placer.of_address(*address_key("1234AB", "4")) == Place{1, 0, 0});
    CHECK(
        placer.of_address(*address_key("1234AB", "5")).sub_area == 1); // an address goes by its street first
    CHECK(placer.of_address(*address_key("1234AB", "9")).sub_area == unplaced);
    CHECK(placer.of_address(*address_key("1234AB", "")).sub_area == unplaced);
}

TEST_CASE("the parts are told with their addresses, without duplicates")
{
    auto const placing = a_placer().placing();
    REQUIRE(placing.parts.size() == 3);
    CHECK(placing.parts[elsewhere].name.empty());
    CHECK(placing.parts[elsewhere].addresses == 1);
    CHECK(placing.parts[1].name == "Noord");
    CHECK(placing.parts[1].addresses == 3);
    CHECK(placing.parts[2].addresses == 0);
    CHECK(Placer({}, {address_at("Smederij", 1, {235'050, 556'200})}).placing().parts.empty());
    CHECK(Placer({}, {}).at({235'055, 556'190}) == Place{elsewhere, 2350, 5561});
}

TEST_CASE("the mark of sub-areas is another when a name, a street or a corner is")
{
    area::SubArea const one{area::SubAreaId{1}, "Noord", {"Smederij"}, {}};
    auto renamed = one, moved = one, drawn = one;
    renamed.name = "Zuid";
    moved.streets = {"Aambeeld"};
    drawn.streets.clear(), drawn.shape = box({235'000, 556'000}, {235'100, 556'100});
    for (auto const& other : {renamed, moved, drawn})
        CHECK(mark_of({one}) != mark_of({other}));
    CHECK(mark_of({one}) == mark_of({one}));
}

TEST_CASE("rows with a postcode and a number are counted where that address is, others without a place")
{
    testing::TempDir folder;
    auto const path = file_with(folder,
        "datum;soort melding;postcode;huisnummer\n2026-03-17;Inbraak;1234 AB;1\n2026-03-18;Inbraak;1234AB;1\n"
        "2026-03-18;Inbraak;1234AB;\n2026-04-18;Inbraak;1234AB;4\n2026-04-18;Inbraak;1234AB;99\n");
    ReadPlace place{{}, ""};
    place.postcodes = {"1234AB", "1234AB 1", "1234AB 4"};
    place.placer = a_placer();
    auto const reading = read_file(path, place);
    REQUIRE(reading);
    auto const spots = spots_of(*reading);
    CHECK(spots.size() == 3);
    CHECK(spots.at({1, 2350, 5562}) == 2);
    CHECK(spots.at({1, 0, 0}) == 1);
    CHECK(spots.at({unplaced, 0, 0}) == 1);
    CHECK(reading->placing.parts.size() == 3);
    CHECK(reading->outside == 1);
}

TEST_CASE("counts of addresses are placed as well, unless the source hid some or years stand beside months")
{
    testing::TempDir folder;
    ReadPlace place{{}, ""};
    place.postcodes = {"1234AB", "1234AB 1", "1234AB 3"};
    place.placer = a_placer();
    std::string const head = "periode;soort;postcode;huisnummer;aantal\n";
    auto const reading = read_file(
        file_with(folder,
            head + "2026-01;Inbraak;1234AB;1;7\n2026-02;Inbraak;1234AB;1;2\n2026-02;Inbraak;1234AB;3;4\n"),
        place);
    REQUIRE(reading);
    auto const spots = spots_of(*reading);
    CHECK(spots.size() == 2);
    CHECK(spots.at({1, 2350, 5562}) == 9);
    CHECK(spots.at({elsewhere, 2352, 5560}) == 4);
    for (auto const* rows : {"2026-01;Inbraak;1234AB;1;7\n2026-02;Inbraak;1234AB;3;<5\n",
             "2026-01;Inbraak;1234AB;1;7\n2026;Inbraak;1234AB;3;40\n"}) {
        auto const none = read_file(file_with(folder, head + rows), place);
        REQUIRE(none);
        CHECK(none->lines.size() == 2);
        CHECK(none->spots.empty());
    }
}

TEST_CASE("reports of which nobody knows where are not placed at all")
{
    testing::TempDir folder;
    auto const opened = Opened::open(
        file_with(folder, "datum;soort melding\n2026-03-17;Inbraak\n2026-03-18;Inbraak\n"), "");
    REQUIRE(opened);
    Layout layout;
    layout.columns = {Role::when, Role::category};
    ReadPlace place{{}, ""};
    place.placer = a_placer();
    auto const reading = read_by(*opened, layout, place);
    REQUIRE(reading);
    CHECK(reading->spots.empty());
}
