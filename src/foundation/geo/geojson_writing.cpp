#include "geojson.h"
#include "plane.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <utility>

namespace geo {
namespace {

constexpr std::string_view rd_member
    = R"("crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},)";

std::string in_quotes(std::string_view text)
{
    std::string out = "\"";
    for (char const c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        if (static_cast<unsigned char>(c) < 0x20)
            fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
        else
            out += c;
    }
    return out + '"';
}

enum class Turn { against_the_clock, with_the_clock };

class Writing {
public:
    explicit Writing(Crs crs)
        : crs_(crs)
    {
    }

    void place(Rd place)
    {
        if (crs_ == Crs::rd) {
            fmt::format_to(std::back_inserter(out), "[{:.2f},{:.2f}]", place.x, place.y);
            return;
        }
        Wgs const wgs = to_wgs(place);
        fmt::format_to(std::back_inserter(out), "[{:.7f},{:.7f}]", wgs.lon, wgs.lat);
    }

    template <class Items, class Item> void array(Items const& items, Item item)
    {
        out += '[';
        bool first = true;
        for (auto const& one : items) {
            if (!first)
                out += ',';
            first = false;
            item(one);
        }
        out += ']';
    }

    void line(Line const& line)
    {
        array(line, [&](Rd each) { place(each); });
    }

    // RFC 7946 3.1.6: an outer ring runs against the clock, a hole with it.
    void ring(Ring ring, Turn turn)
    {
        bool const runs_against = plane::signed_area(ring) > 0;
        if (runs_against != (turn == Turn::against_the_clock))
            std::ranges::reverse(ring);
        if (!ring.empty())
            ring.push_back(ring.front());
        line(ring);
    }

    void multi_polygon(Shape const& shape)
    {
        array(shape.polygons, [&](Polygon const& polygon) {
            out += '[';
            ring(polygon.outer, Turn::against_the_clock);
            for (auto const& hole : polygon.holes) {
                out += ',';
                ring(hole, Turn::with_the_clock);
            }
            out += ']';
        });
    }

    void geometry(Feature const& feature)
    {
        std::vector<std::string> kinds;
        auto const part = [&](char const* type, auto write) {
            std::string const before
                = std::exchange(out, fmt::format(R"({{"type":"{}","coordinates":)", type));
            write();
            kinds.push_back(std::exchange(out, before) + '}');
        };
        if (!feature.points.empty())
            part("MultiPoint", [&] { line(feature.points); });
        if (!feature.lines.empty())
            part("MultiLineString", [&] { array(feature.lines, [&](Line const& each) { line(each); }); });
        if (!feature.shape.empty())
            part("MultiPolygon", [&] { multi_polygon(feature.shape); });
        if (kinds.size() < 2) {
            out += kinds.empty() ? "null" : kinds.front();
            return;
        }
        out += R"({"type":"GeometryCollection","geometries":)";
        array(kinds, [&](std::string const& kind) { out += kind; });
        out += '}';
    }

    void feature(Feature const& feature)
    {
        out += R"({"type":"Feature","properties":{)";
        for (Property const& property : feature.properties) {
            out += &property == feature.properties.data() ? "" : ",";
            out += in_quotes(property.name) + ':' + in_quotes(property.value);
        }
        out += R"(},"geometry":)";
        geometry(feature);
        out += '}';
    }

    std::string out;

private:
    Crs crs_;
};

} // namespace

std::string to_geojson(Shape const& shape, Crs crs)
{
    Writing writing(crs);
    writing.out = fmt::format(R"({{"type":"MultiPolygon",{}"coordinates":)", crs == Crs::rd ? rd_member : "");
    writing.multi_polygon(shape);
    return writing.out + '}';
}

std::string to_geojson(std::span<Feature const> features, Crs crs)
{
    Writing writing(crs);
    writing.out
        = fmt::format(R"({{"type":"FeatureCollection",{}"features":)", crs == Crs::rd ? rd_member : "");
    writing.array(features, [&](Feature const& feature) { writing.feature(feature); });
    return writing.out + '}';
}

} // namespace geo
