// Whether a target can be told from chance, and whether it was reached: by the same tests as the survey.
#pragma once
#include "objectives.h"

#include "survey/chance.h"

namespace objectives {

// A number with how sure it is. A share and a mean know how many answered; a count needs no more.
struct Measured {
    Unit unit = Unit::percent;
    double value = 0;
    std::int64_t n = 0; // 0: nobody knows
    double variance = 0, blur = 0; // of a mean
    int months = 0; // of a count, over how many; 0: nobody knows
};
Measured baseline_of(Wish const& wish);

// Two counts over spans of unequal length; what nobody knows is taken for equal.
bool have_unequal_spans(Measured const& before, Measured const& after);
// The later one as it would be over the months of the baseline: 60 in twelve months is 45 in nine.
double as_of_baseline(Measured const& before, Measured const& after);
// None: too little is known to test it. Counts over unequal spans are tested by the month.
std::optional<survey::Tested> test(Measured const& before, Measured const& after);
// The target as if it had been measured among as many as the baseline.
bool would_show(Measured const& before, double target);
// The smallest step in that direction that would show; none: no step would.
std::optional<double> least_that_shows(Measured const& before, double target);
// In one sentence, whether this target can ever be told from chance; none: nothing to say.
std::optional<i18n::Message> hint(i18n::Words const& words, Wish const& wish);

enum class Verdict { not_measured, reached, partly, could_be_chance, not_reached };
std::string_view code(Verdict verdict);
std::optional<Verdict> verdict_of(std::string_view code);
i18n::Text name(Verdict verdict);

enum class Proof { none, chance, different }; // none: it could not be tested
// Reached: at the target and really different. Partly: really on the way. Could be chance: on the way or
// there, and not clearly. Not reached: no step that way.
Verdict judged(Wish const& wish, double now, Proof proof);

std::string_view code(Aim aim);
std::optional<Aim> aim_of(std::string_view code);
i18n::Text name(Aim aim);
// The target that follows from the baseline: 45% and +10 is 55%; 200 and -25 percent is 150.
double target_of(Aim aim, double baseline, double change);

} // namespace objectives
