#include "keeping.h"

#include "proof.h"

#include "accounts/tables.h"
#include "db/db.h"
#include "keeping/tables.h"
#include "partnership/tables.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

namespace {

std::string term_in_dutch(int days) { return i18n::Words(i18n::Language::dutch)(keeping::term(days)); }

std::int64_t erased_before = 0; // days since the epoch, as the last call was told

std::int64_t erase_two(db::Connection&, keeping::Erasing const& erasing)
{
    erased_before = moment::days_since_epoch(erasing.before);
    return 2;
}
std::int64_t erase_none(db::Connection&, keeping::Erasing const&) { return 0; }

constexpr i18n::TextOf<0> words{{"iets", "something"}};

keeping::Kind kind(keeping::Reach reach, std::int64_t (*erase)(db::Connection&, keeping::Erasing const&))
{
    return {"things", reach, keeping::Basis::duty, keeping::Then::destroy, words, words, words, words, words,
        "keep.things_days", 28, nullptr, erase};
}

void each_world(
    void (*test)(db::Connection& db, partnership::PartnershipId park, keeping::Night const& night))
{
    testing::for_each_engine(
        {accounts::tables(), partnership::tables(), keeping::tables()}, [&](db::Connection& db) {
            auto const ada
                = accounts::person_with_email(db, {"Ada Vries", "ada@voorbeeld.nl"}, testing::now());
            auto const park = partnership::start(
                db, {"De Grift", "Grifthoek"}, *accounts::person(db, ada), testing::now());
            keeping::Register const all;
            test(db, park.id, {all, "secret", testing::now()});
        });
}

} // namespace

TEST_CASE("a term is said as people say it")
{
    for (auto const& one : std::initializer_list<std::pair<int, char const*>>{{1, "1 dag"}, {10, "10 dagen"},
             {28, "4 weken"}, {90, "90 dagen"}, {91, "3 maanden"}, {183, "6 maanden"}, {365, "1 jaar"},
             {1098, "3 jaar"}, {1461, "4 jaar"}, {3653, "10 jaar"}}) {
        INFO(one.first);
        CHECK(term_in_dutch(one.first) == one.second);
    }
}

TEST_CASE("something is gone in the night after the last day of its term")
{
    auto const four_weeks = kind(keeping::Reach::park, erase_two);
    CHECK(keeping::erased_on(four_weeks, {2027, 3, 1}) == moment::Date{2027, 3, 30});
    CHECK(keeping::over_before(four_weeks, {2027, 3, 29}) == moment::Date{2027, 3, 1});
}

TEST_CASE("what was erased leaves a proof with its number, its day and its setting")
{
    each_world([](db::Connection& db, partnership::PartnershipId park, keeping::Night const& night) {
        CHECK(keeping::erase_due(db, kind(keeping::Reach::park, erase_two), night).size() == 1);
        CHECK(erased_before == moment::days_since_epoch({2027, 2, 15}));
        auto const proofs = keeping::proofs(db, park, 10);
        REQUIRE(proofs.size() == 1);
        CHECK(proofs[0].kind == "things");
        CHECK(proofs[0].partnership == park);
        CHECK(proofs[0].day == moment::Date{2027, 3, 15});
        CHECK(proofs[0].count == 2);
        CHECK(proofs[0].days == 28);
        CHECK(proofs[0].setting == "keep.things_days");
    });
}

TEST_CASE("nothing erased is no proof; a kind of the house belongs to no partnership")
{
    each_world([](db::Connection& db, partnership::PartnershipId park, keeping::Night const& night) {
        CHECK(keeping::erase_due(db, kind(keeping::Reach::park, erase_none), night).empty());
        CHECK(keeping::erase_due(db, kind(keeping::Reach::park, nullptr), night).empty());
        CHECK(keeping::proofs(db, park, 10).empty());
        keeping::erase_due(db, kind(keeping::Reach::house, erase_two), night);
        CHECK(!keeping::proofs(db, park, 10).at(0).partnership);
    });
}
