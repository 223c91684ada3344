#include "making.h"
#include "responding.h"
#include "routes.h"
#include "samples.h"
#include "samples_questions.h"
#include "translating.h"

#include "accounts/tables.h"
#include "area/area.h"
#include "area/tables.h"
#include "db/database.h"
#include "files/files.h"
#include "jobs/tables.h"
#include "partnership/tables.h"
#include "pdf/check.h"
#include "survey/tables.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <fstream>

using namespace survey;

namespace {

constexpr std::string_view house_secret = "a secret of the house for tests";

struct Workshop {
    db::Database& database;
    testing::TempDir folder;
    files::Store files{folder.path()};
    partnership::Scope scope;
    accounts::PersonId adviser, partner;
    SurveyId id;
    visit::testing::Site pages;

    static visit::House house(files::Store& store)
    {
        visit::House out;
        out.secret = house_secret;
        out.files = &store;
        return out;
    }

    explicit Workshop(db::Database& made_in)
        : database(made_in)
        , pages(made_in, {routes()}, house(files))
    {
        auto db = database.lease();
        adviser = accounts::person_with_email(*db, {"Anna Bakker", "anna@voorbeeld.nl"}, testing::now());
        partner = accounts::person_with_email(*db, {"Bram Smit", "bram@voorbeeld.nl"}, testing::now());
        auto const park = partnership::start(
            *db, {"De Grift", "Grifthoek"}, *accounts::person(*db, adviser), testing::now());
        partnership::join(*db, park.id, {partner, {}, partnership::Role::partner}, {2027, 3, 15});
        scope = {park.id, partnership::current_round(*db, park.id).id};
        id = *prepare(*db, scope, {Audience::entrepreneurs, {2027, 5, 1}, {}});
        pages.as(adviser);
    }

    std::string path(std::string_view below = "")
    {
        return fmt::format("/t/de-grift/enquete/{}/maken{}", id.text(), below);
    }
    Survey survey() { return *find(*database.lease(), scope, id); }
    Questionnaire now() { return draft_of(*database.lease(), survey()); }
    // A small questionnaire of one's own instead of the standard one.
    void put(Questionnaire const& questionnaire)
    {
        auto db = database.lease();
        REQUIRE(save_draft(
            *db, *find(*db, scope, id), questionnaire, {Deed::changed, "Q1"}, {adviser, testing::now()}));
    }
    std::string seen(std::string_view question)
    {
        auto const page = pages.get(path(fmt::format("/vraag/{}", question))).html;
        constexpr std::string_view before = "name=\"gezien\" value=\"";
        auto const at = page.find(before);
        return at == std::string::npos ? "" : page.substr(at + before.size(), 16);
    }
    // Opens it and gives the first code.
    std::string open_it()
    {
        auto db = database.lease();
        REQUIRE(invite(*db, *find(*db, scope, id), samples::recipients(6), {house_secret}));
        REQUIRE(open(*db, *find(*db, scope, id), {2027, 3, 15}));
        auto const rows = invitations_from(*db, id, 0, 1);
        return code_of({house_secret}, rows.at(0).id, rows.at(0).salt);
    }
};

void each_workshop(base::FunctionRef<void(Workshop&)> test)
{
    testing::for_each_database(
        {accounts::tables(), partnership::tables(), area::tables(), jobs::tables(), survey::tables()},
        [&](db::Database& database) {
            Workshop workshop(database);
            test(workshop);
        });
}

bool shows(std::string const& page, std::string_view words) { return page.find(words) != std::string::npos; }

std::string tokenless(std::string page)
{
    constexpr std::string_view before = "name=\"_token\" value=\"";
    for (auto at = page.find(before); at != std::string::npos; at = page.find(before, at + 1))
        page.erase(at + before.size(), page.find('"', at + before.size()) - at - before.size());
    return page;
}

} // namespace

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

