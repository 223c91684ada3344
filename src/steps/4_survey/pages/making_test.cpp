#include "test_workshop.h"

using namespace survey;

TEST_CASE("the list shows every question, and a new one is added, changed and removed")
{
    each_workshop([](Workshop& shop) {
        auto const list = shop.pages.get(shop.path());
        CHECK(list.status == 200);
        CHECK(shows(list.html, "Hoe veilig vindt u het terrein overdag?"));
        CHECK(shows(list.html, "Alleen als C3 is: nergens gemeld."));
        CHECK(shop.pages.get(shop.path("/vraag/nieuw?deel=A&soort-A=single")).status == 200);
        CHECK(shop.pages.get(shop.path("/vraag/nieuw?deel=A&soort-A=matrix")).status == 404);
        auto const made = shop.pages.post(shop.path("/vraag"),
            {{"deel", "A"}, {"soort", "single"}, {"tekst", "Welke kleur heeft uw poort?"},
                {"antwoorden", "rood\nblauw\nanders, namelijk …"}, {"weet_niet", "1"}});
        CHECK(made.status == 303);
        CHECK(made.location == shop.path("/vraag/Q1"));
        REQUIRE(shop.now().questions.size() == 40);
        CHECK(shop.now().find("Q1")->options.size() == 3);
        CHECK(shop.now().find("Q1")->has_dont_know);
        auto const changed = shop.pages.post(shop.path("/vraag/Q1"),
            {{"gezien", shop.seen("Q1")}, {"tekst", "Welke kleur heeft uw hek?"},
                {"antwoorden", "rood\nblauw"}, {"verplicht", "1"}});
        CHECK(changed.status == 303);
        CHECK(shop.now().find("Q1")->text.dutch == "Welke kleur heeft uw hek?");
        CHECK(shop.now().find("Q1")->is_required);
        CHECK(shop.pages.post(shop.path("/vraag/Q1/weghalen")).status == 303);
        CHECK(shop.now().find("Q1") == nullptr);
        CHECK(shows(shop.pages.get(shop.path("/versies")).html, "Vraag Q1 weggehaald"));
    });
}

TEST_CASE("what is wrong with a question stands at its field, and what was typed is kept")
{
    each_workshop([](Workshop& shop) {
        auto const empty = shop.pages.post(shop.path("/vraag"),
            {{"deel", "A"}, {"soort", "single"}, {"tekst", " "}, {"antwoorden", "rood\nblauw"}});
        CHECK(empty.status == 422);
        CHECK(shows(empty.html, "Vul de vraag in."));
        CHECK(shows(empty.html, "rood\nblauw"));
        auto const one = shop.pages.post(shop.path("/vraag"),
            {{"deel", "A"}, {"soort", "single"}, {"tekst", "Kleur?"}, {"antwoorden", "rood"}});
        CHECK(one.status == 422);
        CHECK(shows(one.html, "minder dan twee antwoorden"));
        CHECK(shows(one.html, "Kleur?"));
        auto const four = shop.pages.post(shop.path("/vraag"),
            {{"deel", "A"}, {"soort", "scale5"}, {"tekst", "Hoe?"}, {"schaal", "own"},
                {"antwoorden", "a\nb\nc\nd"}});
        CHECK(shows(four.html, "precies vijf"));
        auto const stale
            = shop.pages.post(shop.path("/vraag/A2"), {{"gezien", "an older one"}, {"hint", "Mijn uitleg"}});
        CHECK(stale.status == 422);
        CHECK(shows(stale.html, "Iemand anders heeft de vragenlijst intussen veranderd"));
        CHECK(shows(stale.html, "Mijn uitleg"));
        CHECK(shop.pages.post(shop.path("/deel"), {{"titel", ""}}).status == 422);
        CHECK(shop.pages.post(shop.path("/opzet"), {{"titel", ""}, {"inleiding", "x"}}).status == 422);
        CHECK(versions(*shop.database.lease(), shop.survey()).empty());
    });
}

