#include "lists.h"
#include "printing.h"
#include "reach_pages.h"
#include "reminders.h"
#include "responding.h"
#include "samples.h"
#include "test_site.h"

#include "accounts/tables.h"
#include "area/area.h"
#include "area/tables.h"
#include "db/database.h"
#include "jobs/jobs.h"
#include "jobs/tables.h"
#include "logging/logging.h"
#include "mail/mail.h"
#include "mail/tables.h"
#include "partnership/tables.h"
#include "pdf/check.h"
#include "survey/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <fstream>

using namespace survey;

namespace {

// Twelve addresses, of which four in the sub-area Noord; the survey is a draft with codes and a whole letter.
struct Mailroom : ParkSite {
    SurveyId id;

    explicit Mailroom(db::Database& made_in)
        : ParkSite(made_in, "https://terrein.voorbeeld.nl")
    {
        auto db = database.lease();
        for (int number = 1; number <= 12; ++number) {
            area::Address address;
            address.street = number <= 4 ? "Ambachtstraat" : "Handelsweg";
            address.number = number;
            address.postcode = "7461AB";
            address.town = "Grifthoek";
            REQUIRE(area::add_address(*db, scope, address));
        }
        area::make_sub_area(*db, scope, {{}, "Noord", {"Ambachtstraat"}, {}});
        id = *prepare(*db, scope, {Audience::entrepreneurs, {2027, 5, 1}, {}});
        upsert_letter_data(*db, id,
            {"Jannie Prins", "2027-114", "Markt 1, 7461 AB Grifthoek", "0548 12 34 56", "Anna Bakker",
                "grifthoek.voorbeeld.nl/privacy", {2027, 6, 1}, {2027, 3, 20}});
    }
    Survey survey() { return *find(*database.lease(), scope, id); }
    std::string path(std::string_view below)
    {
        return fmt::format("/t/de-grift/enquete/{}/{}", id.text(), below);
    }
    std::string page(std::string_view below) { return pages.get(path(below)).html; }
    void open_it()
    {
        CHECK(pages.post(path("codes")).status == 303);
        CHECK(pages.post(path("openen")).status == 303);
    }
    std::filesystem::path written(std::string_view name, std::string_view content)
    {
        auto const file = folder.path() / name;
        std::ofstream(file, std::ios::binary) << content;
        return file;
    }
    std::string code_at(int place) { return ParkSite::code_at(id, place); }
    InvitationId invitation_at(int place)
    {
        return invitations_from(*database.lease(), id, place, 1).at(0).id;
    }
};

void each_mailroom(base::FunctionRef<void(Mailroom&)> test)
{
    testing::for_each_database({accounts::tables(), partnership::tables(), area::tables(), jobs::tables(),
                                   mail::tables(), survey::tables()},
        [&](db::Database& database) {
            Mailroom room(database);
            test(room);
        });
}

http::Fields standard_form(LetterKind kind)
{
    http::Fields out;
    for (auto const& block : standard_wording(kind, Audience::entrepreneurs)) {
        out.push_back({fmt::format("block_{}", code(block.block)), block.words});
        out.push_back({fmt::format("aan_{}", code(block.block)), block.is_on ? "1" : ""});
    }
    return out;
}

void put(http::Fields& form, std::string_view name, std::string value)
{
    for (auto& field : form)
        if (field.name == name)
            field.value = std::move(value);
}

} // namespace

