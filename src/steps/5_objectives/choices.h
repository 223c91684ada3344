// What an objective can be measured from: the results of the survey and the figures of partners.
#pragma once
#include "objectives.h"

namespace objectives {

struct Choice {
    Baseline baseline;
    Unit unit = Unit::percent;
    std::int64_t n = 0; // how many answered; 0 where that has no meaning
    moment::Date from = {}; // of a figure, the first day it was counted over
};

std::vector<Choice> choices(db::Connection& db, partnership::Scope const& scope, int group_size_min);
// What is measured keeps its unit: a mark is no percentage. Nothing when the unit fits.
std::optional<Unit> other_unit(std::vector<Choice> const& choices, std::string_view key, Unit chosen);
// How widely the answers about a mean lie goes along, so that a later one can be tested against it.
void add_spread(Baseline& baseline, db::Connection& db, partnership::Scope const& scope, int group_size_min);
// The choice of that key; a typed value goes before it.
Baseline baseline_of(std::vector<Choice> const& choices, std::string_view key, std::optional<double> typed);

} // namespace objectives
