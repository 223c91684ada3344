// The classes in which numbers and dates are counted, so that no single one of them is kept in the counts.
#pragma once
#include "questionnaire.h"

namespace survey {

inline constexpr std::int64_t number_max = 1'000'000;
inline constexpr std::int64_t year_first = 1990, year_last = 2060;

// Whole numbers, or years; both ends belong to it. The first year holds all years before it as well.
struct Class {
    std::int64_t low = 0, high = 0;
};
// None where a kind is not counted in classes.
std::vector<Class> const& classes_of(Kind kind);
// The place among the classes of the kind; past the last when it fits in none.
std::size_t class_of(Kind kind, std::int64_t value);

} // namespace survey
