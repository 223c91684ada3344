#include "polls.h"
#include "series.h"

#include "testing_site.h"

using namespace meetings;
using meetings::testing::Desk;
using meetings::testing::each_desk;
using meetings::testing::holds;

namespace {

constexpr char const* list = "/t/de-grift/bijeenkomsten";
constexpr char const* picker = "/t/de-grift/datumprikker";

http::Fields proposal()
{
    return {{"kind", "regular"}, {"title", "Overleg in april"}, {"from", "15:00"}, {"until", "16:00"},
        {"date-1", "5-4-2027"}, {"date-2", "6-4-2027"}};
}

// The address in the mail to this person.
std::string link_in_mail(Desk const& desk, std::string_view name)
{
    for (auto const& outgoing : desk.mails())
        if (outgoing.to.name == name) {
            auto const text = mail::message(*desk.database.lease(), outgoing.id)->text;
            auto const at = text.find("/prikker/");
            if (at != std::string::npos)
                return text.substr(at, text.find('\n', at) - at);
        }
    return {};
}

Poll only_poll(Desk const& desk)
{
    auto lease = desk.database.lease();
    auto const open = open_polls(*lease, desk.scope);
    REQUIRE(open.size() == 1);
    return *poll(*lease, desk.scope, open[0].id);
}

std::string field_of(PollDay const& day) { return "day-" + day.id.text(); }

} // namespace

TEST_CASE("a day that is past is named at its own field, also behind an empty one")
{
    each_desk([](Desk& desk) {
        auto fields = proposal();
        fields.back().name = "date-3";
        fields.push_back({"date-4", "5-4-2020"});
        auto const wrong = desk.pages.post(picker, fields);
        CHECK(wrong.status == 422);
        CHECK(holds(wrong.html, "id=\"date-4-problem\""));
        CHECK(!holds(wrong.html, "id=\"date-3-problem\""));
    });
}

TEST_CASE("days are proposed, answered without signing in, and one is chosen with an invitation for all")
{
    each_desk([](Desk& desk) {
        auto const sent = desk.pages.post(picker, proposal());
        REQUIRE(sent.status == 303);
        CHECK(desk.mails().size() == 2);
        auto const days = only_poll(desk).days;
        auto const link = link_in_mail(desk, "Bram Smit");
        desk.pages.as({});
        ::testing::golden("poll_answer.html", desk.pages.get(link).html);
        auto const missing = desk.pages.post(link, {{field_of(days[0]), "yes"}});
        CHECK(missing.status == 422);
        CHECK(holds(missing.html, "Kies ja, misschien of nee."));
        auto const thanks = desk.pages.post(link, {{field_of(days[0]), "no"}, {field_of(days[1]), "yes"}});
        CHECK(holds(thanks.html, "Bedankt, uw antwoord is bewaard"));
        desk.pages.as(desk.anna);
        ::testing::golden("poll.html", desk.pages.get(sent.location).html);
        CHECK_FALSE(holds(desk.pages.as(desk.bram).get(sent.location).html, "Kies deze dag"));
        auto const chosen
            = desk.pages.as(desk.anna).post(sent.location + "/kies", {{"day", days[1].id.text()}});
        CHECK(holds(desk.pages.get(chosen.location).html, "dinsdag 6 april 2027"));
        CHECK(desk.mails().size() == 4);
        CHECK(desk.pages.post(sent.location + "/kies", {{"day", days[1].id.text()}}).status == 422);
        auto const late
            = desk.pages.as({}).post(link, {{field_of(days[0]), "yes"}, {field_of(days[1]), "no"}});
        CHECK(late.status == 422);
        CHECK(holds(late.html, "De dag is gekozen: dinsdag 6 april 2027"));
    });
}

