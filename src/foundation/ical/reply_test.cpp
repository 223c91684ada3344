#include "reply.h"

#include <doctest/doctest.h>

using namespace ical;

namespace {

std::string event(std::string const& lines, std::string const& method = "REPLY")
{
    return "BEGIN:VCALENDAR\r\nPRODID:-//Test//NL\r\nVERSION:2.0\r\nMETHOD:" + method + "\r\nBEGIN:VEVENT\r\n"
        + lines + "END:VEVENT\r\nEND:VCALENDAR\r\n";
}

std::string usual(std::string const& attendee)
{
    return "UID:meeting-1@terreinwijzer\r\nSEQUENCE:2\r\nDTSTAMP:20270315T093000Z\r\n" + attendee + "\r\n";
}

} // namespace

TEST_CASE("answers are read as the calendars of our readers write them")
{
    struct Case {
        char const* attendee;
        Attending answer;
    };
    // In the ways of Outlook, Google and Apple: parameters in any order, quotes, and lines that are folded.
    Case const cases[] = {
        {"ATTENDEE;PARTSTAT=ACCEPTED;CN=Bram Smit:MAILTO:bram@voorbeeld.nl", Attending::accepted},
        {"ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=DECLINED;X-NUM-GUESTS=0;CN=bra\r\n "
         "m@voorbeeld.nl:mailto:bram@voorbeeld.nl",
            Attending::declined},
        {"attendee;CN=\"Smit; Bram: "
         "politie\";partstat=tentative;EMAIL=\"bram@voorbeeld.nl\":mailto:bram@voorbeeld.nl",
            Attending::tentative},
    };
    for (auto const& one : cases) {
        auto const read = read_reply(event(usual(one.attendee)));
        REQUIRE(read.has_value());
        CHECK(read->uid == "meeting-1@terreinwijzer");
        CHECK(read->sequence == 2);
        CHECK(read->address == "bram@voorbeeld.nl");
        CHECK(read->answer == one.answer);
        CHECK(moment::iso(read->stamp) == "2027-03-15T09:30:00Z");
    }
}

TEST_CASE("a time zone and an alarm beside the event do not disturb it")
{
    auto const text
        = "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nEND:STANDARD\n"
          "END:VTIMEZONE\nBEGIN:VEVENT\nUID:a\nATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.nl\n"
          "BEGIN:VALARM\nATTENDEE:mailto:c@d.nl\nEND:VALARM\nSEQUENCE:4\nEND:VEVENT\nEND:VCALENDAR\n";
    auto const read = read_reply(text);
    REQUIRE(read.has_value());
    CHECK(read->address == "a@b.nl");
    CHECK(read->sequence == 4);
    CHECK(read->stamp.epoch_ms == 0);
}

