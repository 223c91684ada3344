#include "feed.h"
#include "samples.h"
#include "testing_world.h"

#include "base/text.h"
#include "ical/ical.h"

#include <doctest/doctest.h>

using namespace calendar;

namespace {

constexpr std::string_view secret = "a secret of the tests";
constexpr partnership::PartnershipId park{7};
constexpr accounts::PersonId dirk{70};

Event event(NewEvent what)
{
    return {EventId{5}, std::move(what), State::planned, 2, moment::instant_of({2027, 3, 15}, {9, 0})};
}

FeedContent content(std::vector<Event> events, std::vector<meetings::Meeting> planned = {})
{
    return {
        "De Grift, noord", "https://terrein.voorbeeld.nl", "de-grift", std::move(events), std::move(planned)};
}

meetings::Meeting meeting()
{
    meetings::Meeting out;
    out.id = meetings::MeetingId{9};
    out.title = "Kick-off";
    out.date = {2027, 4, 20};
    out.from = {15, 0};
    out.until = {16, 30};
    out.place = "Raadhuis";
    out.agenda = {"Dirk Visser vertelt over inbraak"};
    out.sequence = 1;
    return out;
}

ical::Event only(FeedContent const& content)
{
    auto const read = ical::read(feed_text(content));
    REQUIRE(read);
    REQUIRE(read->skipped == 0);
    REQUIRE(read->events.size() == 1);
    return read->events[0];
}

bool holds(std::string_view text, std::string_view words) { return text.find(words) != text.npos; }

std::vector<std::string_view> lines_of(std::string_view text)
{
    std::vector<std::string_view> out;
    for (auto end = text.find("\r\n"); end != text.npos; end = text.find("\r\n")) {
        out.push_back(text.substr(0, end));
        text.remove_prefix(end + 2);
    }
    CHECK(text.empty());
    return out;
}

} // namespace

TEST_CASE("an address of the feed tells whose it is, and nobody can make one")
{
    auto const token = feed_token(secret, park, dirk);
    auto const reader = reader_of(secret, token);
    REQUIRE(reader);
    CHECK(reader->partnership == park);
    CHECK(reader->person == dirk);
    CHECK(!reader_of("another secret", token));
    auto const other = feed_token(secret, partnership::PartnershipId{8}, dirk);
    auto const signature = token.substr(token.rfind('.'));
    CHECK(!reader_of(secret, other.substr(0, other.rfind('.')) + signature));
    for (auto const& wrong : {token + "x", token.substr(1), signature, std::string(), std::string(".."),
             std::string("a.b.c.d"), token + "." + token})
        CHECK_MESSAGE(!reader_of(secret, wrong), wrong);
}

TEST_CASE("an activity is read by another program as it was planned")
{
    auto const wanted = samples::evening();
    auto const read = only(content({event(wanted)}));
    CHECK(read.summary == wanted.title);
    CHECK(read.location == wanted.place);
    CHECK(read.when
        == ical::When(ical::Timed{
            moment::instant_of(wanted.date, wanted.from), moment::instant_of(wanted.date, wanted.until)}));
    CHECK(read.sequence == 2);
    CHECK(read.stamp == moment::instant_of({2027, 3, 15}, {9, 0}));
    CHECK(read.status == ical::Status::confirmed);
    CHECK(read.url == "https://terrein.voorbeeld.nl/t/de-grift/kalender");
}

