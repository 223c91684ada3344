#include "incoming.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace mail {
namespace {

constexpr std::size_t mail_bytes_max = 10'000'000, header_bytes_max = 100'000, calendars_max = 5,
                      parts_max = 50;
constexpr int depth_max = 5;

struct Entity {
    std::string_view head, body;
};

// The head ends at the first empty line.
Entity entity_of(std::string_view text)
{
    for (std::string_view const gap : {"\r\n\r\n", "\n\n"})
        if (auto const at = text.find(gap); at != std::string_view::npos && at <= header_bytes_max)
            return {text.substr(0, at + 1), text.substr(at + gap.size())};
    return {text.substr(0, std::min(text.size(), header_bytes_max)), {}};
}

// The value of a header with its folded lines, as it stands.
std::string header_of(std::string_view head, std::string_view name)
{
    std::string out;
    bool is_ours = false;
    while (!head.empty()) {
        auto const end = head.find('\n');
        auto const line = head.substr(0, end);
        head.remove_prefix(end == std::string_view::npos ? head.size() : end + 1);
        if (line.starts_with(' ') || line.starts_with('\t')) {
            if (is_ours)
                out += " " + std::string(base::trimmed(line));
            continue;
        }
        if (is_ours)
            return out;
        auto const colon = line.find(':');
        is_ours = colon != std::string_view::npos
            && base::lower_ascii(base::trimmed(line.substr(0, colon))) == name;
        if (is_ours)
            out = base::trimmed(line.substr(colon + 1));
    }
    return out;
}

// boundary="..." of a content type.
std::string parameter_of(std::string_view header, std::string_view name)
{
    auto const small = base::lower_ascii(header);
    auto const at = small.find(std::string(name) + "=");
    if (at == std::string::npos)
        return {};
    auto value = header.substr(at + name.size() + 1);
    if (value.starts_with('"')) {
        value.remove_prefix(1);
        return std::string(value.substr(0, value.find('"')));
    }
    return std::string(value.substr(0, value.find_first_of("; \t")));
}

constexpr std::array<signed char, 256> base64_values = [] {
    std::array<signed char, 256> out{};
    out.fill(-1);
    constexpr std::string_view signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (std::size_t i = 0; i < signs.size(); ++i)
        out[static_cast<unsigned char>(signs[i])] = static_cast<signed char>(i);
    return out;
}();

// Signs that do not belong are passed over, as RFC 2045 wants it.
std::string from_base64_lines(std::string_view text)
{
    std::string out;
    unsigned held = 0;
    int bits = 0;
    for (char const sign : text) {
        auto const value = base64_values[static_cast<unsigned char>(sign)];
        if (value < 0)
            continue;
        held = (held << 6 | static_cast<unsigned>(value)) & 0xffffU;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            out += static_cast<char>(held >> bits & 0xffU);
        }
    }
    return out;
}

int hex_value(char sign)
{
    if (sign >= '0' && sign <= '9')
        return sign - '0';
    auto const small = static_cast<char>(std::tolower(static_cast<unsigned char>(sign)));
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

std::string from_quoted_printable(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '=') {
            out += text[at];
            continue;
        }
        if (text.substr(at + 1).starts_with("\r\n")) {
            at += 2;
        } else if (text.substr(at + 1).starts_with("\n")) {
            at += 1;
        } else if (at + 2 < text.size() && hex_value(text[at + 1]) >= 0 && hex_value(text[at + 2]) >= 0) {
            out += static_cast<char>(hex_value(text[at + 1]) * 16 + hex_value(text[at + 2]));
            at += 2;
        } else {
            out += '=';
        }
    }
    return out;
}

std::string decoded(Entity const& entity)
{
    auto const way = base::lower_ascii(header_of(entity.head, "content-transfer-encoding"));
    if (way == "base64")
        return from_base64_lines(entity.body);
    return way == "quoted-printable" ? from_quoted_printable(entity.body) : std::string(entity.body);
}

std::vector<std::string_view> parts_of(std::string_view body, std::string const& boundary)
{
    std::vector<std::string_view> out;
    auto const mark = "--" + boundary;
    auto at = body.find(mark);
    while (at != std::string_view::npos && out.size() < parts_max) {
        auto const begin = at + mark.size();
        if (body.substr(begin).starts_with("--"))
            break;
        auto const next = body.find(mark, begin);
        auto part = body.substr(begin, next == std::string_view::npos ? next : next - begin);
        if (auto const line = part.find('\n'); line != std::string_view::npos)
            out.push_back(part.substr(line + 1));
        at = next;
    }
    return out;
}

void collect(std::string_view text, int depth, Incoming& into)
{
    auto const entity = entity_of(text);
    auto const type = header_of(entity.head, "content-type");
    auto const kind = base::lower_ascii(type);
    if (kind.starts_with("multipart/")) {
        auto const boundary = parameter_of(type, "boundary");
        if (depth < depth_max && !boundary.empty())
            for (auto const part : parts_of(entity.body, boundary))
                collect(part, depth + 1, into);
        return;
    }
    bool const is_calendar = kind.starts_with("text/calendar") || kind.starts_with("application/ics")
        || base::lower_ascii(parameter_of(type, "name")).ends_with(".ics");
    if (is_calendar && into.calendars.size() < calendars_max)
        into.calendars.push_back(decoded(entity));
    if (kind.starts_with("message/rfc822") && depth < depth_max)
        collect(entity.body, depth + 1, into);
}

std::string address_in(std::string_view header)
{
    auto const open = header.rfind('<');
    if (open == std::string_view::npos)
        return std::string(base::trimmed(header));
    return std::string(base::trimmed(header.substr(open + 1, header.find('>', open) - open - 1)));
}

} // namespace

Incoming read_incoming(std::string_view text)
{
    constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
    Incoming out;
    if (text.size() > mail_bytes_max)
        return out;
    if (text.starts_with(byte_order_mark))
        text.remove_prefix(byte_order_mark.size());
    if (base::lower_ascii(base::trimmed(text).substr(0, 15)) == "begin:vcalendar") {
        out.calendars.emplace_back(text);
        return out;
    }
    out.from = address_in(header_of(entity_of(text).head, "from"));
    collect(text, 0, out);
    return out;
}

} // namespace mail
