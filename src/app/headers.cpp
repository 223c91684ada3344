#include "headers.h"

namespace app {
namespace {

// Text becomes part of a page only through these two policies of our islands: web/ts/lib/trusted.ts.
constexpr std::string_view content_policy
    = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
      "connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; "
      "frame-ancestors 'none'; base-uri 'none'; "
      "require-trusted-types-for 'script'; trusted-types swap default";

// A year, which is what internet.nl asks; other names under the domain are not ours to decide about.
constexpr std::string_view only_https = "max-age=31536000";

} // namespace

http::Fields safe_headers(http::Transport transport)
{
    http::Fields headers{{"Content-Security-Policy", std::string(content_policy)},
        {"X-Content-Type-Options", "nosniff"}, {"Referrer-Policy", "same-origin"},
        {"X-Frame-Options", "DENY"}, {"Permissions-Policy", "camera=(self), geolocation=(self)"},
        {"Cross-Origin-Opener-Policy", "same-origin"}, {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Cache-Control", "no-store"}};
    if (transport == http::Transport::https)
        headers.push_back({"Strict-Transport-Security", std::string(only_https)});
    return headers;
}

} // namespace app
