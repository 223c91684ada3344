#include "comparing.h"
#include "samples_questions.h"

#include "crypto/crypto.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <numeric>

using namespace survey;

TEST_CASE("the exact test of two shares gives what counting all tables gives")
{
    struct Case {
        Proportion one, other;
        double p;
    };
    for (auto const& [one, other, p] :
        {Case{{3, 20}, {12, 22}, 0.010651621262326924}, Case{{18, 60}, {30, 58}, 0.02412566905086516},
            Case{{0, 10}, {5, 10}, 0.032507739938080496}, Case{{41, 100}, {58, 100}, 0.0234058130962945},
            Case{{10, 20}, {10, 20}, 1.0}, Case{{0, 0}, {5, 10}, 1.0}}) {
        CHECK(p_of_shares(one, other) == doctest::Approx(p));
        CHECK(p_of_shares(other, one) == doctest::Approx(p));
    }
    CHECK(p_of_shares({40'000, 100'000}, {41'500, 100'000}) < 1e-9);
}

TEST_CASE("the least chance that totals can give is that of the most uneven table")
{
    CHECK(least_p_of_shares({0, 10}, {5, 10}) == doctest::Approx(0.032507739938080496));
    CHECK(least_p_of_shares({3, 20}, {12, 22}) == doctest::Approx(1.5712596086453219e-07));
    CHECK(least_p_of_shares({1, 4}, {0, 4}) == doctest::Approx(1.0));
}

TEST_CASE("means differ by their interval, and the same mean never does")
{
    CHECK(p_of_means({6.4, 2.0, 30, 0}, {6.4, 2.0, 30, 0}) == doctest::Approx(1.0));
    // t = 2.7386 with 58 degrees of freedom.
    CHECK(p_of_means({6.4, 2.0, 30, 0}, {7.4, 2.0, 30, 0}) == doctest::Approx(0.00818).epsilon(0.01));
    CHECK(p_of_means({6.4, 2.0, 1, 0}, {7.4, 2.0, 30, 0}) == doctest::Approx(1.0));
}

TEST_CASE("counts are held against shares only where every expected count is five or more")
{
    std::array<std::int64_t, 3> const counts{30, 50, 20};
    std::array<double, 3> const as_expected{0.3, 0.5, 0.2}, other{0.5, 0.3, 0.2}, thin{0.48, 0.48, 0.04};
    CHECK(p_of_fit(counts, as_expected) == doctest::Approx(1.0));
    // 8 + 13.333 with two degrees of freedom.
    CHECK(p_of_fit(counts, other) == doctest::Approx(2.33e-5).epsilon(0.01));
    CHECK(p_of_fit(counts, thin) == doctest::Approx(1.0));
}

TEST_CASE("of many tests each gets its part of the level, and those that never could get none")
{
    using Marks = std::vector<bool>;
    CHECK(differing({{0.04, 0}}) == Marks{true});
    CHECK(differing({{0.04, 0}, {0.5, 0}}) == Marks{false, false});
    CHECK(differing({{0.02, 0}, {0.04, 0}}) == Marks{true, true});
    CHECK(differing({{0.04, 0}, {0.5, 0.3}, {0.6, 0.2}}) == Marks{true, false, false});
    CHECK(differing({}).empty());
}

TEST_CASE("a mean has the largest variance that fits with what is shown, and its own where all is shown")
{
    // Five people at 6 and five at 8.
    Cells const all{{0, 0, 0, 0, 0, 5, 0, 5, 0, 0}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, {}};
    auto const exact = mean_at_widest(published(all, 5), all.weights);
    CHECK(exact.mean == doctest::Approx(7.0));
    CHECK(exact.variance == doctest::Approx(10.0 / 9.0));
    CHECK(exact.blur == doctest::Approx(0.0));
    // Hidden points may lie as far apart as they can.
    Cells const few{{1, 0, 0, 0, 1, 20, 20, 1, 0, 4}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, {}};
    auto const shown = published(few, 5);
    REQUIRE(shown.hides());
    REQUIRE(shown.mean == doctest::Approx(6.7));
    auto const widest = mean_at_widest(shown, few.weights);
    CHECK(widest.blur == doctest::Approx(0.05));
    CHECK(widest.variance > 2.005);
}

TEST_CASE("a difference that rounding alone could make is none")
{
    CHECK(p_of_means({6.4, 2.0, 50'000, 0.05}, {6.5, 2.0, 50'000, 0.05}) == doctest::Approx(1.0));
    CHECK(p_of_means({6.4, 2.0, 50'000, 0.05}, {6.6, 2.0, 50'000, 0.05}) < 0.001);
}

