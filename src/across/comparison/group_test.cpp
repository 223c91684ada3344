#include "group.h"

#include <doctest/doctest.h>

using namespace comparison;
using inventory::Cell;
using inventory::Look;

namespace {

SeenPark park(std::string name, int boundary = 1)
{
    Park made;
    made.name = std::move(name);
    made.boundary = boundary;
    return {made, partnership::Reader::of_everyone({})};
}

SeenPark const any = park("Terrein");

inventory::YearCount year(Cell now, Cell before = {}, std::optional<inventory::Difference> change = {})
{
    inventory::Period const period{inventory::Span::year, 2026, 0};
    return {period, period, true, now, before, change, 1};
}

Cell shown(std::int64_t value) { return {Look::shown, value}; }

Line counted(std::int64_t value, std::int64_t addresses = 100)
{
    return line_of(any, year(shown(value)), addresses);
}

std::vector<Line> lines(std::initializer_list<std::int64_t> values)
{
    std::vector<Line> out;
    for (auto const value : values)
        out.push_back(counted(value));
    return out;
}

} // namespace

TEST_CASE("a count is set against the addresses of the park")
{
    CHECK(*counted(8, 50).rate == doctest::Approx(16));
    CHECK(*counted(0, 50).rate == doctest::Approx(0));
    CHECK_FALSE(line_of(any, std::nullopt, 50).rate);
}

TEST_CASE("below ten addresses, or counted in another boundary, there is no number per 100 addresses")
{
    CHECK(counted(8, 9).no_rate == NoRate::few_addresses);
    CHECK_FALSE(counted(8, 9).rate);
    CHECK(counted(8, 10).rate);
    auto const moved = park("Verlegd", 2);
    CHECK(line_of(moved, year(shown(8)), 50).no_rate == NoRate::old_boundary);
    auto unbound = year(shown(8));
    unbound.boundary = 0;
    CHECK(line_of(moved, unbound, 50).rate);
}

TEST_CASE("a small count has no number of its own, and takes part in the group as two and a half")
{
    for (std::int64_t value = 1; value < 5; ++value) {
        auto const line = line_of(any, year({Look::small, value}), 50);
        CHECK_FALSE(line.rate);
        CHECK(*line.counts_as == doctest::Approx(5));
    }
}

TEST_CASE("what is covered, or was hidden by the source, takes no part in the group")
{
    CHECK_FALSE(line_of(any, year({Look::covered, 40}), 50).counts_as);
    CHECK_FALSE(line_of(any, year({Look::covered, {}}), 50).counts_as);
    CHECK_FALSE(line_of(any, year({Look::small, {}}), 50).counts_as);
}

TEST_CASE("months that make no whole year take no part")
{
    auto part = year(shown(8));
    part.is_whole = false;
    CHECK_FALSE(line_of(any, part, 50).rate);
}

TEST_CASE("the group is the middle, the quarters and the ends")
{
    auto const spread = spread_of({9, 1, 5, 3, 7}, 5);
    REQUIRE(spread);
    CHECK(spread->lowest == doctest::Approx(1));
    CHECK(spread->low == doctest::Approx(3));
    CHECK(spread->middle == doctest::Approx(5));
    CHECK(spread->high == doctest::Approx(7));
    CHECK(spread->highest == doctest::Approx(9));
    CHECK(spread->parks == 5);
    CHECK(spread_of({1, 2, 3, 4, 5, 6}, 5)->middle == doctest::Approx(3.5));
    CHECK(spread_of({1, 2, 3, 4, 5, 6}, 5)->low == doctest::Approx(2.25));
}

TEST_CASE("fewer parks than the smallest group make no group and have no places")
{
    CHECK_FALSE(spread_of({1, 2, 3, 4}, 5));
    CHECK_FALSE(spread_of({}, 0));
    auto const group = group_of(lines({10, 20, 30, 40}), 5);
    CHECK_FALSE(group.spread);
    CHECK(group.compared == 4);
    for (auto const& line : group.lines)
        CHECK_FALSE(line.place);
}

TEST_CASE("who has most per 100 addresses has the first place, and equals share one")
{
    auto const group = group_of(lines({10, 30, 20, 30, 5}), 5);
    REQUIRE(group.spread);
    CHECK(group.placed == 5);
    CHECK(*group.lines[1].place == 1);
    CHECK(*group.lines[3].place == 1);
    CHECK(*group.lines[2].place == 3);
    CHECK(*group.lines[0].place == 4);
    CHECK(*group.lines[4].place == 5);
}

TEST_CASE("nothing of the group changes with what a hidden count is")
{
    auto const with = [](std::int64_t small) {
        auto all = lines({10, 30, 20, 30, 5});
        all.push_back(line_of(any, year({Look::small, small}), 100));
        return group_of(std::move(all), 5);
    };
    auto const one = with(1), four = with(4);
    CHECK(one.spread->lowest == four.spread->lowest);
    CHECK(one.spread->low == four.spread->low);
    CHECK(one.spread->middle == four.spread->middle);
    CHECK_FALSE(one.lines.back().place);
    for (std::size_t i = 0; i < one.lines.size(); ++i)
        CHECK(one.lines[i].place == four.lines[i].place);
}

TEST_CASE("each order puts what may not be shown behind the rest, as it came")
{
    SeenPark const first = park("A"), second = park("B"), third = park("C");
    auto const all = [&] {
        return std::vector<Line>{line_of(first, year({Look::small, 1}), 100),
            line_of(second, year({Look::small, 4}), 100),
            line_of(third, year(shown(20), shown(10), inventory::Difference::more), 100),
            line_of(any, year(shown(30), shown(60), inventory::Difference::fewer), 200)};
    };
    auto const order = [&](Order wanted) {
        auto sorted = all();
        put_in_order(sorted, wanted);
        std::string names;
        for (auto const& line : sorted)
            names += line.seen->park.name.front();
        return names;
    };
    CHECK(order(Order::rate) == "CTAB");
    CHECK(order(Order::count) == "TCAB");
    CHECK(order(Order::change) == "CTAB");
    CHECK(order(Order::name) == "ABCT");
}

TEST_CASE("an order is known by its code, and without one it is by rate")
{
    for (auto const order : {Order::rate, Order::count, Order::change, Order::name})
        CHECK(order_of(code(order)) == order);
    CHECK(order_of("") == Order::rate);
    CHECK(order_of("iets") == Order::rate);
}

TEST_CASE("a park is found by a part of its name")
{
    auto const grift = park("De Grïft");
    CHECK(fits(grift.park, ""));
    CHECK(fits(grift.park, "grift"));
    CHECK_FALSE(fits(grift.park, "haven"));
}
