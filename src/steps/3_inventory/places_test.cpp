#include "places.h"

#include "attack.h"

#include "inventory/placer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace inventory;
using namespace inventory::attack;

namespace {

StoredSpot spot(std::int64_t x, std::int64_t y, std::int64_t count, int sub_area = elsewhere)
{
    return {{sub_area, sub_area == unplaced ? 0 : x + 1600, y + 1600}, count}; // far from nought, as in RD
}

WhereOf two_parts()
{
    WhereOf where;
    where.parts = {{"", 0}, {"Noord", 40}, {"Zuid", 8}};
    return where;
}

std::int64_t sum(std::vector<Cluster> const& clusters)
{
    std::int64_t out = 0;
    for (auto const& cluster : clusters)
        out += cluster.count;
    return out;
}

bool lies_in(Place const& place, Cluster const& square)
{
    auto const near = [&](std::int64_t at, double middle) {
        return std::abs((static_cast<double>(at) + 0.5) * spot_m - middle) < square.side_m / 2;
    };
    return place.x != 0 && near(place.x, square.middle.x) && near(place.y, square.middle.y);
}

// A reader of everything that is shown: the map from every distance, the table of sub-areas and the total of
// the months. He knows where something can be at all and what is said below the map, and tries every number
// that fits. What he finds one value for, he has worked out.
class Attacker {
public:
    Attacker(WhereOf where, std::vector<Place> places, std::int64_t most)
        : where_(std::move(where))
        , places_(std::move(places))
        , sets_(all_sets(places_.size()))
        , worlds_(all_counts(places_.size(), most))
    {
        for (auto const& one : worlds_)
            shown_.insert(known_of(one));
    }

    // Of how many sets of places, over all that can be shown, a count of one to four can be worked out.
    std::size_t worked_out() const
    {
        std::size_t out = 0;
        for (auto const& knowing : shown_)
            out += told_sets(worlds_, knowing, sets_).size();
        return out;
    }
    std::size_t looks() const { return shown_.size(); }

private:
    Knowing known_of(Counts const& world) const
    {
        std::vector<StoredSpot> spots;
        for (std::size_t i = 0; i < places_.size(); ++i)
            if (world[i] > 0)
                spots.push_back({places_[i], world[i]});
        auto const spread = spread_of(where_, spots);
        Knowing out;
        auto const total = attack::sum(world, sets_.back());
        out.insert(total < shown_min ? KnownSum{sets_.back(), 0, shown_min - 1}
                                     : KnownSum{sets_.back(), total, total});
        for (auto const side : map_sides_m)
            see({seen_from_afar(spread.clusters, side), side, total}, out);
        for (std::size_t i = 0; i < spread.parts.size(); ++i)
            read(spread.parts[i].count, number_of(spread.parts[i]), out);
        if (!spread.parts.empty())
            read(spread.unplaced, unplaced, out);
        return out;
    }

    struct View {
        std::vector<Cluster> squares;
        int side = 0;
        std::int64_t total = 0;
    };

    // From nearby a square holds what lies in it, without what has a smaller square of its own there. One
    // that is wide from nearby was joined of squares that are each too few. From afar, or where squares lie
    // in two sub-areas of which one is left out or joined wider, there is at least so much.
    void see(View const& view, Knowing& out) const
    {
        bool const is_nearby = view.side == spot_m;
        auto const left_out = view.total - sum(view.squares);
        bool const has_wide
            = std::ranges::any_of(view.squares, [](Cluster const& square) { return square.side_m > spot_m; });
        bool const is_exact = is_nearby && (where_.parts.empty() || (left_out == 0 && !has_wide));
        auto squares = view.squares;
        std::ranges::stable_sort(squares, {}, &Cluster::side_m);
        std::set<std::size_t> taken;
        for (auto const& square : squares) {
            PlaceSet inside;
            for (std::size_t i = 0; i < places_.size(); ++i)
                if (!(is_nearby && taken.contains(i)) && lies_in(places_[i], square))
                    inside.push_back(i);
            taken.insert(inside.begin(), inside.end());
            out.insert({inside, square.count, is_exact ? square.count : view.total});
            if (is_exact && square.side_m > spot_m)
                for (auto const& alone : squares_in(inside))
                    out.insert({alone, 0, shown_min - 1});
        }
    }

    std::vector<PlaceSet> squares_in(PlaceSet const& set) const
    {
        std::map<std::pair<std::int64_t, std::int64_t>, PlaceSet> by_square;
        for (auto const at : set)
            by_square[{places_[at].x, places_[at].y}].push_back(at);
        std::vector<PlaceSet> out;
        for (auto& [square, places] : by_square)
            out.push_back(std::move(places));
        return out;
    }

