#include "headers.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

std::string header(http::Transport transport, std::string_view name)
{
    auto const headers = app::safe_headers(transport);
    auto const found = std::ranges::find(headers, name, &http::Named::name);
    return found == headers.end() ? "" : found->value;
}

} // namespace

TEST_CASE("a browser that came over https never comes back without")
{
    CHECK(header(http::Transport::https, "Strict-Transport-Security") == "max-age=31536000");
    CHECK(header(http::Transport::plain, "Strict-Transport-Security").empty());
}

TEST_CASE("nothing that stands in a page itself is run, framed or sent elsewhere")
{
    auto const policy = header(http::Transport::plain, "Content-Security-Policy");
    CHECK(policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self'; "));
    for (auto const* part : {"frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'",
             "require-trusted-types-for 'script'", "trusted-types swap default"})
        CHECK_MESSAGE(policy.find(part) != policy.npos, part);
    CHECK(policy.find("unsafe") == policy.npos);
}

TEST_CASE("an answer is not kept by anybody unless it says so, and not used by other sites")
{
    CHECK(header(http::Transport::plain, "Cache-Control") == "no-store");
    CHECK(header(http::Transport::plain, "Cross-Origin-Resource-Policy") == "same-origin");
    CHECK(header(http::Transport::plain, "Cross-Origin-Opener-Policy") == "same-origin");
    CHECK(header(http::Transport::plain, "X-Content-Type-Options") == "nosniff");
}