TEST_CASE("a standard question keeps its words and answers, and a copy of it does not")
{
    each_workshop([](Workshop& shop) {
        auto const form = shop.pages.get(shop.path("/vraag/B4")).html;
        CHECK(shows(form, "Dit is een standaardvraag"));
        CHECK(shop.pages
                  .post(shop.path("/vraag/B4"),
                      {{"gezien", shop.seen("B4")}, {"tekst", "Iets heel anders?"}, {"antwoorden", "a\nb"},
                          {"hint", "Denk aan het hele jaar."}, {"weet_niet", "1"}})
                  .status
            == 303);
        CHECK(shop.now().find("B4")->text.dutch == "Is de veiligheid het afgelopen jaar veranderd?");
        CHECK(shop.now().find("B4")->hint.dutch == "Denk aan het hele jaar.");
        CHECK(shop.now().find("B4")->options.size() == 3);
        auto const copy = shop.pages.post(shop.path("/vraag/B4/kopie"));
        CHECK(copy.location == shop.path("/vraag/Q1"));
        CHECK(shop.pages
                  .post(shop.path("/vraag/Q1"),
                      {{"gezien", shop.seen("Q1")}, {"tekst", "Is het hier veranderd?"},
                          {"antwoorden", "beter geworden\nslechter geworden"}})
                  .status
            == 303);
        CHECK(shop.now().find("Q1")->options[0].id == "better");
    });
}

TEST_CASE("questions and sections are moved by buttons, and what cannot be is told")
{
    each_workshop([](Workshop& shop) {
        CHECK(shop.pages.post(shop.path("/vraag/A2/verplaatsen"), {{"naar", "omhoog"}}).location
            == shop.path("#vraag-A2"));
        CHECK(shop.now().questions[0].id == "A2");
        auto const refused = shop.pages.post(shop.path("/vraag/C3/verplaatsen"), {{"naar", "omlaag"}});
        CHECK(refused.status == 422);
        CHECK(shows(refused.html, "Vraag C4 gebruikt vraag C3, maar die komt pas later"));
        CHECK(shows(
            shop.pages.post(shop.path("/vraag/C1/weghalen")).html, "gebruikt vraag C1, maar die is er niet"));
        CHECK(shop.pages.post(shop.path("/vraag/ZZ/verplaatsen"), {{"naar", "omhoog"}}).status == 422);
        CHECK(shop.pages.post(shop.path("/deel"), {{"titel", "Water"}}).status == 303);
        CHECK(shop.pages.post(shop.path("/deel/Q1"), {{"naar", "omhoog"}}).status == 303);
        CHECK(shop.pages.post(shop.path("/deel/Q1"), {{"naar", "naam"}, {"titel-Q1", "Wateroverlast"}}).status
            == 303);
        auto const sections = shop.now().sections;
        CHECK(sections[sections.size() - 2].title.dutch == "Wateroverlast");
        CHECK(shop.pages.post(shop.path("/deel/A"), {{"naar", "weg"}}).status == 422);
        CHECK(shop.pages.post(shop.path("/deel/Q1"), {{"naar", "weg"}}).status == 303);
    });
}

