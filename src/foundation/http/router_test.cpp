#include "base/fault.h"
#include "http/router.h"

#include <doctest/doctest.h>

using http::Method;
using http::Outcome;

namespace {

http::Router small_router()
{
    return http::Router(std::vector<http::Route>{{Method::get, "/"}, {Method::get, "/t/{place}/enquete"},
        {Method::post, "/t/{place}/enquete"}, {Method::get, "/t/{place}/{page}"},
        {Method::get, "/t/new/start"}, {Method::put, "/t/{town}/kaart"}});
}

} // namespace

TEST_CASE("a route gives its place in the table and the named parts")
{
    auto const match = small_router().match(Method::post, "/t/grift/enquete");
    CHECK(match.outcome == Outcome::found);
    CHECK(match.route == 2);
    CHECK(match.params == http::Fields{{"place", "grift"}});
}

TEST_CASE("the root is a route") { CHECK(small_router().match(Method::get, "/").route == 0); }

TEST_CASE("a fixed part goes before a named one")
{
    CHECK(small_router().match(Method::get, "/t/new/start").route == 4);
    CHECK(small_router().match(Method::get, "/t/new/other").route == 3);
    CHECK(small_router().match(Method::get, "/t/new/enquete").params == http::Fields{{"place", "new"}});
}

TEST_CASE("HEAD goes the way of GET")
{
    CHECK(small_router().match(Method::head, "/t/a/enquete").route == 1);
}

TEST_CASE("an unknown address is none of ours")
{
    auto const router = small_router();
    for (auto const* path : {"", "/t", "/t/", "/t/a", "/t/a/", "/t//enquete", "/t/a/enquete/", "/t/a/b/c"})
        CHECK_MESSAGE(router.match(Method::get, path).outcome == Outcome::unknown_path, path);
    CHECK(http::refusal(router.match(Method::get, "/x")).status == 404);
}

TEST_CASE("the wrong method is told which are right")
{
    auto const match = small_router().match(Method::del, "/t/grift/enquete");
    CHECK(match.outcome == Outcome::wrong_method);
    CHECK(match.allow == "GET, HEAD, POST");
    CHECK(http::refusal(match).status == 405);
    CHECK(http::refusal(match).header("Allow") == "GET, HEAD, POST");
}

TEST_CASE("the same place may have another name with another method")
{
    CHECK(small_router().match(Method::put, "/t/a/kaart").params == http::Fields{{"town", "a"}});
}

TEST_CASE("two routes that mean the same are a fault")
{
    using Routes = std::vector<http::Route>;
    CHECK_THROWS_AS(http::Router(Routes{{Method::get, "/t/{a}"}, {Method::get, "/t/{b}"}}), base::Fault);
}

TEST_CASE("a pattern that cannot be read is a fault")
{
    using Routes = std::vector<http::Route>;
    for (auto const* pattern : {"", "t", "/t/x{a}", "/t/{}", "/t/{a"})
        CHECK_THROWS_AS(http::Router(Routes{{Method::get, pattern}}), base::Fault);
}
