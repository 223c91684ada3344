#include "ground.h"

#include "serve.h"
#include "settings.h"

#include "base/fault.h"
#include "gazetteer/gazetteer.h"
#include "tiles/fetched.h"
#include "tiles/tiles.h"

namespace app {
namespace {

constexpr std::int64_t megabyte = 1'000'000;

int zoom_of(config::Settings const& settings)
{
    auto const zoom = settings.get(map_service_zoom);
    if (zoom < 0 || zoom > tiles::zoom_most)
        throw base::Fault("map.service_zoom must be from 0 to " + std::to_string(tiles::zoom_most));
    return static_cast<int>(zoom);
}

tiles::Keeping keeping_of(config::Settings const& settings)
{
    auto const megabytes = settings.get(map_service_mb), days = settings.get(map_service_days);
    if (megabytes < 1 || megabytes > 1'000'000 || days < 1 || days > 3'650)
        throw base::Fault("map.service_mb must be from 1 to 1000000, and map.service_days from 1 to 3650");
    return {data_path(settings) / "map-tiles", megabytes * megabyte, days};
}

} // namespace

std::unique_ptr<tiles::Ground> ground_of(config::Settings const& settings, moment::Clock const& clock)
{
    auto const file = settings.get(map_tiles), service = settings.get(map_service);
    if (!file.empty() && !service.empty())
        throw base::Fault("map.tiles and map.service are both set; leave one of them empty");
    if (!file.empty())
        return tiles::opened(file);
    if (service.empty())
        return nullptr;
    auto const attribution = settings.get(map_service_attribution);
    if (attribution.empty())
        throw base::Fault("map.service_attribution must say whose map it is; it stands below every map");
    return std::make_unique<tiles::Fetched>(
        tiles::Service{service, attribution, zoom_of(settings)}, keeping_of(settings), clock);
}

std::unique_ptr<gazetteer::Finder> finder_of(config::Settings const& settings)
{
    return std::make_unique<gazetteer::Finder>(settings.get(map_search));
}

} // namespace app
