#include "boundary_file.h"

#include "texts.h"

#include "geo/geojson.h"
#include "geopackage/geopackage.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace area {
namespace {

double rounded_hectares(Boundary const& boundary) { return std::round(hectares(boundary) * 100) / 100; }

geopackage::Layer boundary_layer(BoundaryFile const& file)
{
    using enum geopackage::Kind;
    auto const& boundary = file.boundary;
    return {"boundary", file.park, geopackage::Geometry::multi_polygon,
        {{"name", text}, {"municipality", text}, {"version", integer}, {"date", text}, {"hectares", real},
            {"source", text}, {"reason", text}},
        {{boundary.shape, {},
            {file.park, file.municipality, std::int64_t{boundary.version},
                moment::iso(moment::local_date(boundary.at)), rounded_hectares(boundary), boundary.source,
                boundary.reason}}}};
}

// An address without a place is in the list of addresses, not on a map.
geopackage::Layer address_layer(i18n::Words const& words, BoundaryFile const& file)
{
    using enum geopackage::Kind;
    geopackage::Layer layer{"addresses", std::string(words(texts::list::title)), geopackage::Geometry::point,
        {{"street", text}, {"number", integer}, {"letter", text}, {"addition", text}, {"postcode", text},
            {"town", text}, {"kind", text}},
        {}};
    for (auto const& address : file.addresses)
        if (!(address.point == geo::Rd{}))
            layer.features.push_back({{}, address.point,
                {address.street, address.number, address.letter, address.addition, address.postcode,
                    address.town, std::string(name(address.kind).in(words.language()))}});
    return layer;
}

} // namespace

std::string geojson_of(BoundaryFile const& file)
{
    using Json = nlohmann::ordered_json;
    auto const& boundary = file.boundary;
    Json const feature{{"type", "Feature"},
        {"properties",
            {{"name", file.park}, {"municipality", file.municipality}, {"version", boundary.version},
                {"date", moment::iso(moment::local_date(boundary.at))},
                {"hectares", rounded_hectares(boundary)}}},
        {"geometry", Json::parse(geo::to_geojson(boundary.shape, geo::Crs::wgs84))}};
    Json const collection{
        {"type", "FeatureCollection"}, {"name", file.park}, {"features", Json::array({feature})}};
    return collection.dump() + "\n";
}

std::string geopackage_of(i18n::Words const& words, BoundaryFile const& file)
{
    geopackage::Layer const layers[] = {boundary_layer(file), address_layer(words, file)};
    return geopackage::written(layers, file.boundary.at);
}

} // namespace area
