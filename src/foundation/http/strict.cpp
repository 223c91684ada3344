#include "strict.h"

#include "base/text.h"
#include "target.h"

#include <algorithm>
#include <vector>

namespace http {
namespace {

constexpr std::size_t length_digits_max = 15; // a petabyte; no overflow anywhere

std::string_view take_line(std::string_view& rest)
{
    auto const end = std::min(rest.find("\r\n"), rest.size());
    auto const line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 2, rest.size()));
    return line;
}

bool is_request_line(std::string_view line)
{
    auto const parts = base::split(line, ' ');
    return parts.size() == 3 && parts[1].starts_with('/')
        && (parts[2] == "HTTP/1.1" || parts[2] == "HTTP/1.0");
}

bool is_host(std::string_view host)
{
    auto const fits = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || std::string_view("-._:[]").find(c) != std::string_view::npos;
    };
    return !host.empty() && std::all_of(host.begin(), host.end(), fits);
}

bool is_length(std::string_view text)
{
    return !text.empty() && text.size() <= length_digits_max
        && text.find_first_not_of("0123456789") == text.npos;
}

struct Framing {
    std::vector<std::string_view> hosts, lengths, encodings;
    void note(std::string_view name, std::string_view value)
    {
        if (same_name(name, "Host"))
            hosts.push_back(value);
        if (same_name(name, "Content-Length"))
            lengths.push_back(value);
        if (same_name(name, "Transfer-Encoding"))
            encodings.push_back(value);
    }
};

bool is_clear(Framing const& framing, std::string_view version)
{
    bool const old = version == "HTTP/1.0";
    if (framing.hosts.size() > 1 || (framing.hosts.empty() && !old))
        return false;
    if (!framing.hosts.empty() && !is_host(framing.hosts[0]))
        return false;
    if (framing.lengths.size() + framing.encodings.size() > 1)
        return false;
    if (!framing.lengths.empty())
        return is_length(framing.lengths[0]);
    return framing.encodings.empty() || (!old && same_name(framing.encodings[0], "chunked"));
}

} // namespace

bool is_unambiguous(std::string_view header)
{
    auto const first = take_line(header);
    if (!is_request_line(first))
        return false;
    Framing framing;
    for (auto line = take_line(header); !line.empty(); line = take_line(header)) {
        auto const colon = line.find(':');
        if (colon == line.npos || colon == 0)
            return false;
        auto const name = line.substr(0, colon);
        if (name.find_first_of(" \t") != name.npos)
            return false; // also the folded line
        framing.note(name, base::trimmed(line.substr(colon + 1)));
    }
    return is_clear(framing, first.substr(first.rfind(' ') + 1));
}

} // namespace http
