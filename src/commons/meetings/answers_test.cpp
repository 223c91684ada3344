#include "answers.h"

#include "answers_store.h"
#include "invitation.h"
#include "testing_site.h"

#include <fstream>

using namespace meetings;
using meetings::testing::Desk;
using meetings::testing::each_desk;
using meetings::testing::holds;

namespace {

struct Said {
    std::string status = "ACCEPTED", address = "bram@voorbeeld.nl", from = "bram@voorbeeld.nl";
    int sequence = 0;
    std::string stamp = "20270315T093000Z", uid = {}, method = "REPLY";
};

std::string mail_of(Desk const& desk, Said const& said)
{
    auto const uid = said.uid.empty() ? calendar_uid(desk.meeting) : said.uid;
    return "From: Bram <" + said.from + ">\r\nContent-Type: text/calendar; method=" + said.method
        + "\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:" + said.method + "\r\nBEGIN:VEVENT\r\nUID:" + uid
        + "\r\nSEQUENCE:" + std::to_string(said.sequence) + "\r\nDTSTAMP:" + said.stamp
        + "\r\nATTENDEE;PARTSTAT=" + said.status + ":mailto:" + said.address
        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
}

base::Result<Taken, AnswerRefusal> take(Desk const& desk, Said const& said)
{
    auto lease = desk.database.lease();
    constexpr std::int64_t hours_ms = 4 * 3'600'000; // after the stamps below
    return take_answer(*lease, {mail_of(desk, said), {}, ::testing::now().plus_ms(hours_ms)});
}

ical::Attending answer_of_bram(Desk const& desk)
{
    for (auto const& one : answers(*desk.database.lease(), desk.scope, desk.meeting))
        if (one.person == desk.bram)
            return one.answer;
    return ical::Attending::unanswered;
}

} // namespace

TEST_CASE("an answer is kept with the meeting, and a later one takes its place")
{
    each_desk([](Desk& desk) {
        REQUIRE(take(desk, {}).has_value());
        CHECK(answer_of_bram(desk) == ical::Attending::accepted);
        REQUIRE(
            take(desk, {.status = "DECLINED", .address = "BRAM@voorbeeld.nl", .stamp = "20270315T100000Z"})
                .has_value());
        CHECK(answer_of_bram(desk) == ical::Attending::declined);
        CHECK(take(desk, {.stamp = "20270315T093000Z"}).error() == AnswerRefusal::outdated);
        CHECK(answer_of_bram(desk) == ical::Attending::declined);
    });
}

TEST_CASE("a clock that runs ahead does not win from what is said later")
{
    each_desk([](Desk& desk) {
        REQUIRE(take(desk, {.stamp = "20990101T000000Z"}).has_value());
        auto lease = desk.database.lease();
        auto const later = ::testing::now().plus_days(1);
        Said const said{.status = "DECLINED", .stamp = "20270316T070000Z"};
        CHECK(take_answer(*lease, {mail_of(desk, said), {}, later}).has_value());
    });
}

TEST_CASE("an answer that is not for this meeting, or not of this person, is refused")
{
    each_desk([](Desk& desk) {
        CHECK(take(desk, {.status = "NEEDS-ACTION"}).error() == AnswerRefusal::unreadable);
        CHECK(take(desk, {.method = "REQUEST"}).error() == AnswerRefusal::unreadable);
        CHECK(take(desk, {.uid = "iets@anders"}).error() == AnswerRefusal::other_calendar);
        CHECK(take(desk, {.uid = "meeting-000000000000@terreinwijzer"}).error()
            == AnswerRefusal::other_calendar);
        CHECK(take(desk, {.address = "eva@voorbeeld.nl", .from = "eva@voorbeeld.nl"}).error()
            == AnswerRefusal::not_a_member);
        CHECK(take(desk, {.from = "eva@voorbeeld.nl"}).error() == AnswerRefusal::other_sender);
        auto lease = desk.database.lease();
        REQUIRE(change(*lease, desk.scope, desk.meeting, {Kind::regular, {}, {2027, 4, 1}}).has_value());
        CHECK(take(desk, {}).error() == AnswerRefusal::outdated);
        CHECK(take(desk, {.sequence = 1}).has_value());
        REQUIRE(cancel(*lease, desk.scope, desk.meeting).has_value());
        CHECK(take(desk, {.sequence = 9}).error() == AnswerRefusal::over);
    });
}

