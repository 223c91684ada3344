// Map layers out as a GeoPackage (OGC 12-128r18), the file that desktop GIS programs open and edit.
#pragma once
#include "geo/geo.h"
#include "moment/moment.h"

#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace geopackage {

enum class Kind { text, integer, real };

struct Column {
    std::string name;
    Kind kind = Kind::text;
};

using Cell = std::variant<std::string, std::int64_t, double>;

// An area, or one place where the shape is empty.
struct Feature {
    geo::Shape shape;
    geo::Rd place;
    std::vector<Cell> cells; // as many as the layer has columns
};

enum class Geometry { multi_polygon, point };

struct Layer {
    std::string name; // a table of the file: small letters and underscores
    std::string title;
    Geometry geometry = Geometry::multi_polygon;
    std::vector<Column> columns;
    std::vector<Feature> features;
};

// The bytes of the file, with coordinates in RD New (EPSG:28992).
std::string written(std::span<Layer const> layers, moment::Instant changed_at);

} // namespace geopackage
