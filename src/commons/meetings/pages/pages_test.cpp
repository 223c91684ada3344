#include "meetings.h"
#include "samples.h"

#include "accounts/tables.h"
#include "db/database.h"
#include "mail/mail.h"
#include "mail/tables.h"
#include "meetings/routes.h"
#include "meetings/tables.h"
#include "partnership/tables.h"
#include "testing/testing.h"
#include "visit/testing.h"

#include <doctest/doctest.h>

using namespace meetings;

namespace {

constexpr moment::Date today{2027, 3, 15};
constexpr char const* list = "/t/de-grift/bijeenkomsten";

struct Desk {
    db::Database& database;
    partnership::Scope scope;
    accounts::PersonId anna, bram;
    accounts::OrganisationId police;
    MeetingId kick_off;
    visit::testing::Site pages;

    std::string path() const { return list + ("/" + kick_off.text()); }
    std::string path_of_later() const
    {
        return list + ("/" + plan(*database.lease(), scope, samples::a_kick_off({2027, 6, 1})).text());
    }
    Meeting read() const { return *meeting(*database.lease(), scope, kick_off); }
    std::size_t mails() const { return mail::outbox(*database.lease(), 10).size(); }
    ActionPointId action() const
    {
        return agree(*database.lease(), scope, {kick_off, "De verlichting nalopen", police, {2027, 3, 1}});
    }
};

struct People {
    accounts::PersonId anna, bram;
    accounts::OrganisationId police;
    partnership::Scope scope;
};

People made_people(db::Connection& db)
{
    auto const now = ::testing::now();
    People out{accounts::person_with_email(db, {"Anna Bakker", "anna@voorbeeld.nl"}, now),
        accounts::person_with_email(db, {"Bram Smit", "bram@voorbeeld.nl"}, now),
        accounts::add_organisation(db, "Politie", "police", now), {}};
    auto const park = partnership::start(db, {"De Grift", "Grifthoek"}, *accounts::person(db, out.anna), now);
    out.scope = {park.id, partnership::current_round(db, park.id).id};
    partnership::join(db, park.id, {out.bram, out.police, partnership::Role::partner}, today);
    return out;
}

void each_desk(base::FunctionRef<void(Desk&)> test)
{
    ::testing::for_each_database(
        {mail::tables(), accounts::tables(), partnership::tables(), meetings::tables()},
        [&](db::Database& database) {
            auto const people = made_people(*database.lease());
            auto const id = plan(*database.lease(), people.scope, samples::a_kick_off(today));
            Desk desk{database, people.scope, people.anna, people.bram, people.police, id,
                {database, {meetings::routes()}}};
            desk.pages.as(people.anna);
            test(desk);
        });
}

bool holds(visit::testing::Shown const& shown, std::string_view words)
{
    return shown.html.find(words) != std::string::npos;
}

http::Fields form(char const* date, char const* until = "16:30")
{
    return {{"kind", "regular"}, {"title", "Overleg"}, {"date", date}, {"from", "15:00"}, {"until", until},
        {"place", "Kantine"}, {"agenda", "Welkom\r\nRondvraag"}};
}

} // namespace

TEST_CASE("the list shows what comes, what was and what is still to do")
{
    each_desk([](Desk& desk) {
        desk.action();
        {
            auto db = desk.database.lease();
            samples::held_meeting(*db, desk.scope, {Kind::regular, "Vooroverleg", {2027, 3, 1}});
            plan(*db, desk.scope, {Kind::regular, "Zonder verslag", {2027, 3, 8}});
        }
        auto const before = desk.database.statements();
        auto const shown = desk.pages.get(list);
        CHECK(desk.database.statements() - before <= 10);
        ::testing::golden("list.html", shown.html);
    });
}

TEST_CASE("a list without meetings asks to plan one, but not of a partner")
{
    each_desk([](Desk& desk) {
        REQUIRE(cancel(*desk.database.lease(), desk.scope, desk.kick_off).has_value());
        auto const shown = desk.pages.get(list);
        CHECK(holds(shown, "Er staat geen bijeenkomst gepland"));
        CHECK(holds(shown, "bijeenkomsten/nieuw"));
        CHECK_FALSE(holds(desk.pages.as(desk.bram).get(list), "bijeenkomsten/nieuw"));
    });
}

TEST_CASE("a new meeting starts with the agenda of its kind")
{
    each_desk([](Desk& desk) {
        ::testing::golden("new.html", desk.pages.get(std::string(list) + "/nieuw?soort=kick_off").html);
        CHECK(desk.pages.as(desk.bram).get(std::string(list) + "/nieuw").status == 403);
    });
}

