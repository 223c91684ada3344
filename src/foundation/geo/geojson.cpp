#include "geojson.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace geo {
namespace {

using Json = nlohmann::json;

// A larger text is for the reader process: here it becomes a tree in memory.
constexpr std::size_t bytes_max = 64U << 20U;
constexpr int depth_max = 32;

// Ends the reading of a broken file; never leaves this file.
struct Stop {
    MapError error;
};

[[noreturn]] void stop(MapError error) { throw Stop{error}; }

class Building {
public:
    std::vector<Feature> features;
    std::size_t vertices = 0;

    void add_feature(Json const& feature)
    {
        if (features.size() == features_max)
            stop(MapError::too_large);
        if (!feature.is_object() || feature.value("type", Json()) != "Feature")
            stop(MapError::not_geojson);
        Feature& added = features.emplace_back();
        read_properties(feature, added);
        auto const geometry = feature.find("geometry");
        if (geometry == feature.end())
            stop(MapError::not_geojson);
        if (!geometry->is_null())
            add_geometry(*geometry, added, 0);
    }

    void add_geometry(Json const& geometry, Feature& feature, int depth)
    {
        if (!geometry.is_object() || depth > depth_max)
            stop(MapError::not_geojson);
        auto const type = geometry.value("type", Json());
        if (type == "GeometryCollection") {
            for (Json const& member : array(geometry, "geometries"))
                add_geometry(member, feature, depth + 1);
            return;
        }
        if (!type.is_string())
            stop(MapError::not_geojson);
        add_coordinates(type.get_ref<std::string const&>(), array(geometry, "coordinates"), feature);
    }

    static Json const& array(Json const& parent, char const* name)
    {
        auto const found = parent.find(name);
        if (found == parent.end() || !found->is_array())
            stop(MapError::not_geojson);
        return *found;
    }

private:
    void add_coordinates(std::string_view type, Json const& coordinates, Feature& feature)
    {
        if (type == "Point")
            feature.points.push_back(place(coordinates));
        else if (type == "MultiPoint")
            feature.points = joined(std::move(feature.points), line(coordinates, 1));
        else if (type == "LineString")
            feature.lines.push_back(line(coordinates, 2));
        else if (type == "MultiLineString")
            std::for_each(coordinates.begin(), coordinates.end(),
                [&](Json const& part) { feature.lines.push_back(line(part, 2)); });
        else if (type == "Polygon")
            feature.shape.polygons.push_back(polygon(coordinates));
        else if (type == "MultiPolygon")
            std::for_each(coordinates.begin(), coordinates.end(),
                [&](Json const& part) { feature.shape.polygons.push_back(polygon(part)); });
        else
            stop(MapError::unsupported_geometry);
    }

    static Line joined(Line first, Line const& more)
    {
        first.insert(first.end(), more.begin(), more.end());
        return first;
    }

    Rd place(Json const& pair)
    {
        if (++vertices > vertices_max)
            stop(MapError::too_large);
        bool const sound = pair.is_array() && pair.size() >= 2 && pair[0].is_number() && pair[1].is_number();
        if (!sound)
            stop(MapError::not_geojson);
        return {pair[0].get<double>(), pair[1].get<double>()};
    }

    Line line(Json const& places, std::size_t least)
    {
        if (!places.is_array() || places.size() < least)
            stop(MapError::not_geojson);
        Line out;
        out.reserve(places.size());
        for (Json const& pair : places)
            out.push_back(place(pair));
        return out;
    }

    Ring ring(Json const& places)
    {
        Ring out = line(places, 3);
        if (out.front() == out.back())
            out.pop_back();
        return out;
    }

    Polygon polygon(Json const& rings)
    {
        if (!rings.is_array() || rings.empty())
            stop(MapError::not_geojson);
        Polygon out{ring(rings.front()), {}};
        for (std::size_t i = 1; i < rings.size(); ++i)
            out.holes.push_back(ring(rings[i]));
        return out;
    }

    static void read_properties(Json const& feature, Feature& into)
    {
        auto const found = feature.find("properties");
        if (found == feature.end() || found->is_null())
            return;
        if (!found->is_object())
            stop(MapError::not_geojson);
        for (auto const& [name, value] : found->items())
            into.properties.push_back({name, as_text(value)});
    }

