#include "measuring.h"

#include "texts.h"

#include "inventory/inventory.h"
#include "survey/spread.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace objectives {
namespace {

struct NameOf {
    std::string_view code;
    i18n::Text name;
};
constexpr std::array<NameOf, 5> verdicts{{{"not_measured", texts::verdict::not_measured},
    {"reached", texts::verdict::reached}, {"partly", texts::verdict::partly},
    {"could_be_chance", texts::verdict::could_be_chance}, {"not_reached", texts::verdict::not_reached}}};
constexpr std::array<NameOf, 3> aims{
    {{"value", texts::aim::value}, {"points", texts::aim::points}, {"percent", texts::aim::percent}}};

template <class E, std::size_t N>
std::optional<E> found_in(std::array<NameOf, N> const& names, std::string_view code)
{
    auto const found = std::ranges::find(names, code, &NameOf::code);
    return found == names.end() ? std::nullopt : std::optional(static_cast<E>(found - names.begin()));
}

constexpr double percents = 100, step_of_mean = 0.1, close_enough = 1e-9;
constexpr std::int64_t tries_max = 20'000; // of steps towards a target

survey::Proportion share_of(Measured const& measured)
{
    auto const hits = std::llround(measured.value * static_cast<double>(measured.n) / percents);
    return {std::clamp<std::int64_t>(hits, 0, measured.n), measured.n};
}

survey::MeanOf mean_of(Measured const& measured)
{
    return {measured.value, measured.variance, measured.n, measured.blur};
}

inventory::CountOver counted(Measured const& measured, bool by_month)
{
    return {std::llround(std::max(0.0, measured.value)), by_month ? measured.months : 1};
}

// The smallest that it could give: all of them in the shorter span.
survey::Tested test_of_counts(Measured const& before, Measured const& after)
{
    bool const by_month = have_unequal_spans(before, after);
    auto const one = counted(before, by_month), other = counted(after, by_month);
    auto const all = one.count + other.count;
    auto const shorter = std::min(one.months, other.months), longer = std::max(one.months, other.months);
    return {inventory::p_of_rates(one, other), inventory::p_of_rates({all, shorter}, {0, longer})};
}

bool is_mean(Unit unit) { return unit == Unit::mark || unit == Unit::mean; }

double step_of(Measured const& before)
{
    if (before.unit == Unit::percent)
        return before.n > 0 ? percents / static_cast<double>(before.n) : 1;
    return is_mean(before.unit) ? step_of_mean : 1;
}

bool is_within(Unit unit, double value)
{
    switch (unit) {
    case Unit::percent:
        return value >= -close_enough && value <= percents + close_enough;
    case Unit::mark:
        return value >= 1 && value <= 10 + close_enough;
    case Unit::mean:
        return value >= 1 && value <= 5 + close_enough;
    case Unit::count:
        break;
    }
    return value >= 0;
}

double direction(double from, double to) { return to < from ? -1 : 1; }

} // namespace

Measured baseline_of(Wish const& wish)
{
    return {wish.unit, wish.baseline.value.value_or(0), wish.baseline.n, wish.baseline.variance,
        wish.baseline.blur, wish.baseline.months};
}

bool have_unequal_spans(Measured const& before, Measured const& after)
{
    return before.unit == Unit::count && before.months > 0 && after.months > 0
        && before.months != after.months;
}

double as_of_baseline(Measured const& before, Measured const& after)
{
    return have_unequal_spans(before, after) ? after.value * before.months / after.months : after.value;
}

std::optional<survey::Tested> test(Measured const& before, Measured const& after)
{
    if (before.unit == Unit::count)
        return test_of_counts(before, after);
    if (is_mean(before.unit)) {
        if (std::min(before.n, after.n) < survey::answers_to_test_mean_min || before.variance <= 0
            || after.variance <= 0)
            return std::nullopt;
        return survey::Tested{survey::p_of_means(mean_of(before), mean_of(after)), 0};
    }
    if (before.n <= 0 || after.n <= 0)
        return std::nullopt;
    auto const one = share_of(before), other = share_of(after);
    return survey::Tested{survey::p_of_shares(one, other), survey::least_p_of_shares(one, other)};
}

bool would_show(Measured const& before, double target)
{
    auto after = before;
    after.value = target;
    auto const tested = test(before, after);
    return tested && tested->p <= survey::wrong_marks_max;
}

std::optional<double> least_that_shows(Measured const& before, double target)
{
    auto const step = step_of(before) * direction(before.value, target);
    for (std::int64_t at = 1; at <= tries_max; ++at) {
        auto const value = before.value + step * static_cast<double>(at);
        if (!is_within(before.unit, value))
            return std::nullopt;
        if (would_show(before, value))
            return value;
    }
    return std::nullopt;
}

std::optional<i18n::Message> hint(i18n::Words const& words, Wish const& wish)
{
    auto const before = baseline_of(wish);
    if (!wish.baseline.value || !test(before, before) || would_show(before, wish.target))
        return std::nullopt;
    auto const target = shown(words, wish.unit, wish.target), from = shown(words, wish.unit, before.value);
    auto const least = least_that_shows(before, wish.target);
    if (wish.unit == Unit::count)
        return least ? i18n::message(texts::hint::count, from, target, shown(words, wish.unit, *least))
                     : i18n::message(texts::hint::count_never, from);
    return least
        ? i18n::message(texts::hint::answers, before.n, from, target, shown(words, wish.unit, *least))
        : i18n::message(texts::hint::answers_never, before.n);
}

std::string_view code(Verdict verdict) { return verdicts[static_cast<std::size_t>(verdict)].code; }
std::optional<Verdict> verdict_of(std::string_view code) { return found_in<Verdict>(verdicts, code); }
i18n::Text name(Verdict verdict) { return verdicts[static_cast<std::size_t>(verdict)].name; }

Verdict judged(Wish const& wish, double now, Proof proof)
{
    if (!wish.baseline.value)
        return Verdict::not_measured;
    auto const way = direction(*wish.baseline.value, wish.target);
    if ((now - *wish.baseline.value) * way <= close_enough)
        return Verdict::not_reached;
    if (proof == Proof::chance)
        return Verdict::could_be_chance;
    return (now - wish.target) * way >= -close_enough ? Verdict::reached : Verdict::partly;
}

std::string_view code(Aim aim) { return aims[static_cast<std::size_t>(aim)].code; }
std::optional<Aim> aim_of(std::string_view code) { return found_in<Aim>(aims, code); }
i18n::Text name(Aim aim) { return aims[static_cast<std::size_t>(aim)].name; }

double target_of(Aim aim, double baseline, double change)
{
    switch (aim) {
    case Aim::points:
        return baseline + change;
    case Aim::percent:
        return baseline * (1 + change / percents);
    case Aim::value:
        break;
    }
    return change;
}

} // namespace objectives
