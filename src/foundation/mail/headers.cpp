#include "headers.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace mail {

namespace {

constexpr std::size_t plain_length_max = 60;
constexpr std::size_t word_bytes_max = 45; // 60 signs when encoded
constexpr std::string_view base64_signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

bool is_ascii_text(char sign) { return sign >= ' ' && sign < 0x7f; }
bool continues_a_sign(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; }

std::string without_controls(std::string_view text)
{
    std::string kept;
    for (char const sign : text) {
        bool const is_control = static_cast<unsigned char>(sign) < ' ' || sign == 0x7f;
        kept += is_control ? ' ' : sign;
    }
    return kept;
}

std::string base64(std::string_view bytes)
{
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t three = 0;
        for (std::size_t j = 0; j < 3; ++j) {
            three = (three << 8) | (i + j < bytes.size() ? static_cast<unsigned char>(bytes[i + j]) : 0u);
        }
        for (std::size_t j = 0; j < 4; ++j) {
            text += i + j > bytes.size() ? '=' : base64_signs[(three >> (18 - 6 * j)) & 63u];
        }
    }
    return text;
}

std::string encoded_words(std::string_view text)
{
    std::string words;
    while (!text.empty()) {
        std::size_t cut = std::min(text.size(), word_bytes_max);
        while (cut > 1 && cut < text.size() && continues_a_sign(text[cut])) {
            --cut;
        }
        words += fmt::format("{}=?UTF-8?B?{}?=", words.empty() ? "" : "\r\n ", base64(text.substr(0, cut)));
        text.remove_prefix(cut);
    }
    return words;
}

} // namespace

std::string header_text(std::string_view text)
{
    auto const safe = without_controls(text);
    bool const is_plain = safe.size() <= plain_length_max
        && std::all_of(safe.begin(), safe.end(), is_ascii_text) && safe.find("=?") == safe.npos;
    return is_plain ? safe : encoded_words(safe);
}

std::string header_address(Address const& address)
{
    auto const safe = without_controls(address.address);
    if (address.name.empty()) {
        return safe;
    }
    auto const name = header_text(address.name);
    if (name.starts_with("=?")) {
        return fmt::format("{} <{}>", name, safe);
    }
    std::string quoted;
    for (char const sign : name) {
        quoted += sign == '"' || sign == '\\' ? "\\" : "";
        quoted += sign;
    }
    return fmt::format("\"{}\" <{}>", quoted, safe);
}

std::string header_date(moment::Instant instant)
{
    static constexpr std::string_view days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    static constexpr std::string_view months[]
        = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    auto const seconds = instant.epoch_ms / 1000;
    auto const date = moment::date_of_days(seconds / 86'400);
    auto const of_day = seconds % 86'400;
    return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} +0000", days[moment::weekday(date)], date.day,
        months[date.month - 1], date.year, of_day / 3600, of_day / 60 % 60, of_day % 60);
}

std::string disposition(std::string_view file_name)
{
    std::string plain;
    for (char const sign : file_name) {
        plain += is_ascii_text(sign) && sign != '"' && sign != '\\' && sign != '/' ? sign : '_';
    }
    std::string text = fmt::format("attachment; filename=\"{}\"", plain);
    return plain == file_name
        ? text
        : fmt::format("{}; filename*=UTF-8''{}", text, base::percent_encoded(file_name));
}

std::string message_id(MessageId id, Address const& from)
{
    auto const at = from.address.find('@');
    auto const domain = at == from.address.npos ? "localhost" : from.address.substr(at + 1);
    return fmt::format("<{}@{}>", id.text(), without_controls(domain));
}

std::string with_crlf(std::string_view text)
{
    std::string lines;
    for (char const sign : text) {
        if (sign != '\r') {
            lines += sign == '\n' ? "\r\n" : std::string(1, sign);
        }
    }
    return lines;
}

} // namespace mail
