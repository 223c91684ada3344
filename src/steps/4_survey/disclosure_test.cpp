#include "disclosure.h"

#include <doctest/doctest.h>

#include <map>
#include <set>

using namespace survey;
using Counts = std::vector<std::int64_t>;

namespace {

constexpr std::int64_t minimum = 5;

// Every way to spread so many people over so many cells.
void spread(std::int64_t people, std::size_t cells, Counts& made, std::vector<Counts>& out)
{
    if (made.size() + 1 == cells) {
        made.push_back(people);
        out.push_back(made);
        made.pop_back();
        return;
    }
    for (std::int64_t here = 0; here <= people; ++here) {
        made.push_back(here);
        spread(people - here, cells, made, out);
        made.pop_back();
    }
}

std::vector<Counts> spreads(std::int64_t people, std::size_t cells)
{
    std::vector<Counts> out;
    Counts made;
    spread(people, cells, made, out);
    return out;
}

std::vector<std::int64_t> shown_sums(Counts const& counts, std::vector<int> const& groups, std::size_t sums)
{
    std::vector<std::int64_t> out(sums);
    for (std::size_t i = 0; i < counts.size(); ++i)
        out[static_cast<std::size_t>(groups[i])] += counts[i];
    return out;
}

// A reader who tries all tables that agree with what is published: has every small count at least two values?
bool can_be_worked_out(Counts const& counts, std::vector<int> const& weights, std::vector<Counts> const& all)
{
    auto const seen = published({counts, weights, {}}, minimum);
    if (seen.is_withheld)
        return false;
    std::vector<std::set<std::int64_t>> values(counts.size());
    for (auto const& other : all)
        if (shown_sums(other, seen.groups, seen.sums.size()) == seen.sums
            && (!seen.mean || mean_of({other, weights, {}}) == seen.mean))
            for (std::size_t i = 0; i < counts.size(); ++i)
                values[i].insert(other[i]);
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0 && counts[i] < minimum && values[i].size() < 2)
            return true;
    return false;
}

} // namespace

TEST_CASE("a group of fewer than five is withheld as a whole")
{
    CHECK(published({{2, 2}, {}, {}}, minimum).is_withheld);
    CHECK_FALSE(published({{5, 0}, {}, {}}, minimum).is_withheld);
}

TEST_CASE("large cells and empty cells are shown")
{
    auto const seen = published({{60, 0, 80}, {}, {}}, minimum);
    CHECK(seen.count(0) == 60);
    CHECK(seen.count(1) == 0);
    CHECK_FALSE(seen.hides());
}

TEST_CASE("one small cell takes the next smallest with it")
{
    auto const seen = published({{3, 60, 20, 0}, {}, {}}, minimum);
    CHECK_FALSE(seen.count(0));
    CHECK_FALSE(seen.count(2));
    CHECK(seen.count(1) == 60);
    CHECK(seen.sums[hidden_group] == 23);
}

TEST_CASE("two small cells that are too small together take a third")
{
    auto const seen = published({{1, 1, 60, 9}, {}, {}}, minimum);
    CHECK(seen.sums[hidden_group] == 11);
    CHECK(seen.count(2) == 60);
}

TEST_CASE("the mean is shown in tenths, and cells that it would give away are hidden")
{
    auto const seen = published({{0, 0, 0, 3, 6}, {1, 2, 3, 4, 5}, {}}, minimum);
    CHECK_FALSE(seen.count(4));
    CHECK(mean_of({{0, 0, 0, 3, 6}, {1, 2, 3, 4, 5}, {}}) == doctest::Approx(4.7));
}

TEST_CASE("no table of one choice can be worked out from what is published")
{
    for (std::int64_t people = 5; people <= 14; ++people) {
        auto const all = spreads(people, 4);
        for (auto const& counts : all)
            REQUIRE_FALSE(can_be_worked_out(counts, {}, all));
    }
}

TEST_CASE("no table with a mean can be worked out from what is published")
{
    for (std::int64_t people = 5; people <= 11; ++people) {
        auto const all = spreads(people, 5);
        for (auto const& counts : all)
            REQUIRE_FALSE(can_be_worked_out(counts, {1, 2, 3, 4, 5}, all));
    }
}

TEST_CASE("points of a scale can be published in threes")
{
    auto const seen = published({{2, 9, 20, 40, 60}, {1, 2, 3, 4, 5}, {1, 1, 2, 3, 3}}, minimum);
    CHECK_FALSE(seen.count(0));
    CHECK(seen.count(2) == 20);
    CHECK(seen.sums == Counts{0, 11, 20, 100});
    CHECK(seen.mean == doctest::Approx(4.1));
}

TEST_CASE("of several answers each is judged from both ends")
{
    auto const seen = published_overlapping({3, 5, 96, 97, 0, 100}, 100, minimum);
    CHECK_FALSE(seen.count(0));
    CHECK(seen.count(1) == 5);
    CHECK_FALSE(seen.count(3));
    CHECK(seen.nearly_all == std::vector<std::size_t>{2, 3});
    CHECK(seen.count(4) == 0);
    CHECK(seen.count(5) == 100);
    CHECK(published_overlapping({2}, 4, minimum).is_withheld);
}
