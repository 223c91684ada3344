#include "answers_file.h"
#include "report_test_site.h"
#include "reports.h"
#include "screening.h"
#include "waiting.h"

#include "pdf/check.h"
#include "survey/keeping.h"

#include <algorithm>

using namespace survey;

namespace {

constexpr std::int64_t respondents = 44;

bool is_zip(std::string const& file) { return file.starts_with("PK"); }

} // namespace

TEST_CASE("the report is a page with chapters, for who runs the survey and after sharing for the group")
{
    each_over_site(respondents, [](OverSite& site) {
        auto const shown = site.pages.get(site.path("rapport"));
        CHECK(shown.status == 200);
        CHECK(shows(shown.html, "2. Hoe veilig is het terrein?"));
        CHECK(shows(shown.html, "Voorstellen voor doelen"));
        CHECK(shows(shown.html, "van de 10 ondernemers"));
        CHECK(shows(shown.html, "Gemiddeld "));
        testing::golden("report.html", tokenless(shown.html));
        site.pages.as(site.partner);
        CHECK(site.pages.get(site.path("rapport")).status == 303);
        CHECK(site.pages.get(site.path("rapport.pdf")).status == 303);
        CHECK(site.pages.get(site.path("resultaten.xlsx")).status == 303);
        CHECK(site.pages.get(site.path("nieuwsbericht")).status == 303);
        site.share();
        CHECK(site.pages.get(site.path("rapport")).status == 200);
        CHECK_FALSE(shows(site.pages.get(site.path("rapport")).html, "Schrijf een tekst"));
        CHECK(site.pages.get(site.path("rapport/safety")).status == 403);
        CHECK(site.pages.post(site.path("rapport/safety")).status == 403);
        CHECK(site.pages.post(site.path("rapport/openbaar")).status == 403);
        CHECK(site.pages.get(site.path("antwoorden")).status == 403);
        CHECK(site.pages.post(site.path("antwoorden"), {{"begrepen", "1"}}).status == 403);
        CHECK(site.pages.post(site.path("nieuwsbericht")).status == 403);
        CHECK(site.pages.post(site.path("uitslagbrief")).status == 403);
    });
}

TEST_CASE("the figures and texts of a report cost at most five statements")
{
    each_over_site(respondents, [](OverSite& site) {
        site.pages.get(site.path("rapport"));
        auto db = site.database.lease();
        auto const cost = testing::statements_of(*db, [&] {
            auto const one = site.survey(*db);
            (void)results_of(*db, one, 5);
            (void)previous(*db, one);
            (void)chapter_texts(*db, one.id);
        });
        CHECK(cost <= 5);
    });
}

TEST_CASE("under thirty answers the report says how many people, and no percentage")
{
    each_over_site(12, [](OverSite& site) {
        auto const shown = site.pages.get(site.path("rapport")).html;
        CHECK(shows(shown, "minder dan 30 antwoorden"));
        CHECK(shows(shown, " van de 12 ondernemers"));
        CHECK_FALSE(shows(shown, "van de 10 ondernemers"));
    });
}

TEST_CASE("report and slides go out as files: tagged papers, a text and a page")
{
    each_over_site(respondents, [](OverSite& site) {
        auto const paper = site.pages.get(site.path("rapport.pdf"));
        CHECK(pdf::complaints(paper.html).empty());
        CHECK(pdf::complaints(site.pages.get(site.path("rapport-dias.pdf")).html).empty());
        CHECK(is_zip(site.pages.get(site.path("rapport.odt")).html));
        auto const slides = site.pages.get(site.path("rapport-dias.html"));
        CHECK(slides.status == 200);
        CHECK(shows(slides.html, "Wat is er gebeurd?"));
        CHECK(is_zip(site.pages.get(site.path("resultaten.xlsx")).html));
    });
}

TEST_CASE("a text at a chapter is kept apart from the figures, and tells when these have changed")
{
    each_over_site(respondents, [](OverSite& site) {
        CHECK(site.pages.get(site.path("rapport/elsewhere")).status == 404);
        CHECK(site.pages.get(site.path("rapport/comparison")).status == 404);
        auto const seen = site.seen("rapport/safety");
        auto const saved = site.pages.post(site.path("rapport/safety"),
            {{"gezien", seen}, {"inleiding", "Wij vroegen hoe veilig het is."}, {"opmerking", ""},
                {"conclusie", "Het kan beter.\n\n- meer licht\n- minder lawaai"}});
        CHECK(saved.status == 303);
        CHECK(saved.location == site.path("rapport#safety"));
        auto shown = site.pages.get(site.path("rapport")).html;
        CHECK(shows(shown, "Wij vroegen hoe veilig het is."));
        CHECK(shows(shown, "<li>meer licht</li>"));
        CHECK_FALSE(shows(shown, "De cijfers zijn veranderd"));
        CHECK(shows(site.pages.get(site.path("rapport-dias.html")).html, "minder lawaai"));
        {
            auto db = site.database.lease();
            auto text = chapter_texts(*db, site.id)[Topic::safety];
            text.figures = "of other figures";
            save_chapter_text(*db, site.id, Topic::safety, text);
        }
        shown = site.pages.get(site.path("rapport")).html;
        CHECK(shows(shown, "Wij vroegen hoe veilig het is."));
        CHECK(shows(shown, "De cijfers zijn veranderd"));
        CHECK(shows(site.pages.get(site.path("rapport/safety")).html, "De cijfers zijn veranderd"));
    });
}

