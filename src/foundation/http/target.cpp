#include "target.h"

#include "base/text.h"

#include <algorithm>
#include <cstring>

namespace http {
namespace {

constexpr std::size_t queries_max = 1000;

int hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

enum class Plus { itself, blank };

// The byte behind a percent sign at `at`, or -1.
int escaped(std::string_view text, std::size_t at)
{
    if (at + 2 >= text.size())
        return -1;
    int const high = hex_value(text[at + 1]);
    int const low = hex_value(text[at + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

std::optional<std::string> unescaped(std::string_view text, Plus plus)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '+' && plus == Plus::blank) {
            out += ' ';
        } else if (text[at] == '%') {
            int const value = escaped(text, at);
            if (value < 0)
                return std::nullopt;
            out += static_cast<char>(value);
            at += 2;
        } else {
            out += text[at];
        }
    }
    return out;
}

bool hides_a_separator(std::string_view path)
{
    for (auto at = path.find('%'); at != path.npos; at = path.find('%', at + 1)) {
        int const value = escaped(path, at);
        if (value == '/' || value == '\\')
            return true;
    }
    return path.find('\\') != path.npos;
}

bool has_odd_segment(std::string_view path)
{
    auto const parts = base::split(path.substr(1), '/');
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i] == "." || parts[i] == "..")
            return true;
        if (parts[i].empty() && i + 1 < parts.size())
            return true;
    }
    return false;
}

std::optional<std::string> read_path(std::string_view raw)
{
    if (!raw.starts_with('/') || hides_a_separator(raw))
        return std::nullopt;
    auto path = unescaped(raw, Plus::itself);
    if (!path || !is_clean_text(*path) || has_odd_segment(*path))
        return std::nullopt;
    return path;
}

std::optional<Named> read_pair(std::string_view pair)
{
    auto const equals = pair.find('=');
    auto name = unescaped(pair.substr(0, equals), Plus::blank);
    auto value = equals == pair.npos ? std::string() : unescaped(pair.substr(equals + 1), Plus::blank);
    if (!name || !value || !is_clean_text(*name) || !is_clean_text(*value))
        return std::nullopt;
    return Named{std::move(*name), std::move(*value)};
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

} // namespace

std::optional<Target> read_target(std::string_view target)
{
    auto const mark = target.find('?');
    auto path = read_path(target.substr(0, mark));
    if (!path)
        return std::nullopt;
    if (mark == target.npos)
        return Target{std::move(*path), {}};
    auto queries = read_form(target.substr(mark + 1), queries_max);
    if (!queries)
        return std::nullopt;
    return Target{std::move(*path), std::move(*queries)};
}

std::optional<Fields> read_form(std::string_view text, std::size_t limit)
{
    Fields fields;
    while (!text.empty()) {
        auto const end = std::min(text.find('&'), text.size());
        if (end > 0) {
            auto pair = read_pair(text.substr(0, end));
            if (!pair || fields.size() == limit)
                return std::nullopt;
            fields.push_back(std::move(*pair));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return fields;
}

bool is_clean_text(std::string_view text) { return text.find('\0') == text.npos && base::is_utf8(text); }

bool same_name(std::string_view one, std::string_view other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
        [](char a, char b) { return lower(a) == lower(b); });
}

std::string_view first(Fields const& fields, std::string_view name)
{
    for (auto const& field : fields)
        if (field.name == name)
            return field.value;
    return {};
}

std::string_view first_header(Fields const& headers, std::string_view name)
{
    for (auto const& header : headers)
        if (same_name(header.name, name))
            return header.value;
    return {};
}

std::uint64_t digest(std::string_view bytes)
{
    constexpr std::uint64_t prime = 1099511628211u; // of FNV-1a, which takes one byte where this takes eight
    std::uint64_t hash = 14695981039346656037u;
    for (; bytes.size() >= sizeof hash; bytes.remove_prefix(sizeof hash)) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, bytes.data(), sizeof eight);
        hash = (hash ^ eight) * prime;
        hash ^= hash >> 32; // a high bit of one letter must reach the low bits too
    }
    for (char const c : bytes)
        hash = (hash ^ static_cast<unsigned char>(c)) * prime;
    return hash;
}

} // namespace http
