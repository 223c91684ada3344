// Open answers on their way to the group, through the router.
#include "moving.h"
#include "screening.h"
#include "stored_page.h"
#include "test_workshop.h"
#include "waiting.h"

#include "keeping/keeping.h"

using namespace survey;

namespace {

struct Reading {
    Workshop& shop;

    std::string path(std::string_view below) const
    {
        return fmt::format("/t/de-grift/enquete/{}/{}", shop.id.text(), below);
    }
    std::string list(std::string_view below = "") const
    {
        return shop.pages.get(path(fmt::format("open-antwoorden{}", below))).html;
    }
    std::string decide(OpenAnswer const& answer, http::Fields const& fields) const
    {
        return shop.pages.post(path("open-antwoorden/" + answer.id.text()), fields).location;
    }
    OpenAnswers all() const { return open_answers(*shop.database.lease(), shop.id); }
    OpenAnswer with(std::string_view words) const
    {
        for (auto const& one : all())
            if (one.words == words)
                return one;
        FAIL("no open answer says " << words);
        return {};
    }
};

constexpr std::string_view named = "Piet Jansen parkeert altijd op de stoep, bel 06-12345678";

// Six open answers to one question, two to another.
void with_answers(base::FunctionRef<void(Reading const&)> test)
{
    each_workshop([&](Workshop& shop) {
        shop.open_it();
        {
            auto db = shop.database.lease();
            for (auto const words : {std::string_view("Bij de poort is het donker"),
                     std::string_view("Meer licht"), std::string_view("Het hek staat open"),
                     std::string_view("Er ligt afval"), std::string_view("Te hard rijden"), named})
                insert_waiting(*db, shop.id, {LoosePart::text, "B5", std::string(words)});
            for (auto const* words : {"alleen wij", "wij ook"})
                insert_waiting(*db, shop.id, {LoosePart::text, "K5", words});
        }
        test(Reading{shop});
    });
}

void with_closed(base::FunctionRef<void(Reading const&)> test)
{
    with_answers([&](Reading const& reading) {
        {
            auto db = reading.shop.database.lease();
            REQUIRE(close(*db, reading.shop.survey(), {2027, 3, 16}));
        }
        test(reading);
    });
}

} // namespace

TEST_CASE("open answers are there to be read after closing, for who runs the survey only")
{
    with_answers([](Reading const& reading) {
        auto& pages = reading.shop.pages;
        CHECK(pages.get(reading.path("open-antwoorden")).status == 404);
        CHECK(pages.post(reading.path("open-antwoorden")).status == 404);
        CHECK(pages.post(reading.path("open-antwoorden/2222")).status == 404);
        {
            auto db = reading.shop.database.lease();
            REQUIRE(close(*db, reading.shop.survey(), {2027, 3, 16}));
        }
        auto const page = pages.get(reading.path("open-antwoorden"));
        CHECK(page.status == 200);
        testing::golden("screening.html", tokenless(page.html));
        CHECK(shows(pages.get("/t/de-grift/enquete").html, "6 open antwoorden zijn nog niet nagelezen"));
        pages.as(reading.shop.partner);
        CHECK(pages.get(reading.path("open-antwoorden")).status == 403);
        CHECK(pages.post(reading.path("open-antwoorden")).status == 403);
        CHECK_FALSE(shows(pages.get("/t/de-grift/enquete").html, "nagelezen"));
    });
}

TEST_CASE("names and numbers are marked, and what few people answered is shown to nobody")
{
    with_closed([](Reading const& reading) {
        auto const page = reading.list();
        CHECK(shows(page, "<mark>Piet Jansen</mark>"));
        CHECK(shows(page, "<mark>06-12345678</mark>"));
        CHECK(shows(page, "Nog te lezen (6)"));
        CHECK(shows(page, "minder dan 5 open antwoorden"));
        CHECK_FALSE(shows(page, "alleen wij"));
        CHECK(reading.decide(reading.with("alleen wij"), {{"daad", "vrijgeven"}}).ends_with("?tab=nieuw"));
        CHECK(reading.with("alleen wij").screened == Screened::fresh);
    });
}

TEST_CASE("what carries no mark is released with one button, and the rest waits")
{
    with_closed([](Reading const& reading) {
        CHECK(reading.shop.pages.post(reading.path("open-antwoorden")).status == 303);
        CHECK(count_of(reading.all(), Screened::released) == 5);
        CHECK(reading.with(named).screened == Screened::fresh);
        CHECK(shows(reading.list(), "Nog te lezen (1)"));
        CHECK_FALSE(shows(reading.list(), "Geef alle antwoorden zonder markering vrij"));
    });
}

TEST_CASE("a part is taken out for good, and one that does not stand there is said, with what was typed kept")
{
    with_closed([](Reading const& reading) {
        auto const answer = reading.with(named);
        auto const address = reading.path("open-antwoorden/" + answer.id.text());
        auto const piece = "stuk-" + answer.id.text(), pieces = "stukken-" + answer.id.text();
        auto const wrong = reading.shop.pages.post(
            address, {{"daad", "weglaten"}, {"tab", "nieuw"}, {piece, "Kees"}, {pieces, "Piet Jansen"}});
        CHECK(wrong.status == 422);
        CHECK(shows(wrong.html, "Dit stuk staat niet in het antwoord"));
        CHECK(shows(wrong.html, "value=\"Kees\""));
        CHECK(shows(wrong.html, "checked"));
        CHECK(reading.with(named).words == named);
        CHECK(reading.shop.pages.post(address, {{"daad", "weglaten"}}).status == 422);
        CHECK(reading.with(named).words == named);
        reading.decide(answer,
            {{"daad", "weglaten"}, {pieces, "Piet Jansen"}, {pieces, "06-12345678"}, {piece, " altijd "}});
        auto const left = reading.with("[weggelaten] parkeert [weggelaten] op de stoep, bel [weggelaten]");
        CHECK(left.screened == Screened::fresh);
        CHECK(reading.shop.database.lease()->count("select count(*) from survey_sweep") == 1);
    });
}