TEST_CASE("looking at the link changes nothing, and a link that was touched leads nowhere")
{
    each_desk([](Desk& desk) {
        desk.pages.post(picker, proposal());
        auto const link = link_in_mail(desk, "Bram Smit");
        desk.pages.as({}).get(link);
        CHECK(poll_answers(*desk.database.lease(), desk.scope, only_poll(desk).id).empty());
        CHECK(desk.pages.get(link + "x").status == 404);
        CHECK(desk.pages.post(link + "x").status == 404);
        CHECK(desk.pages.post_without_token(link).status == 403);
        partnership::leave(
            *desk.database.lease(), desk.scope.partnership, desk.bram, meetings::testing::today);
        CHECK(desk.pages.get(link).status == 404);
    });
}

TEST_CASE("a proposal with mistakes keeps what was typed, and can be withdrawn")
{
    each_desk([](Desk& desk) {
        ::testing::golden("poll_new.html", desk.pages.get(picker).html);
        auto bad = proposal();
        bad[4].value = "ooit";
        auto const refused = desk.pages.post(picker, bad);
        CHECK(refused.status == 422);
        CHECK(holds(refused.html, "Overleg in april"));
        CHECK(holds(refused.html, "Stel minstens 2 dagen voor"));
        auto const sent = desk.pages.post(picker, proposal());
        CHECK(desk.pages.post(sent.location + "/kies", {{"day", "onzin"}}).status == 422);
        CHECK(holds(desk.pages.get(list).html, "Overleg in april"));
        CHECK(desk.pages.post(sent.location + "/intrekken").status == 303);
        CHECK(desk.pages.post(sent.location + "/intrekken").status == 422);
        CHECK(holds(desk.pages.get(link_in_mail(desk, "Bram Smit")).html, "ingetrokken"));
        CHECK(desk.pages.get("/t/de-grift/datumprikker/000000000000").status == 404);
        CHECK(desk.pages.post("/t/de-grift/datumprikker/000000000000/kies").status == 404);
        CHECK(desk.pages.post("/t/de-grift/datumprikker/000000000000/intrekken").status == 404);
    });
}

TEST_CASE("a series begins with a kick-off, unless the group met in whatever round")
{
    each_desk([](Desk& desk) {
        auto const path = std::string(list) + "/reeks?eerste=2027-04-05&jaar=6&kwartaal=0";
        auto const first = desk.planned(Kind::kick_off, meetings::testing::today);
        CHECK_FALSE(holds(desk.pages.get(path).html, "2027-04-05 kick_off"));
        partnership::open_next_round(*desk.database.lease(), desk.scope.partnership, ::testing::now());
        CHECK_FALSE(holds(desk.pages.get(path).html, "2027-04-05 kick_off"));
        CHECK(cancel(*desk.database.lease(), desk.scope, first));
        CHECK(holds(desk.pages.get(path).html, "2027-04-05 kick_off"));
    });
}

TEST_CASE("a series is proposed, corrected and planned at once")
{
    each_desk([](Desk& desk) {
        auto const path = std::string(list) + "/reeks";
        CHECK(desk.pages.get(path).status == 200);
        CHECK(desk.pages.get(path + "?eerste=gisteren&jaar=7&kwartaal=4").status == 422);
        ::testing::golden("series.html", desk.pages.get(path + "?eerste=2027-04-05&jaar=6&kwartaal=0").html);
        auto const none = desk.pages.post(
            path, {{"shown", "2027-04-05 kick_off"}, {"from", "15:00"}, {"until", "16:00"}});
        CHECK(none.status == 422);
        CHECK(holds(none.html, "Vink minstens"));
        CHECK(desk.pages.post(path, {{"day", "2027-04-05 kick_off"}, {"from", "laat"}, {"until", "16:00"}})
                  .status
            == 422);
        http::Fields const good{{"day", "2027-04-05 kick_off"}, {"day", "2027-06-14 regular"},
            {"day", "onzin"}, {"from", "10:00"}, {"until", "11:00"}, {"place", "Kantine"}};
        CHECK(desk.pages.post(path, good).location == list);
        CHECK(holds(desk.pages.get(list).html, "2 bijeenkomsten staan gepland"));
        CHECK(desk.pages.post(path, good).location == list);
        CHECK(upcoming(*desk.database.lease(), desk.scope, {2027, 4, 1}).size() == 2);
    });
}
