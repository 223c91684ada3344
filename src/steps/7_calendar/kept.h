// Reading texts of the standard files: what they look at lives as long as the program.
#pragma once
#include "i18n/i18n.h"

#include <toml++/toml.h>

#include <string>
#include <string_view>

namespace calendar {

std::string text_in(toml::node_view<toml::node const> node);
// Nothing in either language is an empty text.
i18n::Text both_in(toml::node_view<toml::node const> node);

} // namespace calendar