TEST_CASE("who gets a question is chosen from the answers to an earlier one")
{
    each_workshop([](Workshop& shop) {
        auto const page = shop.path("/vraag/B4/voorwaarde");
        CHECK(shows(shop.pages.get(page).html, "Iedereen krijgt deze vraag."));
        auto const answers = shop.pages.get(page + "?bij=A3").html;
        CHECK(shows(answers, "eigenaar, ik gebruik het zelf"));
        CHECK_FALSE(shows(answers, "B5."));
        CHECK(shows(
            shop.pages.post(page, {{"bij", "A3"}, {"naar", "erbij"}}).html, "voorwaarde zonder antwoord"));
        CHECK(
            shop.pages.post(page, {{"bij", "A3"}, {"naar", "erbij"}, {"past", "een"}, {"antwoord", "tenant"}})
                .status
            == 303);
        CHECK(shop.pages.post(page, {{"bij", "A2"}, {"naar", "erbij"}, {"past", "geen"}, {"antwoord", "n1"}})
                  .status
            == 303);
        CHECK(shop.pages.post(page, {{"naar", "samen"}, {"samen", "een"}}).status == 303);
        auto const list = shop.pages.get(shop.path()).html;
        CHECK(shows(list, "Alleen als A3 is: huurder of A2 is niet: 1."));
        CHECK(shop.pages.post(page, {{"naar", "weg"}, {"nummer", "0"}}).status == 303);
        CHECK(shop.pages.post(page, {{"naar", "weg"}, {"nummer", "7"}}).status == 303);
        CHECK(shop.pages.post(page, {{"naar", "weg"}, {"nummer", "0"}}).status == 303);
        CHECK_FALSE(shop.now().find("B4")->show_if);
    });
}

TEST_CASE("only who runs the survey makes it, and not any more once it is open")
{
    each_workshop([](Workshop& shop) {
        shop.pages.as(shop.partner);
        CHECK(shop.pages.get(shop.path()).status == 403);
        CHECK(shop.pages.post(shop.path("/vraag/A2/weghalen")).status == 403);
        shop.pages.as(shop.adviser);
        CHECK(shop.pages.get("/t/de-grift/enquete/0000000000zz/maken").status == 404);
        shop.open_it();
        for (auto const* below : {"", "/vraag/A2", "/voorbeeld", "/versies", "/opzet", "/bibliotheek"}) {
            auto const shown = shop.pages.get(shop.path(below));
            CHECK(shown.status == 422);
            CHECK(shows(shown.html, "De vragen staan nu vast"));
        }
        CHECK(shop.pages.post(shop.path("/vraag/A2/weghalen")).status == 422);
        CHECK(shop.now().find("A2") != nullptr);
    });
}

TEST_CASE("the library passes a question on, and versions are put back")
{
    each_workshop([](Workshop& shop) {
        CHECK(shows(shop.pages.get(shop.path("/bibliotheek")).html, "nog leeg"));
        CHECK(shop.pages.post(shop.path("/vraag/B4/bewaren")).status == 303);
        auto const entries = library(*shop.database.lease(), {shop.scope.partnership, {}});
        REQUIRE(entries.size() == 1);
        auto const entry = shop.path("/bibliotheek/" + entries[0].id.text());
        CHECK(shop.pages.post(entry, {{"deel-" + entries[0].id.text(), "K"}}).location
            == shop.path("/vraag/Q1"));
        CHECK(shop.pages.post(entry, {{"deel-" + entries[0].id.text(), "nowhere"}}).status == 404);
        CHECK(shop.now().find("Q1") != nullptr);
        CHECK(shop.pages.post(entry + "/weghalen").status == 303);
        CHECK(shop.pages.post(entry, {}).status == 404);
        CHECK(shop.pages.post(shop.path("/versies/1/terug")).status == 303);
        CHECK(shop.now().find("Q1") == nullptr);
        CHECK(shop.pages.post(shop.path("/versies/77/terug")).status == 422);
    });
}

TEST_CASE("the pages of the workshop look as they did")
{
    each_workshop([](Workshop& shop) {
        shop.put(samples::every_kind());
        testing::golden("making.html", tokenless(shop.pages.get(shop.path()).html));
        testing::golden("making_question.html", tokenless(shop.pages.get(shop.path("/vraag/A1")).html));
        auto const look = shop.pages.get(shop.path("/voorbeeld?pagina=2&scherm=computer"));
        CHECK(look.status == 200);
        CHECK(shop.pages.get(shop.path("/voorbeeld?pagina=99")).status == 200);
        testing::golden("making_preview.html", look.html);
    });
}
