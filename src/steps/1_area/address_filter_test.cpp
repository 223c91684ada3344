#include "address_filter.h"

#include <doctest/doctest.h>

using namespace area;

namespace {

std::vector<Address> a_walk()
{
    std::vector<Address> out;
    for (auto const& [street, kind] : {std::pair{"Aambeeld", AddressKind::unknown},
             {"Aambeeld", AddressKind::company}, {"Smederij", AddressKind::unknown}}) {
        Address address;
        address.id = AddressId{static_cast<std::int64_t>(out.size()) + 1};
        address.street = street, address.kind = kind, address.postcode = "9401AB";
        address.number = static_cast<std::int64_t>(out.size()) + 1;
        out.push_back(address);
    }
    return out;
}

std::string numbers(std::vector<Address> const& addresses)
{
    std::string out;
    for (auto const& address : addresses)
        out += std::to_string(address.number);
    return out;
}

} // namespace

TEST_CASE("the list is filtered by words, street and status together")
{
    auto const all = a_walk();
    CHECK(numbers(fitting(all, {})) == "123");
    CHECK(numbers(fitting(all, {.words = "AAMBEELD 2"})) == "2");
    CHECK(numbers(fitting(all, {.street = "Aambeeld"})) == "12");
    CHECK(numbers(fitting(all, {.street = "Aambeeld", .kind = "unknown"})) == "1");
    CHECK(numbers(fitting(all, {.words = "9401 ab", .kind = "home"})) == "");
}

TEST_CASE("pages hold a hundred addresses, and a page past the end is the last one")
{
    std::vector<Address> many(201);
    many.back().number = 7;
    CHECK(pages_of(0) == 1);
    CHECK(pages_of(100) == 1);
    CHECK(pages_of(201) == 3);
    CHECK(on_page(many, 1).size() == 100);
    CHECK(numbers(on_page(many, 99)) == "7");
    CHECK(on_page({}, 1).empty());
}

TEST_CASE("streets are named once, by the alphabet, and a list without streets has none")
{
    auto all = a_walk();
    all.push_back(all.front());
    all.push_back({});
    CHECK(streets_of(all) == std::vector<std::string>{"Aambeeld", "Smederij"});
}

TEST_CASE("a walk goes on from an address that does not fit any more")
{
    auto const all = a_walk();
    auto const near = neighbours(all, all[1], {.kind = "unknown"});
    REQUIRE(near.before);
    REQUIRE(near.after);
    CHECK(near.before->number == 1);
    CHECK(near.after->number == 3);
    CHECK(near.to_go == 1);
    CHECK_FALSE(neighbours(all, all[2], {}).after);
}

TEST_CASE("what stands behind the question mark is safe in an address")
{
    CHECK(query_of({.words = "a&b", .street = "Grote Weg", .kind = "home"})
        == "zoek=a%26b&straat=Grote%20Weg&status=home");
}
