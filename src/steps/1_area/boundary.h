// The rules of a boundary: what can be one, and what is wrong with a shape that cannot.
#pragma once
#include "area.h"

#include "geo/geojson.h"

#include <string>
#include <vector>

namespace area {

constexpr double area_m2_min = 100;
constexpr double area_m2_max = 100'000'000;

// Nothing when the shape can be a boundary.
std::optional<Refusal> refusal_of(geo::Shape const& shape);
// What is wrong and where, in words; nothing when the shape is sound.
std::optional<i18n::Message> flaw_of(geo::Shape const& shape);

// A mended shape, with what it was before.
struct Mended {
    geo::Shape shape;
    std::size_t parts_before = 0;
    std::size_t points_before = 0;
};
Mended mended(geo::Shape const& shape);

// The coordinate table: "x;y" on each line, an empty line between parts, "gat" above the points of a hole.
std::string written_points(geo::Shape const& shape);
// The shape, or the number of the first line that cannot be read.
base::Result<geo::Shape, std::size_t> read_points(std::string_view text);

// What the coordinates of a file were taken for; a person has to look when the file did not say it.
enum class Understood { told, as_rd, as_wgs84, swapped };
std::string_view code(Understood understood);
Understood understood_of(std::string_view code);

// One area of a map file, that may become the boundary or a part of it.
struct Found {
    int number = 0;
    std::string name;
    std::string facts; // "Gemeente: Rijssen-Holten · Plan: Plaagslagen"
    geo::Shape shape;
    Understood understood = Understood::told;
};
constexpr std::size_t found_max = 1'000;
std::vector<Found> found_areas(std::vector<geo::Layer> const& layers);

} // namespace area
