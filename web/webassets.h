// The style sheets, scripts, fonts and icons of the product, inside the program. Their addresses hold their
// digest, so a browser may keep them for ever.
#pragma once
#include <span>
#include <string_view>

namespace webassets {

struct Asset {
    std::string_view name; // "app.css"; what is only met by its address has its file name
    std::string_view url; // "/assets/app-3F1C09AA.css"
    std::string_view content_type;
    std::string_view content;
    std::string_view br; // empty: there is no such variant
    std::string_view gz;
};

std::span<Asset const> all();
// An unknown name is a Fault.
Asset const& asset(std::string_view name);

} // namespace webassets
