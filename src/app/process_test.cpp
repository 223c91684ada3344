// The nine steps together: their order, their reports, and passing one over.
#include "process.h"
#include "rooms.h"

#include "award/award.h"
#include "calendar/calendar.h"
#include "db/db.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace {

using partnership::StepState;

struct Park {
    db::Connection& db;
    partnership::Scope scope;
    accounts::PersonId adviser;

    std::vector<partnership::StepCard> cards() const
    {
        return partnership::cards(db, app::process(), {scope, moment::local_date(testing::now())});
    }
    StepState state(int step) const { return cards().at(static_cast<std::size_t>(step - 1)).report.state; }
    int current() const
    {
        auto const all = cards();
        auto const* found = partnership::current(all);
        return found ? found->step->number : 0;
    }
    void skip(int step, std::string reason) const
    {
        partnership::skip_step(db, scope, {step, std::move(reason), ""}, adviser, testing::now());
    }
    void resume(int step) const { partnership::resume_step(db, scope, step); }
};

void each_park(base::FunctionRef<void(Park const&)> test)
{
    auto const tables = app::all_tables();
    testing::for_each_engine({tables}, [&](db::Connection& db) {
        auto const now = testing::now();
        auto const adviser = accounts::person_with_email(db, {"Anna Bakker", "anna@voorbeeld.nl"}, now);
        auto const park
            = partnership::start(db, {"De Grift", "Grifthoek"}, *accounts::person(db, adviser), now);
        test({db, {park.id, partnership::current_round(db, park.id).id}, adviser});
    });
}

bool is_page(std::string const& path)
{
    for (auto const& room : app::all_routes())
        for (auto const& route : room)
            if (route.method == http::Method::get && route.path == "/t/{park}/" + path)
                return true;
    return false;
}

} // namespace

TEST_CASE("the nine steps stand in the order of the process, each with a page of its own")
{
    std::set<std::string_view> paths;
    int number = 0;
    for (auto const& step : app::process()) {
        CHECK(step.number == ++number);
        CHECK(paths.insert(step.path).second);
        CHECK_MESSAGE(is_page(std::string(step.path)), step.path);
        CHECK(!step.name.dutch.empty());
        CHECK(!step.name.english.empty());
    }
    CHECK(number == 9);
}

TEST_CASE("a park that has just started is told for every step what to do, who, and where")
{
    each_park([](Park const& park) {
        for (auto const& card : park.cards()) {
            CAPTURE(card.step->path);
            CHECK(card.report.state != StepState::done);
            CHECK(!card.report.where.text.dutch.empty());
            CHECK(!card.report.next.text.english.empty());
            CHECK(!card.report.next_path.empty());
        }
        CHECK(park.current() == 1);
    });
}

TEST_CASE("a step is passed over with a reason, and taken up again")
{
    each_park([](Park const& park) {
        park.skip(1, "De grens stond al vast.");
        CHECK(park.state(1) == StepState::skipped);
        CHECK(park.cards().at(0).skip_reason == "De grens stond al vast.");
        CHECK(park.current() == 2);
        auto const line = partnership::journal(park.db, park.scope.partnership, 1).at(0);
        CHECK(line.dutch.find("De grens stond al vast.") != std::string::npos);
        CHECK(line.by == "Anna Bakker");
        park.skip(1, "De gemeente heeft de kaart.");
        CHECK(park.cards().at(0).skip_reason == "De gemeente heeft de kaart.");
        park.resume(1);
        CHECK(park.state(1) != StepState::skipped);
        CHECK(park.cards().at(0).skip_reason.empty());
        CHECK(park.current() == 1);
    });
}

TEST_CASE("a step that is done by its evidence is not shown as passed over")
{
    each_park([](Park const& park) {
        park.skip(7, "Geen tijd");
        CHECK(park.state(7) == StepState::skipped);
        calendar::add(park.db, park.scope,
            {calendar::Kind::clean_up_day, "Opschoondag", {2027, 5, 12}, {10, 0}, {12, 0}}, testing::now());
        CHECK(park.state(7) == StepState::skipped);
        calendar::add(park.db, park.scope,
            {"Doe mee", calendar::Channel::newsletter, "Alle ondernemers", {2027, 5, 1}});
        REQUIRE(calendar::adopt(park.db, park.scope, {park.adviser, testing::now()}));
        CHECK(park.state(7) == StepState::done);
        CHECK(park.cards().at(6).skip_reason.empty());
    });
}

TEST_CASE("the award asks that every step before it is done or passed over, and none after it")
{
    each_park([](Park const& park) {
        for (int step = 1; step <= 7; ++step) {
            CHECK(!award::all_open(award::gates(park.cards())));
            park.skip(step, "Bestond al");
        }
        CHECK(award::all_open(award::gates(park.cards())));
        CHECK(park.current() == 8);
        park.resume(3);
        CHECK(!award::all_open(award::gates(park.cards())));
        CHECK(park.current() == 3);
    });
}

TEST_CASE("what was passed over in one park or round is not passed over in another")
{
    each_park([](Park const& park) {
        park.skip(1, "Bestond al");
        auto const other = partnership::start(
            park.db, {"Elders", "Elders"}, *accounts::person(park.db, park.adviser), testing::now());
        Park const there{park.db, {other.id, partnership::current_round(park.db, other.id).id}, park.adviser};
        CHECK(there.state(1) != StepState::skipped);
        there.resume(1);
        CHECK(park.state(1) == StepState::skipped);
        auto const next = partnership::open_next_round(park.db, park.scope.partnership, testing::now());
        Park const later{park.db, {park.scope.partnership, next.id}, park.adviser};
        CHECK(later.state(1) != StepState::skipped);
    });
}
