#include "charts.h"
#include "fields.h"
#include "livemap.h"
#include "parts.h"

#include <doctest/doctest.h>

using namespace html;

namespace {

i18n::Words const words(i18n::Language::dutch);
constexpr i18n::TextOf<0> needed{{"Vul dit in", "Fill this in"}};

bool holds(std::string const& page, std::string_view part) { return page.find(part) != std::string::npos; }

} // namespace

TEST_CASE("an empty table gives way to what to do first")
{
    CHECK(render(data_table({.caption = "x", .columns = {{"A"}}, .rows = {}, .empty = "Nog niets"}))
        == "Nog niets");
}

TEST_CASE("initials come from the first and the last word, also with accents")
{
    CHECK(holds(render(initials("Jan de Vries")), ">JV<"));
    CHECK(holds(render(initials("Élise")), ">É<"));
    CHECK(holds(render(initials("")), "><"));
}

TEST_CASE("what is folded away opens by itself when a mistake is in it")
{
    Fields const good(words, {}), wrong(words, {}, {i18n::problem("what", needed)});
    CHECK(holds(
        render(disclosure("Meer", good.text("what", "Wat"))), "<details class=\"disclosure\"><summary>"));
    CHECK(
        holds(render(disclosure("Meer", wrong.text("what", "Wat"))), "<details class=\"disclosure\" open>"));
}

TEST_CASE("sizes of files are written for people")
{
    CHECK(written_size(words, 512) == "512 B");
    CHECK(written_size(words, 184'499) == "184 kB");
    CHECK(written_size(words, 2'450'000) == "2,5 MB");
}

TEST_CASE("the step where it stands is marked for screen readers as well")
{
    auto const page = render(
        steps_path(words, {{"Een", "/1", StepState::done}, {"Twee", "/2", StepState::current, "Politie"}}));
    CHECK(holds(page, "aria-current=\"step\""));
    CHECK(holds(page, "Aan zet: Politie"));
    CHECK(holds(page, ", klaar"));
}

TEST_CASE("one page needs no page numbers")
{
    CHECK(pagination(words, {1, 1, "/a?p="}).is_empty());
    CHECK(holds(render(pagination(words, {2, 3, "/a?p="})), "href=\"/a?p=3\""));
}

TEST_CASE("groups too small to show never give away their counts")
{
    auto const page = render(likert_chart(words, {"Kop", {"nee", "ja"}, {{"Rij", {}}}}));
    CHECK(holds(page, "te weinig antwoorden"));
    CHECK(holds(page, "&lt;5"));
    CHECK(holds(render(bar_chart(words, {"Kop", "aantal", {{"Rij", Count{}}}})), "&lt;5"));
}

TEST_CASE("charts without any number can still be drawn")
{
    CHECK(!render(trend_chart(words, {"Kop", {}, {}})).empty());
    CHECK(!render(trend_chart(words, {"Kop", {"jan"}, {{"a", {0}}}})).empty());
    CHECK(!render(bar_chart(words, {"Kop", "aantal", {}})).empty());
    CHECK(!render(small_multiples(words, "Kop", {{"leeg", {}}})).empty());
    CHECK(!render(still_map(words, {"Leeg", {}})).empty());
}

TEST_CASE("a map to draw on gives its boundary to the form")
{
    LiveMap const map{
        {"De grens", {{{{{1000, 2000}, {1100, 2000}, {1100, 2100}}}, MapRole::boundary, "a\"</b>"}}}, "area"};
    auto const page = render(live_map(words, map));
    CHECK(holds(page,
        "name=\"area\" value=\"{&quot;rings&quot;:[[[1000.0,2000.0],[1100.0,2000.0],[1100.0,2100.0]]]}\""));
    CHECK(holds(page, "\"name\":\"a\\\"\\u003c/b>\""));
    CHECK(holds(page, "data-tool=\"keyboard\" hidden"));
    CHECK_FALSE(holds(render(live_map(words, {map.still})), "data-tool"));
}
