// Where in the park a report was, as far as that is kept: its sub-area and its square. Both are one place, so
// they stand together; only so can be told what a reader could work out who lays the two beside each other.
#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <vector>

namespace inventory {

inline constexpr int elsewhere = 0; // in the park, in none of its sub-areas
inline constexpr int unplaced = -1; // nobody knows where in the park

struct Place {
    int sub_area = unplaced; // its number in the list of the import, from one
    std::int64_t x = 0, y = 0; // the square of a hundred metres in RD; zero where none is known
    friend auto operator<=>(Place const&, Place const&) = default;
};

struct PlacedPart {
    std::string name; // empty: elsewhere in the park
    std::int64_t addresses = 0; // on the day of counting, without duplicates
};
// The sub-areas by which an import was counted, as they were then.
struct Placing {
    std::vector<PlacedPart> parts; // by number, elsewhere first; empty when the park had none
    std::string mark; // another one when any of them became different
};

} // namespace inventory