TEST_CASE("every kind is answered on its page, kept, shown again and sent")
{
    each_workshop([](Workshop& shop) {
        {
            auto db = shop.database.lease();
            area::Address address;
            address.street = "Handelsweg";
            address.number = 1;
            address.postcode = "7461AB";
            REQUIRE(area::add_address(*db, shop.scope, address));
        }
        auto questionnaire = samples::every_kind();
        std::erase_if(questionnaire.questions, [](Question const& one) { return one.id == "B4"; });
        shop.put(questionnaire);
        auto const home = "/e/" + shop.open_it();
        shop.pages.as({});
        auto const first = shop.pages.get(home + "/1").html;
        CHECK(shows(first, "Uw eigen antwoord bij “antwoord else”"));
        testing::golden("page_kinds.html", tokenless(first));
        auto const wrong = shop.pages.post(
            home + "/1", {{"A1", "red"}, {"A1.other", "groen"}, {"A6", "veel"}, {"A3", "p2"}});
        CHECK(wrong.status == 422);
        CHECK(shows(wrong.html, "groen"));
        CHECK(shows(wrong.html, "veel"));
        CHECK(shop.pages
                  .post(home + "/1",
                      {{"A1", "red"}, {"A2", "x"}, {"A3", "p2"}, {"A4.litter", "often"}, {"A5", "7"},
                          {"A6", "12"}})
                  .status
            == 303);
        CHECK(shop.pages.post(home + "/2", {{"A7", "Kort"}, {"A9", "no"}, {"A10", "low"}}).status == 303);
        auto const third = shop.pages.get(home + "/3").html;
        CHECK(shows(third, "Handelsweg"));
        CHECK(shows(third, "Waarom koos u antwoord red?"));
        auto const rank = shop.pages.post(home + "/3", {{"B2.one", "1"}, {"B2.two", "1"}, {"B2.three", "2"}});
        CHECK(rank.status == 422);
        CHECK(shows(rank.html, "twee keer hetzelfde nummer"));
        CHECK(shop.pages
                  .post(home + "/3",
                      {{"B1", "2026-05-01"}, {"B2.one", "2"}, {"B2.two", "1"}, {"B2.three", "3"},
                          {"B3.street", "s1"}, {"B5", "yes"}, {"B6", "a"}})
                  .location
            == home + "/controleren");
        auto const check = shop.pages.get(home + "/controleren").html;
        CHECK(shows(check, "1 mei 2026"));
        CHECK(shows(check, "1. antwoord two"));
        CHECK_FALSE(shows(check, "gelden niet meer voor u"));
        CHECK(shop.pages.post(home + "/1", {{"A1", "blue"}, {"A5", "7"}}).status == 303);
        CHECK(shows(shop.pages.get(home + "/controleren").html, "gelden niet meer voor u"));
        CHECK(shop.pages.post(home + "/verzenden").location == "/e/bedankt");
        auto const kept = shop.database.lease()->one<std::string>(
            "select answers from survey_response", [](db::Row const& row) { return row.text(0); });
        CHECK(shows(*kept, "B2=two,one,three\n"));
        CHECK(shows(*kept, "B1~2026-05-01\n"));
        CHECK_FALSE(shows(*kept, "B6="));
        CHECK_FALSE(shows(*kept, "Kort"));
    });
}