TEST_CASE("the group gets released answers, on the page, on paper and in the file")
{
    with_closed([](Reading const& reading) {
        auto& pages = reading.shop.pages;
        CHECK_FALSE(shows(pages.get(reading.path("resultaten")).html, "Meer licht"));
        CHECK(shows(
            pages.get(reading.path("resultaten")).html, "Nog niet alle open antwoorden zijn nagelezen"));
        pages.post(reading.path("open-antwoorden"));
        reading.decide(reading.with(named), {{"daad", "verbergen"}});
        REQUIRE(pages.post(reading.path("delen")).status == 303);
        pages.as(reading.shop.partner);
        auto const page = pages.get(reading.path("resultaten")).html;
        CHECK(shows(page, "Meer licht"));
        CHECK_FALSE(shows(page, "Piet"));
        CHECK_FALSE(shows(page, "nagelezen"));
        auto const file = pages.get(reading.path("resultaten.csv")).html;
        CHECK(shows(file, "Open antwoord;;Meer licht"));
        CHECK_FALSE(shows(file, "Piet"));
        auto const paper = pages.get(reading.path("resultaten.pdf")).html;
        CHECK(pdf::complaints(paper).empty());
        pages.as(reading.shop.adviser);
        reading.decide(
            reading.with("Meer licht"), {{"daad", "verbergen"}}); // four are left, which is no group
        CHECK_FALSE(shows(pages.get(reading.path("resultaten")).html, "Er ligt afval"));
    });
}

TEST_CASE("of very many open answers the page shows the first and the file all")
{
    with_closed([](Reading const& reading) {
        auto& pages = reading.shop.pages;
        {
            auto db = reading.shop.database.lease();
            std::vector<Loose> many;
            for (int at = 0; at < 205; ++at)
                many.push_back({LoosePart::text, "B5", "steeds hetzelfde", "released"});
            insert_moved(*db, reading.shop.id, many);
        }
        auto const page = pages.get(reading.path("resultaten")).html;
        CHECK(shows(page, "Dit zijn de eerste 200"));
        auto const file = pages.get(reading.path("resultaten.csv")).html;
        std::size_t lines = 0;
        for (auto at = file.find("steeds"); at != file.npos; at = file.find("steeds", at + 1))
            ++lines;
        CHECK(lines == 205);
        CHECK(shows(reading.list("?tab=vrijgegeven&pagina=9"), "steeds hetzelfde"));
    });
}

TEST_CASE("what is hidden can be released after all, and the other way round")
{
    with_closed([](Reading const& reading) {
        auto const answer = reading.with("Meer licht");
        reading.decide(answer, {{"daad", "verbergen"}});
        CHECK(shows(reading.list("?tab=verborgen"), "Meer licht"));
        CHECK_FALSE(shows(reading.list(), "Meer licht"));
        CHECK(reading.decide(answer, {{"daad", "vrijgeven"}, {"tab", "verborgen"}})
                  .ends_with("?tab=verborgen"));
        CHECK(shows(reading.list("?tab=vrijgegeven"), "Meer licht"));
        CHECK(shows(reading.list("?tab=onzin&pagina=99"), "Er ligt afval"));
    });
}

TEST_CASE("everybody can read what is stored, with the terms that are set here")
{
    each_workshop([](Workshop& shop) {
        auto const home = "/e/" + shop.open_it();
        shop.pages.as({});
        for (auto const& [at, to] : {std::pair(std::string("/e"), std::string("/e")), {"/e/bedankt", "/e"},
                 {home, home}, {home + "/controleren", home}})
            CHECK(shows(shop.pages.get(at).html, "href=\"" + to + "/wat-wij-bewaren\""));
        auto const page = shop.pages.get("/e/wat-wij-bewaren");
        CHECK(page.status == 200);
        testing::golden("stored.html", tokenless(page.html));
        CHECK(shows(page.html, "10 inzendingen of meer"));
    });
}

TEST_CASE("who comes with a code reads the smallest group of that park, and others that of the house")
{
    each_workshop([](Workshop& shop) {
        auto const home = "/e/" + shop.open_it();
        partnership::agree_on_group(*shop.database.lease(), shop.scope.partnership, 8);
        shop.pages.as({});
        auto const here = shop.pages.get(home + "/wat-wij-bewaren");
        CHECK(here.status == 200);
        CHECK(shows(here.html, "Groepen kleiner dan 8 tonen wij niet."));
        CHECK(shows(here.html, "href=\"" + home + "\""));
        auto const everywhere = shop.pages.get("/e/wat-wij-bewaren").html;
        CHECK(shows(everywhere, "Groepen kleiner dan 5 tonen wij niet. Een bedrijventerrein kan een hoger"));
        CHECK_FALSE(shows(everywhere, "8"));
        CHECK(shop.pages.get("/e/23456789/wat-wij-bewaren").status == 422);
    });
}
