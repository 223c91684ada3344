#include "measuring.h"
#include "templates.h"

#include "samples.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace objectives;

namespace {

Wish wish_of(Unit unit, double baseline, double target, std::int64_t n = 0)
{
    auto wish = a_wish({2029, 3, 1});
    wish.unit = unit;
    wish.baseline.value = baseline;
    wish.baseline.n = n;
    wish.target = target;
    return wish;
}

std::string hinted(Wish const& wish)
{
    i18n::Words const words(i18n::Language::dutch);
    auto const found = hint(words, wish);
    return found ? words(*found) : "";
}

} // namespace

TEST_CASE("a share, a mean and a count are each tested in their own way")
{
    auto const p = [](Measured const& one, Measured const& other) { return test(one, other)->p; };
    // The exact test of Fisher on 10 of 20 against 18 of 20: worked out by hand in chance_test of the survey.
    CHECK(p({Unit::percent, 50, 20}, {Unit::percent, 90, 20}) < 0.05);
    CHECK(p({Unit::percent, 50, 20}, {Unit::percent, 60, 20}) > 0.05);
    CHECK(p({Unit::mark, 6.4, 60, 2.0}, {Unit::mark, 7.2, 60, 2.0}) < 0.05);
    CHECK(p({Unit::mark, 6.4, 60, 2.0}, {Unit::mark, 6.5, 60, 2.0}) > 0.05);
    CHECK(p({Unit::count, 31}, {Unit::count, 12}) < 0.05);
    CHECK(p({Unit::count, 31}, {Unit::count, 25}) > 0.05);
    CHECK(p({Unit::count, 5}, {Unit::count, 5}) == doctest::Approx(1.0));
}

TEST_CASE("counts over nine and over twelve months are compared by the month")
{
    auto const over = [](double count, int months) {
        Measured out{Unit::count, count};
        out.months = months;
        return out;
    };
    // Worked out: of three in all, each falls in the nine months with a chance of 9/21; all three do so with
    // 27/343, and twice that is 0.157.
    CHECK(test(over(3, 9), over(0, 12))->p == doctest::Approx(2 * 27.0 / 343));
    CHECK(test(over(3, 9), over(0, 12))->least_p == doctest::Approx(2 * 27.0 / 343));
    // 45 in nine months and 30 in twelve: 5 a month and 2.5. As equal years it could be chance.
    CHECK(test(over(45, 9), over(30, 12))->p == doctest::Approx(0.004152).epsilon(0.01));
    CHECK(test(over(45, 0), over(30, 12))->p == doctest::Approx(0.105342).epsilon(0.01));
    // 36 in nine months and 48 in twelve: four a month, both times.
    CHECK(test(over(36, 9), over(48, 12))->p == doctest::Approx(1.0));
    CHECK(as_of_baseline(over(36, 9), over(48, 12)) == 36);
    CHECK(as_of_baseline(over(36, 0), over(48, 12)) == 48);
    CHECK(would_show(over(45, 9), 20));
    CHECK_FALSE(would_show(over(45, 9), 40));
}

TEST_CASE("what is too little to test is not tested")
{
    CHECK_FALSE(test({Unit::percent, 50, 0}, {Unit::percent, 90, 20}));
    CHECK_FALSE(test({Unit::mark, 6.4, 60, 0}, {Unit::mark, 7.2, 60, 2.0}));
    CHECK_FALSE(test({Unit::mark, 6.4, 19, 2.0}, {Unit::mark, 7.2, 60, 2.0}));
}

TEST_CASE("a target within chance gets a hint with the smallest step that shows")
{
    CHECK(hinted(wish_of(Unit::percent, 45, 60, 400)).empty());
    auto const small = hinted(wish_of(Unit::percent, 50, 55, 20));
    CHECK(small.starts_with(
        "Met 20 antwoorden is een stap van 50% naar 55% niet te onderscheiden van toeval."));
    auto const least = *least_that_shows(baseline_of(wish_of(Unit::percent, 50, 55, 20)), 55);
    CHECK(least == doctest::Approx(85));
    CHECK(would_show(baseline_of(wish_of(Unit::percent, 50, 55, 20)), least));
    CHECK_FALSE(would_show(baseline_of(wish_of(Unit::percent, 50, 55, 20)), least - 5));
}

TEST_CASE("where no step can show, the hint says so")
{
    CHECK(hinted(wish_of(Unit::percent, 50, 80, 4)).starts_with("Met 4 antwoorden is geen enkele stap"));
    CHECK(hinted(wish_of(Unit::count, 4, 2)).starts_with("Bij een aantal van 4"));
    CHECK(hinted(wish_of(Unit::count, 40, 38)).find("Vanaf 2") != std::string::npos);
}

TEST_CASE("a target gets no hint where nobody knows how many answered")
{
    CHECK(hinted(wish_of(Unit::percent, 45, 46)).empty());
    auto without = wish_of(Unit::percent, 45, 46, 20);
    without.baseline.value = std::nullopt;
    CHECK(hinted(without).empty());
}

TEST_CASE("chance is not taken for success, in either direction")
{
    struct Case {
        double baseline, target, now;
        Proof proof;
        Verdict verdict;
    };
    Case const cases[] = {
        {45, 60, 61, Proof::different, Verdict::reached},
        {45, 60, 60, Proof::none, Verdict::reached},
        {45, 60, 52, Proof::different, Verdict::partly},
        {45, 60, 61, Proof::chance, Verdict::could_be_chance},
        {45, 60, 46, Proof::chance, Verdict::could_be_chance},
        {45, 60, 45, Proof::chance, Verdict::not_reached},
        {45, 60, 40, Proof::different, Verdict::not_reached},
        {31, 20, 19, Proof::different, Verdict::reached},
        {31, 20, 25, Proof::none, Verdict::partly},
        {31, 20, 40, Proof::chance, Verdict::not_reached},
    };
    for (auto const& one : cases) {
        CAPTURE(one.now);
        CHECK(judged(wish_of(Unit::percent, one.baseline, one.target), one.now, one.proof) == one.verdict);
    }
    auto without = wish_of(Unit::percent, 45, 60);
    without.baseline.value = std::nullopt;
    CHECK(judged(without, 61, Proof::none) == Verdict::not_measured);
}

TEST_CASE("a target written down as a step follows from the baseline")
{
    CHECK(target_of(Aim::value, 45, 60) == 60);
    CHECK(target_of(Aim::points, 45, 10) == 55);
    CHECK(target_of(Aim::points, 45, -10) == 35);
    CHECK(target_of(Aim::percent, 200, -25) == 150);
    for (auto const aim : all_aims)
        CHECK(aim_of(code(aim)) == aim);
    for (auto const verdict : {Verdict::not_measured, Verdict::reached, Verdict::partly,
             Verdict::could_be_chance, Verdict::not_reached})
        CHECK(verdict_of(code(verdict)) == verdict);
}

TEST_CASE("there is an example for each theme, and each is known by its id")
{
    for (auto const theme : all_themes) {
        bool const has
            = std::ranges::any_of(templates(), [&](Template const& one) { return one.theme == theme; });
        CHECK(has);
    }
    CHECK(find_template("safety_mark")->unit == Unit::mark);
    CHECK(find_template("nothing") == nullptr);
}
