// Reports on both engines: what was done in a quarter, what is late, who may read what.
#include "quarter.h"
#include "testing_world.h"
#include "written.h"

#include "pdf/check.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>

using namespace continuation;

namespace {

plan::ActionId owned(db::Connection& db, World const& world, char const* title, plan::Span quarters)
{
    plan::Wish wish{title, "crime"};
    wish.owner = {world.police, world.dirk};
    wish.quarters = quarters;
    wish.done_when = "Het is klaar.";
    return plan::add(db, world.scope, wish, world.by());
}

Facts facts_on(db::Connection& db, World const& world, moment::Date day)
{
    return facts_of(db, partnership::Reader::of_group(world.scope), world.question(day),
        days_of(moment::quarter_of(day)));
}

meetings::MeetingId held(db::Connection& db, World const& world, moment::Date day)
{
    auto const id = meetings::plan(db, world.scope, {meetings::Kind::quarterly, {}, day});
    REQUIRE(meetings::hold(db, world.scope, {id, {{world.fatma}}}, day));
    return id;
}

std::vector<std::string> titles(std::vector<plan::Action> const& actions)
{
    std::vector<std::string> out;
    for (auto const& one : actions)
        out.push_back(one.wish.title);
    return out;
}

// As poppler counts them.
int pages_of(std::string_view file)
{
    testing::TempDir folder;
    auto const path = folder.path() / "paper.pdf";
    std::ofstream(path, std::ios::binary) << file;
    FILE* pipe = ::popen(("pdfinfo " + path.string() + " | sed -n 's/^Pages: *//p'").c_str(), "r");
    REQUIRE(pipe);
    std::array<char, 16> said{};
    auto const* line = std::fgets(said.data(), said.size(), pipe);
    ::pclose(pipe);
    return line ? std::atoi(line) : 0;
}

// Words as people use them, so many signs long.
std::string wordy(std::size_t signs)
{
    std::string out;
    while (out.size() < signs)
        out += "de gemeente maakt samen met de ondernemers het hele terrein schoon en veilig ";
    return out.substr(0, signs);
}

i18n::Words const dutch(i18n::Language::dutch);

} // namespace

TEST_CASE("an action counts in the quarter in which it was called done, not in that of a later note")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const done = owned(db, world, "Klaar", {1, 2});
        REQUIRE(plan::update(db, world.scope, {done, plan::State::done}, world.by()));
        auto later = world.by();
        later.at = testing::now().plus_days(100);
        REQUIRE(plan::update(db, world.scope, {done, plan::State::done, "Nog een foto."}, later));
        auto const facts = facts_on(db, world, {2027, 6, 28});
        CHECK(titles(facts.done_in(days_of({2027, 1}))) == std::vector<std::string>{"Klaar"});
        CHECK(facts.done_in(days_of({2027, 2})).empty());
    });
}

TEST_CASE("late actions stand with the organisation that has them and the day they were due, oldest first")
{
    each_engine([](db::Connection& db, World const& world) {
        for (auto const id : {owned(db, world, "Tweede", {2, 2}), owned(db, world, "Eerste", {1, 1})})
            REQUIRE(plan::update(db, world.scope, {id, plan::State::planned}, world.by()));
        auto const facts = facts_on(db, world, {2027, 8, 1});
        CHECK(titles(facts.late()) == std::vector<std::string>{"Eerste", "Tweede"});
        CHECK(facts.due_on(facts.late()[0]) == moment::Date{2027, 3, 31});
        CHECK(facts.owner_of(facts.late()[0]) == "Politie Grifthoek");
        CHECK(facts_on(db, world, {2027, 3, 31}).late().empty());
    });
}

TEST_CASE("a report holds the decisions of its own quarter only")
{
    each_engine([](db::Connection& db, World const& world) {
        meetings::decide(db, world.scope, held(db, world, {2027, 3, 15}), "Wij beginnen.");
        meetings::decide(db, world.scope, held(db, world, {2027, 4, 1}), "Wij gaan door.");
        auto const first = facts_on(db, world, {2027, 3, 31});
        REQUIRE(first.decisions.size() == 1);
        CHECK(first.decisions[0].what == "Wij beginnen.");
        CHECK(facts_on(db, world, {2027, 6, 1}).decisions.at(0).what == "Wij gaan door.");
    });
}

