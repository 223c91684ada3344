#include "geo.h"
#include "plane.h"

#include <algorithm>

namespace geo {
namespace {

constexpr std::size_t bands_max = 1U << 16U;

Bounds widened(Bounds bounds)
{
    constexpr double by = 2 * plane::near_m;
    return {{bounds.low.x - by, bounds.low.y - by}, {bounds.high.x + by, bounds.high.y + by}};
}

} // namespace

Locator::Locator(Shape const& shape)
    : bounds_(widened(bounds(shape)))
{
    std::vector<Edge> all;
    for (Polygon const& polygon : shape.polygons)
        plane::each_directed_edge(polygon, [&](Rd from, Rd to) { all.push_back({from, to}); });
    auto const bands = std::clamp<std::size_t>(all.size(), 1, bands_max);
    band_height_ = (bounds_.high.y - bounds_.low.y) / static_cast<double>(bands);
    auto const band_at = [&](double y) {
        double const at = std::clamp((y - bounds_.low.y) / band_height_, 0.0, static_cast<double>(bands - 1));
        return static_cast<std::size_t>(at);
    };
    auto const each_band = [&](Edge const& edge, auto visit) {
        auto const [low, high] = std::minmax(edge.from.y, edge.to.y);
        for (auto band = band_at(low - plane::near_m); band <= band_at(high + plane::near_m); ++band)
            visit(band);
    };
    starts_.assign(bands + 1, 0);
    for (Edge const& edge : all)
        each_band(edge, [&](std::size_t band) { ++starts_[band + 1]; });
    for (std::size_t band = 0; band < bands; ++band)
        starts_[band + 1] += starts_[band];
    edges_.resize(starts_[bands]);
    std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
    for (Edge const& edge : all)
        each_band(edge, [&](std::size_t band) { edges_[next[band]++] = edge; });
}

bool Locator::contains(Rd place) const
{
    if (edges_.empty() || !bounds_.contains(place))
        return false;
    auto const band
        = std::min(static_cast<std::size_t>((place.y - bounds_.low.y) / band_height_), starts_.size() - 2);
    return edges_contain(std::span(edges_).subspan(starts_[band], starts_[band + 1] - starts_[band]), place);
}

bool Locator::edges_contain(std::span<Edge const> edges, Rd place) const
{
    int turns = 0;
    for (Edge const& edge : edges) {
        if (plane::on_edge(edge.from, edge.to, place))
            return true;
        turns += plane::winding(edge.from, edge.to, place);
    }
    return turns != 0;
}

} // namespace geo
