#include "html.h"

#include <doctest/doctest.h>

using namespace html;

TEST_CASE("text and values of attributes are escaped")
{
    CHECK(render(p(attr("title", "\"a\" & 'b'"), "<b>&</b>"))
        == "<p title=\"&quot;a&quot; &amp; &#39;b&#39;\">&lt;b&gt;&amp;&lt;/b&gt;</p>");
    CHECK(render(p(std::string("<script>"))) == "<p>&lt;script&gt;</p>");
}

TEST_CASE("attributes and children come in any mix")
{
    CHECK(render(section({cls("a"), id("b")}, h2("Kop"), 3, p(cls("c"))))
        == "<section class=\"a\" id=\"b\"><h2>Kop</h2>3<p class=\"c\"></p></section>");
    CHECK(render(br()) == "<br>");
    CHECK(render(input({type("checkbox"), flag("checked", true), flag("disabled", false)}))
        == "<input type=\"checkbox\" checked>");
}

TEST_CASE("the words of a piece of page come without its elements")
{
    CHECK(p("Tot ", strong("en met"), br(), 12).words() == "Tot en met12");
    CHECK(Html().words().empty());
}

TEST_CASE("each and when build what there is")
{
    std::vector<std::string> const names{"Jan", "Piet"};
    CHECK(render(ul(each(names, [](auto const& name) { return li(name); })))
        == "<ul><li>Jan</li><li>Piet</li></ul>");
    CHECK(render(fragment(when(false, p("nee")), when(true, [] { return p("ja"); }))) == "<p>ja</p>");
    CHECK(fragment(when(false, p("nee"))).is_empty());
    CHECK(render(div_(std::optional<Html>(), Children{"a", "b"})) == "<div>ab</div>");
}

TEST_CASE("only addresses that cannot run anything are written")
{
    for (auto const* good :
        {"/a", "a/b?c=d:e", "?q", "#x", "https://voorbeeld.nl", "HTTP://x", "mailto:a@b.nl", "tel:112", ""})
        CHECK_MESSAGE(is_safe_url(good), good);
    for (auto const* bad : {"javascript:alert(1)", "JaVaScRiPt:x", "java\tscript:x", " javascript:x",
             "data:text/html,x", "vbscript:x", "blob:x", "\x01javascript:x", "file:///etc"})
        CHECK_MESSAGE(!is_safe_url(bad), bad);
    CHECK(render(a(href("javascript:alert(1)"), "x")) == "<a href=\"#\">x</a>");
}

TEST_CASE("a form that changes something carries its token")
{
    CHECK(render(post_form("/weg", {"t<"}, "x"))
        == "<form method=\"post\" action=\"/weg\" class=\"form\" novalidate>"
           "<input type=\"hidden\" name=\"_token\" value=\"t&lt;\">x</form>");
    CHECK(render(get_form("/zoek")).find("_token") == std::string::npos);
}

TEST_CASE("an island of data cannot end its own script")
{
    CHECK(render(json_island("d", "{\"a\":\"</script>\"}"))
        == "<script type=\"application/json\" id=\"d\">{\"a\":\"\\u003c/script>\"}</script>");
}