TEST_CASE("the words of a letter are changed block by block, tried, and put back")
{
    each_mailroom([](Mailroom& room) {
        auto const path = "brief/tekst/uitnodiging";
        testing::golden("wording.html", tokenless(room.page(path)));
        auto form = standard_form(LetterKind::invitation);
        put(form, "block_why", "Wij {zijn} er.");
        auto const wrong = room.pages.post(room.path(path), form);
        CHECK(wrong.status == 422);
        CHECK(shows(wrong.html, "In het blok Waarom wij schrijven staat het veld zijn"));
        CHECK(shows(wrong.html, "Wij {zijn} er."));
        put(form, "block_why", "");
        CHECK(shows(room.pages.post(room.path(path), form).html, "Waarom wij schrijven is leeg"));
        put(form, "block_why", "Op {terrein} telt u mee.\r\n\r\nEcht.");
        put(form, "aan_danger", "");
        CHECK(room.pages.post(room.path(path), form).status == 303);
        auto const shown = room.page(path);
        CHECK(shows(shown, "<p>Op De Grift telt u mee.</p><p>Echt.</p>"));
        CHECK_FALSE(shows(shown, "<p>Is er nu gevaar?"));
        CHECK(pdf::complaints(room.page("proefbrief.pdf?soort=herinnering")).empty());
        CHECK(room.pages.post(room.path("brief/tekst/uitnodiging/standaard")).status == 303);
        CHECK(shows(room.page(path), "<p>Is er nu gevaar?"));
        CHECK(room.pages.get(room.path("brief/tekst/anders")).status == 404);
        CHECK(room.pages.post(room.path("brief/tekst/anders"), form).status == 404);
        CHECK(room.pages.post(room.path("brief/tekst/anders/standaard")).status == 404);
    });
}

TEST_CASE("a field that has nothing to say stops the letters, and the survey tells where")
{
    each_mailroom([](Mailroom& room) {
        auto form = standard_form(LetterKind::invitation);
        put(form, "block_why", "Samen met {partners}.");
        CHECK(room.pages.post(room.path("brief/tekst/uitnodiging"), form).status == 303);
        CHECK(room.pages.post(room.path("codes")).status == 303);
        auto const follow = room.pages.get("/t/de-grift/enquete").html;
        CHECK(shows(follow, "gebruikt het veld partners, maar dat is nog leeg"));
        CHECK(room.pages.post(room.path("brieven")).location == room.path("brief"));
    });
}

TEST_CASE("the look of the letters takes a colour that can be read, and says what is wrong with a picture")
{
    each_mailroom([](Mailroom& room) {
        CHECK(shows(room.page("huisstijl"), "Logo van de gemeente"));
        CHECK(
            shows(room.pages.post(room.path("huisstijl"), {{"colour", "blauw"}}).html, "Dit is geen kleur"));
        CHECK(shows(room.pages.post(room.path("huisstijl"), {{"colour", "#ffff00"}}).html, "te licht"));
        CHECK(room.pages.post(room.path("huisstijl"), {{"colour", "0a6c4a"}}).status == 303);
        CHECK(shows(room.page("huisstijl"), "#0a6c4a"));
        CHECK(pdf::complaints(room.page("proefbrief.pdf")).empty());
    });
}

TEST_CASE("letters that came back are scanned one after another, and used ones look like any other")
{
    each_mailroom([](Mailroom& room) {
        room.open_it();
        CHECK(answer_for_demo(*room.database.lease(), room.survey(), 1, {2027, 3, 15}) == 1);
        auto const scan = [&](std::string const& typed) {
            return room.pages.post(room.path("onbezorgd/scan"), {{"scan", typed}});
        };
        CHECK(scan("1").status == 303);
        CHECK(scan(room.code_at(1)).status == 303);
        CHECK(scan("https://terrein.voorbeeld.nl/e/" + room.code_at(2)).status == 303);
        CHECK(room.survey().undeliverable == 3);
        auto const unread = scan("geen code");
        CHECK(unread.status == 422);
        CHECK(shows(unread.html, "geen code en geen briefnummer"));
        CHECK(shows(unread.html, "value=\"geen code\""));
        CHECK(shows(scan("99").html, "hoort niet bij deze enqu"));
        CHECK(scan("1").status == 303);
        CHECK(room.survey().undeliverable == 3);
        // The first answered, the second did not: their rows differ in nothing but the address.
        auto const list = room.page("onbezorgd");
        testing::golden("undeliverable.html", tokenless(list));
        CHECK_FALSE(shows(list, room.code_at(0)));
        CHECK(shows(room.pages.get("/t/de-grift/enquete").html, "antwoorden van 9 adressen"));
    });
}