    int number_of(PartCount const& part) const
    {
        auto const found = std::ranges::find(where_.parts, part.name, &PlacedPart::name);
        return static_cast<int>(found - where_.parts.begin());
    }

    void read(Cell const& cell, int sub_area, Knowing& out) const
    {
        PlaceSet set;
        for (std::size_t i = 0; i < places_.size(); ++i)
            if (places_[i].sub_area == sub_area)
                set.push_back(i);
        if (set.empty())
            return;
        if (cell.look == Look::shown || cell.look == Look::absent)
            out.insert({set, cell.value.value_or(0), cell.value.value_or(0)});
        else
            out.insert({set, cell.look == Look::small ? 1 : shown_min,
                cell.look == Look::small ? shown_min - 1 : std::int64_t{1'000}});
    }

    WhereOf where_;
    std::vector<Place> places_;
    std::vector<PlaceSet> sets_;
    std::vector<Counts> worlds_;
    std::set<Knowing> shown_;
};

} // namespace

TEST_CASE("places of five are shown where they are, fewer are joined until they are five")
{
    auto const clusters = spread_of({}, {spot(10, 10, 7), spot(20, 20, 3), spot(21, 21, 2)}).clusters;
    REQUIRE(clusters.size() == 2);
    CHECK(clusters[0].count == 7);
    CHECK(clusters[0].side_m == 100);
    CHECK(clusters[0].middle.x == 161050);
    CHECK(clusters[1].count == 5);
    CHECK(clusters[1].side_m == 200);
    CHECK(clusters[1].middle.x == 162100);
}

TEST_CASE("a rest of one to four takes the smallest place with it")
{
    auto const clusters = spread_of({}, {spot(10, 10, 7), spot(100, 10, 9), spot(500, 500, 2)}).clusters;
    REQUIRE(clusters.size() == 1);
    CHECK(clusters[0].count == 9); // 18 in all: 9 remain unseen, never 2
    CHECK(spread_of({}, {spot(10, 10, 4)}).clusters.empty());
}

TEST_CASE("from afar the same places are put together, and no others")
{
    std::vector<StoredSpot> const spots{
        spot(0, 0, 6), spot(1, 0, 8), spot(2, 0, 3), spot(3, 3, 2), spot(9, 9, 5)};
    auto const clusters = spread_of({}, spots).clusters;
    REQUIRE(sum(clusters) == 24); // 3 and 2 are joined in a square of 400 metres
    for (auto const side : map_sides_m)
        CHECK(sum(seen_from_afar(clusters, side)) == 24);
    auto const near = seen_from_afar(clusters, 200);
    REQUIRE(near.size() == 3);
    CHECK(near[0].count == 14);
    CHECK(near[0].middle.x == 160100);
    CHECK(near[1].side_m + near[2].side_m == 600);
    // Each distance is made of the one before, so none of them tells more than the nearest.
    for (std::size_t i = 1; i < map_sides_m.size(); ++i) {
        auto const direct = seen_from_afar(clusters, map_sides_m[i]);
        auto const stepwise = seen_from_afar(seen_from_afar(clusters, map_sides_m[i - 1]), map_sides_m[i]);
        REQUIRE(direct.size() == stepwise.size());
        for (std::size_t k = 0; k < direct.size(); ++k)
            CHECK(direct[k].count == stepwise[k].count);
    }
    auto const far = seen_from_afar(clusters, 1600);
    REQUIRE(far.size() == 1);
    CHECK(far[0].middle.x == 160800);
}

TEST_CASE("a picture has no more marks than can be looked at")
{
    std::vector<StoredSpot> spots;
    for (std::int64_t x = 0; x < 40; ++x)
        for (std::int64_t y = 0; y < 40; ++y)
            spots.push_back(spot(x, y, 6));
    auto const clusters = spread_of({}, spots).clusters;
    REQUIRE(clusters.size() == 1600);
    auto const seen = for_a_picture(clusters);
    CHECK(seen.size() == 25); // of 800 metres
    CHECK(sum(seen) == 9600);
}

TEST_CASE("sub-areas stand in their order with elsewhere last, small ones hidden with a cover")
{
    auto const spread = spread_of(two_parts(),
        {spot(0, 0, 30, 1), spot(1, 1, 3, 2), spot(2, 2, 12, elsewhere), spot(0, 0, 6, unplaced)});
    REQUIRE(spread.parts.size() == 3);
    CHECK(spread.total == 51);
    CHECK(spread.parts[0].name == "Noord");
    CHECK(spread.parts[0].count.look == Look::shown);
    CHECK(spread.parts[1].count.look == Look::small);
    CHECK(spread.parts[2].name.empty());
    CHECK(spread.parts[2].count.look == Look::shown);
    CHECK(spread.unplaced.look == Look::covered);
}

TEST_CASE("a table of sub-areas that would tell everything is not shown, nor one of nothing")
{
    CHECK(spread_of(two_parts(), {spot(0, 0, 4, 1), spot(9, 9, 4, 2)}).parts.empty());
    CHECK(spread_of(two_parts(), {spot(0, 0, 3, 1)}).parts.empty());
    CHECK(spread_of({}, {spot(0, 0, 30)}).parts.empty());
}

TEST_CASE("what is hidden in the table is not on the map")
{
    auto const spread
        = spread_of(two_parts(), {spot(0, 0, 30, 1), spot(1, 1, 3, 2), spot(9, 9, 12, elsewhere)});
    REQUIRE(spread.parts.size() == 3);
    CHECK(spread.parts[2].count.look == Look::covered);
    REQUIRE(spread.clusters.size() == 1);
    CHECK(spread.clusters[0].count == 30);
}

TEST_CASE("a square that lies in two sub-areas is one square on the map")
{
    auto const spread = spread_of(two_parts(), {spot(0, 0, 8, 1), spot(0, 0, 9, 2)});
    REQUIRE(spread.clusters.size() == 1);
    CHECK(spread.clusters[0].count == 17);
}

TEST_CASE("of things every square and sub-area is shown, however few")
{
    auto where = two_parts();
    where.phenomenon = "pressure_sewer_faults";
    auto const spread = spread_of(where, {spot(0, 0, 1, 1), spot(0, 0, 1, 2), spot(5, 5, 1, 2)});
    REQUIRE(spread.clusters.size() == 2);
    CHECK(spread.clusters[0].count == 2);
    CHECK(spread.clusters[1].side_m == 100);
    REQUIRE(spread.parts.size() == 2);
    CHECK(spread.parts[0].count.look == Look::shown);
    CHECK(spread.total == 3);
}

TEST_CASE("of each source only the newest import tells where")
{
    std::vector<WhereOf> all(3);
    all[0].of = {ImportId{9}, Source::police, "nieuw"};
    all[1].of = {ImportId{8}, Source::police, "oud"};
    all[2].of = {ImportId{7}, Source::municipality, "gemeente"};
    auto const newest = newest_of_each(all);
    REQUIRE(newest.size() == 2);
    CHECK(newest[0].of.origin == "nieuw");
    CHECK(newest[1].of.origin == "gemeente");
}

TEST_CASE("whoever lays the map of every distance beside the total works out no place of one to four")
{
    // A block of three squares, and one in the next block.
    Attacker const near({}, {{0, 1600, 1600}, {0, 1601, 1600}, {0, 1600, 1601}, {0, 1602, 1600}}, 13);
    CHECK(near.looks() > 100);
    CHECK(near.worked_out() == 0);
    // Two squares by themselves in a block: four and four would be told by their sum.
    Attacker const two({}, {{0, 1600, 1600}, {0, 1601, 1600}, {0, 1800, 1800}}, 22);
    CHECK(two.worked_out() == 0);
    // Far from each other, so that the rest is joined by nothing.
    Attacker const far({}, {{0, 1600, 1600}, {0, 1900, 1600}, {0, 1600, 1900}, {0, 1900, 1900}}, 15);
    CHECK(far.worked_out() == 0);
}

TEST_CASE(
    "whoever lays the sub-areas, the map and the total beside each other works out nothing of one to four")
{
    // One square wholly in each sub-area, and one that both share.
    Attacker const shared(
        two_parts(), {{1, 1600, 1600}, {2, 1601, 1600}, {1, 1602, 1600}, {2, 1602, 1600}}, 14);
    CHECK(shared.looks() > 100);
    CHECK(shared.worked_out() == 0);
    // Two squares in each, far away from each other.
    Attacker const apart(
        two_parts(), {{1, 1600, 1600}, {1, 1601, 1600}, {2, 1900, 1900}, {2, 1901, 1900}}, 14);
    CHECK(apart.worked_out() == 0);
    // With something elsewhere and something of which nobody knows where.
    Attacker const unknown(
        two_parts(), {{1, 1600, 1600}, {2, 1700, 1700}, {elsewhere, 1800, 1800}, {unplaced, 0, 0}}, 14);
    CHECK(unknown.worked_out() == 0);
    // Addresses without a place on the map.
    Attacker const without(two_parts(), {{1, 1600, 1600}, {1, 0, 0}, {2, 1700, 1700}, {2, 0, 0}}, 14);
    CHECK(without.worked_out() == 0);
}
