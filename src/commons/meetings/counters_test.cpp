#include "counters.h"

#include "answers.h"
#include "testing_site.h"

#include <fstream>

using namespace meetings;
using meetings::testing::Desk;
using meetings::testing::each_desk;
using meetings::testing::holds;

namespace {

// The meeting is on 1 April from 15:00 to 16:30; Bram proposes half past one.
struct Proposal {
    std::string times = "DTSTART;TZID=Europe/Amsterdam:20270401T133000\r\n"
                        "DTEND;TZID=Europe/Amsterdam:20270401T150000\r\n";
    std::string from = "bram@voorbeeld.nl";
    std::string stamp = "20270315T080000Z";
    std::string attendees = "ATTENDEE;PARTSTAT=TENTATIVE:mailto:bram@voorbeeld.nl\r\n";
    int sequence = 1;
};

std::string mail_of(Desk const& desk, Proposal const& proposal)
{
    return "From: Bram <" + proposal.from
        + ">\r\nContent-Type: text/calendar; method=COUNTER\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:COUNTER\r\n"
          "BEGIN:VEVENT\r\nUID:"
        + calendar_uid(desk.meeting) + "\r\nSEQUENCE:" + std::to_string(proposal.sequence)
        + "\r\nDTSTAMP:" + proposal.stamp + "\r\n" + proposal.times + proposal.attendees
        + "COMMENT:Dan kan de wijkagent ook.\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
}

base::Result<Taken, AnswerRefusal> take(Desk const& desk, Proposal const& proposal)
{
    return take_answer(*desk.database.lease(), {mail_of(desk, proposal), {}, ::testing::now()});
}

std::vector<Proposed> proposed(Desk const& desk)
{
    return proposals(*desk.database.lease(), desk.scope, desk.meeting);
}

void each_invited_desk(base::FunctionRef<void(Desk&)> test)
{
    each_desk([&](Desk& desk) {
        REQUIRE(change(*desk.database.lease(), desk.scope, desk.meeting, {Kind::regular, {}, {2027, 4, 1}})
                    .has_value());
        desk.pages.post(desk.path() + "/uitnodigen");
        test(desk);
    });
}

} // namespace

TEST_CASE(
    "another time that a calendar proposes is shown to the chair, who moves the meeting with one button")
{
    each_invited_desk([](Desk& desk) {
        auto const taken = take(desk, {});
        REQUIRE(taken.has_value());
        CHECK(taken->name == "Bram Smit");
        auto const page = desk.page();
        CHECK(holds(page, "Bram Smit stelt voor: donderdag 1 april 2027, 13:30 tot 15:00"));
        CHECK(holds(page, "Dan kan de wijkagent ook."));
        desk.pages.as(desk.bram);
        CHECK(!holds(desk.page(), "stelt voor"));
        auto const path = desk.path() + "/voorstel/" + desk.bram.text();
        CHECK(desk.pages.post(path + "/overnemen").status == 403);
        CHECK(desk.pages.post(path + "/afwijzen").status == 403);
        desk.pages.as(desk.anna);
        CHECK(desk.pages.post(path + "/overnemen").status == 303);
        auto const now = desk.read();
        CHECK(now.from == moment::TimeOfDay{13, 30});
        CHECK(now.until == moment::TimeOfDay{15, 0});
        CHECK(now.sequence == 2);
        CHECK(proposed(desk).empty());
        for (auto const* address : {"anna@voorbeeld.nl", "bram@voorbeeld.nl"}) {
            auto const sent = desk.calendar_to(address);
            CHECK(sent.method == "REQUEST");
            CHECK(holds(sent.text, "SEQUENCE:2\r\n"));
            CHECK(holds(sent.text, "DTSTART;TZID=Europe/Amsterdam:20270401T133000"));
        }
        CHECK(desk.pages.post(path + "/overnemen").status == 422);
        CHECK(holds(desk.pages.post(path + "/afwijzen").html, "Dit voorstel is er niet meer."));
        CHECK(desk.pages.post(desk.path() + "/voorstel/niemand/overnemen").status == 422);
    });
}

