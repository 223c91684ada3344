// Many shapes at once: which of them hold this place.
#pragma once
#include "geo/geo.h"

#include <cstdint>
#include <span>
#include <vector>

namespace geo {

// Answers contains() of thousands of shapes for millions of places. Shapes may overlap; an empty one holds
// nothing.
class ShapeIndex {
public:
    explicit ShapeIndex(std::span<Shape const> shapes);
    // Clears `found` and fills it with the numbers of the shapes that hold the place, rising; the edge is
    // inside.
    void find(Rd place, std::vector<std::uint32_t>& found) const;

private:
    // A box round some leaves or some nodes, which lie together.
    struct Node {
        Bounds box;
        std::uint32_t first = 0, count = 0;
    };
    struct Leaf {
        Bounds box;
        std::uint32_t number = 0;
        Locator locator;
    };
    void visit(std::size_t level, Node const& node, Rd place, std::vector<std::uint32_t>& found) const;

    std::vector<Leaf> leaves_;
    std::vector<std::vector<Node>> levels_; // the lowest first; the last has one node
};

} // namespace geo
