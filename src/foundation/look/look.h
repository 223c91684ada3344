// A whole colour theme, light and dark, from one or two colours of an organisation; every text and line in it
// is light or dark enough to be read, because its lightness is searched for until it is.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace look {

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    friend bool operator==(Colour, Colour) = default;
};

// Reads "#0a6c4a" and "#fff", with or without the number sign.
std::optional<Colour> read_colour(std::string_view text);
std::string hex(Colour colour);
// The contrast ratio of WCAG: 1 to 21.
double contrast(Colour one, Colour other);

// The fourteen roles of the basis tokens of NL Design System.
enum class Role {
    bg_document,
    bg_subtle,
    bg_default,
    bg_hover,
    bg_active,
    border_subtle,
    border_default,
    border_hover,
    border_active,
    color_subtle,
    color_default,
    color_hover,
    color_active,
    color_document
};
inline constexpr std::size_t role_count = 14;

struct Scale {
    std::array<Colour, role_count> roles;
    Colour operator[](Role role) const { return roles[static_cast<std::size_t>(role)]; }
};
struct Family {
    std::string_view name; // "default", "accent-1", "action-1", "positive", ...
    Scale normal;
    Scale inverse; // on a solid ground of the colour itself
};
struct Theme {
    std::vector<Family> light;
    std::vector<Family> dark;
};

// The second colour is for what can be pressed; a light brand, such as yellow, wants one.
Theme theme_of(Colour brand, std::optional<Colour> action = {});
// The style sheet: light, dark by the wish of the device, and either by data-scheme on the html element.
std::string style_sheet(Theme const& theme);

// What the theme promises, measured: texts at least 4.5 and lines at least 3 against each ground they meet.
struct Check {
    std::string what;
    double contrast = 0;
    double needed = 0;
    bool holds() const { return contrast >= needed; }
};
std::vector<Check> checks(Theme const& theme);

} // namespace look
