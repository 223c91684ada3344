#include "samples.h"
#include "scan.h"
#include "scan/store.h"

#include "accounts/tables.h"
#include "db/db.h"
#include "participants/tables.h"
#include "partnership/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace participants;

namespace {

std::string kinds_of(std::vector<ScanLine> const& lines, bool is_missing)
{
    std::string out;
    for (auto const& line : lines)
        if (line.is_missing() == is_missing)
            out += line.kind->id + " ";
    return out;
}

Participation one_of(std::string kind, State state = State::takes_part)
{
    Participation out{{1}, "Iemand", std::move(kind), "", state, "", {2027, 3, 1}, {}};
    return out;
}

} // namespace

TEST_CASE("without anything the four that belong to every group are missing")
{
    CHECK(kinds_of(scan_of({}, states_of({}, 0)), true)
        == "municipality police fire_brigade entrepreneurs_association ");
}

TEST_CASE("what a park has asks for its stakeholders, and says why")
{
    auto const lines = scan_of({one_of("police"), one_of("entrepreneur"), one_of("customs", State::declined)},
        states_of({{"water", true}, {"rail", true}, {"border_traffic", true}, {"school", false}}, 0));
    CHECK(kinds_of(lines, true) == "municipality fire_brigade water_board rail_manager ");
    CHECK(kinds_of(lines, false) == "police entrepreneurs_association customs ");
    auto const water
        = std::ranges::find_if(lines, [](ScanLine const& line) { return line.kind->id == "water_board"; });
    REQUIRE(water != lines.end());
    CHECK(water->because.at(0)->id == "water");
}

TEST_CASE("homes follow from the area until somebody says otherwise")
{
    auto const state = [](std::vector<Said> const& said, std::int64_t homes) {
        auto const all = states_of(said, homes);
        return *std::ranges::find_if(all, [](TraitState const& one) { return one.trait->id == "homes"; });
    };
    CHECK(state({}, 3).is_there);
    CHECK(state({}, 3).is_from_area);
    CHECK_FALSE(state({}, 0).is_there);
    CHECK_FALSE(state({{"homes", false}}, 3).is_there);
    CHECK_FALSE(state({{"homes", true}}, 0).is_from_area);
}

TEST_CASE("a form that leaves the homes as they follow from the area lets them go on following")
{
    auto const words_of
        = [](std::vector<Said> const& said, std::int64_t homes, std::vector<std::string> const& chosen) {
              for (auto const& one : said_by(states_of(said, homes), chosen))
                  if (one.trait == "homes")
                      return one.is_there ? "there" : "not there";
              return "nothing";
          };
    using namespace std::string_literals;
    CHECK(words_of({}, 3, {"homes", "water"}) == "nothing"s);
    CHECK(words_of({}, 0, {"water"}) == "nothing"s);
    CHECK(words_of({}, 3, {"water"}) == "not there"s);
    CHECK(words_of({}, 0, {"homes"}) == "there"s);
    CHECK(words_of({{"homes", false}}, 3, {"homes"}) == "there"s);
    CHECK(said_by(states_of({}, 0), std::vector<std::string>{"water"}).size() == traits().size() - 1);
}

TEST_CASE("every trait names kinds that exist, and ways and answers read back")
{
    for (auto const& trait : traits())
        CHECK_FALSE(trait.kinds.empty());
    CHECK(find_trait("nothing") == nullptr);
    for (auto const way : all_ways)
        CHECK(way_of(code(way)) == way);
    for (auto const heard : all_heard)
        CHECK(heard_of(code(heard)) == heard);
    CHECK_FALSE(way_of("pigeon"));
}

TEST_CASE("an approach needs an organisation of the group and a day that came")
{
    std::vector<Participation> const known{one_of("police")};
    moment::Date const today{2027, 3, 15};
    CHECK(problems(Approach{{}, {1}, today}, known, today).empty());
    CHECK(problems(Approach{{}, {2}, today}, known, today).at(0).field == "organisation");
    CHECK(problems(Approach{{}, {1}, {2027, 3, 16}}, known, today).at(0).field == "on");
}

TEST_CASE("traits and approaches are kept for a partnership, and for no other")
{
    testing::for_each_engine(
        {accounts::tables(), partnership::tables(), participants::tables()}, [](db::Connection& db) {
            auto const anna
                = accounts::person_with_email(db, {"Anna Bakker", "anna@voorbeeld.nl"}, testing::now());
            auto const park = partnership::start(
                db, {"De Grift", "Grifthoek"}, *accounts::person(db, anna), testing::now());
            partnership::Scope const scope{park.id, partnership::current_round(db, park.id).id};
            auto const police = add_organisation(db, scope, {"Politie", "police"}, testing::now());
            say_traits(db, scope, {{"water", true}, {"rail", false}, {"nothing", true}});
            say_traits(db, scope, {{"rail", true}});
            CHECK(said_traits(db, scope).size() == 2);
            CHECK(said_traits(db, scope).at(0).is_there);
            add_approach(db, scope, {{}, police, {2027, 3, 1}, {}, Way::phone, Heard::thinks});
            add_approach(db, scope, {{}, police, {2027, 3, 9}, police, Way::visit, Heard::yes});
            auto const all = approaches(db, scope);
            REQUIRE(all.size() == 2);
            CHECK(all[0].answer == Heard::yes);
            CHECK(all[0].by == police);
            CHECK_FALSE(all[1].by);
            insert_approach(db, scope, {{999'999'999}, police, {2027, 3, 9}, {}, Way::mail, Heard::no});
            add_approach(db, scope, {{}, police, {2027, 3, 9}, {}, Way::phone, Heard::thinks});
            CHECK(approaches(db, scope).at(0).answer == Heard::thinks);
            CHECK(approaches(db, scope).at(1).answer == Heard::no);
            CHECK(approaches(db, {{999}, scope.round}).empty());
        });
}