TEST_CASE("a proposal that is not taken is declined in the calendar of who made it")
{
    each_invited_desk([](Desk& desk) {
        REQUIRE(take(desk, {}).has_value());
        auto const before = desk.mails().size();
        CHECK(desk.pages.post(desk.path() + "/voorstel/" + desk.bram.text() + "/afwijzen").status == 303);
        CHECK(desk.mails().size() == before + 1);
        auto const sent = desk.calendar_to("bram@voorbeeld.nl");
        CHECK(sent.method == "DECLINECOUNTER");
        CHECK(holds(sent.text, "METHOD:DECLINECOUNTER"));
        CHECK(holds(sent.text, "SEQUENCE:1\r\n"));
        CHECK(holds(sent.text, "DTSTART;TZID=Europe/Amsterdam:20270401T150000"));
        CHECK(desk.read().sequence == 1);
        CHECK(proposed(desk).empty());
    });
}

TEST_CASE("a proposal that makes no sense, is old or is of somebody else is refused with a note")
{
    each_invited_desk([](Desk& desk) {
        auto const refused = [&](Proposal const& proposal) {
            auto const result = take(desk, proposal);
            REQUIRE(!result.has_value());
            return result.error();
        };
        CHECK(refused({.times = ""}) == AnswerRefusal::no_time);
        CHECK(refused({.times = "DTSTART;VALUE=DATE:20270401\r\n"}) == AnswerRefusal::no_time);
        CHECK(refused({.times = "DTSTART:20270301T133000Z\r\n"}) == AnswerRefusal::no_time); // over
        CHECK(refused({.times = "DTSTART:20270401T213000Z\r\n"}) == AnswerRefusal::no_time); // past midnight
        CHECK(refused({.times = "DTSTART:20270401T130000Z\r\n"}) == AnswerRefusal::no_time); // as it is
        CHECK(refused({.from = "eva@voorbeeld.nl"}) == AnswerRefusal::other_sender);
        CHECK(refused({.from = "eva@voorbeeld.nl", .attendees = ""}) == AnswerRefusal::not_a_member);
        CHECK(refused({.sequence = 0}) == AnswerRefusal::outdated);
        CHECK(proposed(desk).empty());
        // Who names the whole list of guests speaks for who sent the mail.
        CHECK(take(
            desk, {.attendees = "ATTENDEE:mailto:anna@voorbeeld.nl\r\nATTENDEE:mailto:bram@voorbeeld.nl\r\n"})
                  .has_value());
        CHECK(proposed(desk).at(0).person == desk.bram);
        CHECK(refused({.stamp = "20270314T080000Z"}) == AnswerRefusal::outdated);
        ::testing::TempDir folder;
        auto const file = folder.path() / "voorstel.eml";
        std::ofstream(file) << mail_of(desk, {.times = "DTSTART;TZID=Asia/Tokyo:20270401T133000\r\n"});
        auto const bad = desk.pages.post_file(desk.path() + "/antwoorden", file);
        CHECK(bad.status == 422);
        CHECK(holds(bad.html, "Hierin staat geen andere tijd die nog komt"));
    });
}

TEST_CASE("a meeting that was moved otherwise answers what was proposed")
{
    each_invited_desk([](Desk& desk) {
        REQUIRE(take(desk, {.times = "DTSTART:20270402T080000Z\r\n"}).has_value());
        CHECK(proposed(desk).at(0).until == moment::TimeOfDay{11, 30}); // as long as it was
        auto lease = desk.database.lease();
        auto same = Kind::regular;
        REQUIRE(change(*lease, desk.scope, desk.meeting, {same, "Andere naam", {2027, 4, 1}}).has_value());
        CHECK(proposals(*lease, desk.scope, desk.meeting).size() == 1);
        REQUIRE(change(*lease, desk.scope, desk.meeting, {same, {}, {2027, 4, 8}}).has_value());
        CHECK(proposals(*lease, desk.scope, desk.meeting).empty());
    });
}
