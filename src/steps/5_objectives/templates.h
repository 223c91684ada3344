// Examples of objectives to begin with, as data (domain 3.9).
#pragma once
#include "measuring.h"

#include <span>

namespace objectives {

struct Template {
    std::string id;
    Theme theme = Theme::crime;
    std::string measure; // key of a baseline; empty: typed by hand
    Unit unit = Unit::percent;
    Aim aim = Aim::value;
    i18n::Text title;
};
// In the order of the file.
std::span<Template const> templates();
// Null for an id that is not there.
Template const* find_template(std::string_view id);

} // namespace objectives
