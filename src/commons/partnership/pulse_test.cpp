#include "partnership.h"
#include "pulse.h"

#include "accounts/tables.h"
#include "db/db.h"
#include "partnership/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

using namespace partnership;

namespace {

StepReport told(db::Connection&, StepQuestion const&)
{
    return {StepState::done, {}, {}, "gebied", {Role::coordinator, {}}};
}
StepReport waits(db::Connection&, StepQuestion const&)
{
    return {StepState::in_progress, {}, {{"Kies de maatregelen.", "Choose the measures."}, {}}, "plan/kiezen",
        {Role::chair, "Politie Grifthoek"}};
}
constexpr Step two_steps[] = {{1, "gebied", {"Gebied", "Area"}, told}, {6, "plan", {"Plan", "Plan"}, waits}};

void tell_late(db::Connection&, StepQuestion const&, Signs& signs) { signs.overdue = 3; }
void tell_response(db::Connection&, StepQuestion const& question, Signs& signs)
{
    signs.response_percent = 41;
    signs.closes_on = moment::plus_days(question.today, 5);
    signs.next_on = moment::plus_days(question.today, 9);
    signs.vacancies = 2;
    signs.poor_health = 38;
}
constexpr Teller tellers_of_test[] = {tell_late, tell_response};
Tellers const tellers{two_steps, tellers_of_test};

struct Desk {
    db::Connection& db;
    accounts::PersonId anna;
    Partnership park;
    moment::Instant now = testing::now();

    ParkOfPerson seen(moment::Instant at) const
    {
        auto const all = parks_of(db, anna, moment::local_date(at));
        REQUIRE(all.size() == 1);
        return all.front();
    }
    std::int64_t take(moment::Instant at) const { return take_pulses(db, tellers, 5, at); }
};

void each_desk(base::FunctionRef<void(Desk const&)> test)
{
    testing::for_each_engine({accounts::tables(), tables()}, [&](db::Connection& db) {
        auto const anna
            = accounts::person_with_email(db, {"Anna Bakker", "anna@voorbeeld.nl"}, testing::now());
        auto const park = start(db, {"De Grift", "Grifthoek"}, *accounts::person(db, anna), testing::now());
        test({db, anna, park});
    });
}

} // namespace

TEST_CASE("the pulse of a park is read back as it was taken")
{
    each_desk([](Desk const& desk) {
        CHECK(!desk.seen(desk.now).pulse);
        CHECK(!desk.seen(desk.now).is_fresh);
        CHECK(desk.take(desk.now) == 1);
        auto const seen = desk.seen(desk.now);
        CHECK(seen.is_fresh);
        CHECK(seen.role == Role::adviser);
        CHECK(seen.park.name == "De Grift");
        REQUIRE(seen.pulse);
        auto const& pulse = *seen.pulse;
        CHECK(pulse.states == std::vector{StepState::done, StepState::in_progress});
        CHECK(pulse.step == 6);
        CHECK(pulse.next(i18n::Language::dutch) == "Kies de maatregelen.");
        CHECK(pulse.next(i18n::Language::english) == "Choose the measures.");
        CHECK(pulse.next_path == "plan/kiezen");
        CHECK(pulse.ball.role == Role::chair);
        CHECK(pulse.ball.organisation == "Politie Grifthoek");
        CHECK(pulse.moved_at == desk.now);
        CHECK(pulse.signs.overdue == 3);
        CHECK(pulse.signs.vacancies == 2);
        CHECK(pulse.signs.poor_health == 38);
        CHECK(pulse.signs.response_percent == 41);
        CHECK(pulse.signs.closes_on == moment::plus_days(moment::local_date(desk.now), 5));
        CHECK(pulse.signs.next_on == moment::plus_days(moment::local_date(desk.now), 9));
    });
}

TEST_CASE("a pulse is old after a change, on another day and after half an hour")
{
    each_desk([](Desk const& desk) {
        desk.take(desk.now);
        CHECK(desk.take(desk.now.plus_minutes(29)) == 0);
        touch(desk.db, desk.park.id);
        CHECK(!desk.seen(desk.now).is_fresh);
        CHECK(desk.take(desk.now.plus_minutes(1)) == 1);
        CHECK(desk.seen(desk.now).is_fresh);
        CHECK(desk.take(desk.now.plus_minutes(32)) == 1);
        CHECK(!desk.seen(desk.now.plus_days(1)).is_fresh);
        CHECK(desk.take(desk.now.plus_days(1)) == 1);
    });
}

TEST_CASE("a change in a park that was never asked is not lost")
{
    each_desk([](Desk const& desk) {
        touch(desk.db, desk.park.id);
        CHECK(!desk.seen(desk.now).pulse);
        CHECK(desk.take(desk.now) == 1);
        CHECK(desk.seen(desk.now).is_fresh);
    });
}

TEST_CASE("a park that ended is asked no more, and somebody who left sees it no more")
{
    each_desk([](Desk const& desk) {
        desk.take(desk.now);
        end(desk.db, desk.park.id, moment::local_date(desk.now));
        CHECK(desk.take(desk.now.plus_days(2)) == 0);
        leave(desk.db, desk.park.id, desk.anna, moment::local_date(desk.now));
        CHECK(parks_of(desk.db, desk.anna, moment::local_date(desk.now)).empty());
    });
}

TEST_CASE(
    "a pulse is taken with the smallest group of its own partnership, or of the house when that is larger")
{
    each_desk([](Desk const& desk) {
        Teller const tell_group[] = {[](db::Connection&, StepQuestion const& question, Signs& signs) {
            signs.overdue = question.group_size_min;
        }};
        Tellers const telling{two_steps, tell_group};
        auto const group = [&](int agreed, int of_house) {
            agree_on_group(desk.db, desk.park.id, agreed);
            touch(desk.db, desk.park.id);
            take_pulses(desk.db, telling, of_house, desk.now);
            return desk.seen(desk.now).pulse->signs.overdue;
        };
        CHECK(group(0, 5) == 5);
        CHECK(group(8, 5) == 8);
        CHECK(group(8, 12) == 12);
        CHECK(group(2, 5) == 5);
    });
}
