// How far the answering is, as it is told: which parts of the park and which sizes of company answered, taken
// at night and only when enough answers came in since. Counts that change one by one would tell whose answer
// it was.
#pragma once
#include "bands.h"
#include "survey.h"
#include "tally.h"

namespace survey {

// Fewer new answers than this and the stand of before goes on: as many as are moved at once (decision 27).
inline constexpr std::int64_t new_answers_min = 10;
// The question about the number of people at a company; its id never changes.
inline constexpr std::string_view size_question = "A2";

// How many said so at least: down to a multiple of the smallest group.
struct SizeTold {
    std::string option;
    std::int64_t at_least = 0;
    friend bool operator==(SizeTold const&, SizeTold const&) = default;
};

struct Stand {
    moment::Date taken_on;
    std::int64_t answered = 0; // through letters, on that day
    std::vector<Told> parts = {}; // sub-areas, each with its streets
    std::vector<SizeTold> sizes = {};
};

// Addresses of one street in one sub-area; either may be without a name.
struct StreetCount {
    std::string sub_area, street;
    std::int64_t invited = 0, answered = 0;
    std::int64_t returned = 0; // letters that came back
};
// Whether so many addresses have room for two bands.
bool stands_apart(std::int64_t invited, std::int64_t step);
// Streets with too few addresses for two bands go together, without a name.
Group grouped(std::vector<StreetCount> const& streets, std::int64_t step);
std::vector<SizeTold> sizes_told(Questionnaire const& questionnaire, Tally const& tally, std::int64_t step);

std::string written(Stand const& stand);
Stand read_stand(std::string_view text);

// How many of it could have answered, by the rule of the response: never less than is told of who did.
std::int64_t reached(Told const& told);

// Which streets to visit: those that may be below the response that is wanted, the lowest first.
struct StreetToVisit {
    std::string sub_area, street;
    std::int64_t reached = 0;
    Band answered;
};
std::vector<StreetToVisit> to_visit(Stand const& stand, int percent_wanted);

struct DayCount {
    moment::Date day;
    std::int64_t opened = 0, started = 0, sent = 0;
};
// Days taken together until each group has `least`; the last days wait until they have as many.
struct Days {
    moment::Date from, to;
    std::int64_t sent = 0;
    friend bool operator==(Days const&, Days const&) = default;
};
std::vector<Days> grouped_days(std::vector<DayCount> const& days, moment::Date opened_on, std::int64_t least);

} // namespace survey
