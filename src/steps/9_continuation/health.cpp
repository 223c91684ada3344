#include "health.h"

#include "texts.h"

#include <algorithm>

namespace continuation {
namespace {

constexpr int whole = 100;

std::optional<int> share_of(int part, int all)
{
    if (all <= 0)
        return {};
    return std::clamp((part * whole + all / 2) / all, 0, whole);
}

AspectHealth rhythm(Counted const& counted)
{
    auto const wanted = meetings_wanted(counted.days);
    if (wanted == 0)
        return {Aspect::rhythm, std::nullopt, i18n::message(texts::health::rhythm_none)};
    return {Aspect::rhythm, share_of(counted.meetings_held, wanted),
        i18n::message(texts::health::rhythm_how, counted.meetings_held, wanted)};
}

AspectHealth open_points(Counted const& counted)
{
    auto const middle = median_days(counted.open_days);
    bool const has_begun = counted.meetings_held > 0;
    if (!middle && !has_begun)
        return {Aspect::open_points, std::nullopt, i18n::message(texts::health::points_not_yet)};
    if (!middle)
        return {Aspect::open_points, whole, i18n::message(texts::health::points_none)};
    auto const span = stale_days - fresh_days;
    auto const over = std::clamp(*middle - fresh_days, 0, span);
    return {Aspect::open_points, share_of(span - over, span),
        i18n::message(texts::health::points_how, std::ssize(counted.open_days), *middle)};
}

AspectHealth places(Counted const& counted)
{
    return {Aspect::places, share_of(counted.places - counted.vacancies, counted.places),
        i18n::message(texts::health::places_how, counted.places - counted.vacancies, counted.places)};
}

AspectHealth updates(Counted const& counted)
{
    if (counted.asked <= 0)
        return {Aspect::updates, std::nullopt, i18n::message(texts::health::updates_none)};
    return {Aspect::updates, share_of(counted.answered, counted.asked),
        i18n::message(texts::health::updates_how, counted.answered, counted.asked)};
}

std::optional<int> mean_of(std::vector<AspectHealth> const& aspects)
{
    int sum = 0, measured = 0;
    for (auto const& one : aspects)
        if (one.score) {
            sum += *one.score;
            ++measured;
        }
    if (measured < aspects_min)
        return {};
    return (sum + measured / 2) / measured;
}

std::optional<AspectHealth> weakest_of(std::vector<AspectHealth> const& aspects)
{
    std::optional<AspectHealth> out;
    for (auto const& one : aspects)
        if (one.score && *one.score < good_from && (!out || *one.score < *out->score))
            out = one;
    return out;
}

} // namespace

int meetings_wanted(int days)
{
    constexpr int year = 365;
    return (std::clamp(days, 0, year) * meetings_a_year + year / 2) / year;
}

std::optional<int> median_days(std::vector<int> days)
{
    if (days.empty())
        return {};
    auto const middle = days.begin() + std::ssize(days) / 2;
    std::ranges::nth_element(days, middle);
    return *middle;
}

Condition condition_of(std::optional<int> score)
{
    if (!score)
        return Condition::unknown;
    if (*score >= good_from)
        return Condition::good;
    return *score >= fair_from ? Condition::fair : Condition::poor;
}

Health health(Counted const& counted)
{
    Health out{{rhythm(counted), open_points(counted), places(counted), updates(counted)}, {}, {}, {}};
    out.score = mean_of(out.aspects);
    out.condition = condition_of(out.score);
    auto const weakest = weakest_of(out.aspects);
    if (!weakest)
        return out;
    out.weakest = weakest->aspect;
    bool const hides_trouble = out.condition == Condition::good && *weakest->score < fair_from;
    if (hides_trouble)
        out.condition = Condition::fair;
    return out;
}

i18n::Text name(Aspect aspect)
{
    switch (aspect) {
    case Aspect::rhythm:
        return texts::health::rhythm;
    case Aspect::open_points:
        return texts::health::points;
    case Aspect::places:
        return texts::health::places;
    case Aspect::updates:
        break;
    }
    return texts::health::updates;
}

i18n::Text formula(Aspect aspect)
{
    switch (aspect) {
    case Aspect::rhythm:
        return texts::health::rhythm_formula;
    case Aspect::open_points:
        return texts::health::points_formula;
    case Aspect::places:
        return texts::health::places_formula;
    case Aspect::updates:
        break;
    }
    return texts::health::updates_formula;
}

i18n::Text advice(Aspect aspect)
{
    switch (aspect) {
    case Aspect::rhythm:
        return texts::health::rhythm_advice;
    case Aspect::open_points:
        return texts::health::points_advice;
    case Aspect::places:
        return texts::health::places_advice;
    case Aspect::updates:
        break;
    }
    return texts::health::updates_advice;
}

i18n::Text name(Condition condition)
{
    switch (condition) {
    case Condition::good:
        return texts::health::good;
    case Condition::fair:
        return texts::health::fair;
    case Condition::poor:
        return texts::health::poor;
    case Condition::unknown:
        break;
    }
    return texts::health::unknown;
}

} // namespace continuation