TEST_CASE("letters that came back are ticked and unticked in a list that can be searched")
{
    each_mailroom([](Mailroom& room) {
        room.open_it();
        auto const found = room.page("onbezorgd?zoek=handelsweg+12");
        CHECK(shows(found, "Handelsweg 12"));
        CHECK_FALSE(shows(found, "Handelsweg 11"));
        CHECK(shows(room.page("onbezorgd?zoek=nergens"), "Geen adres past"));
        auto const first = room.invitation_at(0).text(), second = room.invitation_at(1).text();
        auto const save
            = [&](http::Fields fields) { return room.pages.post(room.path("onbezorgd"), std::move(fields)); };
        CHECK(save({{"getoond", first}, {"getoond", second}, {"onbezorgd", first}, {"zoek", "a b"}}).location
            == room.path("onbezorgd?zoek=a%20b&pagina=1"));
        CHECK(room.survey().undeliverable == 1);
        CHECK(save({{"getoond", first}, {"getoond", second}, {"onbezorgd", second}}).status == 303);
        CHECK(room.survey().undeliverable == 1);
        CHECK(save({{"getoond", "onzin"}, {"onbezorgd", "onzin"}}).status == 303);
    });
}

TEST_CASE("reminders are planned, wait for their day, are made, and are done when they were sent")
{
    each_mailroom([](Mailroom& room) {
        CHECK(shows(room.page("bereiken"), "de dag volgt als de enqu"));
        room.open_it();
        testing::golden("reach.html", tokenless(room.page("bereiken")));
        auto const early = room.pages.post(room.path("herinneringen/herinnering/maken"));
        CHECK(early.status == 422);
        CHECK(shows(early.html, "nu niet aan de beurt"));
        CHECK(room.pages.post(room.path("herinneringen/herinnering/verstuurd")).status == 422);
        auto const wrong = room.pages.post(
            room.path("herinneringen"), {{"due_reminder", "2027-06-01"}, {"due_last_call", "2027-04-20"}});
        CHECK(wrong.status == 422);
        CHECK(shows(wrong.html, "voor de laatste dag om te antwoorden"));
        CHECK(room.pages
                  .post(room.path("herinneringen"), {{"due_reminder", "2027-04-01"}, {"uit_last_call", "1"}})
                  .status
            == 303);
        CHECK(shows(room.page("bereiken"), "Laatste oproep: gaat niet door"));
        room.pages.set_now(moment::instant_of({2027, 4, 1}, {9, 0}));
        room.pages.as(room.adviser);
        CHECK(shows(room.pages.get("/t/de-grift/enquete").html, "Nu te versturen: Herinnering"));
        CHECK(shows(room.page("bereiken"), "weet wie nog niet antwoordde"));
        CHECK(room.pages.post(room.path("herinneringen/herinnering/maken")).status == 303);
        CHECK(room.pages.post(room.path("herinneringen/uitnodiging/maken")).status == 404);
        CHECK(room.pages.get(room.path("brieven/herinnering/1")).status == 404);
        // A file that comes out after this would stay.
        auto const too_soon = room.pages.post(room.path("herinneringen/herinnering/verstuurd"));
        CHECK(too_soon.status == 422);
        CHECK(shows(too_soon.html, "Er worden nog brieven gemaakt"));
        {
            auto db = room.database.lease();
            jobs::cancel(*db, letters_job_of(*db, room.survey())->id, testing::now());
        }
        CHECK(room.pages.post(room.path("herinneringen/herinnering/verstuurd")).status == 303);
        CHECK(room.pages.post(room.path("herinneringen/herinnering/verstuurd")).status == 422); // twice
        CHECK_FALSE(shows(room.page("bereiken"), "Nu te versturen"));
        CHECK(room.pages.post(room.path("herinneringen/uitnodiging/verstuurd")).status == 404);
    });
}

