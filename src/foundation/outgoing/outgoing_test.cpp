#include "outgoing.h"
#include "testing.h"

#include <doctest/doctest.h>

using outgoing::testing::LocalServer;
using outgoing::testing::Told;

TEST_CASE("a call brings the status and the body, also when it is refused")
{
    LocalServer server([](std::string const& path) {
        return Told{path == "/weg" ? 404 : 200, "antwoord op " + path};
    });
    auto const fetch = outgoing::over_the_network();
    auto const got = fetch({server.url() + "/iets?q=1"});
    REQUIRE(got);
    CHECK(got->status == 200);
    CHECK(got->body == "antwoord op /iets?q=1");
    CHECK(fetch({server.url() + "/weg"})->status == 404);
}

TEST_CASE("an answer that is too long or too late counts as none")
{
    LocalServer server([](std::string const& path) {
        return path == "/laat" ? Told{200, "eindelijk", 600} : Told{200, std::string(5'000, 'x')};
    });
    auto const fetch = outgoing::over_the_network();
    outgoing::Call call{server.url() + "/lang"};
    CHECK(fetch(call));
    call.body_bytes_max = 4'999;
    CHECK_FALSE(fetch(call));
    outgoing::Call late{server.url() + "/laat"};
    late.in_all = std::chrono::milliseconds(100);
    CHECK_FALSE(fetch(late));
    server.stop();
    CHECK_FALSE(fetch({server.url() + "/iets"}));
}

TEST_CASE("only https is asked, and http on this machine")
{
    for (auto const* const url :
        {"https://voorbeeld.nl/a?b=c%20d", "http://127.0.0.1:80/", "http://localhost/"})
        CHECK(outgoing::is_safe_address(url));
    for (auto const* const url : {"http://voorbeeld.nl/", "file:///etc/passwd", "https://", "https://a b/",
             "https://naam@voorbeeld.nl/", "http://127.0.0.1.voorbeeld.nl/", ""})
        CHECK_FALSE(outgoing::is_safe_address(url));
}