namespace {

Questionnaire of_many_kinds()
{
    auto scale = samples::question("S1", Kind::scale5, {"p1", "p2", "p3", "p4", "p5"});
    scale.has_levels = true;
    auto items = samples::question("I1", Kind::items_on_scale, {"never", "sometimes", "often"});
    items.has_levels = true;
    items.items = samples::options({"litter", "noise", "speed"});
    return samples::questionnaire({samples::question("A1", Kind::single, {"a", "b", "c", "d"}), scale, items,
        samples::question("M1", Kind::mark10), samples::question("Y1", Kind::yes_no),
        samples::question("V1", Kind::several, {"u", "v", "w", "x", "y", "z"})});
}

// How likely each answer is, by question; a round is so many people drawn from it.
struct World {
    double positive = 0.5; // of the scale, and of yes
    double mark_up = 0; // so much of the people give one more

    Answers somebody(Questionnaire const& questionnaire, crypto::SeededRandom& random) const
    {
        auto const chance = [&] { return static_cast<double>(random.below(1'000'000)) / 1e6; };
        Answers out;
        auto const choose = [&](std::string const& question, std::string item, Option const& option) {
            out[question].choices.push_back({std::move(item), option.id});
        };
        for (auto const& question : questionnaire.questions) {
            auto const& options = question.options;
            auto const any = [&]() -> Option const& {
                return options[random.below(static_cast<std::uint32_t>(options.size()))];
            };
            if (question.kind == Kind::scale5)
                choose(question.id, "", options[chance() < positive ? 3 + random.below(2) : random.below(3)]);
            else if (question.kind == Kind::yes_no)
                choose(question.id, "", options[chance() < positive ? 0 : 1]);
            else if (question.kind == Kind::mark10)
                choose(
                    question.id, "", options[4 + random.below(2) + random.below(3) + (chance() < mark_up)]);
            else if (question.kind == Kind::several)
                for (std::size_t at = 0; at < options.size(); ++at) {
                    if (chance() < 0.08 + 0.1 * static_cast<double>(at))
                        choose(question.id, "", options[at]);
                }
            else if (question.kind == Kind::items_on_scale)
                for (auto const& item : question.items)
                    choose(question.id, item.id, any());
            else
                choose(question.id, "", any());
        }
        return out;
    }
};

Results round_of(Shared const& questionnaire, World const& world, int people, crypto::SeededRandom& random)
{
    Tally tally(*questionnaire);
    for (int one = 0; one < people; ++one)
        tally.add(*questionnaire, world.somebody(*questionnaire, random));
    return results(questionnaire, tally, people, 5);
}

struct Rounds {
    int pairs = 0, people_now = 0, people_before = 0;
    World now = {}, before = {};
};

// In how many of the pairs anything at all is marked, and in how many that one.
struct Found {
    int any = 0, scale = 0, mark = 0;
};
Found marks_in(Rounds const& rounds)
{
    auto const questionnaire = std::make_shared<Questionnaire const>(of_many_kinds());
    crypto::SeededRandom random(static_cast<std::uint64_t>(rounds.people_now));
    Found out;
    for (int pair = 0; pair < rounds.pairs; ++pair) {
        auto const before = round_of(questionnaire, rounds.before, rounds.people_before, random);
        auto const now = round_of(questionnaire, rounds.now, rounds.people_now, random);
        auto const found = comparison(now, &before);
        out.any += found.different > 0;
        for (auto const& one : found.figures)
            if (one.verdict == Verdict::different) {
                out.scale += one.now.key == "S1:positive";
                out.mark += one.now.key == "M1";
            }
    }
    return out;
}

} // namespace

TEST_CASE("of two thousand pairs of equal rounds at most one in twenty has any mark")
{
    auto const few = marks_in({1000, 34, 26, {}, {}});
    auto const many = marks_in({1000, 120, 70, {}, {}});
    MESSAGE("any mark in equal rounds: ", few.any, " of 1000 small and ", many.any, " of 1000 larger pairs");
    CHECK(few.any + many.any <= 100);
    CHECK(few.any + many.any > 0);
}

TEST_CASE("what really changed is found")
{
    auto const found = marks_in({200, 120, 120, {0.7, 0.9}, {0.4, 0.0}});
    MESSAGE("of 200 pairs, 40 % to 70 % is marked in ", found.scale, ", 0.9 on a mark in ", found.mark);
    CHECK(found.scale > 160);
    CHECK(found.mark > 160);
}