TEST_CASE("languages stand side by side, and who answers reads his own, also from right to left")
{
    each_workshop([](Workshop& shop) {
        auto made = samples::every_kind();
        std::erase_if(made.questions, [](Question const& one) { return one.kind == Kind::place; });
        shop.put(made);
        CHECK(shop.pages.post(shop.path("/talen"), {{"taal", "ar"}, {"naar", "erbij"}}).status == 303);
        CHECK(shop.pages.post(shop.path("/talen"), {{"taal", "xx"}, {"naar", "erbij"}}).status == 303);
        CHECK(shop.pages.post(shop.path("/talen"), {{"taal", "nl"}, {"naar", "weg"}}).status == 303);
        CHECK(shop.now().languages == std::vector<std::string>{"nl", "en", "ar"});
        CHECK(shows(shop.pages.get(shop.path("/talen")).html, "0 van"));
        CHECK(shop.pages.get(shop.path("/talen/pl")).status == 404);
        CHECK(shop.pages.get(shop.path("/talen/nl")).status == 404);
        auto const all = phrases(shop.now(), "ar");
        http::Fields typed{{"deel", "A"}};
        for (auto const& phrase : all)
            if (phrase.section == 0 && phrase.dutch != "Vraag A2?")
                typed.push_back({phrase.key, "سؤال " + phrase.dutch});
        CHECK(shop.pages.post(shop.path("/talen/ar"), typed).status == 303);
        CHECK(shop.now().find("A1")->text.in("ar") == "سؤال Vraag A1?");
        CHECK(shows(shop.pages.get(shop.path("/talen/ar")).html, "phrase-missing"));
        CHECK(shows(shop.pages.get(shop.path("/voorbeeld?taal=ar")).html, "dir=\"rtl\""));
        auto const home = "/e/" + shop.open_it();
        shop.pages.as({});
        CHECK(shows(shop.pages.get(home).html, "العربية"));
        CHECK_FALSE(shows(shop.pages.get(home + "/1").html, "dir=\"rtl\""));
        CHECK(shop.pages.post(home + "/taal", {{"taal", "ar"}}).location == home);
        CHECK(shop.pages.post(home + "/taal", {{"taal", "pl"}}).location == home);
        CHECK(shows(shop.pages.get(home).html, "Begin met de vragen"));
        auto const first = shop.pages.get(home + "/1").html;
        CHECK(shows(first, "dir=\"rtl\""));
        CHECK(shows(first, "سؤال Vraag A1?"));
        CHECK(shows(first, "Vraag A2?"));
        testing::golden("page_arabic.html", tokenless(first));
        shop.pages.post(home + "/1", {{"A1", "red"}, {"A5", "7"}});
        CHECK(shop.pages.post(home + "/verzenden").location == "/e/bedankt");
        auto const kept = shop.database.lease()->one<std::string>(
            "select answers from survey_response", [](db::Row const& row) { return row.text(0); });
        CHECK(*kept == "A1=red\nA5=7\n");
    });
}

TEST_CASE(
    "a questionnaire goes out as a file and comes in elsewhere, and a stranger gets a number of its own")
{
    each_workshop([](Workshop& shop) {
        auto const file
            = shop.pages.get(fmt::format("/t/de-grift/enquete/{}/vragen.json", shop.id.text())).html;
        CHECK(read_json(file)->questions == shop.now().questions);
        auto changed = *read_json(file);
        for (auto& question : changed.questions)
            if (question.id == "C1")
                question.text.dutch = "Iets anders?";
        auto const path = shop.folder.path() / "anders.json";
        auto const write = [&](std::string const& text) { std::ofstream(path, std::ios::binary) << text; };
        write(written_json(changed));
        CHECK(shop.pages.post_file(shop.path("/inlezen"), path).status == 303);
        CHECK(shop.now().find("C1") == nullptr);
        CHECK(shop.now().find("Q1")->text.dutch == "Iets anders?");
        CHECK(shop.now().find("C2")->items_from == "Q1");
        CHECK_FALSE(hinders(findings(shop.now())));
        for (auto const* text : {"", "no json", "{\"format\":\"else\"}"}) {
            write(text);
            auto const refused = shop.pages.post_file(shop.path("/inlezen"), path);
            CHECK(refused.status == 422);
            CHECK(shows(refused.html, "kunnen wij niet lezen"));
        }
        CHECK(shop.pages.post(shop.path("/inlezen")).status == 422);
        CHECK(shop.now().find("Q1") != nullptr);
    });
}

TEST_CASE("the questionnaire stands on paper for everybody in the group")
{
    each_workshop([](Workshop& shop) {
        shop.put(samples::every_kind());
        shop.pages.as(shop.partner);
        auto const paper = shop.pages.get(fmt::format("/t/de-grift/enquete/{}/vragen.pdf", shop.id.text()));
        CHECK(paper.status == 200);
        CHECK(pdf::complaints(paper.html).empty());
        CHECK(
            shop.pages.get(fmt::format("/t/de-grift/enquete/{}/vragen.json", shop.id.text())).status == 403);
    });
}
