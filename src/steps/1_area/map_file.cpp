#include "map_file.h"

#include "texts.h"

#include "base/text.h"
#include "tabular/csv.h"
#include "tabular/reader.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace area {
namespace {

using Json = nlohmann::json;
using Answer = base::Result<std::vector<Found>, i18n::Message>;

i18n::TextOf<0> const& words_of(geo::MapError error)
{
    switch (error) {
    case geo::MapError::empty:
        return texts::map_file::empty;
    case geo::MapError::not_json:
    case geo::MapError::not_geojson:
        return texts::map_file::broken_geojson;
    case geo::MapError::no_features:
    case geo::MapError::no_geometry:
        return texts::map_file::no_areas;
    case geo::MapError::unsupported_geometry:
        return texts::map_file::broken_geojson;
    case geo::MapError::unsupported_crs:
        return texts::map_file::unknown_crs;
    case geo::MapError::outside_netherlands:
        return texts::map_file::outside_netherlands;
    case geo::MapError::too_large:
        break;
    }
    return texts::map_file::too_large;
}

i18n::TextOf<0> const& words_of(tabular::ReadError error)
{
    switch (error) {
    case tabular::ReadError::empty:
        return texts::map_file::empty;
    case tabular::ReadError::unknown_kind:
        return texts::map_file::unknown_kind;
    case tabular::ReadError::password:
        return texts::map_file::password;
    case tabular::ReadError::too_large:
    case tabular::ReadError::too_slow:
        return texts::map_file::too_large;
    case tabular::ReadError::no_content:
        return texts::map_file::no_areas;
    case tabular::ReadError::unknown_crs:
        return texts::map_file::unknown_crs;
    case tabular::ReadError::outside_netherlands:
        return texts::map_file::outside_netherlands;
    case tabular::ReadError::no_reader:
        return texts::map_file::no_reader;
    default:
        return texts::map_file::broken;
    }
}

bool is_json(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    auto const text = base::trimmed(bytes.substr(0, 200));
    return text.starts_with('{') || text.starts_with('[');
}

Answer areas_of(std::vector<geo::Layer> const& layers)
{
    auto found = found_areas(layers);
    if (found.empty())
        return base::refuse(i18n::message(texts::map_file::no_areas));
    if (found.size() >= found_max)
        return base::refuse(i18n::message(texts::map_file::too_many, found_max));
    return found;
}

geo::Ring ring_of(Json const& list)
{
    geo::Ring ring;
    for (auto const& pair : list)
        ring.push_back({pair.at(0).get<double>(), pair.at(1).get<double>()});
    return ring;
}

bool lies_in(geo::Ring const& inner, geo::Ring const& outer)
{
    geo::Shape const around{{{outer, {}}}};
    // A part in a notch of another has all its corners on the edge of the other, and is no hole.
    return std::ranges::all_of(inner, [&](geo::Rd at) { return geo::contains(around, at); })
        && geo::contains(around, geo::middle({{{inner, {}}}}));
}

geo::Shape shape_of(std::vector<geo::Ring> rings)
{
    std::ranges::stable_sort(rings, std::greater<>{}, [](geo::Ring const& ring) {
        return geo::area_m2({{{ring, {}}}});
    });
    geo::Shape shape;
    for (auto& ring : rings) {
        auto const around = std::ranges::find_if(
            shape.polygons, [&](geo::Polygon const& part) { return lies_in(ring, part.outer); });
        if (around == shape.polygons.end())
            shape.polygons.push_back({std::move(ring), {}});
        else
            around->holes.push_back(std::move(ring));
    }
    return shape;
}

} // namespace

base::Result<std::vector<geo::Layer>, i18n::Message> layers_of_file(
    std::filesystem::path const& file, std::string const& reader)
{
    using Layers = std::vector<geo::Layer>;
    tabular::MappedFile const mapped(file.string());
    if (mapped.text().empty())
        return base::refuse(i18n::message(texts::map_file::empty));
    if (is_json(mapped.text())) {
        auto layer = geo::from_geojson(mapped.text());
        if (!layer)
            return base::refuse(i18n::message(words_of(layer.error())));
        return Layers{std::move(*layer)};
    }
    auto layers = tabular::Reader(reader).layers(file.string());
    if (!layers)
        return base::refuse(i18n::message(words_of(layers.error())));
    return std::move(*layers);
}

Answer areas_of_file(std::filesystem::path const& file, std::string const& reader)
{
    auto const layers = layers_of_file(file, reader);
    return layers ? areas_of(*layers) : Answer(base::refuse(layers.error()));
}

std::optional<geo::Shape> read_rings(std::string_view json)
{
    constexpr std::size_t rings_max = 200;
    try {
        auto const rings = Json::parse(json).at("rings");
        if (!rings.is_array() || rings.size() > rings_max)
            return std::nullopt;
        std::vector<geo::Ring> read;
        for (auto const& ring : rings)
            read.push_back(ring_of(ring));
        return shape_of(std::move(read));
    } catch (Json::exception const&) { // not ours: the visitor is told that it cannot be read
        return std::nullopt;
    }
}

} // namespace area
