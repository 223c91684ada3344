// Cookies: read from a request, written so that they cannot be stolen by script, by plain http or by a
// neighbouring site.
#pragma once
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace http {

struct Named {
    std::string name;
    std::string value;
    friend bool operator==(Named const&, Named const&) = default;
};
using Fields = std::vector<Named>; // in the order they came; a name may come twice

enum class Transport { https, plain }; // plain only on a developer's machine

// The name as the browser knows it: "__Host-session" over https, "session" over plain http.
std::string cookie_name(std::string_view name, Transport transport);

struct Cookie {
    std::string name; // without prefix
    std::string value;
    Transport transport = Transport::https;
    std::chrono::seconds max_age{0}; // 0: until the browser closes; below 0: forget it now
};

// "__Host-session=abc; Path=/; Secure; HttpOnly; SameSite=Lax"; a value that does not fit in a cookie is a
// Fault.
std::string set_cookie_line(Cookie const& cookie);
Fields read_cookies(std::string_view header);

} // namespace http