TEST_CASE("an extra list is looked at, added before the codes are made, and its mails wait for the opening")
{
    each_mailroom([](Mailroom& room) {
        auto const lists = room.path("lijsten");
        CHECK(shows(room.page("lijsten/voorbeeld.csv"), "naam;straat"));
        CHECK(shows(room.pages.post(lists).html, "Kies eerst een bestand"));
        auto const wrong = room.pages.post_file(lists, room.written("fout.csv", "kleur;maat\nrood;3\n"));
        CHECK(wrong.status == 422);
        CHECK(shows(wrong.html, "Wij vinden geen adressen"));
        auto const sent = room.pages.post_file(lists,
            room.written("lijst.csv",
                "naam;straat;huisnummer;postcode;plaats;e-mail\n"
                "Buur;Ambachtstraat;1;7461AB;Grifthoek;\n"
                "Mailers;;;;;info@voorbeeld.nl\n"
                "Nergens;;;;;\n"));
        REQUIRE(sent.status == 303);
        auto const shown = room.pages.get(sent.location).html;
        CHECK(shows(shown, "Nieuw: 1. Dubbel: 1. Fout: 1."));
        testing::golden("list.html", tokenless(shown));
        CHECK(room.pages.post(sent.location, {{"dubbele", "1"}}).status == 303);
        room.open_it();
        CHECK(room.survey().invited == 14);
        CHECK(shows(room.page("bereiken"), "Stuur de uitnodiging naar 1 adres"));
        CHECK(room.pages.post(room.path("e-mail/uitnodiging")).status == 303);
        CHECK(room.pages.post(room.path("e-mail/herinnering")).status == 422);
        CHECK(room.pages.post(room.path("e-mail/anders")).status == 404);
        auto const late = room.pages.post_file(lists, room.written("laat.csv", "naam;e-mail\na;a@b.nl\n"));
        CHECK(late.status == 422);
        CHECK(shows(late.html, "De adressen staan vast"));
        CHECK(room.pages.post(sent.location).status == 422);
        CHECK(room.pages.post(sent.location + "/weg").status == 422);
        CHECK(room.pages.get(room.path("lijsten/999")).status == 404);
    });
}

TEST_CASE("who came to a list after the codes were made is told to have none yet")
{
    each_mailroom([](Mailroom& room) {
        CHECK(room.pages.post(room.path("codes")).status == 303);
        auto const page = [&] { return room.pages.get("/t/de-grift/enquete").html; };
        CHECK_FALSE(shows(page(), "Niet iedereen heeft een eigen code"));
        auto const sent = room.pages.post_file(
            room.path("lijsten"), room.written("lijst.csv", "naam;e-mail\nMailers;info@voorbeeld.nl\n"));
        CHECK_FALSE(shows(page(), "extra lijsten staat")); // only looked at
        CHECK(room.pages.post(sent.location).status == 303);
        CHECK(shows(page(), "Op extra lijsten staat 1 naam."));
        CHECK(shows(page(), "Er horen 13 codes te zijn, en er zijn er 12."));
        CHECK(room.pages.post(room.path("codes")).status == 303);
        CHECK_FALSE(shows(page(), "Niet iedereen heeft een eigen code"));
        CHECK(room.survey().invited == 13);
        CHECK(room.pages.post(sent.location + "/weg").status == 303);
        CHECK(shows(page(), "Er zijn meer codes dan adressen"));
        auto const other = room.pages.post_file(
            room.path("lijsten"), room.written("lijst.csv", "naam;e-mail\nAnderen;ander@voorbeeld.nl\n"));
        CHECK(room.pages.post(other.location).status == 303);
        CHECK(shows(page(), "De codes zijn voor andere adressen gemaakt"));
        CHECK(room.pages.post(room.path("codes")).status == 303);
        CHECK_FALSE(shows(page(), "De codes zijn voor andere adressen gemaakt"));
    });
}

