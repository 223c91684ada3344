#include "following.h"

#include "answers.h"
#include "invitation.h"
#include "testing_site.h"

using namespace meetings;
using meetings::testing::Desk;
using meetings::testing::each_desk;
using meetings::testing::holds;

namespace {

constexpr std::string_view house = "https://terrein.voorbeeld.nl";

int follow(Desk const& desk) { return follow_members(*desk.database.lease(), house, ::testing::now()); }

void leaves(Desk const& desk)
{
    partnership::leave(*desk.database.lease(), desk.scope.partnership, desk.bram, meetings::testing::today);
}

void comes(Desk const& desk, accounts::PersonId person)
{
    partnership::join(*desk.database.lease(), desk.scope.partnership,
        {person, desk.police, partnership::Role::partner}, meetings::testing::today);
}

} // namespace

TEST_CASE("who leaves the group is taken off the meeting that he was invited to, once, and gets it back")
{
    each_desk([](Desk& desk) {
        desk.pages.post(desk.path() + "/uitnodigen");
        auto const invited = desk.mails().size();
        CHECK(follow(desk) == 0);
        leaves(desk);
        CHECK(follow(desk) == 1);
        CHECK(follow(desk) == 0);
        CHECK(desk.mails().size() == invited + 1);
        auto const off = desk.calendar_to("bram@voorbeeld.nl");
        CHECK(off.method == "CANCEL");
        CHECK(holds(off.text, "METHOD:CANCEL"));
        CHECK(holds(off.text, "SEQUENCE:1\r\n"));
        CHECK(holds(off.text, "mailto:bram@voorbeeld.nl"));
        CHECK(holds(off.text, "mailto:anna@voorbeeld.nl")); // the organizer who invited
        CHECK(!holds(off.text, "STATUS:")); // for the others it goes on
        CHECK(desk.read().sequence == 0);
        comes(desk, desk.bram);
        CHECK(follow(desk) == 1);
        CHECK(follow(desk) == 0);
        auto const back = desk.calendar_to("bram@voorbeeld.nl");
        CHECK(back.method == "REQUEST");
        CHECK(holds(back.text, "SEQUENCE:2\r\n"));
        CHECK(holds(back.text, "STATUS:CONFIRMED"));
    });
}

TEST_CASE("who takes a seat is invited to what was announced, and to nothing else")
{
    each_desk([](Desk& desk) {
        auto const eva = accounts::person_with_email(
            *desk.database.lease(), {"Eva Groen", "eva@voorbeeld.nl"}, ::testing::now());
        auto const later = desk.planned(Kind::quarterly, {2027, 6, 1});
        desk.pages.post(desk.path() + "/uitnodigen");
        comes(desk, eva);
        CHECK(follow(desk) == 1);
        auto const lease = desk.database.lease();
        auto const mails = mail::outbox_to(*lease, "eva@voorbeeld.nl", 9);
        REQUIRE(mails.size() == 1);
        auto const text = mail::message(*lease, mails[0].id)->text;
        CHECK(holds(text, "Beste Eva Groen"));
        CHECK(holds(text, std::string(house) + "/t/de-grift/bijeenkomsten/" + desk.meeting.text()));
        CHECK(!holds(text, later.text()));
        CHECK(holds(desk.calendar_to("eva@voorbeeld.nl").text, "SEQUENCE:0\r\n"));
    });
}

TEST_CASE("a meeting that is over, cancelled or of a park that ended is followed no more")
{
    each_desk([](Desk& desk) {
        desk.pages.post(desk.path() + "/uitnodigen");
        leaves(desk);
        {
            auto const lease = desk.database.lease();
            CHECK(follow_members(*lease, house, ::testing::now().plus_days(1)) == 0);
            partnership::end(*lease, desk.scope.partnership, meetings::testing::today);
        }
        CHECK(follow(desk) == 0);
    });
    each_desk([](Desk& desk) {
        desk.pages.post(desk.path() + "/uitnodigen");
        leaves(desk);
        desk.pages.post(desk.path() + "/afzeggen");
        // He has it in his calendar, so he hears it too.
        auto const off = desk.calendar_to("bram@voorbeeld.nl");
        CHECK(off.method == "CANCEL");
        CHECK(holds(off.text, "STATUS:CANCELLED"));
        CHECK(follow(desk) == 0);
    });
}

TEST_CASE("a calendar that is ahead answers the invitation that it got")
{
    each_desk([](Desk& desk) {
        desk.pages.post(desk.path() + "/uitnodigen");
        leaves(desk);
        follow(desk);
        comes(desk, desk.bram);
        follow(desk);
        auto const said = [&](int sequence) {
            auto const text = "From: <bram@voorbeeld.nl>\r\nContent-Type: text/calendar; method=REPLY\r\n\r\n"
                              "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:"
                + calendar_uid(desk.meeting) + "\r\nSEQUENCE:" + std::to_string(sequence)
                + "\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:bram@voorbeeld.nl\r\nEND:VEVENT\r\nEND:"
                  "VCALENDAR\r\n";
            return take_answer(*desk.database.lease(), {text, {}, ::testing::now()});
        };
        CHECK(said(2).has_value());
        CHECK(said(0).error() == AnswerRefusal::outdated);
        // After it was moved an answer to the time before counts no more.
        REQUIRE(change(*desk.database.lease(), desk.scope, desk.meeting, {Kind::regular, {}, {2027, 4, 1}})
                    .has_value());
        CHECK(said(2).error() == AnswerRefusal::outdated);
        CHECK(said(3).has_value());
    });
}
