#include "testing_site.h"

#include <doctest/doctest.h>

using namespace calendar;

namespace {

http::Fields event_form(Site const& site)
{
    return {{"kind", "workshop"}, {"title", " Samen sterk "}, {"date", "22-4-2027"}, {"from", "9:00"},
        {"until", "10.30"}, {"place", " Kantine "}, {"organiser", site.world.association.text()}};
}

http::Fields message_form(Site const& site)
{
    return {{"subject", " Doe mee "}, {"channel", "app_group"}, {"audience", " Iedereen "},
        {"date", "1-4-2027"}, {"prepares", site.world.police.text()}};
}

} // namespace

TEST_CASE("an activity is planned with everything that was filled in")
{
    each_site([](Site& site) {
        CHECK(site.pages.post("/t/de-grift/kalender/activiteit", event_form(site)).location
            == "/t/de-grift/kalender");
        auto const all = events(*site.database.lease(), site.world.scope);
        REQUIRE(all.size() == 2);
        auto const& made = all[1].what;
        CHECK(made.kind == Kind::workshop);
        CHECK(made.title == "Samen sterk");
        CHECK(made.date == moment::Date{2027, 4, 22});
        CHECK(made.from == moment::TimeOfDay{9, 0});
        CHECK(made.until == moment::TimeOfDay{10, 30});
        CHECK(made.place == "Kantine");
        CHECK(made.organiser == site.world.association);
        CHECK(holds(site.pages.get("/t/de-grift/kalender").html, "De activiteit staat op de kalender."));
    });
}

TEST_CASE("an activity with mistakes comes back with what was typed and what to do")
{
    struct Case {
        char const *field, *typed, *said;
    };
    constexpr Case cases[] = {{"title", "", "Vul in hoogstens 200 tekens in waar het over gaat."},
        {"date", "volgende week", "Vul een datum in"}, {"from", "", "De eindtijd ligt na de begintijd."},
        {"from", "half acht", "De eindtijd ligt na de begintijd."}, {"until", "25:00", "De eindtijd ligt na"},
        {"until", "8:00", "De eindtijd ligt na de begintijd."},
        {"organiser", "onzin", "Kies een organisatie uit de lijst."},
        {"organiser", "000000000099", "Kies een organisatie uit de lijst."}};
    each_site([&](Site& site) {
        for (auto const& one : cases) {
            INFO(one.field, " ", one.typed);
            for (auto const& path : {std::string("/t/de-grift/kalender/activiteit"), site.event_path()}) {
                auto const shown = site.pages.post(path, with(event_form(site), one.field, one.typed));
                CHECK(shown.status == 422);
                CHECK(holds(shown.html, one.said));
                CHECK(holds(shown.html, "Kantine"));
            }
        }
        CHECK(events(*site.database.lease(), site.world.scope).size() == 1);
        CHECK(site.event_now().sequence == 0);
    });
}

TEST_CASE("an organisation of another park cannot be made the organiser")
{
    each_site([](Site& site) {
        accounts::OrganisationId stranger;
        {
            auto lease = site.database.lease();
            stranger = participants::add_organisation(
                *lease, another_park(*lease, site.world), {"Politie Elders", "police"}, testing::now());
        }
        CHECK(site.pages.post(site.event_path(), with(event_form(site), "organiser", stranger.text())).status
            == 422);
        CHECK(
            site.pages.post(site.message_path(), with(message_form(site), "prepares", stranger.text())).status
            == 422);
    });
}

TEST_CASE("an activity is changed, called off, and then stays as it is")
{
    each_site([](Site& site) {
        CHECK(site.pages.post(site.event_path(), event_form(site)).location == "/t/de-grift/kalender");
        CHECK(site.event_now().what.title == "Samen sterk");
        CHECK(site.pages.post(site.event_path("/afzeggen")).status == 303);
        CHECK(holds(site.pages.get("/t/de-grift/kalender").html, "Afgezegd"));
        auto const late = site.pages.post(site.event_path(), with(event_form(site), "title", "Toch"));
        CHECK(late.status == 422);
        CHECK(holds(late.html, "Maak een nieuwe activiteit"));
        CHECK(site.pages.post(site.event_path("/afzeggen")).status == 422);
        CHECK(site.event_now().what.title == "Samen sterk");
    });
}

