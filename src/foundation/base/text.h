// Small operations on text that every room needs: trimming, splitting, folding for search, checking UTF-8.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace base {

std::string_view trimmed(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string joined(std::vector<std::string> const& parts, std::string_view between);
std::string lower_ascii(std::string_view text);
// Lower case without accents for Latin letters, so that "Café" is found by "cafe".
std::string folded(std::string_view text);
bool is_utf8(std::string_view text);
// Number of code points; the text must be UTF-8.
std::size_t length_utf8(std::string_view text);
std::optional<std::int64_t> read_integer(std::string_view text);
// Accepts a decimal comma or point: "12,5" and "12.5".
std::optional<double> read_decimal(std::string_view text);
// A part of an address: "De Grift (Noord)" becomes "de-grift-noord".
std::string slug(std::string_view text);
// "a b" -> "a%20b": for a part of an address; letters, digits, full stop, dash and underscore stay.
std::string percent_encoded(std::string_view text);

} // namespace base