TEST_CASE("who writes at the same chapter as somebody else is told, and keeps what he typed")
{
    each_over_site(respondents, [](OverSite& site) {
        auto const seen = site.seen("rapport/traffic");
        CHECK(site.pages.post(site.path("rapport/traffic"), {{"gezien", seen}, {"conclusie", "Van de een."}})
                  .status
            == 303);
        auto const late = site.pages.post(
            site.path("rapport/traffic"), {{"gezien", seen}, {"conclusie", "Van de ander."}});
        CHECK(late.status == 422);
        CHECK(shows(late.html, "Iemand anders heeft deze tekst"));
        CHECK(shows(late.html, "Van de ander."));
        auto const long_one = site.pages.post(site.path("rapport/traffic"),
            {{"gezien", site.seen("rapport/traffic")}, {"conclusie", std::string(3001, 'x')}});
        CHECK(long_one.status == 422);
        CHECK(shows(long_one.html, "hooguit 3000 tekens"));
    });
}

TEST_CASE("the edition for everybody holds the chapters that were chosen, and only after sharing")
{
    each_over_site(respondents, [](OverSite& site) {
        auto const open = site.path("rapport?uitgave=openbaar");
        CHECK(shows(site.pages.get(open).html, "Voor de partners van de werkgroep"));
        site.share();
        auto shown = site.pages.get(open).html;
        CHECK(shows(shown, "De openbare uitgave is nog leeg"));
        CHECK(site.pages
                  .post(site.path("rapport/openbaar"),
                      {{"hoofdstuk", "traffic"}, {"hoofdstuk", "open_answers"}, {"hoofdstuk", "elsewhere"}})
                  .location
            == open);
        shown = site.pages.get(open).html;
        CHECK(shows(shown, "1. Verkeer en parkeren"));
        CHECK(shows(shown, "Feiten over minder dan 10 mensen"));
        CHECK_FALSE(shows(shown, "2. "));
        CHECK_FALSE(shows(shown, "id=\"open_answers\""));
        auto const paper = site.pages.get(site.path("rapport.pdf?uitgave=openbaar"));
        CHECK(pdf::complaints(paper.html).empty());
        CHECK(site.pages.post(site.path("rapport/openbaar")).status == 303);
        CHECK(shows(site.pages.get(open).html, "nog leeg"));
    });
}

TEST_CASE("everybody reads the edition for everybody at the address that was given out, and no more")
{
    each_over_site(respondents, [](OverSite& site) {
        site.share();
        auto& pages = site.pages;
        auto const back = site.path("rapport") + "?uitgave=openbaar";
        CHECK(shows(pages.get(back).html, "Kies eerst welke hoofdstukken"));
        CHECK(pages.post(site.path("rapport/adres")).status == 303); // and says so
        CHECK_FALSE(token_of_public_report(*site.database.lease(), site.id));
        REQUIRE(pages.post(site.path("rapport/openbaar"), {{"hoofdstuk", "safety"}}).status == 303);
        CHECK(shows(pages.get(back).html, "Zet een openbaar adres aan"));
        REQUIRE(pages.post(site.path("rapport/adres")).status == 303);
        auto const token = token_of_public_report(*site.database.lease(), site.id).value();
        auto const address = "/enqueterapport/" + token;
        CHECK(shows(pages.get(back).html, address));
        CHECK(pages.get(site.path("rapport")).html.find(token) == std::string::npos);

        pages.as(site.partner);
        CHECK(pages.post(site.path("rapport/adres/weg")).status == 403);
        pages.as({});
        auto const shown = pages.get(address);
        CHECK(shown.status == 200);
        CHECK(shown.response.header("X-Robots-Tag") == "noindex, nofollow");
        CHECK(shows(shown.html, "1. Hoe veilig is het terrein?"));
        CHECK_FALSE(shows(shown.html, "2. "));
        CHECK_FALSE(shows(shown.html, "Schrijf een tekst bij"));
        CHECK_FALSE(shows(shown.html, "/t/de-grift"));
        auto page = shown.html;
        for (auto at = page.find(token); at != std::string::npos; at = page.find(token))
            page.replace(at, token.size(), "adres");
        testing::golden("public_report.html", page);
        auto const paper = pages.get(address + "/rapport.pdf");
        CHECK(pdf::complaints(paper.html).empty());
        CHECK(paper.response.header("X-Robots-Tag") == "noindex, nofollow");
        CHECK(pages.get("/enqueterapport/gok").status == 404);
        CHECK(pages.get("/enqueterapport/gok/rapport.pdf").status == 404);

        pages.as(site.adviser);
        REQUIRE(pages.post(site.path("rapport/adres/weg")).status == 303);
        CHECK(pages.get(address).status == 404);
        REQUIRE(pages.post(site.path("rapport/adres")).status == 303);
        CHECK(token_of_public_report(*site.database.lease(), site.id).value() != token);
        CHECK(pages.get(address).status == 404);
    });
}