TEST_CASE("a message is planned, sent and thrown away")
{
    each_site([](Site& site) {
        CHECK(site.pages.post("/t/de-grift/kalender/bericht", message_form(site)).status == 303);
        CHECK(messages(*site.database.lease(), site.world.scope).size() == 2);
        auto sent = message_form(site);
        sent.push_back({"sent", "1"});
        CHECK(site.pages.post(site.message_path(), sent).status == 303);
        auto const kept = *find(*site.database.lease(), site.world.scope, site.message);
        CHECK(kept.what.subject == "Doe mee");
        CHECK(kept.what.channel == Channel::app_group);
        CHECK(kept.what.audience == "Iedereen");
        CHECK(kept.what.prepares == site.world.police);
        CHECK(kept.is_sent);
        CHECK(holds(site.pages.get("/t/de-grift/kalender").html, "Verstuurd"));
        CHECK(site.pages.post(site.message_path("/weggooien")).status == 303);
        CHECK(site.pages.get(site.message_path()).status == 404);
    });
}

TEST_CASE("a message with mistakes comes back with what was typed and what to do")
{
    each_site([](Site& site) {
        for (auto const& path : {std::string("/t/de-grift/kalender/bericht"), site.message_path()}) {
            auto const bare = site.pages.post(path, with(message_form(site), "subject", " "));
            CHECK(bare.status == 422);
            CHECK(holds(bare.html, "Vul in hoogstens 200 tekens in waar het over gaat."));
            CHECK(holds(bare.html, "Iedereen"));
            CHECK(holds(site.pages.post(path, with(message_form(site), "audience", "")).html,
                "Vul in voor wie het bericht is."));
            CHECK(site.pages.post(path, with(message_form(site), "prepares", "onzin")).status == 422);
        }
        CHECK(find(*site.database.lease(), site.world.scope, site.message)->what.subject
            == "De schouw van april");
    });
}

TEST_CASE("what is not on the calendar is not found")
{
    each_site([](Site& site) {
        for (auto const* what : {"activiteit/onzin", "activiteit/000000000099", "bericht/onzin"})
            CHECK(site.pages.get("/t/de-grift/kalender/" + std::string(what)).status == 404);
        for (auto const* what : {"activiteit/onzin", "activiteit/onzin/afzeggen", "bericht/000000000099",
                 "bericht/000000000099/weggooien"})
            CHECK(site.pages.post("/t/de-grift/kalender/" + std::string(what)).status == 404);
    });
}

TEST_CASE("examples are chosen and taken over together")
{
    each_site([](Site& site) {
        auto const nothing = site.pages.post("/t/de-grift/kalender/overnemen");
        CHECK(nothing.status == 422);
        CHECK(holds(nothing.html, "U heeft nog niets gekozen."));
        auto const taken = site.pages.post(
            "/t/de-grift/kalender/overnemen", {{"item", "clean_up_day"}, {"item", "rental_mailing"}});
        CHECK(taken.location == "/t/de-grift/kalender");
        auto const shown = site.pages.get("/t/de-grift/kalender").html;
        CHECK(holds(shown, "2 regels staan nu op de kalender."));
        CHECK(!holds(shown, "value=\"clean_up_day\""));
    });
}

TEST_CASE("the chair adopts the calendar, a partner does not")
{
    each_site([](Site& site) {
        CHECK(!holds(site.pages.get("/t/de-grift/kalender").html, "Stel de kalender vast"));
        CHECK(site.pages.post("/t/de-grift/kalender/vaststellen").status == 403);
        site.pages.as(site.world.fatma);
        CHECK(holds(site.pages.get("/t/de-grift/kalender").html, "Stel de kalender vast"));
        CHECK(site.pages.post("/t/de-grift/kalender/vaststellen").status == 303);
        CHECK(holds(site.pages.get("/t/de-grift/kalender").html, "Door Fatma Yilmaz."));
    });
}

TEST_CASE("a calendar with nothing to do is not adopted, and the page says what comes first")
{
    each_site([](Site& site) {
        site.pages.as(site.world.fatma).post(site.event_path("/afzeggen"));
        auto const refused = site.pages.post("/t/de-grift/kalender/vaststellen");
        CHECK(refused.status == 422);
        CHECK(holds(refused.html, "Zet eerst minstens één activiteit en één bericht op de kalender."));
    });
}

TEST_CASE("an entrepreneur reads the calendar and changes nothing")
{
    each_site([](Site& site) {
        site.pages.as(site.world.emma);
        auto const shown = site.pages.get("/t/de-grift/kalender");
        CHECK(shown.status == 200);
        CHECK(holds(shown.html, "De schouw van april"));
        CHECK(!holds(shown.html, "kalender/activiteit"));
        CHECK(!holds(shown.html, "kalender/bericht"));
        for (auto const& path : {std::string("/t/de-grift/kalender/activiteit"), site.event_path(),
                 std::string("/t/de-grift/kalender/bericht"), site.message_path(),
                 "/t/de-grift/meldwijzer/kanaal/" + first_local_channel()}) {
            CHECK(site.pages.get(path).status == 403);
            CHECK(site.pages.post(path).status == 403);
        }
        for (auto const& path : {site.event_path("/afzeggen"), site.message_path("/weggooien"),
                 std::string("/t/de-grift/kalender/overnemen")})
            CHECK(site.pages.post(path).status == 403);
    });
}

