#include "encoding.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace tabular {
namespace {

// 0x80 to 0x9F of Windows-1252; the five that it leaves open stand for themselves.
constexpr std::array<char16_t, 32> high_letters{0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178};

void append_utf8(std::string& out, std::uint32_t code)
{
    auto const tail = [&](unsigned shift) { out += static_cast<char>(0x80U | (code >> shift & 0x3FU)); };
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0U | code >> 6U);
        tail(0);
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0U | code >> 12U);
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0U | code >> 18U);
        tail(12);
        tail(6);
        tail(0);
    }
}

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

std::size_t first_high(std::string_view bytes, std::size_t from)
{
    constexpr std::uint64_t high_bits = 0x8080808080808080;
    for (; from + 8 <= bytes.size(); from += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, bytes.data() + from, 8);
        if ((eight & high_bits) != 0)
            break;
    }
    while (from < bytes.size() && is_ascii(bytes[from]))
        ++from;
    return from;
}

// Text in Latin letters as UTF-16 without a mark: every other byte is zero.
bool zero_at(std::string_view bytes, std::size_t first)
{
    constexpr std::size_t sample = 64;
    if (bytes.size() < 4)
        return false;
    auto const pairs_end
        = std::min(sample, bytes.size() & ~std::size_t{1}); // a last lone byte has no partner
    for (std::size_t i = first; i < pairs_end; i += 2)
        if (bytes[i] != '\0' || bytes[i ^ 1U] == '\0')
            return false;
    return true;
}

} // namespace

bool is_utf8(std::string_view bytes)
{
    for (auto at = first_high(bytes, 0); at < bytes.size(); at = first_high(bytes, at)) {
        auto end = at;
        while (end < bytes.size() && !is_ascii(bytes[end]))
            ++end;
        if (!base::is_utf8(bytes.substr(at, end - at)))
            return false;
        at = end;
    }
    return true;
}

std::string from_windows_1252(std::string_view bytes)
{
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (char const c : bytes) {
        auto const code = static_cast<unsigned char>(c);
        bool const special = code >= 0x80 && code < 0xA0;
        append_utf8(out, special ? high_letters[code - 0x80U] : code);
    }
    return out;
}

std::string from_utf16(std::string_view bytes, Encoding encoding)
{
    auto const unit = [&](std::size_t i) {
        auto const low = static_cast<unsigned char>(bytes[encoding == Encoding::utf16_little ? i : i + 1]);
        auto const high = static_cast<unsigned char>(bytes[encoding == Encoding::utf16_little ? i + 1 : i]);
        return static_cast<std::uint32_t>(low | static_cast<unsigned>(high) << 8U);
    };
    auto const is_surrogate
        = [](std::uint32_t code, std::uint32_t start) { return (code & 0xFC00U) == start; };
    constexpr std::uint32_t replacement = 0xFFFD;
    std::string out;
    out.reserve(bytes.size() / 2 + 16);
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        auto code = unit(i);
        if (is_surrogate(code, 0xD800) && i + 3 < bytes.size() && is_surrogate(unit(i + 2), 0xDC00)) {
            code = 0x10000 + ((code & 0x3FFU) << 10U) + (unit(i + 2) & 0x3FFU);
            i += 2;
        }
        append_utf8(out, (code & 0xF800U) == 0xD800 ? replacement : code);
    }
    return out;
}

Encoding encoding_of(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE") || zero_at(bytes, 1))
        return Encoding::utf16_little;
    if (bytes.starts_with("\xFE\xFF") || zero_at(bytes, 0))
        return Encoding::utf16_big;
    return is_utf8(bytes) ? Encoding::utf8 : Encoding::windows_1252;
}

std::string_view without_mark(std::string_view bytes, Encoding encoding)
{
    if (encoding == Encoding::utf8 && bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    bool const is_utf16 = encoding == Encoding::utf16_little || encoding == Encoding::utf16_big;
    if (is_utf16 && (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")))
        bytes.remove_prefix(2);
    return bytes;
}

} // namespace tabular
