// Map files in and out as GeoJSON, whatever coordinate system the sender used.
#pragma once
#include "base/result.h"
#include "geo/geo.h"

#include <optional>

namespace geo {

enum class Crs { rd, wgs84 };

struct Property {
    std::string name;
    std::string value; // as text; empty for null
    friend bool operator==(Property const&, Property const&) = default;
};

struct Feature {
    std::vector<Property> properties;
    std::vector<Rd> points;
    std::vector<Line> lines;
    Shape shape;
    std::string_view property(std::string_view name) const;
};

// How the coordinates of a file were understood.
enum class CrsSource {
    told, // the file says so, or the standard does
    guessed, // by the range of the numbers
    guessed_swapped // by the range, with the two numbers in the other order
};

struct Layer {
    std::string name;
    Crs crs = Crs::wgs84;
    CrsSource crs_source = CrsSource::told;
    std::vector<Feature> features;
};

enum class MapError {
    empty,
    not_json,
    not_geojson, // JSON, but no feature, collection or geometry, or a broken one
    no_features, // a sound file without any feature
    no_geometry, // features, but none has a place
    unsupported_geometry, // an unknown kind of geometry
    unsupported_crs, // says a system that is neither RD nor WGS 84 (ETRS89 counts as WGS 84)
    outside_netherlands,
    too_large // more than features_max features or vertices_max points, or nested too deeply
};

constexpr std::size_t features_max = 100'000;
constexpr std::size_t vertices_max = 2'000'000;
base::Result<Layer, MapError> from_geojson(std::string_view text);

// Numbers of an unknown system, as (first, second) pairs.
struct FoundCrs {
    Crs crs;
    CrsSource source;
};
std::optional<FoundCrs> guessed_crs(std::span<Rd const> pairs);
// The place that a pair of numbers means.
Rd placed(Rd pair, FoundCrs found);

// A geometry (MultiPolygon). RD is told with a crs member.
std::string to_geojson(Shape const& shape, Crs crs);
// A FeatureCollection.
std::string to_geojson(std::span<Feature const> features, Crs crs);

} // namespace geo
