#include "ground.h"

#include "settings.h"

#include "base/fault.h"
#include "gazetteer/gazetteer.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

namespace {

config::Settings with_map(
    testing::TempDir const& folder, std::vector<std::pair<std::string, std::string>> map_settings)
{
    config::Sources sources{{}, "", {}, {{"data", folder.path().string()}}};
    for (auto& [name, value] : map_settings)
        sources.command_line.insert_or_assign("map." + name, value);
    return config::Settings::read(app::all_settings, sources).value();
}

} // namespace

TEST_CASE("maps are plain and nobody is asked, unless the settings name a service")
{
    testing::TempDir folder;
    auto const clock = testing::fixed_clock();
    auto const plain = with_map(folder, {});
    CHECK_FALSE(app::ground_of(plain, clock));
    CHECK_FALSE(app::finder_of(plain)->is_on());
    auto const with_service = with_map(folder,
        {{"service", "https://kaart.voorbeeld.nl/{z}/{x}/{y}.png"}, {"service_attribution", "Kadaster"},
            {"service_zoom", "14"}, {"search", "https://plaatsen.voorbeeld.nl"}});
    auto const ground = app::ground_of(with_service, clock);
    REQUIRE(ground);
    CHECK(ground->about().zoom_max == 14);
    CHECK(ground->about().attribution == "Kadaster");
    CHECK(app::finder_of(with_service)->is_on());
}

TEST_CASE("settings of the map that do not fit stop the start")
{
    testing::TempDir folder;
    auto const clock = testing::fixed_clock();
    std::pair<std::string, std::string> const service{
        "service", "https://kaart.voorbeeld.nl/{z}/{x}/{y}.png"};
    std::pair<std::string, std::string> const whose{"service_attribution", "Kadaster"};
    for (auto const& wrong : std::vector<std::vector<std::pair<std::string, std::string>>>{{service},
             {service, whose, {"tiles", "kaart.mbtiles"}}, {service, whose, {"service_zoom", "40"}},
             {service, whose, {"service_mb", "0"}}, {service, whose, {"service_days", "0"}},
             {whose, {"service", "http://kaart.voorbeeld.nl/{z}/{x}/{y}.png"}}, {{"tiles", "geen.mbtiles"}}})
        CHECK_THROWS_AS((void)app::ground_of(with_map(folder, wrong), clock), base::Fault);
    CHECK_THROWS_AS(
        (void)app::finder_of(with_map(folder, {{"search", "http://plaatsen.voorbeeld.nl"}})), base::Fault);
}
