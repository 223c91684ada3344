// Reads the templates of standard/ into values.
#pragma once
#include "template.h"

namespace papers {

std::vector<Template> read_templates();
Template read_template(std::string_view toml);

} // namespace papers