    static std::string as_text(Json const& value)
    {
        if (value.is_null())
            return {};
        return value.is_string() ? value.get<std::string>() : value.dump();
    }
};

Building collected(Json const& root)
{
    Building building;
    if (!root.is_object())
        stop(MapError::not_geojson);
    auto const type = root.value("type", Json());
    if (!type.is_string())
        stop(MapError::not_geojson);
    if (type == "FeatureCollection")
        for (Json const& feature : Building::array(root, "features"))
            building.add_feature(feature);
    else if (type == "Feature")
        building.add_feature(root);
    else
        building.add_geometry(root, building.features.emplace_back(), 0);
    if (building.features.empty())
        stop(MapError::no_features);
    return building;
}

// The name in the "crs" member of the older GeoJSON; empty if there is none.
std::string crs_name(Json const& root)
{
    auto const crs = root.find("crs");
    if (crs == root.end() || !crs->is_object())
        return {};
    auto const properties = crs->find("properties");
    if (properties == crs->end() || !properties->is_object())
        return {};
    auto const name = properties->value("name", Json());
    return name.is_string() ? name.get<std::string>() : std::string();
}

enum class Told { nothing, rd, wgs84, other };

Told told_crs(std::string const& name)
{
    if (name.empty())
        return Told::nothing;
    auto const ends_in = [&](std::string_view code) { return name.ends_with(code); };
    if (ends_in(":28992") || ends_in("/28992") || ends_in(":7415") || ends_in(":28991"))
        return Told::rd;
    if (ends_in("CRS84") || ends_in(":4326") || ends_in("/4326") || ends_in(":4258") || ends_in("/4258"))
        return Told::wgs84;
    return Told::other;
}

template <class Visit> void each_place(Feature& feature, Visit visit)
{
    std::for_each(feature.points.begin(), feature.points.end(), visit);
    for (Line& line : feature.lines)
        std::for_each(line.begin(), line.end(), visit);
    for (Polygon& polygon : feature.shape.polygons) {
        std::for_each(polygon.outer.begin(), polygon.outer.end(), visit);
        for (Ring& hole : polygon.holes)
            std::for_each(hole.begin(), hole.end(), visit);
    }
}

// The ranges of the systems lie so far apart that the numbers themselves are the better witness: senders
// often write RD numbers in a file that, by its standard, is WGS 84.
FoundCrs found_crs(Building& building, Told told)
{
    std::vector<Rd> pairs;
    for (Feature& feature : building.features)
        each_place(feature, [&](Rd pair) { pairs.push_back(pair); });
    if (pairs.empty())
        stop(MapError::no_geometry);
    auto found = guessed_crs(pairs);
    if (!found)
        stop(told == Told::other ? MapError::unsupported_crs : MapError::outside_netherlands);
    bool const as_told = found->source == CrsSource::guessed
        && (found->crs == Crs::rd ? told == Told::rd : told == Told::nothing || told == Told::wgs84);
    if (as_told)
        found->source = CrsSource::told;
    return *found;
}

Layer layer(std::string_view text)
{
    Json const root = Json::parse(text, nullptr, false);
    if (root.is_discarded())
        stop(MapError::not_json);
    Building building = collected(root);
    FoundCrs const found = found_crs(building, told_crs(crs_name(root)));
    for (Feature& feature : building.features)
        each_place(feature, [&](Rd& pair) { pair = placed(pair, found); });
    auto const name = root.value("name", Json());
    return {name.is_string() ? name.get<std::string>() : "", found.crs, found.source,
        std::move(building.features)};
}

bool wgs_near(double lat, double lon) { return lat > 50.5 && lat < 53.9 && lon > 3 && lon < 7.5; }

} // namespace

std::string_view Feature::property(std::string_view name) const
{
    for (Property const& property : properties)
        if (property.name == name)
            return property.value;
    return {};
}

base::Result<Layer, MapError> from_geojson(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return base::refuse(MapError::empty);
    if (text.size() > bytes_max)
        return base::refuse(MapError::too_large);
    try {
        return layer(text);
    } catch (Stop const& stopped) {
        return base::refuse(stopped.error);
    }
}

std::optional<FoundCrs> guessed_crs(std::span<Rd const> pairs)
{
    for (Rd const& pair : pairs) {
        if (in_netherlands(pair))
            return FoundCrs{Crs::rd, CrsSource::guessed};
        if (wgs_near(pair.y, pair.x))
            return FoundCrs{Crs::wgs84, CrsSource::guessed};
        if (in_netherlands({pair.y, pair.x}))
            return FoundCrs{Crs::rd, CrsSource::guessed_swapped};
        if (wgs_near(pair.x, pair.y))
            return FoundCrs{Crs::wgs84, CrsSource::guessed_swapped};
    }
    return std::nullopt;
}

Rd placed(Rd pair, FoundCrs found)
{
    if (found.source == CrsSource::guessed_swapped)
        std::swap(pair.x, pair.y);
    return found.crs == Crs::rd ? pair : to_rd({pair.y, pair.x});
}

} // namespace geo
