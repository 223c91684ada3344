#include "signs.h"
#include "testing_world.h"

using namespace continuation;

namespace {

using partnership::StepState;

geo::Shape a_field()
{
    return {{{{{235'000, 556'000}, {235'400, 556'000}, {235'400, 556'250}, {235'000, 556'250}}, {}}}};
}

std::vector<std::string> days(db::Connection& db, World const& world)
{
    std::vector<std::string> out;
    for (auto const& meeting : meetings::upcoming(db, world.scope, {2027, 3, 15}))
        out.push_back(moment::iso(meeting.date));
    return out;
}

plan::ActionId action(db::Connection& db, World const& world, char const* title)
{
    plan::Wish wish{title, "crime"};
    wish.owner = {world.police, world.dirk};
    wish.quarters = {1, 2};
    wish.done_when = "Het is klaar.";
    return plan::add(db, world.scope, wish, world.by());
}

partnership::Scope next_round(db::Connection& db, World const& world)
{
    auto const next
        = recalibrate(db, world.scope, world.because("Nieuwe gemeente"), testing::now().plus_days(1));
    REQUIRE(next);
    return {world.park.id, next->id};
}

} // namespace

TEST_CASE("quarterly meetings are planned four at a time, never in a weekend")
{
    each_engine([](db::Connection& db, World const& world) {
        CHECK(plan_meetings(db, world.question(), {2027, 4, 10}).size() == 4); // a Saturday
        CHECK(days(db, world)
            == std::vector<std::string>{"2027-04-12", "2027-07-12", "2027-10-11", "2028-01-10"});
        auto const first = meetings::upcoming(db, world.scope, {2027, 3, 15}).at(0);
        CHECK(first.kind == meetings::Kind::quarterly);
        CHECK(!first.title.empty());
        CHECK(!first.agenda.empty());
    });
}

TEST_CASE("a quarter that has its meeting gets no second one, however often the button is pressed")
{
    each_engine([](db::Connection& db, World const& world) {
        CHECK(plan_meetings(db, world.question(), {2027, 4, 12}).size() == 4);
        CHECK(plan_meetings(db, world.question(), {2027, 4, 12}).empty());
        CHECK(plan_meetings(db, world.question(), {2027, 10, 18}).size() == 2);
        CHECK(days(db, world).size() == 6);
        auto const cancelled = meetings::upcoming(db, world.scope, {2027, 3, 15}).at(0);
        REQUIRE(meetings::cancel(db, world.scope, cancelled.id));
        CHECK(plan_meetings(db, world.question(), {2027, 5, 3}).size() == 1);
    });
}

TEST_CASE("the step is done while four quarterly meetings stand in the year ahead")
{
    each_engine([](db::Connection& db, World const& world) {
        CHECK(report(db, world.question()).state == StepState::open);
        meetings::plan(db, world.scope, {meetings::Kind::regular, {}, moment::Date{2027, 4, 12}});
        CHECK(report(db, world.question()).state == StepState::open);
        auto const made = plan_meetings(db, world.question(), {2027, 4, 12});
        CHECK(report(db, world.question()).state == StepState::done);
        auto const after_the_first = report(db, world.question({2027, 4, 13}));
        CHECK(after_the_first.state == StepState::in_progress);
        CHECK(after_the_first.ball.role == partnership::Role::secretary);
        CHECK(i18n::Words(i18n::Language::dutch)(after_the_first.where)
            == "3 van 4 kwartaaloverleggen zijn gepland voor het komende jaar.");
        REQUIRE(meetings::cancel(db, world.scope, made[3]));
        CHECK(report(db, world.question()).state == StepState::in_progress);
        CHECK(report(db, world.question({2028, 3, 1})).state == StepState::open);
    });
}

TEST_CASE("a meeting more than a year away does not count yet")
{
    each_engine([](db::Connection& db, World const& world) {
        plan_meetings(db, world.question(), {2027, 6, 21});
        CHECK(report(db, world.question({2027, 3, 15})).state == StepState::in_progress);
        CHECK(report(db, world.question({2027, 6, 1})).state == StepState::done);
    });
}

TEST_CASE("an overdue recalibration keeps the step open, whatever is planned")
{
    each_engine([](db::Connection& db, World const& world) {
        plan_meetings(db, world.question({2029, 3, 1}), {2029, 3, 20});
        CHECK(report(db, world.question({2029, 3, 14})).state == StepState::done);
        auto const late = report(db, world.question({2029, 3, 15}));
        CHECK(late.state == StepState::in_progress);
        CHECK(late.ball.role == partnership::Role::chair);
    });
}

TEST_CASE("without an award a round ends only with a reason")
{
    each_engine([](db::Connection& db, World const& world) {
        CHECK(recalibrate(db, world.scope, world.because(""), testing::now()).error()
            == Refusal::reason_missing);
        CHECK(recalibrate(db, world.scope, world.because(" \n "), testing::now()).error()
            == Refusal::reason_missing);
        CHECK(partnership::rounds(db, world.park.id).size() == 1);
        auto const next = recalibrate(db, world.scope, world.because("Nieuwe gemeente"), testing::now());
        REQUIRE(next);
        CHECK(next->number == 2);
    });
}

