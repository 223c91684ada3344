#include "agenda.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace meetings;
using partnership::MatterKind;

namespace {

Offer offer(std::string key, MatterKind kind = MatterKind::due, int step = 6)
{
    partnership::Matter matter;
    matter.kind = kind;
    matter.key = std::move(key);
    matter.text = {{"Camera's", "Cameras"}, {}};
    matter.organisation = "Politie";
    return {matter, step};
}

std::string keys(Items const& items)
{
    std::string out;
    for (auto const& item : items)
        out += item.key + " ";
    return out;
}

Items three_lines() { return items_of({"Welkom", "Midden", "Rondvraag"}); }

Meeting meeting_of(Kind kind)
{
    Meeting out;
    out.kind = kind;
    return out;
}

} // namespace

TEST_CASE("what steps bring stands before the closing line, what the group agreed itself after the opening")
{
    auto const made = programme(
        three_lines(), {offer("action:1"), offer("point:2", MatterKind::due, 0)}, Offering::taken_in);
    CHECK(keys(made.items) == "line:1 point:2 line:2 action:1 line:3 ");
    CHECK(made.items[1].is_fresh);
    CHECK(made.items[3].place == 4);
    CHECK(made.offered.empty());
}

TEST_CASE("after the agenda was sent new matters are offered, and known ones are not offered twice")
{
    auto kept = three_lines();
    kept.push_back(item_of(offer("action:1")));
    kept.back().place = 4;
    auto const made
        = programme(kept, {offer("action:1"), offer("action:2"), offer("action:2")}, Offering::offered);
    CHECK(keys(made.items) == "line:1 line:2 line:3 action:1 ");
    CHECK(keys(made.offered) == "action:2 ");
    CHECK(programme(kept, {offer("action:2")}, Offering::none).offered.empty());
}

TEST_CASE("what was taken off stays off until somebody puts it back")
{
    auto const made = programme(three_lines(), {offer("action:1")}, Offering::taken_in);
    auto const off = turned(made, "action:1", Turn::off);
    auto const again = programme(off, {offer("action:1")}, Offering::taken_in);
    CHECK(keys(again.items) == "line:1 line:2 line:3 ");
    CHECK(keys(again.taken_off) == "action:1 ");
    auto const back = programme(turned(again, "action:1", Turn::on), {}, Offering::none);
    CHECK(keys(back.items) == "line:1 line:2 action:1 line:3 ");
    CHECK(back.taken_off.empty());
}

TEST_CASE("a line goes up and down, and not over the edge")
{
    auto const made = programme(three_lines(), {}, Offering::none);
    CHECK(keys(turned(made, "line:3", Turn::up)) == "line:1 line:3 line:2 ");
    CHECK(keys(turned(made, "line:1", Turn::down)) == "line:2 line:1 line:3 ");
    CHECK(keys(turned(made, "line:1", Turn::up)) == "line:1 line:2 line:3 ");
    CHECK(keys(turned(made, "line:3", Turn::down)) == "line:1 line:2 line:3 ");
    CHECK(keys(turned(made, "line:9", Turn::off)) == "line:1 line:2 line:3 ");
}

TEST_CASE("a line of one's own comes before the closing, under a number that nobody had")
{
    auto const made = with_line(three_lines(), "Kennismaken");
    CHECK(keys(made) == "line:1 line:2 line:4 line:3 ");
    CHECK(made[3].place == 4);
    CHECK(with_line({}, "Alleen dit").size() == 1);
    auto const off = turned(programme(three_lines(), {}, Offering::none), "line:2", Turn::off);
    auto const more = programme(with_line(off, "Nog iets"), {}, Offering::none);
    CHECK(keys(more.items) == "line:1 line:4 line:3 ");
    CHECK(keys(more.taken_off) == "line:2 "); // what was taken off stays off
}

TEST_CASE("lines that are typed anew keep what is known of them")
{
    auto kept = three_lines();
    kept[1].note = "Besproken";
    kept.push_back(item_of(offer("action:1")));
    kept.back().place = 4;
    auto const lines = lines_of(kept);
    CHECK(lines[3] == "Camera's (Politie)");
    auto const made = retyped(kept, {"Midden", "Nieuw", "Camera's (Politie)"});
    CHECK(keys(made) == "line:2 line:4 action:1 line:1 line:3 ");
    CHECK(made[0].note == "Besproken");
    CHECK(made[3].place == 0);
}

TEST_CASE("matters come by themselves on the next meeting alone, and never on a feast")
{
    CHECK(offering(meeting_of(Kind::quarterly), true) == Offering::taken_in);
    CHECK(offering(meeting_of(Kind::quarterly), false) == Offering::none);
    CHECK(offering(meeting_of(Kind::award), true) == Offering::offered);
    auto sent = meeting_of(Kind::regular);
    sent.agenda_sent_at = {1};
    CHECK(offering(sent, true) == Offering::offered);
    sent.closed_at = {1};
    CHECK(offering(sent, true) == Offering::none);
    auto off = meeting_of(Kind::regular);
    off.state = State::cancelled;
    CHECK(offering(off, true) == Offering::none);
}

TEST_CASE("two who write in one field keep both texts or are asked to choose")
{
    struct Case {
        char const *was, *typed, *stored;
        std::optional<std::string> kept;
    };
    Case const cases[] = {
        {"a", "a", "b", "b"}, // only the other wrote
        {"a", "b", "a", "b"}, // only this one wrote
        {"a", "b", "b", "b"}, // both the same
        {"a", "b", "c", std::nullopt},
        {"", "", "", ""},
    };
    for (auto const& one : cases)
        CHECK(merged(one.was, one.typed, one.stored) == one.kept);
}

TEST_CASE("every kind of matter has a code and a name in two languages")
{
    for (int kind = 0; kind <= static_cast<int>(MatterKind::waiting); ++kind) {
        auto const name = name_of_kind(code(static_cast<MatterKind>(kind)));
        CHECK_FALSE(name.dutch.empty());
        CHECK_FALSE(name.english.empty());
    }
    CHECK(name_of_kind("anders").dutch.empty());
    CHECK(field_key("action:12") == "action-12");
}
