#include "map_rows.h"

#include "map_file.h"

#include <algorithm>
#include <fmt/format.h>

namespace area {
namespace {

geo::Rd place_of(geo::Feature const& feature)
{
    return feature.points.empty() ? geo::middle(feature.shape) : feature.points.front();
}

bool has_place(geo::Feature const& feature) { return !feature.points.empty() || !feature.shape.empty(); }

// Its own place goes first, before columns that may be called the same.
std::vector<std::string> names_of(geo::Layer const& layer)
{
    std::vector<std::string> names{"x", "y"};
    for (auto const& feature : layer.features)
        for (auto const& property : feature.properties)
            if (std::ranges::find(names, property.name) == names.end())
                names.push_back(property.name);
    return names;
}

std::vector<std::string> row_of(geo::Feature const& feature, std::vector<std::string> const& names)
{
    std::vector<std::string> row(names.size());
    for (auto const& property : feature.properties) {
        auto const found = std::ranges::find(names, property.name);
        row[static_cast<std::size_t>(found - names.begin())] = property.value;
    }
    bool const is_placed = has_place(feature);
    row[0] = is_placed ? fmt::format("{:.3f}", place_of(feature).x) : "";
    row[1] = is_placed ? fmt::format("{:.3f}", place_of(feature).y) : "";
    return row;
}

// The layer with the most places: what else a file holds is its frame.
geo::Layer const* most_places(std::vector<geo::Layer> const& layers)
{
    auto const count
        = [](geo::Layer const& layer) { return std::ranges::count_if(layer.features, has_place); };
    auto const found = std::ranges::max_element(layers, {}, count);
    return found == layers.end() || count(*found) == 0 ? nullptr : &*found;
}

tabular::Next give(tabular::OnRow on_row, std::size_t number, std::vector<std::string> const& row)
{
    std::vector<std::string_view> const cells(row.begin(), row.end());
    return on_row(number, cells);
}

} // namespace

base::Result<void, ImportRefusal> take_map(AddressGrounds const& grounds, std::filesystem::path const& file,
    std::string const& reader, AddressTaker& taker)
{
    auto const layers = layers_of_file(file, reader);
    if (!layers)
        return base::refuse(ImportRefusal::broken);
    auto const* const layer = most_places(*layers);
    if (!layer)
        return base::refuse(ImportRefusal::no_places);
    auto const names = names_of(*layer);
    auto const feed = [&](tabular::OnRow on_row) -> base::Result<void, tabular::Refusal> {
        std::size_t number = 0;
        auto next = give(on_row, ++number, names);
        for (auto const& feature : layer->features)
            if (next == tabular::Next::more)
                next = give(on_row, ++number, row_of(feature, names));
        return {};
    };
    return take_rows(grounds, feed, taker);
}

} // namespace area
