// How healthy the cooperation is: four things that are counted, each from 0 to 100, and their mean. A pure
// rule, which the page shows as it is. Domain 9: work stalls on people, on follow-up and on age of points.
#pragma once
#include "i18n/i18n.h"
#include "moment/moment.h"

#include <optional>
#include <string>
#include <vector>

namespace continuation {

enum class Aspect { rhythm, open_points, places, updates };
inline constexpr Aspect all_aspects[]
    = {Aspect::rhythm, Aspect::open_points, Aspect::places, Aspect::updates};

// What is counted; nothing in it names a person.
struct Counted {
    int days = 365; // over so many days back, or since the group began
    int meetings_held = 0;
    std::vector<int> open_days; // of each open point, how many days it is open or late
    int places = 0, vacancies = 0;
    int asked = 0, answered = 0; // owners, in the last round of asking
};

inline constexpr int meetings_a_year = 4; // process document 1.9: at least one a quarter
inline constexpr int fresh_days = 30; // an open point so young costs nothing
inline constexpr int stale_days = 180; // at this age it counts for nothing
inline constexpr int good_from = 75, fair_from = 50;
inline constexpr int aspects_min = 2; // fewer say nothing of the whole

// How many meetings the rhythm asks in so many days; none in the first weeks.
int meetings_wanted(int days);
// The middle one; of two the older. None: there are no open points.
std::optional<int> median_days(std::vector<int> days);

enum class Condition { unknown, good, fair, poor };
Condition condition_of(std::optional<int> score);

struct AspectHealth {
    Aspect aspect = Aspect::rhythm;
    std::optional<int> score; // none: not to be measured yet
    i18n::Message how; // what it was worked out from
};
struct Health {
    std::vector<AspectHealth> aspects;
    std::optional<int> score; // the mean of those that could be measured
    Condition condition = Condition::unknown; // never good while one aspect is poor
    std::optional<Aspect> weakest; // that is not good
};
Health health(Counted const& counted);

i18n::Text name(Aspect aspect);
i18n::Text formula(Aspect aspect); // how its score comes about
i18n::Text advice(Aspect aspect); // what lifts it
i18n::Text name(Condition condition);

} // namespace continuation
