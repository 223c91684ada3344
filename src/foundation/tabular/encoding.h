// Text of any of the usual encodings made UTF-8.
#pragma once
#include "csv.h"

#include <string>
#include <string_view>

namespace tabular {

// Fast: parts in plain ASCII are skipped eight bytes at a time.
bool is_utf8(std::string_view bytes);
std::string from_windows_1252(std::string_view bytes);
std::string from_utf16(std::string_view bytes, Encoding encoding);
Encoding encoding_of(std::string_view bytes);
std::string_view without_mark(std::string_view bytes, Encoding encoding);

} // namespace tabular
