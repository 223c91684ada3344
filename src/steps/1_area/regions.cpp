#include "regions.h"

#include "region_store.h"
#include "texts.h"

#include "base/text.h"
#include "db/db.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>

namespace area {
namespace {

using Columns = std::span<std::string_view const>;

constexpr std::string_view municipality_columns[]
    = {"gemeentenaam", "gemeente_naam", "gm_naam", "gemeente", "gemeentena"};
constexpr std::string_view water_columns[] = {"waterschapsnaam", "waterschap_naam", "ws_naam", "waterschap"};
constexpr std::string_view safety_columns[]
    = {"veiligheidsregio_naam", "veiligheidsregionaam", "vr_naam", "veiligheidsregio"};
constexpr std::string_view environment_columns[]
    = {"omgevingsdienst_naam", "omgevingsdienstnaam", "od_naam", "omgevingsdienst"};
constexpr std::string_view police_columns[]
    = {"eenheidsnaam", "eenheid_naam", "regionale_eenheid", "politie_eenheid", "pol_naam", "eenheid"};
constexpr std::string_view neighbourhood_columns[]
    = {"buurtnaam", "bu_naam", "buurt_naam", "wijknaam", "wk_naam", "wijk_naam"};
constexpr std::string_view general_columns[]
    = {"statnaam", "naam", "name", "naamnl", "naamofficieel", "label"};

struct KindWords {
    RegionKind kind;
    std::string_view code;
    i18n::Text name;
    Columns columns;
};
constexpr KindWords kind_words[] = {
    {RegionKind::municipality, "municipality", texts::region::municipality, municipality_columns},
    {RegionKind::water_board, "water_board", texts::region::water_board, water_columns},
    {RegionKind::safety_region, "safety_region", texts::region::safety_region, safety_columns},
    {RegionKind::environment_service, "environment_service", texts::region::environment_service,
        environment_columns},
    {RegionKind::police_unit, "police_unit", texts::region::police_unit, police_columns},
    {RegionKind::neighbourhood, "neighbourhood", texts::region::neighbourhood, neighbourhood_columns},
};

KindWords const& words_of(RegionKind kind) { return kind_words[static_cast<std::size_t>(kind)]; }

// Official shapes are drawn to the centimetre; which region a park lies in does not need that.
constexpr double tolerance_m = 2;
constexpr double samples_across = 40;
constexpr double share_min = 0.01;

std::string_view value_of(geo::Feature const& feature, Columns columns)
{
    for (auto const& column : columns)
        for (auto const& property : feature.properties)
            if (!property.value.empty() && base::folded(property.name) == column)
                return base::trimmed(property.value);
    return {};
}

std::string_view region_name(RegionKind kind, geo::Feature const& feature)
{
    auto const own = value_of(feature, words_of(kind).columns);
    return own.empty() ? value_of(feature, general_columns) : own;
}

// Places spread evenly over a shape: what official polygons with small faults do to sums of area, they do not
// do to these.
std::vector<geo::Rd> samples_of(geo::Shape const& shape)
{
    auto const box = geo::bounds(shape);
    double const step = std::max(
        {(box.high.x - box.low.x) / samples_across, (box.high.y - box.low.y) / samples_across, 0.1});
    geo::Locator const locator(shape);
    std::vector<geo::Rd> places;
    for (double x = box.low.x + step / 2; x < box.high.x; x += step)
        for (double y = box.low.y + step / 2; y < box.high.y; y += step)
            if (locator.contains({x, y}))
                places.push_back({x, y});
    if (places.empty() && !shape.empty())
        places.push_back(geo::middle(shape));
    return places;
}

} // namespace

std::string_view code(RegionKind kind) { return words_of(kind).code; }
i18n::Text name(RegionKind kind) { return words_of(kind).name; }

std::optional<RegionKind> region_kind_of(std::string_view code)
{
    auto const found = std::ranges::find(kind_words, code, &KindWords::code);
    return found == std::end(kind_words) ? std::nullopt : std::optional(found->kind);
}

i18n::Message message(RegionRefusal refusal)
{
    if (refusal == RegionRefusal::no_areas)
        return i18n::message(texts::map_file::no_areas);
    if (refusal == RegionRefusal::too_many)
        return i18n::message(texts::region::too_many, regions_max);
    return i18n::message(texts::region::no_names);
}

base::Result<std::vector<Region>, RegionRefusal> regions_of(
    RegionKind kind, std::vector<geo::Layer> const& layers)
{
    std::vector<Region> regions;
    bool has_areas = false;
    for (auto const& layer : layers)
        for (auto const& feature : layer.features) {
            if (feature.shape.empty())
                continue;
            has_areas = true;
            auto const called = region_name(kind, feature);
            if (called.empty())
                continue;
            if (regions.size() >= regions_max)
                return base::refuse(RegionRefusal::too_many);
            regions.push_back({kind, std::string(called), geo::simplified(feature.shape, tolerance_m)});
        }
    if (regions.empty())
        return base::refuse(has_areas ? RegionRefusal::no_names : RegionRefusal::no_areas);
    return regions;
}

std::vector<Share> shares_in(RegionKind kind, geo::Shape const& shape, std::vector<Region> const& near)
{
    auto const places = samples_of(shape);
    std::map<std::string, std::ptrdiff_t> counts;
    for (auto const& region : near) {
        if (region.kind != kind || region.shape.empty())
            continue;
        geo::Locator const locator(region.shape);
        counts[region.name]
            += std::ranges::count_if(places, [&](geo::Rd at) { return locator.contains(at); });
    }
    std::vector<Share> shares;
    for (auto const& [called, count] : counts)
        if (double const share = static_cast<double>(count) / static_cast<double>(places.size());
            share >= share_min)
            shares.push_back({called, std::min(share, 1.0)});
    std::ranges::stable_sort(shares, std::greater<>{}, &Share::share);
    return shares;
}

void replace_regions(db::Connection& db, RegionSet const& set, std::vector<Region> const& regions)
{
    db::Transaction transaction(db);
    delete_region_set(db, set.kind);
    insert_region_set(db, set);
    insert_regions(db, regions);
    transaction.commit();
}

void remove_regions(db::Connection& db, RegionKind kind)
{
    db::Transaction transaction(db);
    delete_region_set(db, kind);
    transaction.commit();
}

std::string municipality_of(db::Connection& db, geo::Shape const& shape)
{
    if (shape.empty())
        return {};
    auto const shares = shares_in(RegionKind::municipality, shape, regions_near(db, geo::bounds(shape)));
    return shares.empty() ? std::string() : shares.front().name;
}

} // namespace area
