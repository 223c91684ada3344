#include "address.h"
#include "address_rows.h"

#include <doctest/doctest.h>
#include <vector>

using namespace area;

namespace {

Address an_address(std::int64_t number, std::string letter, std::string addition)
{
    Address address;
    address.street = "Smederij", address.postcode = "9401AB", address.town = "Grift";
    address.number = number, address.letter = std::move(letter), address.addition = std::move(addition);
    return address;
}

AddressColumns columns_of(std::vector<std::string_view> const& row)
{
    auto const found = AddressColumns::find(row);
    REQUIRE(found);
    return *found;
}

} // namespace

TEST_CASE("a house number is written with its letter and addition")
{
    CHECK(written_number(an_address(12, "", "")) == "12");
    CHECK(written_number(an_address(12, "A", "")) == "12 A");
    CHECK(written_number(an_address(12, "", "3")) == "12-3");
    CHECK(written_number(an_address(12, "A", "3")) == "12 A-3");
}

TEST_CASE("a house number is read however people write it")
{
    struct Case {
        std::string_view text;
        HouseNumber wanted;
    };
    Case const cases[] = {{"546", {546, "", ""}}, {" 12a ", {12, "A", ""}}, {"12 A-3", {12, "A", "3"}},
        {"546 K 1", {546, "K", "1"}}, {"7-2", {7, "", "2"}}, {"7 bis", {7, "", "bis"}}, {"0", {}}, {"", {}},
        {"-4", {}}, {"K1", {}}, {"123456", {}}};
    for (auto const& [text, wanted] : cases) {
        auto const tried = text;
        CAPTURE(tried);
        auto const read = read_house_number(text);
        CHECK(read.number == wanted.number);
        CHECK(read.letter == wanted.letter);
        CHECK(read.addition == wanted.addition);
    }
}

TEST_CASE("the same addition in another spelling is the same address")
{
    CHECK(sign_of(an_address(546, "K", "1")) == sign_of(an_address(546, "", "K 1")));
    CHECK(sign_of(an_address(546, "", "K-1")) == sign_of(an_address(546, "", "K1")));
}

TEST_CASE("additions that only look alike are different addresses")
{
    CHECK(sign_of(an_address(5, "", "1 1")) != sign_of(an_address(5, "", "11")));
    CHECK(sign_of(an_address(5, "", "a")) != sign_of(an_address(5, "", "A")));
    CHECK(sign_of(an_address(51, "", "")) != sign_of(an_address(5, "", "1")));
}

TEST_CASE("a postcode is read with and without its space")
{
    CHECK(read_postcode("1234 ab") == "1234AB");
    CHECK(read_postcode("0234AB") == "");
    CHECK(read_postcode("1234A") == "");
    CHECK(written_postcode("1234AB") == "1234 AB");
}

TEST_CASE("one walks the odd side before the even side")
{
    std::vector<Address> road{an_address(2, "", ""), an_address(10, "", ""), an_address(3, "", ""),
        an_address(1, "B", ""), an_address(1, "", "")};
    sort_for_walking(road);
    std::string walked;
    for (auto const& address : road)
        walked += written_number(address) + ",";
    CHECK(walked == "1,1 B,3,2,10,");
    CHECK(walks_before(an_address(3, "", ""), an_address(2, "", "")));
}

TEST_CASE("the columns are found in a table without a header")
{
    auto const columns = columns_of({"1432JH", "20", "115434", "478368"});
    CHECK_FALSE(columns.has_header());
    auto const read = columns.read(std::vector<std::string_view>{"3068JB", "860", "96246", "441467"});
    REQUIRE(read);
    CHECK(read->address.number == 860);
    CHECK(read->address.point == geo::Rd{96'246, 441'467});
}

TEST_CASE("degrees are taken where metres are missing")
{
    auto const columns = columns_of({"Postcode", "Huisnummer", "lon", "lat"});
    auto const read = columns.read(std::vector<std::string_view>{"1011AB", "105", "4.905167", "52.377780"});
    REQUIRE(read);
    CHECK(geo::distance_m(read->address.point, {122'177, 487'877}) < 1);
}

TEST_CASE("a table without addresses is refused")
{
    CHECK(AddressColumns::find(std::vector<std::string_view>{"naam", "bedrag"}).error()
        == ImportRefusal::no_columns);
    CHECK(AddressColumns::find(std::vector<std::string_view>{"postcode", "huisnummer"}).error()
        == ImportRefusal::no_places);
}

TEST_CASE("a row that is no address says why")
{
    auto const columns = columns_of({"postcode", "huisnummer", "x", "y"});
    auto const reason = [&](std::vector<std::string_view> const& row) { return columns.read(row).error(); };
    CHECK(reason({"", "1", "1", "1"}) == Skip::no_postcode);
    CHECK(reason({"1234AB", "geen", "1", "1"}) == Skip::no_number);
    CHECK(reason({"1234AB", "1", "", ""}) == Skip::no_place);
    CHECK(reason({"1234AB", "1", "4.9", "52.3"}) == Skip::outside_netherlands);
}

TEST_CASE("the use of a building tells a company from a home")
{
    auto const columns = columns_of({"postcode", "huisnummer", "x", "y", "woonfunctie", "industriefunctie"});
    auto const kind = [&](std::string_view living, std::string_view working) {
        return columns
            .read(std::vector<std::string_view>{"1234AB", "1", "200000", "500000", living, working})
            ->address.kind;
    };
    CHECK(kind("1", "0") == AddressKind::home);
    CHECK(kind("1", "1") == AddressKind::company);
    CHECK(kind("0", "0") == AddressKind::unknown);
}
