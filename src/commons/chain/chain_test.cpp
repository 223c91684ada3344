#include "annex.h"
#include "test_rooms.h"

#include "testing/testing.h"

#include <doctest/doctest.h>

using namespace chain;

namespace {

void with_walk(base::FunctionRef<void(Walk&)> test)
{
    ::testing::for_each_engine({}, [&](db::Connection& db) {
        Walk walk(db, partnership::Reader::of_group({{1}, {1}}), test_rooms::rooms);
        test(walk);
    });
}

std::string written(Line const& line)
{
    std::string out;
    for (auto const& stretch : line.stretches) {
        for (auto const& link : stretch.links)
            out += link.key + " ";
        out += "| ";
    }
    return out;
}

// As a room tells it, which is not the order of the keys.
std::vector<Link> next_in_order(db::Connection&, partnership::Reader const&, std::string_view key)
{
    test_rooms::Pairs const pairs{{"figure:9", "problem:7"}, {"figure:9", "problem:2"},
        {"problem:7", "objective:8"}, {"problem:7", "objective:3"}, {"problem:2", "objective:5"}};
    std::vector<Link> out;
    for (auto const& [before, after] : pairs)
        if (before == key || after == key)
            out.push_back(test_rooms::link(before == key ? after : before));
    return out;
}
std::optional<Link> find_any(db::Connection&, partnership::Reader const&, std::string_view key)
{
    return test_rooms::link(key);
}
partnership::Links const ordered[] = {{find_any, next_in_order}};

} // namespace

TEST_CASE("a chain runs in both directions from wherever it is looked at")
{
    with_walk([](Walk& walk) {
        std::string const whole
            = "figure:burglary | problem:1 | objective:1 objective:2 | action:1 | decision:1 | result:1 | ";
        CHECK(written(*walk.line("figure:burglary")) == whole);
        CHECK(written(*walk.line("problem:1")) == whole);
        CHECK(written(*walk.line("action:1"))
            == "figure:burglary | problem:1 | objective:1 | action:1 | decision:1 | result:1 | ");
        CHECK(written(*walk.line("objective:2")) == "figure:burglary | problem:1 | objective:2 | | | | ");
    });
}

TEST_CASE("in a stage stands first what stands nearer, in the order in which its room tells it")
{
    ::testing::for_each_engine({}, [](db::Connection& db) {
        Walk walk(db, partnership::Reader::of_group({{1}, {1}}), ordered);
        CHECK(written(*walk.line("figure:9"))
            == "figure:9 | problem:7 problem:2 | objective:8 objective:3 objective:5 | | | | ");
        CHECK(written(*walk.line("objective:5")) == "figure:9 | problem:2 | objective:5 | | | | ");
    });
}

TEST_CASE("a ring, a thing that is gone and one that nobody knows do no harm")
{
    with_walk([](Walk& walk) {
        CHECK(walk.line("problem:2").has_value());
        CHECK_FALSE(walk.line("figure:gone"));
        CHECK_FALSE(walk.line("nothing"));
        CHECK_FALSE(walk.line(""));
        CHECK(walk.line("figure:litter")->is_loose());
        CHECK(walk.of_kind("figure:").size() == 1);
    });
}

TEST_CASE("what has no cause, no decision or nobody who works on it is a gap")
{
    with_walk([](Walk& walk) {
        auto const gaps = walk.gaps();
        REQUIRE(gaps.size() == 1);
        CHECK(gaps[0].what.key == "action:2");
        CHECK(gaps[0].lacks == std::vector{Stage::source, Stage::decision});
        CHECK(walk.things().size() == 4);
        CHECK(lacks(*walk.line("objective:2")) == std::vector{Stage::action});
        CHECK(lacks(*walk.line("problem:2")) == std::vector{Stage::source, Stage::objective});
        CHECK(lacks(*walk.line("decision:1")).empty());
    });
}

TEST_CASE("on paper stands each action once, and what no action serves")
{
    with_walk([](Walk& walk) {
        std::string keys;
        for (auto const& line : lines(walk))
            keys += line.of.key + " ";
        CHECK(keys == "action:1 action:2 ");
    });
}

TEST_CASE("the annex as a table has a row for each action, a cell for each stage, and names the gaps")
{
    with_walk([](Walk& walk) {
        i18n::Words const words(i18n::Language::dutch);
        auto const table = annex_table(words, lines(walk));
        using Cells = std::vector<std::string>;
        CHECK(table.heads
            == Cells{"Actie", "Aanleiding", "Probleem", "Doel", "Besluit", "Resultaat", "Wat nog mist"});
        REQUIRE(table.rows.size() == 2);
        CHECK(table.rows[0]
            == Cells{"Iets van action:1", "Iets van figure:burglary", "Iets van problem:1",
                "Iets van objective:1", "Iets van decision:1", "Iets van result:1", "Niets"});
        CHECK(table.rows[1]
            == Cells{"Iets van action:2", "-", "-", "-", "-", "-",
                "Nog geen aanleiding; Nog geen probleem; Nog geen doel; Nog geen besluit; Nog niet gemeten"});
    });
}
