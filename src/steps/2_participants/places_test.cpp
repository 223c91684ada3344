#include "matters.h"
#include "participants.h"
#include "roles.h"
#include "samples_of_places.h"
#include "signs.h"

#include <doctest/doctest.h>

using namespace participants;
using partnership::Role;

namespace {

std::int64_t three(db::Connection&, partnership::Scope const&, partnership::Holder const& holder)
{
    return holder.person ? 3 : 0;
}
std::int64_t pass_three(
    db::Connection& db, partnership::Scope const& scope, partnership::Succession const& succession)
{
    return three(db, scope, succession.from);
}
constexpr partnership::Step steps[]{
    {6, "plan", {}, nullptr, nullptr, three, pass_three}, {7, "kalender", {}, nullptr, nullptr}};

base::Result<TakenOver, Refusal> give(
    PlacesWorld const& world, Seat const& seat, char const* name, char const* email)
{
    return take_over(world.db, world.scope, {seat.place, seat.holder, name, email, "teamchef"}, steps,
        {world.adviser, testing::now().plus_days(10)});
}

Seat seat_of_dirk(PlacesWorld const& world) { return *seat_of(world.db, world.scope, world.dirk); }

Participation police(PlacesWorld const& world) { return *organisation(world.db, world.scope, world.police); }

} // namespace

TEST_CASE("another takes the place with its role, its signature and what is open")
{
    each_places_world([](PlacesWorld const& world) {
        auto const seat = seat_of_dirk(world);
        CHECK(open_matters(world.db, world.scope, seat, steps) == 3);
        auto const taken = give(world, seat, " Eva Smit ", "eva@voorbeeld.nl");
        REQUIRE(taken);
        CHECK(taken->passed_on == 3);
        auto const one = police(world);
        REQUIRE(one.representatives.size() == 1);
        auto const& eva = one.representatives.front();
        CHECK(eva.name == "Eva Smit");
        CHECK(eva.function == "teamchef");
        CHECK(eva.role == Role::partner);
        CHECK(eva.is_signatory);
        CHECK(eva.place == seat.place);
        CHECK(eva.since == moment::Date{2027, 3, 25});
        CHECK_FALSE(partnership::member(world.db, world.scope.partnership, world.dirk));
        auto const before = former_holders(world.db, world.scope, seat.place);
        REQUIRE(before.size() == 1);
        CHECK(before.front().name == "Dirk Visser");
        CHECK(before.front().until == moment::Date{2027, 3, 25});
        CHECK(one.vacancies.empty());
    });
}

TEST_CASE("who leaves without a successor leaves a place that is vacant since that day")
{
    each_places_world([](PlacesWorld const& world) {
        auto const seat = seat_of_dirk(world);
        REQUIRE(leave(world.db, world.scope, world.dirk, {2027, 4, 1}));
        auto one = police(world);
        CHECK(one.representatives.empty());
        REQUIRE(one.vacancies.size() == 1);
        CHECK(one.vacancies.front().since == moment::Date{2027, 4, 1});
        CHECK(one.vacancies.front().last_name == "Dirk Visser");
        CHECK(one.vacancies.front().role == Role::partner);
        partnership::Signs signs;
        tell_signs(world.db, {world.scope, {2027, 4, 1}}, signs);
        CHECK(signs.vacancies == 1);
        auto const vacant = *participants::seat(world.db, world.scope, seat.place);
        CHECK(vacant.last == world.dirk);
        auto const taken = give(world, vacant, "Eva Smit", "eva@voorbeeld.nl");
        REQUIRE(taken);
        CHECK(taken->passed_on == 3); // of who held it last
        CHECK(police(world).vacancies.empty());
        CHECK(former_holders(world.db, world.scope, seat.place).size() == 1);
    });
}

