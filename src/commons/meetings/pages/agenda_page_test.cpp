#include "testing_site.h"

using namespace meetings;
using meetings::testing::Desk;
using meetings::testing::each_desk;
using meetings::testing::holds;

namespace {

std::size_t place(std::string const& page, std::string_view words) { return page.find(words); }

} // namespace

TEST_CASE("an agenda writes itself from what the steps bring, and is arranged without a script")
{
    each_desk([](Desk& desk) {
        agree(*desk.database.lease(), desk.scope, {desk.planned(Kind::kick_off, {2027, 2, 1}), "Bellen"});
        auto const shown = desk.page("/agenda");
        ::testing::golden("agenda.html", shown);
        CHECK(place(shown, "Welkom") < place(shown, "Afspraak: Bellen"));
        CHECK(place(shown, "Actie 2") < place(shown, "Rondvraag"));
        CHECK(desk.pages.post(desk.path() + "/agenda", {{"up", "action:2"}}).status == 303);
        auto const after = desk.page();
        CHECK(place(after, "Actie 2") < place(after, "Actie 1"));
    });
}

TEST_CASE("a point is taken off, stays off, and is put back")
{
    each_desk([](Desk& desk) {
        desk.pages.post(desk.path() + "/agenda", {{"off", "action:1"}});
        CHECK_FALSE(holds(desk.page(), "Actie 1"));
        CHECK(holds(desk.page("/agenda"), "Van de agenda gehaald"));
        desk.pages.post(desk.path() + "/agenda", {{"on", "action:1"}});
        CHECK(holds(desk.page(), "Actie 1"));
    });
}

TEST_CASE("a point of one's own needs words, and keeps what was typed")
{
    each_desk([](Desk& desk) {
        auto const bad = desk.pages.post(desk.path() + "/agenda", {{"add", std::string(201, 'x')}});
        CHECK(bad.status == 422);
        CHECK(holds(bad.html, std::string(201, 'x')));
        CHECK(desk.pages.post(desk.path() + "/agenda", {{"add", " "}}).status == 422);
        CHECK(desk.pages.post(desk.path() + "/agenda", {{"add", "Kennismaken"}}).status == 303);
        CHECK(holds(desk.page(), "Kennismaken"));
        CHECK(desk.read().agenda.size() == 9);
    });
}

TEST_CASE("when the agenda was sent it stands, new matters are offered, and a change can be sent again")
{
    each_desk([](Desk& desk) {
        CHECK(desk.pages.post(desk.path() + "/uitnodigen").status == 303);
        CHECK(desk.mails().size() == 2);
        auto const sent = mail::message(*desk.database.lease(), desk.mails().front().id)->text;
        CHECK(holds(sent, "Actie 1 (Politie)"));
        meetings::testing::fake_step().matters.push_back(meetings::testing::action(3));
        CHECK(holds(desk.page(), "1 nieuw punt staat nog niet op de agenda"));
        CHECK(holds(desk.page("/agenda"), "Nieuw sinds de agenda is verstuurd"));
        desk.pages.post(desk.path() + "/uitnodigen");
        CHECK(desk.mails().size() == 2);
        desk.pages.post(desk.path() + "/agenda", {{"on", "action:3"}});
        desk.pages.post(desk.path() + "/uitnodigen");
        CHECK(desk.mails().size() == 4);
    });
}

TEST_CASE("typing the agenda as a whole keeps matters under their keys")
{
    each_desk([](Desk& desk) {
        desk.pages.post(desk.path() + "/agenda", {{"down", "action:1"}});
        desk.pages.post(desk.path() + "/wijzigen",
            {{"kind", "regular"}, {"date", "15-3-2027"}, {"from", "15:00"}, {"until", "16:30"},
                {"agenda", "Actie 1 (Politie)\r\nKoffie"}});
        auto const shown = desk.page();
        CHECK(holds(shown, "plan/actie/1"));
        CHECK(holds(shown, "Koffie"));
        CHECK_FALSE(holds(shown, "Actie 2"));
    });
}

TEST_CASE("the agenda of a later meeting waits for its turn; a cancelled one is not arranged")
{
    each_desk([](Desk& desk) {
        auto const later = "/t/de-grift/bijeenkomsten/" + desk.planned(Kind::regular, {2027, 6, 1}).text();
        CHECK_FALSE(holds(desk.pages.get(later).html, "Actie 1"));
        desk.pages.post(desk.path() + "/afzeggen");
        CHECK(desk.pages.post(desk.path() + "/agenda", {{"add", "Iets"}}).status == 422);
        CHECK(desk.pages.as(desk.bram).get(desk.path() + "/agenda").status == 403);
    });
}

TEST_CASE("figures that were new before the group last met are not offered again")
{
    each_desk([](Desk& desk) {
        auto news = meetings::testing::action(7, partnership::MatterKind::figures);
        news.date = {2027, 2, 1};
        meetings::testing::fake_step().matters.push_back(news);
        CHECK(holds(desk.page(), "Actie 7"));
        samples::held_meeting(*desk.database.lease(), desk.scope, {Kind::regular, {}, {2027, 2, 15}});
        CHECK_FALSE(holds(desk.page(), "Actie 7"));
        CHECK(holds(desk.page(), "Actie 1"));
    });
}