TEST_CASE("an address without chapters shows nothing")
{
    each_over_site(respondents, [](OverSite& site) {
        site.share();
        REQUIRE(site.pages.post(site.path("rapport/openbaar"), {{"hoofdstuk", "safety"}}).status == 303);
        REQUIRE(site.pages.post(site.path("rapport/adres")).status == 303);
        auto const address
            = "/enqueterapport/" + token_of_public_report(*site.database.lease(), site.id).value();
        CHECK(site.pages.get(address).status == 200);
        REQUIRE(site.pages.post(site.path("rapport/openbaar"), http::Fields{}).status == 303);
        CHECK(site.pages.get(address).status == 404);
    });
}

TEST_CASE("open answers stand in the report when they were released, for the partners and on no slide")
{
    each_over_site(respondents, [](OverSite& site) {
        CHECK(shows(site.pages.get(site.path("rapport")).html, "pas als iemand ze heeft nagelezen"));
        {
            auto db = site.database.lease();
            std::vector<Loose> said;
            for (int at = 0; at < 6; ++at)
                said.push_back({LoosePart::text, "K5", fmt::format("meer licht bij poort {}", at)});
            insert_moved(*db, site.id, said);
            for (auto const& one : open_answers(*db, site.id))
                if (one.question == "K5" && shows(one.words, "bij poort"))
                    update_screened(*db, site.id, one.id, Screened::released);
        }
        CHECK(shows(site.pages.get(site.path("rapport")).html, "meer licht bij poort 5"));
        CHECK(pdf::complaints(site.pages.get(site.path("rapport.pdf")).html).empty());
        CHECK_FALSE(shows(site.pages.get(site.path("rapport-dias.html")).html, "bij poort"));
        site.share();
        CHECK(site.pages.post(site.path("rapport/openbaar"), {{"hoofdstuk", "open_answers"}}).status == 303);
        CHECK_FALSE(shows(site.pages.get(site.path("rapport?uitgave=openbaar")).html, "bij poort"));
    });
}

TEST_CASE("in a next round the report lays the round before beside this one")
{
    each_over_site(respondents, [](OverSite& site) {
        site.share();
        {
            auto db = site.database.lease();
            site.scope.round
                = partnership::open_next_round(*db, site.scope.partnership, testing::now().plus_days(700)).id;
            auto const later = moment::plus_days({2027, 3, 15}, 700);
            site.id = *prepare(*db, site.scope, {Audience::entrepreneurs, moment::plus_days(later, 30), {}});
            REQUIRE(invite(*db, site.survey(*db), samples::recipients(60), {"another secret"}));
            REQUIRE(open(*db, site.survey(*db), later));
            REQUIRE(answer_for_demo(*db, site.survey(*db), 40, later) == 40);
            REQUIRE(close(*db, site.survey(*db), later));
        }
        auto const shown = site.pages.get(site.path("rapport")).html;
        CHECK(shows(shown, "14. Vergelijking met de vorige ronde"));
        CHECK(shows(shown, "15. Conclusies en voorstellen"));
        CHECK(shows(
            shown, "<th class=\"utrecht-table__header-cell cell-end\" scope=\"col\">Vorige ronde</th>"));
        CHECK(shows(shown, "Welk cijfer geeft u de veiligheid van het terrein?"));
        CHECK(pdf::complaints(site.pages.get(site.path("rapport.pdf")).html).empty());
        CHECK(site.pages.get(site.path("rapport/comparison")).status == 200);
    });
}