TEST_CASE("a meeting is planned, and bad input keeps what was typed")
{
    each_desk([](Desk& desk) {
        auto const bad = desk.pages.post(std::string(list) + "/nieuw", form("gisteren", "14:00"));
        CHECK(bad.status == 422);
        CHECK(holds(bad, "Kantine"));
        CHECK(holds(bad, "Vul een dag in"));
        CHECK(holds(bad, "na de begintijd"));
        CHECK(holds(
            desk.pages.post(std::string(list) + "/nieuw", form("1-4-2027", "laat")), "Vul een tijd in"));
        auto const good = desk.pages.post(std::string(list) + "/nieuw", form("1-4-2027"));
        CHECK(good.status == 303);
        auto const shown = desk.pages.get(good.location);
        CHECK(holds(shown, "donderdag 1 april 2027, 15:00 tot 16:30"));
        CHECK(holds(shown, "Rondvraag"));
    });
}

TEST_CASE("the agenda of a kind follows when another kind is chosen")
{
    each_desk([](Desk& desk) {
        std::string agenda;
        for (auto const& item : standard_agenda(Kind::regular, i18n::Language::dutch))
            agenda += item + "\r\n";
        auto const made = desk.pages.post(std::string(list) + "/nieuw",
            {{"kind", "award"}, {"date", "1-4-2027"}, {"from", "15:00"}, {"until", "16:00"},
                {"agenda", agenda}});
        CHECK(holds(desk.pages.get(made.location), "Terugblik op het proces"));
    });
}

TEST_CASE("a meeting shows agenda, attendance, decisions and action points")
{
    each_desk([](Desk& desk) {
        desk.action();
        auto const before = desk.database.statements();
        ::testing::golden("planned.html", desk.pages.get(desk.path()).html);
        CHECK(desk.database.statements() - before <= 20);
        auto const held = desk.pages.post(
            desk.path() + "/aanwezigheid", {{"present", desk.anna.text()}, {"apology", desk.bram.text()}});
        CHECK(held.location == desk.path());
        CHECK(desk.pages.post(desk.path() + "/besluiten", {{"decision", "De grens klopt."}}).status == 303);
        ::testing::golden("held.html", desk.pages.get(desk.path()).html);
        auto const seen = desk.pages.as(desk.bram).get(desk.path());
        CHECK_FALSE(holds(seen, "Besluit toevoegen"));
    });
}

TEST_CASE("attendance needs somebody present, and comes after the meeting")
{
    each_desk([](Desk& desk) {
        ::testing::golden("attendance.html", desk.pages.get(desk.path() + "/aanwezigheid").html);
        auto const empty = desk.pages.post(desk.path() + "/aanwezigheid", {{"apology", desk.bram.text()}});
        CHECK(empty.status == 422);
        CHECK(holds(empty, "Vink aan wie er was"));
        auto const early
            = desk.pages.post(desk.path_of_later() + "/aanwezigheid", {{"present", desk.anna.text()}});
        CHECK(holds(early, "moet nog komen"));
        CHECK(desk.read().state == State::planned);
    });
}

TEST_CASE("members are invited by mail, and told when it is off")
{
    each_desk([](Desk& desk) {
        CHECK(desk.pages.post(desk.path() + "/uitnodigen").status == 303);
        CHECK(desk.mails() == 2);
        CHECK(holds(desk.pages.get(desk.path()), "2 leden krijgen een e-mail"));
        desk.pages.post(desk.path() + "/uitnodigen");
        CHECK(holds(desk.pages.get(desk.path()), "hebben deze uitnodiging al"));
        CHECK(desk.pages.post(desk.path() + "/afzeggen").status == 303);
        CHECK(desk.mails() == 4);
        CHECK(desk.pages.post(desk.path() + "/afzeggen").status == 422);
        CHECK(desk.pages.post(desk.path() + "/uitnodigen").status == 422);
        CHECK(desk.pages.post(desk.path() + "/besluiten", {{"decision", "x"}}).status == 422);
        CHECK(desk.pages.post(desk.path() + "/afspraken", {{"action", "x"}}).status == 422);
    });
}

