#include "geometry.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <string_view>

namespace reader {
namespace {

geo::Line line_of(OGRSimpleCurve const& curve)
{
    geo::Line line;
    for (int i = 0; i < curve.getNumPoints(); ++i)
        line.push_back({curve.getX(i), curve.getY(i)});
    return line;
}

geo::Ring ring_of(OGRSimpleCurve const& curve)
{
    geo::Ring ring = line_of(curve);
    if (ring.size() > 1 && ring.front() == ring.back())
        ring.pop_back();
    return ring;
}

std::size_t add_polygon(OGRPolygon const& source, geo::Feature& feature)
{
    if (source.IsEmpty())
        return 0;
    geo::Polygon polygon{ring_of(*source.getExteriorRing()), {}};
    std::size_t points = polygon.outer.size();
    for (int i = 0; i < source.getNumInteriorRings(); ++i) {
        polygon.holes.push_back(ring_of(*source.getInteriorRing(i)));
        points += polygon.holes.back().size();
    }
    feature.shape.polygons.push_back(std::move(polygon));
    return points;
}

std::size_t add_members(OGRGeometryCollection const& collection, geo::Feature& feature)
{
    std::size_t points = 0;
    for (OGRGeometry const* const member : collection)
        points += add_geometry(*member, feature);
    return points;
}

std::vector<geo::Rd*> places_of(geo::Layer& layer)
{
    std::vector<geo::Rd*> places;
    auto const add = [&](std::vector<geo::Rd>& line) {
        for (geo::Rd& place : line)
            places.push_back(&place);
    };
    for (geo::Feature& feature : layer.features) {
        add(feature.points);
        std::for_each(feature.lines.begin(), feature.lines.end(), add);
        for (geo::Polygon& polygon : feature.shape.polygons) {
            add(polygon.outer);
            std::for_each(polygon.holes.begin(), polygon.holes.end(), add);
        }
    }
    return places;
}

std::string_view code_of(OGRSpatialReference const& crs)
{
    char const* const code = crs.GetAuthorityCode(nullptr);
    return code ? code : "";
}

// Shapefiles tell RD in words of ESRI, without its number.
bool is_rd(OGRSpatialReference const& crs)
{
    auto const code = code_of(crs);
    if (code == "28992" || code == "7415" || code == "28991")
        return true;
    char const* const projection = crs.GetAttrValue("PROJECTION");
    bool const stereographic
        = projection && std::string_view(projection).find("tereographic") != std::string_view::npos;
    return stereographic && std::abs(crs.GetNormProjParm("latitude_of_origin") - 52.156) < 0.01;
}

bool agrees(geo::FoundCrs found, OGRSpatialReference const& told)
{
    if (found.source != geo::CrsSource::guessed)
        return false;
    return found.crs == geo::Crs::rd ? is_rd(told) : told.IsGeographic() != 0;
}

// From any system to WGS 84 by PROJ, and from there by our own polynomial, which needs no grid files.
bool transformed(std::vector<geo::Rd*> const& places, OGRSpatialReference const& told)
{
    OGRSpatialReference from(told);
    from.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    OGRSpatialReference to;
    to.importFromEPSG(4326);
    to.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    std::unique_ptr<OGRCoordinateTransformation> const change(OGRCreateCoordinateTransformation(&from, &to));
    if (!change)
        return false;
    for (geo::Rd* const place : places) {
        double lon = place->x;
        double lat = place->y;
        if (!change->Transform(1, &lon, &lat))
            return false;
        *place = geo::to_rd({lat, lon});
    }
    return true;
}

} // namespace

std::size_t add_geometry(OGRGeometry const& geometry, geo::Feature& feature)
{
    if (geometry.IsEmpty())
        return 0;
    if (geometry.hasCurveGeometry()) {
        std::unique_ptr<OGRGeometry> const straight(geometry.getLinearGeometry());
        return straight && !straight->hasCurveGeometry() ? add_geometry(*straight, feature) : 0;
    }
    switch (wkbFlatten(geometry.getGeometryType())) {
    case wkbPoint:
        feature.points.push_back({geometry.toPoint()->getX(), geometry.toPoint()->getY()});
        return 1;
    case wkbLineString:
        feature.lines.push_back(line_of(*geometry.toLineString()));
        return feature.lines.back().size();
    case wkbPolygon:
    case wkbTriangle:
        return add_polygon(*geometry.toPolygon(), feature);
    case wkbMultiPoint:
    case wkbMultiLineString:
    case wkbMultiPolygon:
    case wkbGeometryCollection:
        return add_members(*geometry.toGeometryCollection(), feature);
    default:
        return 0;
    }
}

Placed bring_to_rd(geo::Layer& layer, OGRSpatialReference const* told)
{
    auto const places = places_of(layer);
    if (places.empty())
        return Placed::no_places;
    std::vector<geo::Rd> pairs;
    for (geo::Rd const* const place : places)
        pairs.push_back(*place);
    if (auto found = geo::guessed_crs(pairs)) {
        if (told && agrees(*found, *told))
            found->source = geo::CrsSource::told;
        layer.crs = found->crs;
        layer.crs_source = found->source;
        for (geo::Rd* const place : places)
            *place = geo::placed(*place, *found);
        return Placed::in_netherlands;
    }
    if (!told)
        return Placed::unknown_crs;
    if (told->IsGeographic() || is_rd(*told) || !transformed(places, *told))
        return Placed::outside;
    layer.crs = geo::Crs::wgs84;
    bool const any
        = std::any_of(places.begin(), places.end(), [](geo::Rd const* p) { return geo::in_netherlands(*p); });
    return any ? Placed::in_netherlands : Placed::outside;
}

} // namespace reader
