#include "http/cookies.h"

#include "base/fault.h"
#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace http {
namespace {

constexpr std::size_t cookies_max = 100;

bool is_cookie_sign(char c) { return c > ' ' && c < 127 && c != '"' && c != ',' && c != ';' && c != '\\'; }

void require_cookie_text(std::string_view text)
{
    if (!std::all_of(text.begin(), text.end(), is_cookie_sign))
        throw base::Fault("this does not fit in a cookie");
}

} // namespace

std::string cookie_name(std::string_view name, Transport transport)
{
    return transport == Transport::https ? fmt::format("__Host-{}", name) : std::string(name);
}

std::string set_cookie_line(Cookie const& cookie)
{
    require_cookie_text(cookie.name);
    require_cookie_text(cookie.value);
    auto line = fmt::format("{}={}; Path=/", cookie_name(cookie.name, cookie.transport), cookie.value);
    if (cookie.max_age.count() != 0)
        line += fmt::format("; Max-Age={}", std::max<std::int64_t>(cookie.max_age.count(), 0));
    if (cookie.transport == Transport::https)
        line += "; Secure";
    return line + "; HttpOnly; SameSite=Lax";
}

Fields read_cookies(std::string_view header)
{
    Fields cookies;
    for (auto const part : base::split(header, ';')) {
        auto const pair = base::trimmed(part);
        auto const equals = pair.find('=');
        if (equals == pair.npos || equals == 0)
            continue;
        if (cookies.size() == cookies_max)
            break;
        cookies.push_back({std::string(pair.substr(0, equals)), std::string(pair.substr(equals + 1))});
    }
    return cookies;
}

} // namespace http
