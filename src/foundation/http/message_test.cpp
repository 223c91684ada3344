#include "base/fault.h"
#include "http/assets.h"
#include "http/cookies.h"
#include "http/message.h"
#include "target.h"

#include <doctest/doctest.h>

using http::Request;

TEST_CASE("a request by hand has path, queries and form")
{
    auto const request
        = Request::post("/caf%C3%A9/x?q=a+b&q=c", {{"name", "Jan"}, {"likes", "1"}, {"likes", "2"}});
    CHECK(request.path == "/café/x");
    CHECK(request.query("q") == "a b");
    CHECK(request.field("name") == "Jan");
    CHECK(request.fields("likes") == std::vector<std::string_view>{"1", "2"});
    CHECK(request.has_field("likes"));
    CHECK_FALSE(request.has_field("absent"));
    CHECK(request.field("absent").empty());
    CHECK(request.file("absent") == nullptr);
}

TEST_CASE("dubious addresses are refused")
{
    for (auto const* target :
        {"", "a", "*", "/a%", "/a%2", "/a%zz", "/a%00", "/a%2Fb", "/a%5cb", "/a\\b", "/../a", "/a/..",
            "/a/./b", "/a/%2e%2e/b", "/a//b", "/%ff", "/a?x=%", "/a?x=%00", "/a?%ff=1", "http://a/b"})
        CHECK_MESSAGE(!http::read_target(target), target);
    for (auto const* target : {"/", "/a/", "/a.b/..c", "/a?", "/a?x&&y=", "/a%20b"})
        CHECK_MESSAGE(http::read_target(target).has_value(), target);
}

TEST_CASE("a form with more fields than the limit is refused")
{
    CHECK(http::read_form("a=1&b=2", 2)->size() == 2);
    CHECK_FALSE(http::read_form("a=1&b=2&c=3", 2));
}

TEST_CASE("headers are found in any case")
{
    auto const request = Request::get("/").with_header("User-Agent", "x");
    CHECK(request.header("user-agent") == "x");
}

TEST_CASE("a cookie of https cannot be set by a neighbour, by script or over plain http")
{
    CHECK(http::set_cookie_line({.name = "session", .value = "abc"})
        == "__Host-session=abc; Path=/; Secure; HttpOnly; SameSite=Lax");
}

TEST_CASE("a cookie over plain http has no prefix")
{
    CHECK(http::set_cookie_line({.name = "session", .value = "abc", .transport = http::Transport::plain})
        == "session=abc; Path=/; HttpOnly; SameSite=Lax");
}

