// How many of a group answered, told in bands so that it tells of nobody: a band holds at least five numbers,
// and parts of the park are told only where their bands, their sums and the total together leave it open who
// answered and who did not.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace survey {

// One of these numbers, both ends included.
struct Band {
    std::int64_t from = 0, to = 0;
    friend bool operator==(Band const&, Band const&) = default;
};
// Of `step` numbers, the last one of up to twice as many; of a group with room for one band: everything.
Band band_of(std::int64_t answered, std::int64_t invited, std::int64_t step);

// Addresses that got a letter, with the parts they fall into.
struct Group {
    std::string name;
    std::int64_t invited = 0, answered = 0;
    std::vector<Group> parts = {};
    std::int64_t returned = 0; // letters that came back, used or not: no band depends on it
};
// The same as may be told; without a band nothing is told of it by itself.
struct Told {
    std::string name;
    std::int64_t invited = 0;
    std::optional<Band> answered;
    std::vector<Told> parts = {};
    std::int64_t returned = 0;
    friend bool operator==(Told const&, Told const&) = default;
};
// The number of the whole is known exactly to whoever reads this. `step`: the smallest group that is told.
std::vector<Told> told_parts(Group const& whole, std::int64_t step);

// Whether who knows that it is one of these numbers knows of a handful that they answered, or did not.
bool tells_of_few(Band known, std::int64_t invited, std::int64_t step);

} // namespace survey
