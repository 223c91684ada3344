// The mean of other parks beside an outcome, from which no park can be read: at least five others, none of
// them more than half of it, and a new mean only when five more parks have shared their outcome, so that two
// means after each other do not tell of one.
#pragma once
#include "named.h"
#include "night.h"
#include "survey.h"

#include <map>

namespace survey {

inline constexpr std::int64_t parks_min = 5;

// What is known of one figure over all parks, and what this survey put in.
struct Pooled {
    std::int64_t parks = 0, n = 0, amount = 0; // the amount: hits, or tenths of a mean times n
    std::int64_t largest = 0, next_largest = 0; // how many answered in the two largest
    std::int64_t own_n = 0, own_amount = 0; // 0: this survey is not in it
};
struct ParksMean {
    std::int64_t parks = 0; // without this one
    double value = 0; // a share as 0 to 1, or a mean
};
// None where it would be of too few parks, or where one of them is over half of it.
std::optional<ParksMean> mean_of_others(Pooled const& pooled, bool is_mean);

// By the key of a figure.
using Means = std::map<std::string, Pooled, std::less<>>;
Means means_beside(db::Connection& db, Survey const& survey);
// Of the figures of an outcome those that the standard questions give: a park's own say nothing of another.
using ParksMeans = std::map<std::string, ParksMean, std::less<>>;
ParksMeans means_of_others(Audience audience, Results const& results, Means const& means);

} // namespace survey
