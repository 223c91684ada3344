#include "text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace base {
namespace {

constexpr bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}
constexpr bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// Latin letters with a mark, in the order of Unicode, and what they fold to.
constexpr std::string_view latin1_folded = "aaaaaaaceeeeiiiidnooooo*ouuuuypsaaaaaaaceeeeiiiidnooooo/ouuuuypy";

int sequence_length(unsigned char first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first < 0xE0)
        return 2;
    if (first >= 0xE0 && first < 0xF0)
        return 3;
    return first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

bool is_overlong_or_surrogate(unsigned char first, unsigned char second)
{
    return (first == 0xE0 && second < 0xA0) || (first == 0xED && second >= 0xA0)
        || (first == 0xF0 && second < 0x90) || (first == 0xF4 && second >= 0x90);
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    parts.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), separator)) + 1);
    for (;;) {
        auto const at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos)
            return parts;
        text.remove_prefix(at + 1);
    }
}

std::string joined(std::vector<std::string> const& parts, std::string_view between)
{
    std::string out;
    for (auto const& part : parts) {
        if (&part != &parts.front())
            out += between;
        out += part;
    }
    return out;
}

std::string lower_ascii(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::string folded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const c = static_cast<unsigned char>(text[i]);
        if (c == 0xC3 && i + 1 < text.size() && is_continuation(text[i + 1]))
            out += latin1_folded[static_cast<unsigned char>(text[++i]) & 0x3FU];
        else
            out += text[i];
    }
    return lower_ascii(out);
}

bool is_utf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        auto const length = static_cast<std::size_t>(sequence_length(static_cast<unsigned char>(text[i])));
        if (length == 0 || i + length > text.size())
            return false;
        for (std::size_t k = 1; k < length; ++k)
            if (!is_continuation(text[i + k]))
                return false;
        if (length > 1
            && is_overlong_or_surrogate(
                static_cast<unsigned char>(text[i]), static_cast<unsigned char>(text[i + 1])))
            return false;
        i += length;
    }
    return true;
}

std::size_t length_utf8(std::string_view text)
{
    std::size_t count = 0;
    for (char const c : text)
        count += is_continuation(c) ? 0 : 1;
    return count;
}

std::optional<std::int64_t> read_integer(std::string_view text)
{
    text = trimmed(text);
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<double> read_decimal(std::string_view text)
{
    std::string plain(trimmed(text));
    if (auto const comma = plain.find(','); comma != std::string::npos)
        plain[comma] = '.';
    double value = 0;
    auto const [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    return !plain.empty() && error == std::errc() && end == plain.data() + plain.size() ? std::optional(value)
                                                                                        : std::nullopt;
}

std::string percent_encoded(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (char const sign : text) {
        bool const is_plain = (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'z')
            || (sign >= 'A' && sign <= 'Z') || sign == '.' || sign == '-' || sign == '_';
        auto const byte = static_cast<unsigned char>(sign);
        out += is_plain ? std::string(1, sign) : std::string{'%', digits[byte >> 4], digits[byte & 15]};
    }
    return out;
}

std::string slug(std::string_view text)
{
    std::string out;
    for (char const c : folded(text)) {
        bool const keeps = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (keeps)
            out += c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (!out.empty() && out.back() == '-')
        out.pop_back();
    return out;
}

} // namespace base