TEST_CASE("what is no answer of one person to one invitation is refused, whatever it is")
{
    auto const good = usual("ATTENDEE;PARTSTAT=ACCEPTED:mailto:bram@voorbeeld.nl");
    struct Case {
        std::string text;
        ReplyRefusal refusal;
    };
    Case const cases[] = {
        {"", ReplyRefusal::not_a_calendar},
        {"Beste Anna, ik kom.", ReplyRefusal::not_a_calendar},
        {std::string("\0\xff\xfe;:;:\"", 8), ReplyRefusal::not_a_calendar},
        {event(good, "REQUEST"), ReplyRefusal::not_a_reply},
        {event(good, "COUNTER"), ReplyRefusal::not_a_reply},
        {event("DTSTAMP:20270315T093000Z\r\n"), ReplyRefusal::not_one_event},
        {event("UID:" + std::string(256, 'u') + "\r\n"), ReplyRefusal::not_one_event},
        {event(good + "END:VEVENT\r\nBEGIN:VEVENT\r\n" + good), ReplyRefusal::not_one_event},
        {event("UID:a\r\n"), ReplyRefusal::not_one_person},
        {event(good + "ATTENDEE;PARTSTAT=DECLINED:mailto:c@d.nl\r\n"), ReplyRefusal::not_one_person},
        {event(usual("ATTENDEE:mailto:bram@voorbeeld.nl")), ReplyRefusal::no_answer},
        {event(usual("ATTENDEE;PARTSTAT=DELEGATED:mailto:bram@voorbeeld.nl")), ReplyRefusal::no_answer},
        {std::string(200'001, 'A'), ReplyRefusal::too_large},
        {std::string(6'000, '\n') + event(good), ReplyRefusal::too_large},
    };
    for (auto const& one : cases) {
        auto const read = read_reply(one.text);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error() == one.refusal);
    }
}

TEST_CASE("odd numbers and stamps are taken for none")
{
    for (auto const* stamp : {"gisteren", "20271315T093000Z", "20270315T250000Z", "2027", ""}) {
        auto const read = read_reply(event("UID:a\r\nSEQUENCE:99999999999999999999\r\nDTSTAMP:"
            + std::string(stamp) + "\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.nl\r\n"));
        REQUIRE(read.has_value());
        CHECK(read->sequence == 0);
        CHECK(read->stamp.epoch_ms == 0);
    }
}

TEST_CASE("another time is read in UTC, in Dutch time, and in the zone as Outlook calls it")
{
    struct Case {
        char const *start, *end;
        char const *begin, *until;
    };
    for (auto const& one : {Case{"DTSTART:20270316T133000Z", "DTEND:20270316T150000Z", "2027-03-16T13:30:00Z",
                                "2027-03-16T15:00:00Z"},
             Case{"DTSTART;TZID=Europe/Amsterdam:20270416T143000",
                 "DTEND;TZID=Europe/Amsterdam:20270416T160000", "2027-04-16T12:30:00Z",
                 "2027-04-16T14:00:00Z"},
             Case{"DTSTART;TZID=\"W. Europe Standard Time\":20270316T143000",
                 "DTEND;TZID=W. Europe Standard Time:20270316T160000", "2027-03-16T13:30:00Z",
                 "2027-03-16T15:00:00Z"}}) {
        auto const read = read_counter(event(usual("ATTENDEE;PARTSTAT=TENTATIVE:mailto:bram@voorbeeld.nl")
                + one.start + "\r\n" + one.end + "\r\nCOMMENT:Later\\, want\\nik ben op reis\r\n",
            "COUNTER"));
        REQUIRE(read.has_value());
        CHECK(moment::iso(read->begin) == one.begin);
        CHECK(moment::iso(read->end) == one.until);
        CHECK(read->address == "bram@voorbeeld.nl");
        CHECK(read->sequence == 2);
        CHECK(read->words == "Later, want\nik ben op reis");
    }
}

TEST_CASE("a proposal that says no time that we know is refused, and so is what is none")
{
    auto const said = [](std::string const& lines, std::string const& method = "COUNTER") {
        auto const read = read_counter(event(usual("ATTENDEE:mailto:bram@voorbeeld.nl") + lines, method));
        REQUIRE(!read.has_value());
        return read.error();
    };
    std::string const good = "DTSTART:20270316T133000Z\r\n";
    CHECK(said("") == ReplyRefusal::no_time);
    CHECK(said("DTSTART;VALUE=DATE:20270316\r\n") == ReplyRefusal::no_time);
    CHECK(said("DTSTART:20271316T133000Z\r\n") == ReplyRefusal::no_time);
    CHECK(said("DTSTART;TZID=Asia/Tokyo:20270316T133000\r\n") == ReplyRefusal::no_time);
    CHECK(said(good + "DTEND:20270316T123000Z\r\n") == ReplyRefusal::no_time);
    CHECK(said(good + "DTEND:gisteren\r\n") == ReplyRefusal::no_time);
    CHECK(said(good, "REPLY") == ReplyRefusal::not_a_reply);
    CHECK(read_counter("").error() == ReplyRefusal::not_a_calendar);
    // Without an end it lasts as long as it did; words that are no text are left out.
    auto const bare = read_counter(
        event(usual("ATTENDEE:mailto:a@b.nl") + good + "COMMENT:\xff\xfe\xfd\xfc\xfb\r\n", "COUNTER"));
    REQUIRE(bare.has_value());
    CHECK(bare->end.epoch_ms == 0);
    CHECK(bare->words.empty());
    // Several people: the mail says who proposes.
    auto const two = read_counter(
        event(usual("ATTENDEE:mailto:a@b.nl") + "ATTENDEE:mailto:c@d.nl\r\n" + good, "COUNTER"));
    CHECK(two->address.empty());
}
