// Dividing an area with a line that is drawn across it.
#pragma once
#include "base/result.h"
#include "geo/geo.h"

namespace geo {

enum class NoCut {
    no_line, // fewer than two points, more than cut_points_max, or no length
    crosses_itself, // the line crosses or touches itself
    misses, // no part is crossed from edge to edge
    ends_inside, // the line begins or ends in a part, and divides none
    too_close, // it runs so close along an edge that the pieces would not be sound
};

constexpr std::size_t cut_points_max = 100;

// Every part that the line crosses from edge to edge becomes two or more, which keep the holes that lie in
// them; a hole that is crossed becomes part of the edge. The other parts stay. New corners lie on a
// centimetre, as everything that is stored; an end within two centimetres of an edge counts as on it.
base::Result<Shape, NoCut> cut(Shape const& shape, Line const& line);

} // namespace geo
