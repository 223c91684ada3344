#include "oklch.h"

#include <algorithm>
#include <cmath>

namespace look {
namespace {

struct Linear {
    double red, green, blue;
};

double linear(std::uint8_t value)
{
    double const share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

std::uint8_t encoded(double value)
{
    double const clamped = std::clamp(value, 0.0, 1.0);
    double const share = clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * std::pow(clamped, 1 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(share * 255));
}

Linear linear_of(Oklch wanted)
{
    double const a = wanted.chroma * std::cos(wanted.hue), b = wanted.chroma * std::sin(wanted.hue);
    double const l = std::pow(wanted.lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    double const m = std::pow(wanted.lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    double const s = std::pow(wanted.lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
        -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
        -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

bool can_be_shown(Linear colour)
{
    auto const fits = [](double value) { return value > -0.0005 && value < 1.0005; };
    return fits(colour.red) && fits(colour.green) && fits(colour.blue);
}

} // namespace

Oklch oklch_of(Colour colour)
{
    double const red = linear(colour.red), green = linear(colour.green), blue = linear(colour.blue);
    double const l = std::cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    double const m = std::cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    double const s = std::cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    double const a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
    double const b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, std::hypot(a, b), std::atan2(b, a)};
}

Colour shown(Oklch wanted)
{
    while (wanted.chroma > 0 && !can_be_shown(linear_of(wanted)))
        wanted.chroma = std::max(0.0, wanted.chroma - 0.002);
    auto const colour = linear_of(wanted);
    return {encoded(colour.red), encoded(colour.green), encoded(colour.blue)};
}

double luminance(Colour colour)
{
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

} // namespace look
