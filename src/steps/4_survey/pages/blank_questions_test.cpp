#include "shelf.h"
#include "test_workshop.h"

#include "html/parts.h"
#include "html/rendered.h"
#include "visit/reception.h"

using namespace survey;

TEST_CASE("a question that was kept is shown as it was, and a shelf that is full begins anew")
{
    Shelf<html::Rendered> questions(4'000'000);
    auto const keep = [&](std::string key, Shelf<html::Rendered>::Kept const& value) {
        questions.keep(std::move(key), value, value->size());
    };
    CHECK(questions.find("a/1") == nullptr);
    keep("a/1", std::make_shared<html::Rendered const>(html::p("Wat vindt u van <dit>?")));
    REQUIRE(questions.find("a/1") != nullptr);
    CHECK(render(questions.find("a/1")->html()) == "<p>Wat vindt u van &lt;dit&gt;?</p>");
    auto const large = std::make_shared<html::Rendered const>(html::p(std::string(900'000, 'x')));
    for (int at = 0; at < 5; ++at)
        keep(fmt::format("b/{}", at), large);
    CHECK(questions.find("a/1") == nullptr);
    CHECK(questions.find("b/4") != nullptr);
}

TEST_CASE("who answered sees the own answer, who comes after sees questions that are blank, each in his own "
          "language")
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

TEST_CASE("on one page too who comes after sees no answer of another, nor what he typed with a mistake in it")
{
    each_workshop([](Workshop& shop) {
        auto questionnaire = shop.now();
        questionnaire.is_on_one_page = true;
        shop.put(questionnaire);
        auto const first = "/e/" + shop.open_it() + "/alles";
        auto const second = "/e/" + shop.code_at(shop.id, 1) + "/alles";
        shop.pages.as({});
        auto const blank = shop.pages.get(first).html;
        CHECK_FALSE(shows(blank, " checked"));
        auto const refused = shop.pages.post(first, {{"A1", "retail"}});
        CHECK(refused.status == 422); // most of it is still to be answered
        CHECK(shows(refused.html, " checked"));
        CHECK_FALSE(shows(shop.pages.get(first).html, " checked"));
        REQUIRE(shop.pages.post(first, {{"A1", "retail"}, {"later", "1"}}).status == 303);
        auto const own = shop.pages.get(first).html;
        CHECK(shows(own, R"(value="retail" checked)"));
        CHECK(own.size() == blank.size() + std::string_view(" checked").size());
        auto const other = shop.pages.get(second).html;
        CHECK_FALSE(shows(other, " checked"));
        CHECK(other.size() == blank.size());
    });
}
