#include "plan.h"

#include <cmath>

namespace geo::plane {
namespace {

std::pair<long long, long long> corner_of(Rd place)
{
    return {std::llround(place.x * 1000), std::llround(place.y * 1000)};
}

double direction(Rd from, Rd to) { return std::atan2(to.y - from.y, to.x - from.x); }

// From one direction to another with the clock; straight back is a whole turn.
double turned(double from, double to)
{
    constexpr double whole = 6.283185307179586, nothing = 1e-12;
    double angle = from - to;
    while (angle <= nothing)
        angle += whole;
    return angle;
}

} // namespace

Plan::Plan(Polygon const& polygon)
{
    each_directed_edge(polygon, [&](Rd from, Rd to) { add({from, to}, false); });
}

void Plan::add_line(Edge const& edge)
{
    add(edge, true);
    add({edge.to, edge.from}, true);
}

void Plan::add(Edge const& edge, bool is_line)
{
    if (!same_place(edge.from, edge.to))
        ways_.push_back({edge, is_line, 0, false});
}

// What has the same face on both sides is no border between two.
void Plan::drop_what_divides_nothing()
{
    for (bool changed = true; changed;) {
        walk();
        std::vector<Way> kept;
        for (Way const& way : ways_)
            if (!way.is_line || face_of(way.edge.to, way.edge.from) != way.face)
                kept.push_back(way);
        changed = kept.size() != ways_.size();
        ways_ = std::move(kept);
    }
}

std::vector<Ring> Plan::faces()
{
    std::vector<Ring> found(walk());
    for (Way const& way : ways_)
        if (found[way.face].empty())
            found[way.face] = ring_from(way);
    return found;
}

std::size_t Plan::walk()
{
    leaving_.clear();
    for (std::size_t i = 0; i < ways_.size(); ++i) {
        ways_[i].walked = false;
        leaving_[corner_of(ways_[i].edge.from)].push_back(i);
    }
    std::size_t count = 0;
    for (Way& start : ways_) {
        if (start.walked)
            continue;
        for (Way* way = &start; !way->walked; way = &ways_[next(*way)]) {
            way->walked = true;
            way->face = count;
        }
        ++count;
    }
    return count;
}

// The sharpest turn to the left keeps the face at the left hand.
std::size_t Plan::next(Way const& way) const
{
    auto const& choices = leaving_.at(corner_of(way.edge.to));
    double const back = direction(way.edge.to, way.edge.from);
    auto const sharpness = [&](std::size_t choice) {
        return turned(back, direction(ways_[choice].edge.from, ways_[choice].edge.to));
    };
    std::size_t best = choices.front();
    for (std::size_t const choice : choices)
        if (sharpness(choice) < sharpness(best))
            best = choice;
    return best;
}

std::size_t Plan::face_of(Rd from, Rd to) const
{
    for (std::size_t const choice : leaving_.at(corner_of(from)))
        if (ways_[choice].is_line && same_place(ways_[choice].edge.to, to))
            return ways_[choice].face;
    return ways_.size();
}

Ring Plan::ring_from(Way const& start) const
{
    Ring ring;
    Way const* way = &start;
    do {
        ring.push_back(way->edge.from);
        way = &ways_[next(*way)];
    } while (way != &start && ring.size() <= ways_.size());
    return ring;
}

} // namespace geo::plane
