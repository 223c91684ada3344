// The {gaps} of a text: found, and filled.
#pragma once
#include "base/function_ref.h"

#include <string>
#include <string_view>
#include <vector>

namespace papers {

// Names between braces, in their order; twice when they stand there twice.
std::vector<std::string_view> gaps(std::string_view text);
// A value with braces in it is not filled again.
std::string filled_gaps(
    std::string_view text, base::FunctionRef<std::string_view(std::string_view name)> value);
std::string replaced(std::string text, std::string_view what, std::string_view with);

} // namespace papers
