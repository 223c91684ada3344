// One file of the municipality for all parks, which waits for what the adviser chooses.
#include "stage.h"

#include "deliveries/placing.h"
#include "files/files.h"

#include <fmt/format.h>

#include <array>

namespace demo {
namespace {

constexpr int reports = 480;

// In and round a park, each a step further along, so that the same demo is made every time.
geo::Rd place_of(geo::Bounds const& bounds, int number)
{
    constexpr int steps_x = 97, steps_y = 89;
    auto const share = [&](int step, int of) { return static_cast<double>(number * step % of) / of; };
    auto const wide = bounds.high.x - bounds.low.x, high = bounds.high.y - bounds.low.y;
    return {bounds.low.x + wide * (1.3 * share(37, steps_x) - 0.15),
        bounds.low.y + high * (1.3 * share(53, steps_y) - 0.15)};
}

std::string reports_table()
{
    constexpr std::array<std::string_view, 4> kinds{
        "Zwerfafval", "Straatverlichting", "Graffiti", "Losse stoeptegels"};
    std::array<geo::Bounds, 4> const parks{geo::bounds(grift().shape), geo::bounds(new_corner().shape),
        geo::bounds(ambacht().shape), geo::bounds(haven().shape)};
    std::string out = "nummer;datum melding;tijd;soort melding;x;y\n";
    for (int i = 0; i < reports; ++i) {
        auto const at = place_of(parks[static_cast<std::size_t>(i) % parks.size()], i);
        out += fmt::format("{};{:02}-{:02}-{};{:02}:{:02};{};{:.1f};{:.1f}\n", 2'600 + i, i * 11 % 28 + 1,
            i * 5 % 12 + 1, 2025 + i % 2, i * 7 % 24, i * 13 % 60,
            kinds[static_cast<std::size_t>(i * 7 + i / 5) % kinds.size()], at.x, at.y);
    }
    return out;
}

} // namespace

void send_one_file(Stage& stage)
{
    if (!stage.house.files)
        return;
    auto const file = stage.house.files->put(reports_table());
    deliveries::send(stage.db, stage.house,
        {file.name, "meldingen-alle-terreinen.csv", stage.person("PVO-adviseur"), stage.now});
}

} // namespace demo