TEST_CASE("a cookie that is forgotten lives no second more")
{
    http::Cookie const cookie{
        .name = "s", .value = "", .transport = http::Transport::plain, .max_age = std::chrono::seconds(-1)};
    CHECK(http::set_cookie_line(cookie) == "s=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
}

TEST_CASE("a cookie value with a separator is a fault")
{
    CHECK_THROWS_AS(http::set_cookie_line({.name = "s", .value = "a;b"}), base::Fault);
}

TEST_CASE("cookies are read from their header")
{
    auto const cookies = http::read_cookies("a=1; b=x=y;; =z; nonsense; c=");
    CHECK(cookies == http::Fields{{"a", "1"}, {"b", "x=y"}, {"c", ""}});
}

TEST_CASE("a post of another site is seen as such")
{
    auto const from = [](std::string_view name, std::string_view value) {
        return http::same_origin(
            Request::post("/").with_header("Host", "ons.nl:80").with_header(name, value));
    };
    CHECK(from("Sec-Fetch-Site", "same-origin"));
    CHECK(from("Sec-Fetch-Site", "none"));
    CHECK_FALSE(from("Sec-Fetch-Site", "same-site"));
    CHECK_FALSE(from("Sec-Fetch-Site", "cross-site"));
    CHECK(from("Origin", "https://ons.nl:80"));
    CHECK_FALSE(from("Origin", "https://kwaad.nl"));
    CHECK_FALSE(from("Origin", "null"));
    CHECK(from("X-Other", ""));
}

TEST_CASE("a redirect is a 303")
{
    auto const response = http::redirect("/a?b=c");
    CHECK(response.status == 303);
    CHECK(response.header("location") == "/a?b=c");
}

TEST_CASE("a header with a line break is a fault")
{
    CHECK_THROWS_AS(http::redirect("/a\r\nSet-Cookie: x=y"), base::Fault);
}

TEST_CASE("a download keeps the name of its file, with accents")
{
    auto const response = http::download("x", "café \"1\".csv", "text/csv");
    CHECK(response.header("Content-Disposition")
        == "attachment; filename=\"caf__ _1_.csv\"; filename*=UTF-8''caf%C3%A9%20_1_.csv");
}

TEST_CASE("a name for saving never leads to another folder or another header")
{
    struct {
        std::string_view name, plain, exact;
    } const table[] = {
        {"a\"b.csv", "a_b.csv", "a_b.csv"},
        {"a\r\nSet-Cookie: x=y.csv", "a__Set-Cookie_ x_y.csv", "a__Set-Cookie_%20x%3Dy.csv"},
        {"caf\xc3\xa9.csv", "caf__.csv", "caf%C3%A9.csv"},
        {"../../etc/passwd", "_._.._etc_passwd", "_._.._etc_passwd"},
        {"..\\x.csv", "_._x.csv", "_._x.csv"},
        {"C:\\x.csv", "C__x.csv", "C__x.csv"},
        {".bashrc", "_bashrc", "_bashrc"},
        {"a%2Fb.csv", "a_2Fb.csv", "a%252Fb.csv"},
        {"a;b.csv", "a_b.csv", "a%3Bb.csv"},
        {"a\x7f\tb", "a__b", "a__b"},
        {"", "_", "_"},
    };
    for (auto const& row : table)
        CHECK(http::download("x", row.name, "text/csv").header("Content-Disposition")
            == "attachment; filename=\"" + std::string(row.plain) + "\"; filename*=UTF-8''"
                + std::string(row.exact));
}

TEST_CASE("what a visitor typed cannot end a query or a header")
{
    CHECK(http::query_text("/t/de-grift") == "/t/de-grift");
    CHECK(http::query_text("/a\r\nX: y&b=c#d?e%f") == "/a%0D%0AX%3A%20y%26b%3Dc%23d%3Fe%25f");
    CHECK(http::query_text("caf\xc3\xa9") == "caf%C3%A9");
}

TEST_CASE("what the visitor has already is not sent again")
{
    auto const response = http::download("x", "a.csv", "text/csv");
    auto const etag = std::string(response.header("ETag"));
    auto const again
        = http::if_changed(Request::get("/").with_header("If-None-Match", "\"y\", W/" + etag), response);
    CHECK(again.status == 304);
    CHECK(again.text().empty());
}

TEST_CASE("what changed is sent")
{
    auto const response = http::download("x", "a.csv", "text/csv");
    CHECK(http::if_changed(Request::get("/").with_header("If-None-Match", "\"y\""), response).status == 200);
}

TEST_CASE("a file that is not there is a fault")
{
    CHECK_THROWS_AS(http::file("/nonexistent/x.jpg", "image/jpeg"), base::Fault);
}

namespace {

http::Assets two_assets()
{
    return http::Assets({{"app.css", "text/css; charset=utf-8", "plain", "brotli", "gzip"},
        {"fonts/x.woff2", "font/woff2", "font"}});
}

http::Response asset(std::string_view accept)
{
    auto const assets = two_assets();
    return *assets.answer(Request::get(assets.url("app.css")).with_header("Accept-Encoding", accept));
}

} // namespace

TEST_CASE("the address of an asset holds its digest")
{
    auto const assets = two_assets();
    auto const& url = assets.url("fonts/x.woff2");
    CHECK(url.starts_with("/assets/fonts/x."));
    CHECK(url.ends_with(".woff2"));
    CHECK(url.size() == std::string_view("/assets/fonts/x..woff2").size() + 12);
}

TEST_CASE("an asset nobody knows is a fault") { CHECK_THROWS_AS(two_assets().url("x.css"), base::Fault); }

TEST_CASE("an asset comes in the best encoding the browser takes")
{
    CHECK(asset("gzip, deflate, br").text() == "brotli");
    CHECK(asset("gzip, br;q=0").text() == "gzip");
    CHECK(asset("br; q=0.0, gzip;q=0").text() == "plain");
    CHECK(asset("").text() == "plain");
    CHECK(asset("gzip, br").header("Content-Encoding") == "br");
    CHECK(asset("").header("Content-Encoding").empty());
    CHECK(asset("").header("Vary") == "Accept-Encoding");
}

TEST_CASE("an asset is kept for ever and only by this site")
{
    auto const response = asset("br");
    CHECK(response.header("Cache-Control") == "public, max-age=31536000, immutable");
    CHECK(response.header("X-Content-Type-Options") == "nosniff");
    CHECK(response.header("Cross-Origin-Resource-Policy") == "same-origin");
    CHECK(response.header("ETag") != asset("gzip").header("ETag"));
}

TEST_CASE("an address that is no asset is left to others")
{
    CHECK_FALSE(two_assets().answer(Request::get("/assets/app.css")));
}

TEST_CASE("an asset cannot be posted to")
{
    auto const assets = two_assets();
    CHECK(assets.answer(Request::post(assets.url("app.css")))->status == 405);
}
