#include "blank_pages.h"
#include "test_workshop.h"

#include "visit/reception.h"

using namespace survey;

TEST_CASE("a page that was kept is shown as it was, and a shelf that is full begins anew")
{
    BlankPages pages;
    CHECK(pages.find("a/1") == nullptr);
    pages.keep("a/1", std::make_shared<html::Rendered const>(html::p("Wat vindt u van <dit>?")));
    REQUIRE(pages.find("a/1") != nullptr);
    CHECK(render(pages.find("a/1")->html()) == "<p>Wat vindt u van &lt;dit&gt;?</p>");
    auto const large = std::make_shared<html::Rendered const>(html::p(std::string(900'000, 'x')));
    for (int at = 0; at < 5; ++at)
        pages.keep(fmt::format("b/{}", at), large);
    CHECK(pages.find("a/1") == nullptr);
    CHECK(pages.find("b/4") != nullptr);
}

TEST_CASE(
    "who answered sees the own answer, who comes after sees a page that is blank, each in his own language")
{
    each_workshop([](Workshop& shop) {
        auto const first = "/e/" + shop.open_it() + "/1";
        auto const second = "/e/" + shop.code_at(shop.id, 1) + "/1";
        shop.pages.as({});
        auto const blank = shop.pages.get(first).html;
        CHECK_FALSE(shows(blank, "checked"));
        REQUIRE(shop.pages.post(first, {{"A1", "retail"}}).status == 303);
        CHECK(shows(shop.pages.get(first).html, "checked"));
        auto const other = shop.pages.get(second).html;
        CHECK_FALSE(shows(other, "checked"));
        auto const fields_of = [](std::string const& page) {
            auto const from = page.find("<fieldset");
            return page.substr(from, page.rfind("</fieldset>") - from);
        };
        CHECK(fields_of(other) == fields_of(blank));
        auto english = http::Request::get(second).with_cookie(visit::language_cookie, "en");
        CHECK(shows(shop.pages.send(std::move(english)).html, "In which trade"));
        CHECK(fields_of(shop.pages.get(second).html) == fields_of(blank));
    });
}
