#include "pictures.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace comparison {
namespace {

constexpr std::size_t sources = 5;
constexpr std::size_t rows_expected = 24; // two years of months

// A delivery that the visitor may see, and its park among those that were given.
struct Seen {
    Delivered const* delivered = nullptr;
    std::size_t park = 0;
    int order = 0;
};
using SeenByImport = std::unordered_map<std::int64_t, Seen>;

SeenByImport seen_deliveries(std::vector<SeenPark> const& seen, std::vector<Delivered> const& deliveries)
{
    std::unordered_map<std::int64_t, std::size_t> places;
    for (std::size_t i = 0; i < seen.size(); ++i)
        places.emplace(seen[i].park.id.value, i);
    SeenByImport out;
    int order = 0;
    for (auto const& one : deliveries) {
        ++order;
        auto const place = places.find(one.park.value);
        if (place != places.end() && seen[place->second].reader.may_see(one.sharing, one.organisation))
            out.emplace(one.import.value, Seen{&one, place->second, order});
    }
    return out;
}

using RowsOfParks = std::vector<std::vector<inventory::CountRow>>;

std::array<RowsOfParks, sources> rows_by_source(
    std::vector<SeenPark> const& seen, SeenByImport const& deliveries, std::vector<FigureRow>& figures)
{
    std::array<RowsOfParks, sources> out;
    auto known = deliveries.end();
    for (auto& figure : figures) {
        if (known == deliveries.end() || known->first != figure.import.value)
            known = deliveries.find(figure.import.value);
        if (known == deliveries.end())
            continue;
        auto& parks = out[static_cast<std::size_t>(figure.source)];
        parks.resize(seen.size());
        auto const& [delivered, park, order] = known->second;
        if (parks[park].empty())
            parks[park].reserve(rows_expected);
        parks[park].push_back({delivered->area, delivered->region, std::move(figure.category), figure.period,
            figure.count, order, delivered->boundary});
    }
    return out;
}

} // namespace

std::vector<Picture> pictures_of(std::vector<SeenPark> const& seen, Delivery delivery)
{
    auto const deliveries = seen_deliveries(seen, delivery.deliveries);
    auto by_source = rows_by_source(seen, deliveries, delivery.figures);
    std::vector<Picture> out;
    for (std::size_t i = 0; i < sources; ++i) {
        Picture picture{static_cast<inventory::Source>(i), {}, 0};
        for (auto& rows : by_source[i]) {
            picture.years.push_back(inventory::newest_year(std::move(rows), delivery.small));
            picture.parks += picture.years.back() ? 1 : 0;
        }
        if (picture.parks > 0)
            out.push_back(std::move(picture));
    }
    return out;
}

Picture const* picture_of(std::vector<Picture> const& all, std::string_view source_code)
{
    for (auto const& one : all)
        if (inventory::code(one.source) == source_code)
            return &one;
    auto const most = std::ranges::max_element(all, {}, &Picture::parks);
    return most == all.end() ? nullptr : &*most;
}

} // namespace comparison
