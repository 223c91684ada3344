#include "personal_link.h"

#include <doctest/doctest.h>

using namespace partnership;

TEST_CASE("a personal link reads back for its own purpose only, and not when it was touched")
{
    LinkKey const key{"geheim", "dots"};
    PersonalLink const link{{7}, 8, {9}};
    auto const token = token_of(key, link);
    CHECK(link_in(key, token) == link);
    CHECK_FALSE(link_in({"geheim", "date poll"}, token));
    CHECK_FALSE(link_in({"anders", "dots"}, token));
    for (auto const& wrong : {token + "x", std::string("a.b.c"), std::string(), std::string("a.b.c.d")})
        CHECK_FALSE(link_in(key, wrong));
    auto other = token_of(key, {{7}, 8, {10}});
    other.replace(0, other.rfind('.'), token.substr(0, token.rfind('.')));
    CHECK_FALSE(link_in(key, other)); // the signature of somebody else
}
