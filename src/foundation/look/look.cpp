#include "look.h"

#include "oklch.h"

#include <fmt/format.h>

#include <algorithm>
#include <numbers>
#include <span>

namespace look {
namespace {

constexpr double text_contrast = 4.5, line_contrast = 3.0;
constexpr double spare = 0.05; // what rounding to eight bits may take
constexpr double step = 0.004;
constexpr Colour white{255, 255, 255}, near_black{20, 22, 26};

enum class Scheme { light, dark };

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

// What sets one family apart: its hue, and how colourful its grounds and its texts are.
struct Tint {
    double hue = 0;
    double ground_chroma = 0;
    double text_chroma = 0;
};

double worst(Colour colour, std::span<Colour const> grounds)
{
    double least = 21;
    for (auto const& ground : grounds)
        least = std::min(least, contrast(colour, ground));
    return least;
}

// Goes lighter or darker from a starting point until the colour can be read on every ground.
Colour readable(Oklch start, std::span<Colour const> grounds, double needed)
{
    bool const lighter = luminance(grounds.front()) < 0.18;
    for (; start.lightness > 0 && start.lightness < 1; start.lightness += lighter ? step : -step)
        if (worst(shown(start), grounds) >= needed + spare)
            return shown(start);
    return lighter ? white : Colour{};
}

struct Lightness {
    std::array<double, 5> grounds;
    double line, border, text, document;
    double apart; // between default, hover and active
};
constexpr Lightness in_light{{1.0, 0.982, 0.965, 0.942, 0.918}, 0.89, 0.66, 0.56, 0.26, -0.06};
constexpr Lightness in_dark{{0.225, 0.175, 0.262, 0.295, 0.33}, 0.36, 0.52, 0.68, 0.96, 0.05};

// The first ground is the surface of cards and stays without colour for the neutral family only by its tint.
Scale normal_scale(Tint tint, Scheme scheme)
{
    auto const& at = scheme == Scheme::light ? in_light : in_dark;
    Scale scale;
    for (std::size_t i = 0; i < at.grounds.size(); ++i)
        scale.roles[i] = shown({at.grounds[i], tint.ground_chroma * (i == 0 ? 0.5 : 1.0), tint.hue});
    std::span<Colour const> const grounds(scale.roles.data(), at.grounds.size());
    auto const line = [&](double lightness) {
        return readable({lightness, tint.text_chroma * 0.9, tint.hue}, grounds, line_contrast);
    };
    auto const text = [&](double lightness) {
        return readable({lightness, tint.text_chroma, tint.hue}, grounds, text_contrast);
    };
    scale.roles[5] = shown({at.line, std::min(0.06, tint.text_chroma * 0.4), tint.hue});
    for (int i = 0; i < 3; ++i) {
        scale.roles[6 + std::size_t(i)] = line(at.border + i * at.apart);
        scale.roles[10 + std::size_t(i)] = text(at.text + (i - 1) * at.apart);
    }
    scale.roles[9] = text(at.text);
    scale.roles[13] = readable({at.document, tint.text_chroma * 0.4, tint.hue}, grounds, text_contrast);
    return scale;
}

// A colour that white, or else near-black, can be read on; it moves as little as it must.
struct Solid {
    Oklch ground;
    Colour text;
};

Solid solid_of(Oklch wanted)
{
    auto const reads = [&](Colour text) { return contrast(shown(wanted), text) >= text_contrast + spare; };
    if (!reads(white) && reads(near_black) && wanted.lightness > 0.7)
        return {wanted, near_black};
    while (!reads(white))
        wanted.lightness -= step;
    return {wanted, white};
}

// On a solid ground each further state is further from its text, so contrast only grows.
Scale inverse_scale(Oklch wanted, Scheme scheme)
{
    if (scheme == Scheme::dark)
        wanted.lightness = std::max(wanted.lightness, 0.48); // a navy button would drown in the dark
    auto const [ground, text] = solid_of(wanted);
    double const away = text == white ? -0.045 : 0.03;
    Scale scale;
    for (std::size_t i = 0; i < 5; ++i) {
        auto const moved
            = std::clamp(ground.lightness + away * static_cast<double>(i > 2 ? i - 2 : 0), 0.12, 0.97);
        scale.roles[i] = i < 3 ? shown(ground) : shown({moved, ground.chroma, ground.hue});
    }
    for (std::size_t i = 5; i < role_count; ++i)
        scale.roles[i] = text;
    return scale;
}

Family family(std::string_view name, Oklch solid, Scheme scheme)
{
    Tint const tint{solid.hue, std::min(solid.chroma * 0.5, scheme == Scheme::light ? 0.028 : 0.045),
        std::min(solid.chroma, 0.16)};
    return {name, normal_scale(tint, scheme), inverse_scale(solid, scheme)};
}

// The neutral greys carry a breath of the brand, so that they belong to it.
Family neutral(std::string_view name, double hue, Scheme scheme)
{
    Tint const tint{hue, scheme == Scheme::light ? 0.004 : 0.006, 0.018};
    return {name, normal_scale(tint, scheme), inverse_scale({0.32, 0.02, hue}, scheme)};
}

std::vector<Family> families(Oklch brand, Oklch action, Scheme scheme)
{
    Oklch const beside{brand.lightness, brand.chroma, brand.hue + radians(40)};
    Oklch const across{brand.lightness, brand.chroma, brand.hue + radians(180)};
    Oklch const green{0.5, 0.13, radians(150)}, red{0.5, 0.18, radians(25)}, orange{0.55, 0.14, radians(55)};
    Oklch const blue{0.5, 0.13, radians(250)}, yellow{0.85, 0.16, radians(95)};
    auto built = std::vector{neutral("default", brand.hue, scheme), neutral("disabled", brand.hue, scheme),
        family("accent-1", brand, scheme), family("accent-2", beside, scheme),
        family("accent-3", across, scheme), family("action-1", action, scheme),
        neutral("action-2", action.hue, scheme), family("selected", brand, scheme),
        family("positive", green, scheme), family("negative", red, scheme), family("warning", orange, scheme),
        family("info", blue, scheme), family("highlight", yellow, scheme)};
    // What has focus must catch the eye: a real yellow, which the ink of the page is read on.
    auto& focus = built.back().normal.roles[std::size_t(Role::bg_active)];
    focus = scheme == Scheme::light ? Colour{255, 221, 64} : Colour{92, 74, 0};
    return built;
}

} // namespace

double contrast(Colour one, Colour other)
{
    double const a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

Theme theme_of(Colour brand, std::optional<Colour> action)
{
    auto const first = oklch_of(brand), second = oklch_of(action.value_or(brand));
    return {families(first, second, Scheme::light), families(first, second, Scheme::dark)};
}

} // namespace look
