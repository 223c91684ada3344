// What real files of municipalities and registers give; where those files are not, these tests are skipped.
#include "map_file.h"
#include "proposal.h"

#include "tabular/csv.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace area;

namespace {

std::optional<std::vector<Found>> found_in(std::string_view name)
{
    auto const file = testing::shared_file(name);
    if (!file)
        return std::nullopt;
    auto found = areas_of_file(*file, "");
    REQUIRE(found);
    return std::move(*found);
}

} // namespace

TEST_CASE("three areas of the business parks of Rijssen-Holten make one park")
{
    auto const found = found_in("data/real/business_parks/ibis_rijssen_holten_2017.geojson");
    if (!found)
        return;
    CHECK(found->size() == 22);
    auto const park = proposal({(*found)[0], (*found)[1], (*found)[2]});
    REQUIRE(park);
    double sum = 0;
    for (std::size_t i = 0; i < 3; ++i)
        sum += geo::area_m2((*found)[i].shape);
    CHECK(geo::area_m2(park->mended.shape) <= sum * 1.001);
    CHECK(geo::area_m2(park->mended.shape) > sum * 0.3);
}

TEST_CASE("every area of the real map files can become a boundary")
{
    for (std::string_view const name : {"data/real/business_parks/ibis_rijssen_holten_2017.geojson",
             "data/real/business_parks/groningen_cbs_buurt2017_businessparks_wgs84.geojson",
             "data/real/boundaries/enschede_buurten_2013_wgs84.geojson"}) {
        auto const found = found_in(name);
        if (!found)
            continue;
        for (auto const& one : *found) {
            CAPTURE(one.name);
            CHECK(proposal({one}));
        }
    }
}

TEST_CASE("a whole municipality is refused as too large, in a file that says RD")
{
    auto const found = found_in("data/real/boundaries/gemeenten_gelderland_overijssel_rd.geojson");
    if (!found)
        return;
    auto const largest
        = std::ranges::max_element(*found, {}, [](Found const& one) { return geo::area_m2(one.shape); });
    CHECK(refusal_of(largest->shape) == Refusal::too_large);
}

TEST_CASE("a list of postcode, number, x and y without a header is placed")
{
    auto const file = testing::shared_file("data/real/addresses/pc6_huisnr_rd_noheader.csv");
    if (!file)
        return;
    geo::Shape const veendam{
        {{{{253'000, 569'000}, {256'000, 569'000}, {256'000, 574'000}, {253'000, 574'000}}, {}}}};
    tabular::MappedFile const mapped(file->string());
    auto const gathered
        = gather_csv(veendam, mapped.text(), [](std::int64_t) { return tabular::Next::more; });
    REQUIRE(gathered);
    CHECK(gathered->counts.read == 70);
    CHECK(gathered->counts.skipped == 0);
    CHECK(gathered->counts.inside > 10);
}