TEST_CASE("hours are Dutch civil time with its zone, on both sides of the change to summer time")
{
    auto winter = samples::evening(), summer = winter, change = winter;
    winter.date = {2027, 3, 27};
    summer.date = {2027, 3, 28};
    change.date = {2027, 3, 28};
    change.from = {1, 30}; // an hour of this night does not exist
    change.until = {4, 0};
    auto const text = feed_text(content({event(winter), event(summer), event(change)}));
    CHECK(holds(text, "BEGIN:VTIMEZONE\r\nTZID:Europe/Amsterdam\r\n"));
    CHECK(holds(text, "DTSTART;TZID=Europe/Amsterdam:20270327T193000\r\n"));
    CHECK(holds(text, "DTSTART;TZID=Europe/Amsterdam:20270328T193000\r\n"));
    auto const read = ical::read(text);
    REQUIRE(read);
    auto const begin = [&](std::size_t i) { return std::get<ical::Timed>(read->events.at(i).when).begin; };
    CHECK((begin(1).epoch_ms - begin(0).epoch_ms) / 3'600'000 == 23);
    auto const night = std::get<ical::Timed>(read->events.at(2).when);
    CHECK((night.end.epoch_ms - night.begin.epoch_ms) / 60'000 == 90);
}

TEST_CASE("an activity that was called off is cancelled elsewhere, under the same name")
{
    auto one = event(samples::evening());
    auto const before = only(content({one}));
    one.state = State::cancelled;
    one.sequence = 3;
    auto const after = only(content({one}));
    CHECK(after.uid == before.uid);
    CHECK(after.status == ical::Status::cancelled);
    CHECK(after.sequence > before.sequence);
    CHECK(holds(feed_text(content({one})), "STATUS:CANCELLED\r\n"));
}

TEST_CASE("a feed keeps the name of an event when the park gets another address")
{
    auto moved = content({event(samples::evening())});
    auto const before = only(moved).uid;
    moved.public_url = "https://elders.nl";
    moved.slug = "de-grift-2";
    CHECK(only(moved).uid == before);
    auto const both = ical::read(feed_text(content({event(samples::evening())}, {meeting()})));
    CHECK(both->events[0].uid != both->events[1].uid);
}

TEST_CASE("commas, semicolons, new lines and smileys come through whole")
{
    auto wanted = samples::evening();
    wanted.title = "Wat; waar, wie\nen \\ waarom? \xF0\x9F\x9A\x92 caf\xC3\xA9";
    wanted.place = "Zaal 2, \"de Grift\"; achterom";
    auto const read = only(content({event(wanted)}));
    CHECK(read.summary == wanted.title);
    CHECK(read.location == wanted.place);
}

TEST_CASE("an activity cannot add lines of its own to the feed")
{
    auto wanted = samples::evening();
    wanted.title = "Avond\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Vals";
    CHECK(holds(only(content({event(wanted)})).summary, "Avond"));
}

TEST_CASE("every line ends as the standard asks and is folded at 75 bytes without cutting a letter")
{
    auto wanted = samples::evening();
    wanted.title.clear();
    for (int i = 0; i < 60; ++i)
        wanted.title += "é\xF0\x9F\x9A\x92";
    auto const text = feed_text(content({event(wanted)}, {meeting()}));
    for (auto const line : lines_of(text)) {
        CHECK(line.size() <= 75);
        CHECK(!holds(line, "\n"));
        CHECK(base::is_utf8(line));
    }
    CHECK(ical::read(text)->events[0].summary == wanted.title);
}

TEST_CASE("meetings are in the feed, without their agenda or the people who come")
{
    auto const text = feed_text(content({}, {meeting()}));
    CHECK(holds(text, "SUMMARY:Kick-off"));
    CHECK(holds(text, "/t/de-grift/bijeenkomsten/"));
    CHECK(!holds(text, "Dirk"));
    CHECK(!holds(text, "ATTENDEE"));
    CHECK(!holds(text, "ORGANIZER"));
    CHECK(!holds(text, "mailto"));
    auto off = meeting();
    off.state = meetings::State::cancelled;
    CHECK(only(content({}, {off})).status == ical::Status::cancelled);
}

TEST_CASE("the feed of an empty calendar is a calendar")
{
    auto const read = ical::read(feed_text(content({})));
    REQUIRE(read);
    CHECK(read->name == "De Grift, noord");
    CHECK(read->events.empty());
}