TEST_CASE("what a member wrote is shown as text")
{
    each_site([](Site& site) {
        site.pages.post(site.event_path(), with(event_form(site), "title", "<script>alert(1)</script>"));
        CHECK(!holds(site.pages.get("/t/de-grift/kalender").html, "<script>alert"));
    });
}

TEST_CASE("a page of the calendar costs few statements, however many lines it has")
{
    each_site([](Site& site) {
        {
            auto lease = site.database.lease();
            for (int day = 1; day <= 28; ++day) {
                auto wanted = samples::evening(site.world.police);
                wanted.date = {2027, 5, day};
                add(*lease, site.world.scope, wanted, testing::now());
            }
        }
        site.pages.get("/t/de-grift/kalender");
        auto const before = site.database.statements();
        site.pages.get("/t/de-grift/kalender");
        CHECK(site.database.statements() - before <= 16);
    });
}

TEST_CASE("the pages look as they should")
{
    each_site([](Site& site) {
        site.pages.as(site.world.fatma);
        testing::golden("overview.html", site.pages.get("/t/de-grift/kalender").html);
        testing::golden("event_new.html", site.pages.get("/t/de-grift/kalender/activiteit").html);
        testing::golden("event.html", site.pages.get(site.event_path()).html);
        testing::golden("message_new.html", site.pages.get("/t/de-grift/kalender/bericht").html);
        testing::golden("message.html", site.pages.get(site.message_path()).html);
        testing::golden("subscribe.html", site.pages.get("/t/de-grift/kalender/abonneren").html);
        testing::golden("guide.html", site.pages.get("/t/de-grift/meldwijzer").html);
        testing::golden(
            "channel.html", site.pages.get("/t/de-grift/meldwijzer/kanaal/" + first_local_channel()).html);
        site.pages.as(site.world.emma);
        testing::golden("overview_reader.html", site.pages.get("/t/de-grift/kalender").html);
    });
}

TEST_CASE("one month of the calendar is shown to who asks for it")
{
    each_site([](Site& site) {
        CHECK(!holds(site.pages.get("/t/de-grift/kalender").html, "Alle maanden"));
        site.pages.post("/t/de-grift/kalender/activiteit", with(event_form(site), "date", "30-6-2027"));
        site.pages.post("/t/de-grift/kalender/bericht", with(message_form(site), "date", "1-7-2027"));
        auto const all = site.pages.get("/t/de-grift/kalender").html;
        CHECK(holds(all, "?maand=2027-06"));
        CHECK(holds(all, "?maand=2027-07"));
        CHECK(holds(all, "Doe mee"));
        auto const june = site.pages.get("/t/de-grift/kalender?maand=2027-06").html;
        CHECK(holds(june, "Samen sterk"));
        CHECK(!holds(june, "Doe mee"));
        auto const july = site.pages.get("/t/de-grift/kalender?maand=2027-07").html;
        CHECK(!holds(july, "Samen sterk"));
        CHECK(holds(july, "Doe mee"));
        CHECK(holds(
            site.pages.get("/t/de-grift/kalender?maand=2027-08").html, "In augustus 2027 staat nog niets"));
        for (auto const* const none : {"", "juni", "2027-13", "2027-06-01", "%C3%A9"})
            CHECK(
                holds(site.pages.get("/t/de-grift/kalender?maand=" + std::string(none)).html, "Samen sterk"));
    });
}

TEST_CASE("of an empty month only that is advised what this reader can do")
{
    each_site([](Site& site) {
        auto const shown = [&](accounts::PersonId person, std::string const& query) {
            return site.pages.as(person).get("/t/de-grift/kalender" + query).html;
        };
        CHECK(holds(shown(site.world.fatma, "?maand=2028-08"), "of zet hier zelf iets neer"));
        auto const read = shown(site.world.emma, "?maand=2028-08");
        CHECK(holds(read, "Kies hierboven een andere maand."));
        CHECK(!holds(read, "zet hier zelf"));
        partnership::open_next_round(*site.database.lease(), site.world.park.id, testing::now());
        for (auto const* const query : {"", "?maand=2028-08"}) {
            CHECK(holds(shown(site.world.fatma, query), "Plan eerst de informatieavond."));
            auto const nothing = shown(site.world.emma, query);
            CHECK(holds(nothing, "De kalender is nog leeg"));
            CHECK(holds(nothing, "Er is nog niets gepland."));
            CHECK(!holds(nothing, "Alle maanden"));
        }
    });
}
