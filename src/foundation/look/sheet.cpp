#include "look.h"

#include "base/text.h"

#include <fmt/format.h>

namespace look {
namespace {

constexpr std::array<std::string_view, role_count> role_names{"bg-document", "bg-subtle", "bg-default",
    "bg-hover", "bg-active", "border-subtle", "border-default", "border-hover", "border-active",
    "color-subtle", "color-default", "color-hover", "color-active", "color-document"};

void append(std::string& out, std::string_view family, Scale const& scale)
{
    for (std::size_t i = 0; i < role_count; ++i)
        out += fmt::format("--basis-color-{}-{}:{};", family, role_names[i], hex(scale.roles[i]));
}

std::string declarations(std::vector<Family> const& families)
{
    std::string out;
    for (auto const& family : families) {
        append(out, family.name, family.normal);
        append(out, std::string(family.name) + "-inverse", family.inverse);
    }
    return out;
}

struct Pairing {
    std::string_view scheme;
    std::string name;
    Scale const& scale;
};

// The finest line (border-subtle) only decorates and need not be seen by everyone.
void measure(std::vector<Check>& out, Pairing const& pairing)
{
    for (std::size_t role = 6; role < role_count; ++role) {
        bool const is_line = role < static_cast<std::size_t>(Role::color_subtle);
        for (std::size_t ground = 0; ground < 5; ++ground)
            out.push_back({fmt::format("{} {}: {} on {}", pairing.scheme, pairing.name, role_names[role],
                               role_names[ground]),
                contrast(pairing.scale.roles[role], pairing.scale.roles[ground]), is_line ? 3.0 : 4.5});
    }
}

// Texts of one family also stand on the page itself.
void measure_on_page(std::vector<Check>& out, std::string_view scheme, std::vector<Family> const& families)
{
    auto const& page = families.front().normal;
    for (auto const& family : families)
        for (auto const ground : {Role::bg_document, Role::bg_subtle, Role::bg_default})
            for (auto const role :
                {Role::color_default, Role::color_hover, Role::color_active, Role::border_default})
                out.push_back({fmt::format("{} {}: {} on the page", scheme, family.name,
                                   role_names[static_cast<std::size_t>(role)]),
                    contrast(family.normal[role], page[ground]), role == Role::border_default ? 3.0 : 4.5});
}

void measure_ink(std::vector<Check>& out, std::string_view scheme, std::vector<Family> const& families)
{
    auto const ink = families.front().normal[Role::color_document];
    for (auto const& family : families)
        for (std::size_t ground = 0; ground < 5; ++ground)
            out.push_back({fmt::format("{} ink on {} {}", scheme, family.name, role_names[ground]),
                contrast(ink, family.normal.roles[ground]), 4.5});
}

void measure_all(std::vector<Check>& out, std::string_view scheme, std::vector<Family> const& families)
{
    for (auto const& family : families) {
        if (family.name != "highlight")
            measure(out, {scheme, std::string(family.name), family.normal});
        measure(out, {scheme, std::string(family.name) + " inverse", family.inverse});
    }
    measure_on_page(out, scheme, families);
    measure_ink(out, scheme, families);
}

int digit(char letter)
{
    auto const at = std::string_view("0123456789abcdef").find(letter);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

} // namespace

std::optional<Colour> read_colour(std::string_view text)
{
    auto letters = base::lower_ascii(base::trimmed(text));
    if (letters.starts_with('#'))
        letters.erase(0, 1);
    if (letters.size() == 3)
        letters = {letters[0], letters[0], letters[1], letters[1], letters[2], letters[2]};
    if (letters.size() != 6)
        return std::nullopt;
    std::array<int, 6> digits{};
    for (std::size_t i = 0; i < 6; ++i)
        if ((digits[i] = digit(letters[i])) < 0)
            return std::nullopt;
    auto const pair
        = [&](std::size_t at) { return static_cast<std::uint8_t>(digits[at] * 16 + digits[at + 1]); };
    return Colour{pair(0), pair(2), pair(4)};
}

std::string hex(Colour colour)
{
    return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

std::string style_sheet(Theme const& theme)
{
    auto const dark = declarations(theme.dark);
    return ":root{" + declarations(theme.light)
        + "}\n@media (prefers-color-scheme:dark){:root:not([data-scheme=light]){" + dark
        + "}}\n:root[data-scheme=dark]{" + dark + "}\n@media print{:root:root:root{"
        + declarations(theme.light) + "}}\n";
}

std::vector<Check> checks(Theme const& theme)
{
    std::vector<Check> out;
    measure_all(out, "light", theme.light);
    measure_all(out, "dark", theme.dark);
    return out;
}

} // namespace look
