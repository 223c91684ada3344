// How a reader works out what is hidden, for tests: he tries every number that fits what he knows; what has
// one value in all of them, he has found.
#pragma once
#include "disclosure.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <vector>

namespace inventory::attack {

using Counts = std::vector<std::int64_t>; // how many there are in each of a few places
using PlaceSet = std::vector<std::size_t>; // of these places

inline std::int64_t sum(Counts const& world, PlaceSet const& set)
{
    std::int64_t out = 0;
    for (auto const at : set)
        out += world[at];
    return out;
}

// Something a reader knows: the sum of a set of places lies between these two.
struct KnownSum {
    PlaceSet set;
    std::int64_t low = 0, high = 0;
    friend auto operator<=>(KnownSum const&, KnownSum const&) = default;
};
using Knowing = std::set<KnownSum>;

// Everything there could be, up to so many in all.
inline void add_counts(std::vector<Counts>& out, Counts& begun, std::size_t at, std::int64_t left)
{
    if (at == begun.size())
        return out.push_back(begun);
    for (begun[at] = 0; begun[at] <= left; ++begun[at])
        add_counts(out, begun, at + 1, left - begun[at]);
    begun[at] = 0;
}
inline std::vector<Counts> all_counts(std::size_t places, std::int64_t most)
{
    std::vector<Counts> out;
    Counts begun(places);
    add_counts(out, begun, 0, most);
    return out;
}

// The last one is of all places.
inline std::vector<PlaceSet> all_sets(std::size_t places)
{
    std::vector<PlaceSet> out;
    for (std::size_t bits = 1; bits < (std::size_t{1} << places); ++bits) {
        auto& set = out.emplace_back();
        for (std::size_t i = 0; i < places; ++i)
            if ((bits >> i & 1U) != 0)
                set.push_back(i);
    }
    return out;
}

inline bool fits(Counts const& counts, Knowing const& knowing)
{
    return std::ranges::all_of(knowing, [&](KnownSum const& known) {
        auto const all = sum(counts, known.set);
        return all >= known.low && all <= known.high;
    });
}

// The sets of which he finds that they are one to four, and how many.
inline std::vector<PlaceSet> told_sets(
    std::vector<Counts> const& worlds, Knowing const& knowing, std::vector<PlaceSet> const& sets)
{
    std::vector<Counts const*> fitting;
    for (auto const& world : worlds)
        if (fits(world, knowing))
            fitting.push_back(&world);
    REQUIRE(!fitting.empty()); // what he knows is true
    std::vector<PlaceSet> out;
    for (auto const& set : sets) {
        auto const first = sum(*fitting.front(), set);
        bool const is_one
            = std::ranges::all_of(fitting, [&](Counts const* counts) { return sum(*counts, set) == first; });
        if (is_one && first > 0 && first < shown_min)
            out.push_back(set);
    }
    return out;
}

} // namespace inventory::attack
