// A packed R-tree: the boxes are sorted in strips from west to east and within a strip from south to north,
// and taken together by sixteen, level upon level.
#include "shapes.h"

#include "plane.h"

#include <algorithm>
#include <cmath>

namespace geo {
namespace {

constexpr std::size_t together = 16;

Rd centre(Bounds const& box) { return {(box.low.x + box.high.x) / 2, (box.low.y + box.high.y) / 2}; }

// As wide as a place on the edge may lie beside it.
Bounds reach_of(Shape const& shape)
{
    auto const box = bounds(shape);
    constexpr double by = 2 * plane::near_m;
    return {{box.low.x - by, box.low.y - by}, {box.high.x + by, box.high.y + by}};
}

Bounds joined(Bounds const& one, Bounds const& other)
{
    return {{std::min(one.low.x, other.low.x), std::min(one.low.y, other.low.y)},
        {std::max(one.high.x, other.high.x), std::max(one.high.y, other.high.y)}};
}

struct Boxed {
    Bounds box;
    std::uint32_t number;
};

std::vector<Boxed> in_packing_order(std::span<Shape const> shapes)
{
    std::vector<Boxed> out;
    for (std::size_t i = 0; i < shapes.size(); ++i)
        if (!shapes[i].empty())
            out.push_back({reach_of(shapes[i]), static_cast<std::uint32_t>(i)});
    std::ranges::sort(out, {}, [](Boxed const& one) { return centre(one.box).x; });
    auto const groups = static_cast<double>(out.size()) / static_cast<double>(together);
    auto const strip
        = together * std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(std::sqrt(groups))));
    for (std::size_t at = 0; at < out.size(); at += strip)
        std::ranges::sort(std::span(out).subspan(at, std::min(strip, out.size() - at)), {},
            [](Boxed const& one) { return centre(one.box).y; });
    return out;
}

} // namespace

ShapeIndex::ShapeIndex(std::span<Shape const> shapes)
{
    auto const order = in_packing_order(shapes);
    leaves_.reserve(order.size());
    for (auto const& [box, number] : order)
        leaves_.push_back({box, number, Locator(shapes[number])});
    auto const pack = [](auto const& below) {
        std::vector<Node> out;
        for (std::size_t at = 0; at < below.size(); at += together) {
            auto const end = std::min(below.size(), at + together);
            auto box = below[at].box;
            for (auto i = at; i < end; ++i)
                box = joined(box, below[i].box);
            out.push_back({box, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end - at)});
        }
        return out;
    };
    if (leaves_.empty())
        return;
    levels_.push_back(pack(leaves_));
    while (levels_.back().size() > 1)
        levels_.push_back(pack(levels_.back()));
}

void ShapeIndex::find(Rd place, std::vector<std::uint32_t>& found) const
{
    found.clear();
    if (levels_.empty() || !levels_.back().front().box.contains(place))
        return;
    visit(levels_.size() - 1, levels_.back().front(), place, found);
    if (found.size() > 1)
        std::ranges::sort(found);
}

void ShapeIndex::visit(std::size_t level, Node const& node, Rd place, std::vector<std::uint32_t>& found) const
{
    for (auto i = node.first; i < node.first + node.count; ++i) {
        if (level > 0) {
            auto const& below = levels_[level - 1][i];
            if (below.box.contains(place))
                visit(level - 1, below, place, found);
        } else if (leaves_[i].box.contains(place) && leaves_[i].locator.contains(place)) {
            found.push_back(leaves_[i].number);
        }
    }
}

} // namespace geo
