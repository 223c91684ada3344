#include "look.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

// Municipal greens and blues, a yellow, near white, near black, full primaries and odd ones.
constexpr char const* brands[] = {"#0a6c4a", "#0b5ea8", "#ffd500", "#fff200", "#c8102e", "#e17000", "#00a99d",
    "#4b0082", "#8c8c8c", "#101010", "#fafafa", "#00ff00", "#ff00ff", "#001a4d", "#7a6a00", "#ff7f7f"};

look::Theme theme(char const* brand) { return look::theme_of(*look::read_colour(brand)); }

} // namespace

TEST_CASE("every text and line of every theme can be read, light and dark")
{
    for (auto const* brand : brands) {
        auto const all = look::checks(theme(brand));
        CHECK(all.size() > 2000);
        for (auto const& check : all)
            CHECK_MESSAGE(check.holds(), brand << " " << check.what << " " << check.contrast);
    }
}

TEST_CASE("an action colour of its own is solved as well")
{
    auto const both = look::theme_of(*look::read_colour("#ffd500"), look::read_colour("#00407a"));
    auto const all = look::checks(both);
    CHECK(std::all_of(all.begin(), all.end(), [](auto const& check) { return check.holds(); }));
}

TEST_CASE("a brand that white reads on stays exactly itself")
{
    auto const light = theme("#0a6c4a").light;
    auto const accent = std::find_if(
        light.begin(), light.end(), [](auto const& family) { return family.name == "accent-1"; });
    CHECK(look::hex(accent->inverse[look::Role::bg_default]) == "#0a6c4a");
    CHECK(look::hex(accent->inverse[look::Role::color_default]) == "#ffffff");
}

TEST_CASE("a yellow brand stays yellow and gets dark letters")
{
    auto const light = theme("#ffd500").light;
    auto const accent = std::find_if(
        light.begin(), light.end(), [](auto const& family) { return family.name == "accent-1"; });
    CHECK(look::hex(accent->inverse[look::Role::bg_default]) == "#ffd500");
    CHECK(look::hex(accent->inverse[look::Role::color_default]) == "#14161a");
}

TEST_CASE("a colour is read as people write it")
{
    CHECK(look::read_colour(" #0A6c4a ") == look::Colour{10, 108, 74});
    CHECK(look::read_colour("fff") == look::Colour{255, 255, 255});
    CHECK_FALSE(look::read_colour("groen").has_value());
    CHECK_FALSE(look::read_colour("#12345").has_value());
    CHECK_FALSE(look::read_colour("").has_value());
}

TEST_CASE("the contrast of black and white is twenty-one")
{
    CHECK(look::contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
}
