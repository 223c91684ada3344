#include "papers.h"
#include "samples.h"

#include "accounts/tables.h"
#include "db/database.h"
#include "papers/routes.h"
#include "papers/tables.h"
#include "partnership/tables.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>

using namespace papers;

namespace {

struct Desk {
    db::Database& database;
    partnership::Scope scope;
    accounts::PersonId anna, bram;
    accounts::OrganisationId municipality, police;
    std::string path;
    PaperId paper;
    visit::testing::Site pages;

    State state() const { return papers::paper(*database.lease(), scope, paper)->state; }
    std::string ink_path() const { return path + "/op-papier/" + police.text(); }
};

struct People {
    accounts::PersonId anna, bram;
    accounts::OrganisationId municipality, police;
    partnership::Scope scope;
};

People made_people(db::Connection& db)
{
    auto const now = ::testing::now();
    People out{accounts::person_with_email(db, {"Anna Bakker", "anna@voorbeeld.nl"}, now),
        accounts::person_with_email(db, {"Bram Smit", "bram@voorbeeld.nl"}, now),
        accounts::add_organisation(db, "Gemeente Grifthoek", "municipality", now),
        accounts::add_organisation(db, "Politie", "police", now), {}};
    auto const park = partnership::start(db, {"De Grift", "Grifthoek"}, *accounts::person(db, out.anna), now);
    out.scope = {park.id, partnership::current_round(db, park.id).id};
    partnership::join(db, park.id, {out.bram, out.police, partnership::Role::entrepreneur}, {2027, 3, 15});
    return out;
}

PaperId made_paper(db::Connection& db, People const& people)
{
    auto const id = draw_up(db, people.scope, {samples::declaration(), people.anna}, ::testing::now());
    ask_signatures(db, people.scope, id,
        {{people.municipality, "Gemeente Grifthoek", {{people.anna, "Anna Bakker", "burgemeester"}}},
            {people.police, "Politie", {{people.bram, "Bram Smit", "teamchef"}}}});
    return id;
}

void each_desk(base::FunctionRef<void(Desk&)> test)
{
    ::testing::for_each_database(
        {accounts::tables(), partnership::tables(), papers::tables()}, [&](db::Database& database) {
            auto const people = made_people(*database.lease());
            auto const paper = made_paper(*database.lease(), people);
            Desk desk{database, people.scope, people.anna, people.bram, people.municipality, people.police,
                "/t/de-grift/" + path_of(paper), paper, {database, {papers::routes()}}};
            test(desk);
        });
}

bool holds(visit::testing::Shown const& shown, std::string_view words)
{
    return shown.html.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("a paper shows its text, who has signed, and the form to those who may sign")
{
    each_desk([](Desk& desk) {
        auto const shown = desk.pages.as(desk.anna).get(desk.path);
        CHECK(shown.status == 200);
        ::testing::golden("paper.html", shown.html);
    });
}

TEST_CASE("a letter that nobody signs waits for nothing")
{
    each_desk([](Desk& desk) {
        auto const letter = draw_up(
            *desk.database.lease(), desk.scope, {samples::declaration(), desk.anna}, ::testing::now());
        auto const shown = desk.pages.as(desk.anna).get("/t/de-grift/" + path_of(letter));
        CHECK(shown.status == 200);
        CHECK_FALSE(holds(shown, "Wacht op handtekeningen"));
        CHECK_FALSE(holds(shown, "0 van de 0"));
        CHECK_FALSE(holds(shown, "<p class=\"page-lead\"></p>"));
        CHECK(holds(desk.pages.get(desk.path), "Wacht op handtekeningen"));
    });
}

TEST_CASE("signing on the screen keeps the signature and says thanks")
{
    each_desk([](Desk& desk) {
        auto const done = desk.pages.as(desk.anna).post(desk.path + "/tekenen",
            {{"organisation", desk.municipality.text()}, {"name", "Anna Bakker"}, {"agreed", "1"}});
        CHECK(done.location == desk.path);
        auto const shown = desk.pages.get(desk.path);
        CHECK(holds(shown, "vastgelegd"));
        CHECK(holds(shown, "1 van de 2"));
        CHECK_FALSE(holds(shown, "Teken namens"));
        ::testing::golden("paper_half_signed.html", shown.html);
    });
}

TEST_CASE("signing needs a name and a tick, and keeps what was typed")
{
    each_desk([](Desk& desk) {
        auto const shown = desk.pages.as(desk.anna).post(
            desk.path + "/tekenen", {{"organisation", desk.municipality.text()}, {"name", "A"}});
        CHECK(shown.status == 422);
        CHECK(holds(shown, "Typ de naam van wie tekent"));
        CHECK(holds(shown, "Zet een vinkje"));
        CHECK(desk.state() == State::open);
    });
}

TEST_CASE("who signs for another organisation is told whom to ask")
{
    each_desk([](Desk& desk) {
        auto const shown = desk.pages.as(desk.anna).post(desk.path + "/tekenen",
            {{"organisation", desk.police.text()}, {"name", "Anna Bakker"}, {"agreed", "1"}});
        CHECK(shown.status == 422);
        CHECK(holds(shown, "niet de tekenbevoegde"));
        CHECK(holds(desk.pages.post(desk.path + "/tekenen", {{"organisation", "onzin"}}), "staat niet op"));
    });
}

TEST_CASE("a signature on paper is registered by who arranges the partners, and by nobody else")
{
    each_desk([](Desk& desk) {
        auto const form = desk.pages.as(desk.anna).get(desk.ink_path());
        ::testing::golden("wet_ink.html", form.html);
        auto const late = desk.pages.post(
            desk.ink_path(), {{"name", "Bram Smit"}, {"function", "teamchef"}, {"signed_on", "16-03-2027"}});
        CHECK(late.status == 422);
        CHECK(holds(late, "niet in de toekomst"));
        auto const done = desk.pages.post(
            desk.ink_path(), {{"name", "Bram Smit"}, {"function", "teamchef"}, {"signed_on", "12-03-2027"}});
        CHECK(done.location == desk.path);
        auto const again = desk.pages.post(
            desk.ink_path(), {{"name", "Bram Smit"}, {"function", ""}, {"signed_on", "2027-03-12"}});
        CHECK(holds(again, "al getekend"));
        CHECK(desk.pages.as(desk.bram).get(desk.ink_path()).status == 403);
    });
}

TEST_CASE("the file is offered for saving, and an unknown paper is not found")
{
    each_desk([](Desk& desk) {
        auto const file = desk.pages.as(desk.bram).get(desk.path + "/pdf");
        CHECK(file.status == 200);
        CHECK(file.html.starts_with("%PDF-"));
        CHECK(file.response.header("Content-Disposition").find("intentieverklaring") != std::string::npos);
        for (auto const* below : {"", "/pdf", "/op-papier/x"})
            CHECK(
                desk.pages.as(desk.anna).get("/t/de-grift/stukken/onzin" + std::string(below)).status == 404);
    });
}

TEST_CASE("a paper is shown with few statements, however many have signed")
{
    each_desk([](Desk& desk) {
        desk.pages.as(desk.anna);
        auto const before = desk.database.statements();
        desk.pages.get(desk.path);
        CHECK(desk.database.statements() - before <= 12);
    });
}
