#include "ical.h"

#include "testing/testing.h"

#include <doctest/doctest.h>

#include <chrono>
#include <fstream>
#include <iterator>

namespace {

// 2027-03-28 is the day on which summer time begins.
ical::Event meeting()
{
    ical::Event event;
    event.uid = "meeting-1@example.nl";
    event.sequence = 2;
    event.stamp = moment::instant_of({2027, 3, 15}, {9, 0});
    event.when = ical::Timed{
        moment::instant_of({2027, 3, 29}, {15, 30}), moment::instant_of({2027, 3, 29}, {17, 0})};
    event.summary = "Overleg; verlichting, groen \\ grijs";
    event.description = "Agenda:\n1. Welkom in café \"De Eén\"\n2. " + std::string(200, 'x');
    event.location = "Stadhuis, zaal 2";
    event.url = "https://example.nl/overleg?a=1,2;3";
    event.organizer = ical::Person{"Anna \"de\" Vries", "anna@example.nl"};
    event.attendees = {{"Bo; Jansen", "bo@example.nl"}, {"", "c@example.nl"}};
    return event;
}

ical::Event read_back(ical::Event const& event)
{
    std::vector<ical::Event> const events{event};
    return ical::read(ical::feed("Kalender", events)).value().events.at(0);
}

std::string text_of(std::filesystem::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<ical::Event> many(int count)
{
    std::vector<ical::Event> events(static_cast<std::size_t>(count), meeting());
    for (std::size_t i = 0; i < events.size(); ++i) {
        events[i].uid = std::to_string(i) + "@example.nl";
    }
    return events;
}

} // namespace

TEST_CASE("an event is read back by another library as it was")
{
    auto const event = meeting();
    auto const read = read_back(event);
    CHECK(read.uid == event.uid);
    CHECK(read.sequence == 2);
    CHECK(read.stamp == event.stamp);
    CHECK(read.when == event.when);
    CHECK(read.summary == event.summary);
    CHECK(read.description == event.description);
    CHECK(read.location == event.location);
    CHECK(read.url == event.url);
    CHECK(read.status == ical::Status::confirmed);
}

TEST_CASE("organizer and attendees are read back without what would break a line")
{
    auto const read = read_back(meeting());
    REQUIRE(read.organizer);
    CHECK(read.organizer->name == "Anna de Vries");
    CHECK(read.organizer->address == "anna@example.nl");
    REQUIRE(read.attendees.size() == 2);
    CHECK(read.attendees[0].name == "Bo; Jansen");
    CHECK(read.attendees[1].address == "c@example.nl");
}

TEST_CASE("times on both sides of summer time stay the same instant")
{
    for (moment::Date const date :
        {moment::Date{2027, 1, 15}, {2027, 3, 27}, {2027, 3, 28}, {2027, 10, 31}, {2040, 7, 1}}) {
        auto event = meeting();
        event.when = ical::Timed{moment::instant_of(date, {12, 0}), moment::instant_of(date, {13, 45})};
        CHECK(read_back(event).when == event.when);
    }
}

TEST_CASE("an event of whole days keeps its first and last day")
{
    auto event = meeting();
    event.when = ical::AllDay{{2027, 12, 31}, {2028, 1, 1}};
    CHECK(read_back(event).when == event.when);
}

TEST_CASE("a feed is written as it always was")
{
    auto day = meeting();
    day.when = ical::AllDay{{2027, 6, 1}, {2027, 6, 1}};
    day.rule = ical::rule({ical::Every::year, 1, 0, {}}, day.when);
    day.status = ical::Status::cancelled;
    testing::golden("feed.ics", ical::feed("De Grift", std::vector{meeting(), day}));
}

TEST_CASE("no line is longer than 75 bytes and none is cut inside a sign")
{
    auto event = meeting();
    event.summary.clear();
    for (int i = 0; i < 200; ++i) {
        event.summary += "é";
    }
    auto const text = ical::invitation(event, ical::Method::request);
    std::size_t begin = 0;
    for (auto end = text.find("\r\n"); end != text.npos; begin = end + 2, end = text.find("\r\n", begin)) {
        CHECK(end - begin <= 75);
        CHECK((static_cast<unsigned char>(text[begin]) & 0xc0) != 0x80);
    }
    CHECK(begin == text.size());
    CHECK(ical::read(text).value().events.at(0).summary == event.summary);
}

TEST_CASE("a recurrence is written as a rule")
{
    ical::When const timed = meeting().when;
    CHECK(ical::rule({ical::Every::month, 3, 8, {}}, timed) == "FREQ=MONTHLY;COUNT=8;INTERVAL=3");
    CHECK(ical::rule({ical::Every::week, 1, 0, {2027, 7, 1}}, timed) == "FREQ=WEEKLY;UNTIL=20270701T215900Z");
    CHECK(ical::rule({ical::Every::day, 1, 0, {2027, 7, 1}}, ical::AllDay{}) == "FREQ=DAILY;UNTIL=20270701");
    auto event = meeting();
    event.rule = ical::rule({ical::Every::month, 3, 8, {}}, timed);
    CHECK(read_back(event).rule == event.rule);
}

TEST_CASE("an invitation says what it wants")
{
    CHECK(ical::invitation(meeting(), ical::Method::request).find("METHOD:REQUEST\r\n") != std::string::npos);
    CHECK(ical::invitation(meeting(), ical::Method::cancel).find("METHOD:CANCEL\r\n") != std::string::npos);
}

TEST_CASE("the name of a calendar is read")
{
    CHECK(ical::read(ical::feed("De Grift, noord", {})).value().name == "De Grift, noord");
}

TEST_CASE("a time of another zone becomes an instant and a time without zone is Dutch")
{
    auto const read
        = ical::read("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART:20270701T100000Z\r\n"
                     "DURATION:PT90M\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20270701T100000\r\n"
                     "END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:never\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    REQUIRE(read);
    REQUIRE(read->events.size() == 2);
    auto const ten = moment::instant_of({2027, 7, 1}, {10, 0});
    CHECK(read->events[0].when == ical::When(ical::Timed{ten.plus_minutes(120), ten.plus_minutes(210)}));
    CHECK(read->events[1].when == ical::When(ical::Timed{ten, ten}));
    CHECK(read->skipped == 1);
}

TEST_CASE("what is no calendar is refused")
{
    for (std::string_view const text : {"", "hello", "BEGIN:VCARD\r\nEND:VCARD\r\n", "\xff\xfe\x00"}) {
        auto const read = ical::read(text);
        CHECK((!read && read.error() == ical::ReadRefusal::not_a_calendar));
    }
}

TEST_CASE("a calendar that is too large is refused")
{
    auto const read = ical::read(std::string(11'000'000, ' '));
    CHECK((!read && read.error() == ical::ReadRefusal::too_large));
    std::string lines = "BEGIN:VCALENDAR\r\n";
    for (int i = 0; i < 20'001; ++i) {
        lines += "BEGIN:VEVENT\r\nDTSTART:20270701\r\nEND:VEVENT\r\n";
    }
    auto const full = ical::read(lines + "END:VCALENDAR\r\n");
    CHECK((!full && full.error() == ical::ReadRefusal::too_many_events));
}

TEST_CASE("the calendars of other programs are read")
{
    auto const folder = testing::shared_file("data/real/calendar");
    if (!folder) {
        return;
    }
    for (auto const& entry : std::filesystem::recursive_directory_iterator(*folder)) {
        if (entry.path().extension() == ".ics") {
            CAPTURE(entry.path().filename().string());
            auto const text = text_of(entry.path());
            auto const read = ical::read(text);
            CHECK(read.has_value() == (text.find("END:VCALENDAR") != text.npos));
        }
    }
}

TEST_CASE("a thousand events are written in a few milliseconds")
{
    auto const events = many(1'000);
    auto const begin = std::chrono::steady_clock::now();
    auto const text = ical::feed("Kalender", events);
    auto const took_ms
        = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
    MESSAGE("1,000 events, ms: ", took_ms, ", bytes: ", text.size());
    CHECK(took_ms < 250); // a wide margin: sanitizers and busy machines
}
