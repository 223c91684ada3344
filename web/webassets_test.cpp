#include "webassets.h"

#include "base/fault.h"

#include <doctest/doctest.h>

#include <string>

namespace {

std::size_t sent(std::string_view name) { return webassets::asset(name).br.size(); }

} // namespace

TEST_CASE("what pages ask for by name is there, compressed")
{
    for (auto const name : {"app.css", "answer.css", "map.css", "errors.js", "swap.js", "board.js", "rows.js",
             "minutes.js", "map.js", "deck.css", "deck.js", "answer-map.js", "keeper.js", "icon.svg"}) {
        auto const& asset = webassets::asset(name);
        CHECK(!asset.content.empty());
        CHECK(!asset.br.empty());
        CHECK(!asset.gz.empty());
        CHECK(asset.url.starts_with("/assets/"));
    }
    CHECK_THROWS_AS(webassets::asset("nothing.css"), base::Fault);
}

TEST_CASE("the budgets of bytes on the line are kept")
{
    CHECK(sent("app.css") <= 16'000);
    CHECK(sent("answer.css") <= 8'000);
    CHECK(sent("errors.js") + sent("swap.js") + sent("board.js") <= 5'000);
    CHECK(sent("errors.js") + sent("swap.js") + sent("rows.js") <= 5'000);
    CHECK(sent("errors.js") + sent("minutes.js") <= 5'000);
    CHECK(sent("keeper.js") + sent("answer-map.js") <= 3'000);
    CHECK(sent("deck.css") + sent("deck.js") <= 4'000);
    CHECK(sent("map.js") <= 320'000);
    CHECK(sent("map.css") <= 10'000);
}

TEST_CASE("style sheets name no other host")
{
    for (auto const name : {"app.css", "answer.css"})
        CHECK(webassets::asset(name).content.find("url(http") == std::string_view::npos);
}

TEST_CASE("the font that the style sheet names is there")
{
    auto const css = webassets::asset("app.css").content;
    bool found = false;
    for (auto const& asset : webassets::all())
        if (asset.content_type == "font/woff2")
            found = css.find(asset.url.substr(asset.url.rfind('/') + 1)) != std::string_view::npos;
    CHECK(found);
}