TEST_CASE("a vacant place without a function is called a vacant place")
{
    each_places_world([](PlacesWorld const& world) {
        REQUIRE(leave(world.db, world.scope, world.carla, {2027, 4, 1}));
        REQUIRE(leave(world.db, world.scope, world.dirk, {2027, 4, 1}));
        i18n::Words const words(i18n::Language::dutch);
        std::vector<std::string> said;
        for (auto const& matter : agenda().matters(world.db, {world.scope, {2027, 4, 1}}))
            said.push_back(words(matter.text));
        CHECK(said == std::vector<std::string>{"Lege plek", "Lege plek: wijkagent"});
        auto const lines = frozen(world.db, world.scope).at(0).lines;
        REQUIRE(lines.size() == 2);
        CHECK(lines[0].dutch == "Gemeente Grifthoek: plek vrij");
        CHECK(lines[1].dutch == "Politie Grifthoek: plek vrij: wijkagent");
    });
}

TEST_CASE("two people taking over one place: the second is told, and nothing is half done")
{
    each_places_world([](PlacesWorld const& world) {
        auto const seat = seat_of_dirk(world);
        REQUIRE(give(world, seat, "Eva Smit", "eva@voorbeeld.nl"));
        auto const second = give(world, seat, "Frits Bos", "frits@voorbeeld.nl");
        REQUIRE_FALSE(second);
        CHECK(second.error() == Refusal::place_changed);
        CHECK_FALSE(accounts::person_known_as(world.db, "frits@voorbeeld.nl"));
        CHECK(police(world).representatives.size() == 1);
    });
}

TEST_CASE("a deputy who moves up leaves his own place vacant")
{
    each_places_world([](PlacesWorld const& world) {
        auto const deputy = *add_representative(world.db, world.scope,
            {world.police, "Eva Smit", "eva@voorbeeld.nl", "", Role::partner, true}, testing::now());
        auto const seat = seat_of_dirk(world);
        auto const taken = give(world, seat, "Eva Smit", "eva@voorbeeld.nl");
        REQUIRE(taken);
        CHECK(taken->person == deputy);
        auto const one = police(world);
        REQUIRE(one.representatives.size() == 1);
        CHECK_FALSE(one.representatives.front().is_deputy);
        REQUIRE(one.vacancies.size() == 1);
        CHECK(one.vacancies.front().is_deputy);
        CHECK(close_place(world.db, world.scope, one.vacancies.front().place, {2027, 4, 1}));
        CHECK(police(world).vacancies.empty());
        CHECK_FALSE(close_place(world.db, world.scope, seat.place, {2027, 4, 1})); // somebody holds it
    });
}

TEST_CASE("nobody hands over to himself, to another organisation, or the last lead to nobody")
{
    each_places_world([](PlacesWorld const& world) {
        auto const seat = seat_of_dirk(world);
        CHECK(give(world, seat, "Dirk", "dirk@voorbeeld.nl").error() == Refusal::same_person);
        CHECK(give(world, seat, "Carla", "carla@voorbeeld.nl").error() == Refusal::represents_already);
        CHECK(give(world, {PlaceId{999}, {}, Role::partner, "", false, false, {}, {}, {}}, "Eva",
                  "eva@voorbeeld.nl")
                  .error()
            == Refusal::unknown_place);
        auto const elsewhere = take_over(world.db, world.other,
            {seat.place, seat.holder, "Eva", "eva@voorbeeld.nl", ""}, steps, {world.adviser, testing::now()});
        CHECK(elsewhere.error() == Refusal::unknown_place);
        CHECK_FALSE(participants::seat(world.db, world.other, seat.place));
        CHECK(former_holders(world.db, world.other, seat.place).empty());
        CHECK_FALSE(accounts::person_known_as(world.db, "eva@voorbeeld.nl"));
    });
}

TEST_CASE("the place of the only coordinator can be handed over, not given up")
{
    each_places_world([](PlacesWorld const& world) {
        partnership::leave(world.db, world.scope.partnership, world.adviser, {2027, 3, 15});
        CHECK(leave(world.db, world.scope, world.carla, {2027, 4, 1}).error() == Refusal::last_leader);
        auto const seat = *seat_of(world.db, world.scope, world.carla);
        auto const taken = give(world, seat, "Gijs Kok", "gijs@voorbeeld.nl");
        REQUIRE(taken);
        CHECK(
            partnership::member(world.db, world.scope.partnership, taken->person)->role == Role::coordinator);
    });
}