TEST_CASE("the page shows who comes, and who declined counts as having sent word")
{
    each_desk([](Desk& desk) {
        desk.pages.post(desk.path() + "/uitnodigen");
        REQUIRE(take(desk, {.status = "DECLINED"}).has_value());
        ::testing::golden("answers.html", desk.page());
        desk.pages.post(desk.path() + "/wie", {{"everybody", "1"}});
        auto const lines = attendance(*desk.database.lease(), desk.scope, desk.meeting);
        REQUIRE(lines.size() == 2);
        CHECK(lines[1].presence == Presence::apology);
    });
}

TEST_CASE("an answer that came in one's own mail is read in on the page")
{
    each_desk([](Desk& desk) {
        ::testing::TempDir folder;
        auto const file = folder.path() / "antwoord.eml";
        std::ofstream(file) << mail_of(desk, {.status = "TENTATIVE"});
        auto const path = desk.path() + "/antwoorden";
        CHECK(desk.pages.post_file(path, file).status == 303);
        CHECK(answer_of_bram(desk) == ical::Attending::tentative);
        std::ofstream(file) << "geen agenda";
        auto const bad = desk.pages.post_file(path, file);
        CHECK(bad.status == 422);
        CHECK(holds(bad.html, "Hierin staat geen antwoord"));
        CHECK(desk.pages.post(path).status == 422);
        std::ofstream(file) << mail_of(
            desk, {.uid = calendar_uid(desk.planned(Kind::regular, {2027, 5, 1}))});
        CHECK(holds(desk.pages.post_file(path, file).html, "over een andere afspraak"));
    });
}

TEST_CASE("a meeting moved over the change of summer time keeps the hour on the wall")
{
    Meeting meeting;
    meeting.id = {5};
    meeting.date = {2027, 3, 26}; // winter time; two days later the clock goes forward
    meeting.from = {15, 0};
    meeting.until = {16, 30};
    Setting const setting{"De Grift", "https://voorbeeld.nl/t/de-grift", {}};
    auto const before = ical::invitation(calendar_event(meeting, setting, {}), ical::Method::request);
    meeting.date = {2027, 3, 29};
    meeting.sequence = 1;
    auto const after = ical::invitation(calendar_event(meeting, setting, {}), ical::Method::request);
    CHECK(holds(before, "DTSTART;TZID=Europe/Amsterdam:20270326T150000"));
    CHECK(holds(after, "DTSTART;TZID=Europe/Amsterdam:20270329T150000"));
    CHECK(holds(after, "BEGIN:VTIMEZONE"));
    CHECK(holds(after, "SEQUENCE:1"));
    auto const winter = std::get<ical::Timed>(ical::read(before)->events.at(0).when);
    auto const summer = std::get<ical::Timed>(ical::read(after)->events.at(0).when);
    CHECK(moment::iso(winter.begin) == "2027-03-26T14:00:00Z");
    CHECK(moment::iso(summer.begin) == "2027-03-29T13:00:00Z");
    meeting.date = {2028, 2, 29};
    auto const leap = ical::invitation(calendar_event(meeting, setting, {}), ical::Method::request);
    CHECK(holds(leap, "20280229T150000"));
}

TEST_CASE("answers come to the address of the house when there is one, and else to who invites")
{
    Meeting meeting;
    meeting.date = {2027, 4, 1};
    meeting.from = {15, 0};
    meeting.until = {16, 0};
    accounts::Person anna;
    anna.name = "Anna Bakker";
    anna.email = "anna@voorbeeld.nl";
    auto const own = calendar_event(meeting, {"De Grift", "https://x.nl/t/de-grift", anna, {}}, {});
    CHECK(own.organizer->address == "anna@voorbeeld.nl");
    auto const house
        = calendar_event(meeting, {"De Grift", "https://x.nl/t/de-grift", anna, "agenda@x.nl"}, {});
    CHECK(house.organizer->address == "agenda@x.nl");
    CHECK(house.organizer->name == "De Grift");
}

TEST_CASE("the address for answers is remembered by the house and stands in the invitations")
{
    each_desk([](Desk& desk) {
        auto lease = desk.database.lease();
        CHECK(answers_address(*lease).empty());
        receive_answers_at(*lease, "agenda@voorbeeld.nl");
        receive_answers_at(*lease, "antwoord@voorbeeld.nl");
        desk.pages.post(desk.path() + "/uitnodigen");
        auto const sent = mail::message(*lease, desk.mails().front().id);
        CHECK(holds(sent->invitation->text, "mailto:antwoord@voorbeeld.nl"));
        receive_answers_at(*lease, "");
        CHECK(answers_address(*lease).empty());
    });
}
