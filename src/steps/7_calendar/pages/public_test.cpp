#include "testing_site.h"

#include "meetings/invitation.h"

#include "ical/ical.h"
#include "meetings/meetings.h"
#include "pdf/check.h"

#include <doctest/doctest.h>

using namespace calendar;

namespace {

// The address that the page of somebody shows, below the house.
std::string feed_of(Site& site, accounts::PersonId person)
{
    auto const page = site.pages.as(person).get("/t/de-grift/kalender/abonneren").html;
    auto const begin = page.find("/agenda/");
    REQUIRE(begin != page.npos);
    return page.substr(begin, page.find('<', begin) - begin);
}

} // namespace

TEST_CASE("the feed is read by another program, with the activities and the meetings of the park")
{
    each_site([](Site& site) {
        meetings::MeetingId meeting;
        {
            auto lease = site.database.lease();
            meeting = meetings::plan(
                *lease, site.world.scope, {meetings::Kind::kick_off, {}, moment::Date{2027, 4, 20}});
            meetings::plan(*lease, another_park(*lease, site.world),
                {meetings::Kind::kick_off, "Elders", moment::Date{2027, 4, 20}});
        }
        auto const path = feed_of(site, site.world.dirk);
        CHECK(path.ends_with(".ics"));
        site.pages.as({});
        auto const answer = site.pages.get(path);
        CHECK(answer.status == 200);
        CHECK(answer.response.header("Content-Type") == "text/calendar; charset=utf-8");
        auto const read = ical::read(answer.html);
        REQUIRE(read);
        testing::golden("feed.ics", answer.html);
        CHECK(read->name == "De Grift");
        REQUIRE(read->events.size() == 2);
        CHECK(read->events[0].summary == samples::evening().title);
        CHECK(read->events[1].uid == meetings::calendar_uid(meeting));
        for (auto const* somebody : {"Dirk", "Fatma", "Anna", "voorbeeld.nl", "Emma"})
            CHECK_MESSAGE(!holds(answer.html, somebody), somebody);
    });
}

TEST_CASE("calling off reaches a calendar that has the event already")
{
    each_site([](Site& site) {
        auto const path = feed_of(site, site.world.dirk);
        auto const before = ical::read(site.pages.get(path).html).value().events.at(0);
        site.pages.post(site.event_path("/afzeggen"));
        auto const after = ical::read(site.pages.get(path).html).value().events.at(0);
        CHECK(after.uid == before.uid);
        CHECK(after.status == ical::Status::cancelled);
        CHECK(after.sequence > before.sequence);
    });
}

TEST_CASE("the address of the feed stops when the person leaves, and others go on")
{
    each_site([](Site& site) {
        auto const dirks = feed_of(site, site.world.dirk);
        auto const fatmas = feed_of(site, site.world.fatma);
        CHECK(dirks != fatmas);
        CHECK(participants::leave(
            *site.database.lease(), site.world.scope, site.world.dirk, moment::local_date(testing::now())));
        site.pages.as({});
        CHECK(site.pages.get(dirks).status == 404);
        CHECK(site.pages.get(fatmas).status == 200);
        CHECK(site.pages.get("/agenda/onzin.ics").status == 404);
        CHECK(site.pages.get(fatmas.substr(0, fatmas.size() - 5) + ".ics").status == 404);
    });
}

TEST_CASE("the reporting guide is for everyone, and says that nothing is reported here")
{
    each_site([](Site& site) {
        site.pages.as({});
        auto const shown = site.pages.get("/t/de-grift/meldwijzer");
        CHECK(shown.status == 200);
        CHECK(holds(shown.html, "Bel 112"));
        CHECK(holds(shown.html, "Op deze site kunt u niets melden."));
        CHECK(!holds(shown.html, "meldwijzer/kanaal"));
        CHECK(site.pages.get("/t/elders/meldwijzer").status == 404);
    });
}

TEST_CASE("a partner fills in the channels of the municipality")
{
    each_site([](Site& site) {
        auto const path = "/t/de-grift/meldwijzer/kanaal/" + first_local_channel();
        http::Fields const good{{"phone", "14 0316"}, {"web", "https://grifthoek.nl/melden"}, {"email", ""}};
        auto const wrong = site.pages.post(path, with(good, "web", "grifthoek.nl"));
        CHECK(wrong.status == 422);
        CHECK(holds(wrong.html, "begint met https://"));
        CHECK(holds(wrong.html, "14 0316"));
        CHECK(site.pages.post(path, good).location == "/t/de-grift/meldwijzer");
        CHECK(holds(site.pages.get(path).html, "https://grifthoek.nl/melden"));
        site.pages.as({});
        CHECK(holds(site.pages.get("/t/de-grift/meldwijzer").html, "tel:140316"));
        site.pages.as(site.world.dirk);
        for (auto const* unknown : {"onzin", "emergency"}) {
            auto const other = "/t/de-grift/meldwijzer/kanaal/" + std::string(unknown);
            CHECK(site.pages.get(other).status == 404);
            CHECK(site.pages.post(other, good).status == 404);
        }
    });
}

TEST_CASE("the paper of the guide is readable for everybody")
{
    each_site([](Site& site) {
        site.pages.as({});
        auto const paper = site.pages.get("/t/de-grift/meldwijzer/pdf");
        CHECK(paper.status == 200);
        CHECK(paper.response.header("Content-Type") == "application/pdf");
        CHECK(pdf::complaints(paper.html) == std::vector<std::string>{});
        testing::golden("guide_pdf.txt", pdf::outline_of(paper.html));
    });
}