TEST_CASE("news item and letter begin with the figures, become one's own, and begin again")
{
    each_over_site(respondents, [](OverSite& site) {
        for (std::string const name : {"nieuwsbericht", "uitslagbrief"}) {
            auto const path = site.path(name);
            auto const shown = site.pages.get(path).html;
            CHECK(shows(shown, "De Grift"));
            CHECK(shows(shown, "kan het meest beter"));
            testing::golden(name + ".html", tokenless(shown));
            for (std::string const file : {"nieuwsbericht.pdf", "uitslagbrief.pdf"})
                CHECK(pdf::complaints(site.pages.get(site.path(file)).html).empty());
            for (std::string const file : {"nieuwsbericht.odt", "uitslagbrief.odt"})
                CHECK(is_zip(site.pages.get(site.path(file)).html));
            auto const seen = site.seen(name);
            auto const empty = site.pages.post(path, {{"gezien", seen}, {"titel", ""}, {"tekst", "Iets."}});
            CHECK(empty.status == 422);
            CHECK(shows(empty.html, "Vul een kop in."));
            CHECK(shows(empty.html, "Iets."));
            CHECK(
                site.pages.post(path, {{"gezien", seen}, {"titel", "Eigen kop"}, {"tekst", "Eigen woorden."}})
                    .status
                == 303);
            CHECK(shows(site.pages.get(path).html, "<p>Eigen woorden.</p>"));
            CHECK(site.pages.post(path, {{"gezien", seen}, {"titel", "Te laat"}, {"tekst", "Iets."}}).status
                == 422);
            CHECK(site.pages.post(path, {{"gezien", site.seen(name)}, {"opnieuw", "1"}}).status == 303);
            CHECK_FALSE(shows(site.pages.get(path).html, "Eigen woorden."));
        }
    });
}

TEST_CASE("answers go out as a file only after a warning that was read, with a line in the journal")
{
    each_over_site(respondents, [](OverSite& site) {
        auto const path = site.path("antwoorden");
        CHECK(shows(site.pages.get(path).html, "Dit zijn antwoorden van afzonderlijke mensen"));
        auto const refused = site.pages.post(path);
        CHECK(refused.status == 422);
        CHECK(shows(refused.html, "Zet een vinkje"));
        CHECK_FALSE(is_zip(refused.html));
        auto const taken = site.pages.post(path, {{"begrepen", "1"}});
        CHECK(taken.status == 200);
        REQUIRE(is_zip(taken.html));
        for (auto const* name : {"antwoorden.csv", "codeboek.csv", "codeboek.pdf", "spss.sps", "lees.R"})
            CHECK(shows(taken.html, name));
        auto const lines = partnership::journal(*site.database.lease(), site.scope.partnership, 5);
        CHECK(std::ranges::any_of(
            lines, [](auto const& line) { return shows(line.dutch, "opgehaald als bestand"); }));
    });
}

TEST_CASE("of too few answers, or of answers that were destroyed, there is no file")
{
    each_over_site(29, [](OverSite& site) {
        auto const path = site.path("antwoorden");
        CHECK(shows(site.pages.get(path).html, "Er zijn geen 30 antwoorden"));
        auto const refused = site.pages.post(path, {{"begrepen", "1"}});
        CHECK(refused.status == 422);
        CHECK_FALSE(is_zip(refused.html));
    });
    each_over_site(respondents, [](OverSite& site) {
        {
            auto db = site.database.lease();
            CHECK(destroy_answers(*db, site.scope.partnership, {2031, 1, 1}) == respondents);
        }
        CHECK_FALSE(is_zip(site.pages.post(site.path("antwoorden"), {{"begrepen", "1"}}).html));
        CHECK(site.pages.get(site.path("rapport")).status == 200);
    });
}

TEST_CASE("what was written about a survey goes with the dossier")
{
    each_over_site(respondents, [](OverSite& site) {
        auto db = site.database.lease();
        save_chapter_text(*db, site.id, Topic::fire, {"Inleiding", "", "", "x", false});
        save_publication(*db, site.id, PublicationKind::news, {"Kop", "Tekst", "x"});
        survey::destroy_dossier(*db, site.scope.partnership);
        CHECK(chapter_texts(*db, site.id).empty());
        CHECK_FALSE(publication(*db, site.id, PublicationKind::news));
    });
}

TEST_CASE("a chapter stays public when its text is changed, and its text stays when it is no longer public")
{
    each_over_site(respondents, [](OverSite& site) {
        auto db = site.database.lease();
        save_public_chapters(*db, site.id, {Topic::fire, Topic::cyber});
        save_chapter_text(*db, site.id, Topic::fire, {"Inleiding", "", "", "x", false});
        CHECK(chapter_texts(*db, site.id)[Topic::fire].is_public);
        save_public_chapters(*db, site.id, {Topic::cyber});
        auto texts = chapter_texts(*db, site.id);
        CHECK_FALSE(texts[Topic::fire].is_public);
        CHECK(texts[Topic::fire].introduction == "Inleiding");
        CHECK(texts[Topic::cyber].is_public);
    });
}