TEST_CASE("the paper for the council holds no figure that is for the group only")
{
    each_engine([](db::Connection& db, World const& world) {
        objectives::add(db, world.scope,
            {objectives::Theme::crime, "Minder inbraak", {"police.2.5.1", "Inbraak", "Burglary", 37.0},
                objectives::Unit::count, 20, {2028, 3, 1}});
        auto const question = world.question();
        Days const year{{2026, 3, 15}, {2027, 3, 15}};
        auto const shown = [&](partnership::Reader const& reader) {
            std::string out;
            for (auto const& part :
                summary_sheet(dutch, facts_of(db, reader, question, year), "Geef ons uren.").parts)
                for (auto const& point : part.points)
                    out += point + "\n";
            return out;
        };
        CHECK(shown(partnership::Reader::of_group(world.scope)).find("van 37 naar 20") != std::string::npos);
        CHECK(shown(partnership::Reader::of_everyone(world.scope)).find(": naar 20") != std::string::npos);
    });
}

TEST_CASE("the summary is one page however much there is, and the report as long as it must be")
{
    each_engine([](db::Connection& db, World const& world) {
        for (int number = 0; number < 40; ++number) {
            auto const title = wordy(180) + " nummer " + std::to_string(number);
            auto const id = owned(db, world, title.c_str(), {1, 1});
            auto const state = number % 2 == 0 ? plan::State::done : plan::State::planned;
            REQUIRE(plan::update(db, world.scope, {id, state}, world.by()));
            objectives::add(db, world.scope,
                {objectives::Theme::crime, title, {}, objectives::Unit::percent, 60, {2028, 3, 1}});
            meetings::plan(db, world.scope, {meetings::Kind::regular, title, {2027, 9, 1 + number % 28}});
        }
        auto const facts = facts_on(db, world, {2027, 8, 1});
        auto const summary
            = sheet_pdf(dutch, summary_sheet(dutch, facts, wordy(summary_written_max)), testing::now());
        CHECK(pdf::complaints(summary).empty());
        CHECK(pages_of(summary) == 1);
        auto const report = sheet_pdf(dutch, quarter_sheet(dutch, facts, {2027, 3}, ""), testing::now());
        CHECK(pdf::complaints(report).empty());
        CHECK(pages_of(report) > 1);
        CHECK(sheet_odt(dutch, quarter_sheet(dutch, facts, {2027, 3}, ""), testing::now()).substr(0, 2)
            == "PK");
    });
}

TEST_CASE("own words are kept once for each place, and nobody overwrites another")
{
    each_engine([](db::Connection& db, World const& world) {
        moment::Date const day{2027, 3, 15};
        CHECK(write(db, world.scope, {"samenvatting", {"Eerst"}}, day));
        CHECK(!write(db, world.scope, {"samenvatting", {"Ook eerst"}}, day));
        CHECK(write(db, world.scope, {"samenvatting", {"Daarna", false, 1}}, day));
        CHECK(!write(db, world.scope, {"samenvatting", {"Te laat", false, 1}}, day));
        CHECK(words_at(written(db, world.scope), "samenvatting") == "Daarna");
        CHECK(words_at(written(db, world.scope), "kwartaal-2027-1").empty());
    });
}

TEST_CASE("only places that exist can be written at")
{
    for (auto const* place : {"", "anders", "kwartaal-", "kwartaal-2027-5", "kwartaal-1999-1", "kwartaal-x-1",
             "kwartaal-2027-1-2"})
        CHECK_MESSAGE(!place_of(place), place);
    CHECK(place_of("samenvatting")->path == "vervolg/samenvatting");
    CHECK(place_of("kwartaal-2027-4")->path == "vervolg/kwartaal?kwartaal=2027-4");
}

TEST_CASE("what people wrote falls into paragraphs")
{
    CHECK(paragraphs_of("").empty());
    CHECK(paragraphs_of(" \n\n \n").empty());
    CHECK(paragraphs_of("Een\n\n\nTwee\ndrie\r\n") == std::vector<std::string>{"Een", "Twee\ndrie"});
}

TEST_CASE("the health counts meetings, late work and empty places of this group")
{
    each_engine([](db::Connection& db, World const& world) {
        held(db, world, {2027, 3, 15});
        auto const late = owned(db, world, "Laat", {1, 1});
        REQUIRE(plan::update(db, world.scope, {late, plan::State::planned}, world.by()));
        REQUIRE(participants::leave(db, world.scope, world.dirk, {2027, 4, 1}));
        auto const found = counted(db, world.question({2027, 4, 30}));
        CHECK(found.days == 46);
        CHECK(found.meetings_held == 1);
        CHECK(found.open_days == std::vector<int>{30});
        CHECK(found.places == 2);
        CHECK(found.vacancies == 1);
        CHECK(counted(db, world.question({2028, 4, 30})).meetings_held == 0);
    });
}
