#include "refusals.h"

#include <doctest/doctest.h>

using namespace visit;

TEST_CASE("a way back leads into this site and nowhere else")
{
    for (std::string_view const inside : {"/", "/t/de-grift", "/t/de-grift/plan?jaar=2027&deel=1#acties",
             "/t/%2F%2Felders.nl", "/%09/elders.nl", "/t?terug=//elders.nl", "/t/caf\xc3\xa9"})
        CHECK(safe_way_back(inside) == inside);
    for (std::string_view const outside :
        {"", "elders.nl", "//elders.nl", "///elders.nl", "/\\elders.nl", "\\\\elders.nl", "\\/elders.nl",
            "/\t/elders.nl", "\t//elders.nl", "/\n/elders.nl", "/\r\nLocation: //elders.nl", " //elders.nl",
            "/ /elders.nl", "/\x0b/elders.nl", "/\x7f/elders.nl", "https://elders.nl", "javascript:alert(1)",
            "data:text/html,x", "mailto:a@elders.nl", "/t\\..\\..\\elders.nl"})
        CHECK_MESSAGE(safe_way_back(outside) == "/", outside);
    CHECK(safe_way_back(std::string_view("/\0/elders.nl", 13)) == "/");
}

TEST_CASE("an address with a line break or a second question leads to the door and back, and nowhere else")
{
    CHECK(sign_in_path(http::Request::get("/t/de-grift")) == "/inloggen?terug=/t/de-grift");
    CHECK(sign_in_path(http::Request::get("/t/a%0d%0aX:%20y")) == "/inloggen?terug=/t/a%0D%0AX%3A%20y");
    CHECK(sign_in_path(http::Request::get("/t/a%26naar=b")) == "/inloggen?terug=/t/a%26naar%3Db");
}
