#include "fields.h"

#include <doctest/doctest.h>

using namespace html;

namespace {

i18n::Words const words(i18n::Language::dutch);
constexpr i18n::TextOf<0> needed{{"Vul een naam in", "Give a name"}};
constexpr i18n::TextOf<0> together{{"Dit kan niet samen", "Not both"}};

bool holds(std::string const& page, std::string_view part) { return page.find(part) != std::string::npos; }

} // namespace

TEST_CASE("a field ties its label, hint, problem and input together")
{
    Fields const f(words, {{"name", "<x>"}}, {i18n::problem("name", needed)});
    auto const page = render(f.text("name", "Naam", {.hint = "Zoals in de brief", .autocomplete = "name"}));
    CHECK(holds(page, "<label class=\"utrecht-form-label\" for=\"name\">Naam</label>"));
    CHECK(holds(page, "id=\"name-hint\">Zoals in de brief<"));
    CHECK(holds(page, "id=\"name-problem\">Vul een naam in<"));
    CHECK(holds(page,
        "value=\"&lt;x&gt;\" aria-describedby=\"name-hint name-problem\" aria-invalid=\"true\" "
        "aria-required=\"true\" autocomplete=\"name\""));
}

TEST_CASE("the problems stand above the form with links to their fields")
{
    Fields const f(words, {}, {i18n::problem("name", needed), i18n::problem("", together)});
    auto const page = render(f.summary());
    CHECK(holds(page, "Er zijn 2 dingen niet in orde"));
    CHECK(holds(page, "<a class=\"nl-link\" href=\"#name\">Vul een naam in</a>"));
    CHECK(holds(page, "<li>Dit kan niet samen</li>"));
    CHECK(Fields(words, {}).summary().is_empty());
}

TEST_CASE("a password and a file are never written back")
{
    Fields const f(words, {{"secret", "geheim"}, {"file", "c:/x"}});
    CHECK_FALSE(holds(render(f.password("secret", "Wachtwoord")), "geheim"));
    CHECK_FALSE(holds(render(f.file("file", "Bestand")), "c:/x"));
}

TEST_CASE("choices keep what was chosen, and each label has its own input")
{
    Fields const f(words, {{"kind", "b"}, {"theme", "1"}, {"theme", "3"}});
    auto const radios = render(f.radios("kind", "Soort", {{"a", "A"}, {"b", "B"}}));
    CHECK(holds(radios, "<fieldset"));
    CHECK(holds(radios, "id=\"kind-2\" name=\"kind\" value=\"b\" checked"));
    CHECK_FALSE(holds(radios, "value=\"a\" checked"));
    auto const boxes = render(f.checkboxes("theme", "Thema", {{"1", "Een"}, {"2", "Twee"}, {"3", "Drie"}}));
    CHECK(holds(boxes, "value=\"1\" checked"));
    CHECK(holds(boxes, "value=\"3\" checked"));
    CHECK_FALSE(holds(boxes, "value=\"2\" checked"));
    CHECK(holds(render(f.select("kind", "Soort", {{"a", "A"}, {"b", "B"}})),
        "<option value=\"b\" selected>B</option>"));
}

TEST_CASE("a label in another language than the words around it says which, and its direction")
{
    Fields const f(words, {});
    Options const options{{"a", "سؤال"}, {"b", "Weet ik niet", "", "nl"}};
    for (auto const& shown : {render(f.radios("q", "Q", options)), render(f.select("q", "Q", options))}) {
        CHECK(holds(shown, "lang=\"nl\" dir=\"ltr\">Weet ik niet<"));
        CHECK_FALSE(holds(shown, "lang=\"nl\" dir=\"ltr\">سؤال<"));
    }
}

TEST_CASE("a group with a hint and options with hints have an id for each hint")
{
    Fields const f(words, {});
    auto const page = render(f.checkboxes(
        "part", "Vlakken", {{"1", "Noord", "4 ha"}, {"2", "Zuid", "5 ha"}}, {.hint = "Kies er een of meer"}));
    CHECK(holds(page, "id=\"part-hint\">Kies er een of meer<"));
    CHECK(holds(page, "aria-describedby=\"part-about\""));
    CHECK(holds(page, "id=\"part-about\">4 ha<"));
    CHECK(holds(page, "id=\"part-2-about\">5 ha<"));
}

TEST_CASE("only a field that may stay empty says so")
{
    Fields const f(words, {});
    CHECK(holds(render(f.text("a", "A", {.need = Need::optional})), "(niet verplicht)"));
    CHECK_FALSE(holds(render(f.text("a", "A")), "niet verplicht"));
    CHECK_FALSE(holds(render(f.text("a", "A", {.need = Need::unmarked})), "aria-required"));
}