TEST_CASE("an award that not everybody has signed is no award, and a complete one needs no reason")
{
    each_engine([](db::Connection& db, World const& world) {
        give_award(db, world, world.scope, Signed::by_nobody);
        CHECK(recalibrate(db, world.scope, world.because(""), testing::now()).error()
            == Refusal::reason_missing);
    });
    each_engine([](db::Connection& db, World const& world) {
        auto const made = give_award(db, world, world.scope, Signed::by_all);
        papers::withdraw(db, world.scope, made.paper);
        CHECK(recalibrate(db, world.scope, world.because(""), testing::now()).error()
            == Refusal::reason_missing);
    });
    each_engine([](db::Connection& db, World const& world) {
        give_award(db, world, world.scope, Signed::by_all);
        CHECK(recalibrate(db, world.scope, world.because(""), testing::now()));
    });
}

TEST_CASE("the old round is closed on the day the new one begins, and is closed once")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const later = testing::now().plus_days(700);
        auto const next = recalibrate(db, world.scope, world.because("Klaar"), later);
        REQUIRE(next);
        auto const rounds = partnership::rounds(db, world.park.id);
        REQUIRE(rounds.size() == 2);
        CHECK(rounds[0].closed_on == moment::local_date(later));
        CHECK(rounds[1].started_on == moment::local_date(later));
        CHECK(!rounds[1].closed_on);
        CHECK(recalibrate(db, world.scope, world.because("Nog eens"), later).error() == Refusal::not_running);
        CHECK(partnership::rounds(db, world.park.id).size() == 2);
    });
}

TEST_CASE("boundary, participants and open actions go along, and the rest begins anew")
{
    each_engine([](db::Connection& db, World const& world) {
        REQUIRE(area::set_boundary(db, world.scope, {a_field()}, testing::now()));
        auto const open = action(db, world, "Nog niet klaar");
        auto const done = action(db, world, "Al klaar");
        REQUIRE(plan::update(db, world.scope, {done, plan::State::done}, world.by()));
        objectives::add(db, world.scope, {objectives::Theme::crime, "Veilig", {}, {}, 60, {2028, 3, 1}});
        give_award(db, world, world.scope, Signed::by_all);
        auto const fresh = next_round(db, world);
        CHECK(area::boundary(db, fresh)->version == 1);
        CHECK(participants::participations(db, fresh).size() == 2);
        auto const carried = plan::actions(db, fresh);
        REQUIRE(carried.size() == 1);
        CHECK(carried[0].origin == open);
        CHECK(objectives::objectives(db, fresh).empty());
        CHECK(!award::current(db, fresh));
    });
}

TEST_CASE("what is done in the new round leaves the old one as it was")
{
    each_engine([](db::Connection& db, World const& world) {
        REQUIRE(area::set_boundary(db, world.scope, {a_field()}, testing::now()));
        auto const kept = action(db, world, "Nog niet klaar");
        auto const goal = objectives::add(
            db, world.scope, {objectives::Theme::crime, "Veilig", {}, {}, 60, {2028, 3, 1}});
        auto const asked = give_award(db, world, world.scope, Signed::by_nobody);
        auto const fresh = next_round(db, world);
        CHECK(
            plan::update(db, fresh, {kept, plan::State::done}, world.by()).error() == plan::Refusal::unknown);
        CHECK(plan::remove(db, fresh, kept, world.by()).error() == plan::Refusal::unknown);
        CHECK(objectives::remove(db, fresh, goal).error() == objectives::Refusal::unknown);
        CHECK(papers::sign(db, fresh, {asked.paper, world.police, world.dirk, "Dirk Visser", "Ik teken."},
                  testing::now())
                  .error()
            == papers::Refusal::not_open);
        auto larger = a_field();
        larger.polygons[0].outer[2].y += 100;
        REQUIRE(area::set_boundary(db, fresh, {larger}, testing::now()));
        CHECK(area::boundary(db, fresh)->version == 2);
        CHECK(area::boundary(db, world.scope)->version == 1);
        CHECK(plan::find(db, world.scope, kept)->state == plan::State::concept_);
        CHECK(objectives::objectives(db, world.scope).size() == 1);
    });
}

TEST_CASE("how badly working together goes is a sign of a park from the day its plan was adopted")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const told = [&](moment::Date day) {
            partnership::Signs signs;
            tell_signs(db, world.question(day), signs);
            return signs.poor_health;
        };
        plan::Wish wish{"Lampen", "crime"};
        wish.owner = {world.police, world.dirk};
        wish.quarters = {1, 1};
        wish.done_when = "Alle lampen branden.";
        plan::add(db, world.scope, wish, world.by());
        moment::Date const much_later{2028, 6, 1}; // nobody met, and the action is late for more than a year
        CHECK(!told(much_later));
        REQUIRE(plan::adopt(db, world.scope, world.by()));
        CHECK(!told({2027, 3, 20})); // too young to tell
        CHECK(told(much_later) == 33); // 0, 0 and 100 of the places
    });
}