TEST_CASE(
    "codes that are made again take the letters with the old ones away, and wait for letters being made")
{
    each_mailroom([](Mailroom& room) {
        auto const codes = [&] { return room.pages.post(room.path("codes")); };
        CHECK(codes().status == 303);
        CHECK(room.pages.post(room.path("brieven")).status == 303);
        auto const first = room.code_at(0);
        auto const refused = codes();
        CHECK(refused.status == 422);
        CHECK(shows(refused.html, "Er worden nu brieven gemaakt"));
        CHECK(room.code_at(0) == first);
        {
            auto db = room.database.lease();
            auto const job = letters_job_of(*db, room.survey())->id;
            jobs::cancel(*db, job, testing::now());
            insert_print(*db, room.id,
                {LetterKind::invitation, 1, job, 1, 12, 12, Binding::together, "f", testing::now()});
            insert_chunk(*db, room.id, job, {0, 12, "f", 11});
        }
        auto const page = [&] { return room.pages.get("/t/de-grift/enquete").html; };
        CHECK(shows(page(), "brieven.pdf"));
        CHECK(codes().status == 303);
        CHECK(room.code_at(0) != first);
        CHECK_FALSE(shows(page(), "brieven.pdf"));
        CHECK(room.database.lease()->count("select count(*) from survey_letter_chunk") == 0);
    });
}

TEST_CASE("a list that is taken away again leaves nothing, and mails of a draft are refused")
{
    each_mailroom([](Mailroom& room) {
        auto const sent = room.pages.post_file(
            room.path("lijsten"), room.written("lijst.csv", "naam;e-mail\na;a@b.nl\n"));
        CHECK(room.pages.post(sent.location + "/weg").status == 303);
        CHECK(room.pages.get(sent.location).status == 404);
        CHECK(shows(room.pages.post(room.path("e-mail/uitnodiging")).html, "Open eerst de enqu"));
    });
}

TEST_CASE("lists to hand out are of the whole park or of one sub-area")
{
    each_mailroom([](Mailroom& room) {
        CHECK(room.pages.get(room.path("uitdelen.pdf")).status == 404);
        CHECK(room.pages.get(room.path("uitdelen.csv")).status == 404);
        room.open_it();
        CHECK(pdf::complaints(room.page("uitdelen.pdf")).empty());
        testing::golden("handing_out.csv", room.page("uitdelen.csv"));
        auto const part = room.page("uitdelen.csv?deel=Noord");
        CHECK(shows(part, "Ambachtstraat"));
        CHECK_FALSE(shows(part, "Handelsweg"));
        CHECK(shows(room.page("bereiken"), "uitdelen.pdf?deel=Noord"));
    });
}

TEST_CASE("who does not run the survey reaches none of it")
{
    each_mailroom([](Mailroom& room) {
        room.open_it();
        room.pages.as(room.partner);
        for (auto const* below : {"bereiken", "onbezorgd", "lijsten", "uitdelen.pdf", "uitdelen.csv",
                 "brief/tekst/uitnodiging", "huisstijl", "brieven/herinnering/1", "lijsten/voorbeeld.csv"})
            CHECK_MESSAGE(room.pages.get(room.path(below)).status == 403, below);
        for (auto const* below : {"onbezorgd", "onbezorgd/scan", "herinneringen", "lijsten", "huisstijl",
                 "herinneringen/herinnering/maken", "herinneringen/herinnering/verstuurd",
                 "e-mail/uitnodiging", "brief/tekst/uitnodiging", "brief/tekst/uitnodiging/standaard"})
            CHECK_MESSAGE(room.pages.post(room.path(below)).status == 403, below);
    });
}