TEST_CASE("whoever calls a meeting off, calendars hear it from who invited")
{
    each_desk([](Desk& desk) {
        CHECK(desk.pages.post(desk.path() + "/uitnodigen").status == 303);
        auto const chair = accounts::person_with_email(
            *desk.database.lease(), {"Carla Mulder", "carla@voorbeeld.nl"}, ::testing::now());
        partnership::join(*desk.database.lease(), desk.scope.partnership,
            {chair, {}, partnership::Role::chair}, {2027, 3, 15});
        CHECK(desk.pages.as(chair).post(desk.path() + "/afzeggen").status == 303);
        auto const lease = desk.database.lease();
        auto const sent = mail::outbox_to(*lease, "bram@voorbeeld.nl", 1);
        auto const told = *mail::message(*lease, sent.at(0).id)->invitation;
        CHECK(told.method == "CANCEL");
        CHECK(told.text.find("mailto:anna@voorbeeld.nl") != std::string::npos);
    });
}

TEST_CASE("a meeting to which nobody was invited is called off in silence")
{
    each_desk([](Desk& desk) {
        CHECK(desk.pages.post(desk.path() + "/afzeggen").status == 303);
        CHECK(desk.mails() == 0);
    });
}

TEST_CASE("a planned meeting changes, a held one does not")
{
    each_desk([](Desk& desk) {
        ::testing::golden("change.html", desk.pages.get(desk.path() + "/wijzigen").html);
        CHECK(desk.pages.post(desk.path() + "/wijzigen", form("")).status == 422);
        CHECK(desk.pages.post(desk.path() + "/wijzigen", form("15-3-2027")).location == desk.path());
        CHECK(desk.read().title == "Overleg");
        desk.pages.post(desk.path() + "/aanwezigheid", {{"present", desk.anna.text()}});
        auto const late = desk.pages.post(desk.path() + "/wijzigen", form("16-3-2027"));
        CHECK(late.status == 422);
        CHECK(holds(late, "al geweest"));
    });
}

TEST_CASE("a decision and an action point need words, and keep what was typed")
{
    each_desk([](Desk& desk) {
        CHECK(desk.pages.post(desk.path() + "/besluiten", {{"decision", " "}}).status == 422);
        auto const bad = desk.pages.post(desk.path() + "/afspraken",
            {{"action", std::string(501, 'x')}, {"due", "ooit"}, {"organisation", desk.anna.text()}});
        CHECK(bad.status == 422);
        CHECK(holds(bad, "Kies een organisatie uit de lijst"));
        CHECK(holds(bad, "of laat dit leeg"));
        CHECK(desk.pages
                  .post(desk.path() + "/afspraken",
                      {{"action", "Bellen"}, {"due", "1-4-2027"}, {"organisation", desk.police.text()}})
                  .status
            == 303);
        CHECK(holds(desk.pages.get(desk.path()), "voor 1 april 2027"));
    });
}

TEST_CASE("an action point is finished and opened again by a partner, who comes back to the page")
{
    each_desk([](Desk& desk) {
        auto const action = std::string(list) + "/afspraak/" + desk.action().text();
        desk.pages.as(desk.bram);
        CHECK(
            desk.pages.post(action + "/klaar", {{"meeting", desk.kick_off.text()}}).location == desk.path());
        CHECK(holds(desk.pages.get(desk.path()), "Klaar op 15 maart 2027"));
        CHECK(desk.pages.post(action + "/open").location == list);
        CHECK(holds(desk.pages.get(desk.path()), "Te laat"));
        CHECK(desk.pages.post(std::string(list) + "/afspraak/onzin/klaar").status == 404);
        CHECK(desk.pages.post(std::string(list) + "/afspraak/onzin/open").status == 404);
    });
}

TEST_CASE("a meeting can be taken along in a calendar")
{
    each_desk([](Desk& desk) {
        auto const file = desk.pages.as(desk.bram).get(desk.path() + "/afspraak");
        CHECK(file.status == 200);
        CHECK(holds(file, "BEGIN:VCALENDAR"));
        CHECK(file.response.header("Content-Disposition").find("kick-off.ics") != std::string::npos);
    });
}

TEST_CASE("an unknown meeting is not found")
{
    each_desk([](Desk& desk) {
        auto const nowhere = std::string(list) + "/000000000000";
        for (auto const* below : {"", "/wijzigen", "/aanwezigheid", "/afspraak"})
            CHECK(desk.pages.get(nowhere + below).status == 404);
        for (auto const* below :
            {"/wijzigen", "/aanwezigheid", "/uitnodigen", "/afzeggen", "/besluiten", "/afspraken"})
            CHECK(desk.pages.post(nowhere + below).status == 404);
    });
}
