#include "samples.h"
#include "sub_areas.h"

#include "accounts/tables.h"
#include "area/tables.h"
#include "db/db.h"
#include "keeping.h"
#include "partnership/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

using namespace area;

namespace {

Address address_on(std::string street, geo::Rd at)
{
    Address address;
    address.street = std::move(street), address.point = at;
    return address;
}

SubArea by_streets(std::string name, std::vector<std::string> streets)
{
    return {SubAreaId{static_cast<std::int64_t>(name.size())}, std::move(name), std::move(streets), {}};
}

SubArea drawn_part() { return {SubAreaId{99}, "Zuid", {}, a_park()}; }

struct Rejected {
    SubArea wanted;
    std::string_view field;
};

} // namespace

TEST_CASE("an address lies in the sub-area of its street, or else in the one drawn around it")
{
    SubAreaFinder const finder({by_streets("Noord", {"Smederij"}), drawn_part()});
    CHECK(finder.of(address_on("Smederij", {235'050, 556'050}))->name == "Noord");
    CHECK(finder.of(address_on("Smederij", {}))->name == "Noord");
    CHECK(finder.of(address_on("Aambeeld", {235'050, 556'050}))->name == "Zuid");
    CHECK(finder.of(address_on("Aambeeld", {239'050, 556'050})) == nullptr);
    CHECK(finder.of(address_on("Aambeeld", {})) == nullptr);
    CHECK(finder.of(address_on("", {})) == nullptr);
}

TEST_CASE("a sub-area without a name, without a place, or with a street of another is told at its field")
{
    auto bow = a_park();
    std::swap(bow.polygons.front().outer[1], bow.polygons.front().outer[2]);
    std::vector<SubArea> const others{by_streets("Noord", {"Smederij"})};
    Rejected const cases[] = {{by_streets("", {"Aambeeld"}), "name"},
        {by_streets(std::string(61, 'x'), {"Aambeeld"}), "name"}, {by_streets("noord", {"Aambeeld"}), "name"},
        {by_streets("Zuid", {}), "street"}, {by_streets("Zuid", {"Smederij"}), "street"},
        {{{}, "Zuid", {"Aambeeld"}, a_park()}, "street"}, {{{}, "Zuid", {}, bow}, "points"}};
    for (auto const& one : cases) {
        auto const found = problems(one.wanted, others);
        REQUIRE(found.size() == 1);
        CHECK(found.front().field == one.field);
    }
    CHECK(problems(by_streets("Zuid", {"Aambeeld"}), others).empty());
    CHECK(problems(drawn_part(), others).empty());
}

TEST_CASE("sub-areas are made, changed, removed, and go along to a new round")
{
    testing::for_each_engine(
        {accounts::tables(), partnership::tables(), area::tables()}, [](db::Connection& db) {
            auto const person = accounts::person_with_email(
                db, {"Anna", "anna@voorbeeld.nl", accounts::Desk::adviser}, testing::now());
            auto const park = partnership::start(
                db, {"De Grift", "Grifthoek"}, *accounts::person(db, person), testing::now());
            partnership::Scope const scope{park.id, partnership::current_round(db, park.id).id};
            make_sub_area(db, scope, by_streets("Noord", {"Aambeeld", "Smederij"}));
            make_sub_area(db, scope, drawn_part());
            auto all = sub_areas(db, scope);
            REQUIRE(all.size() == 2);
            CHECK(all[0].streets == std::vector<std::string>{"Aambeeld", "Smederij"});
            CHECK(all[1].shape == a_park());
            all[0].name = "Zee", all[0].streets = {"Smederij"};
            change_sub_area(db, scope, all[0]);
            all = sub_areas(db, scope);
            CHECK(all[0].name == "Zee");
            CHECK(all[0].streets.size() == 1);
            remove_sub_area(db, scope, all[0].id);
            CHECK(sub_areas(db, scope).size() == 1);
            partnership::Scope const elsewhere{partnership::PartnershipId{7}, scope.round};
            CHECK(sub_areas(db, elsewhere).empty());
            remove_sub_area(db, elsewhere, all[1].id);
            CHECK(sub_areas(db, scope).size() == 1);
        });
}
