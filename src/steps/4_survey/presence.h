// Who answered, beside who is there: by size and by branch, as far as it is known how many there are. Nothing
// is weighted by it: it says how careful to be with the outcome.
#pragma once
#include "chance.h"
#include "results.h"
#include "survey.h"

#include <map>

namespace survey {

// How many there are in the park, by the id of the answer.
using Population = std::map<std::string, std::int64_t, std::less<>>;
using Populations = std::map<std::string, Population, std::less<>>; // by question

enum class Turnout { unknown, as_expected, fewer, more };
struct PresenceLine {
    std::vector<Option const*> answers; // more than one: too small to stand by themselves
    std::int64_t answered = 0;
    std::optional<std::int64_t> people;
    Turnout turnout = Turnout::unknown;

    std::optional<double> response() const; // 0 to 1
};
struct Presence {
    Question const* question = nullptr;
    std::vector<PresenceLine> lines; // empty: too few answers to show
};
// Of each question about the respondent. A line stands out when so many more or fewer would come from chance
// in at most one outcome in twenty, all lines of all questions together.
std::vector<Presence> presences(Results const& results, Populations const& populations);

inline constexpr std::int64_t population_max = 100'000;
// Fields "n_" and the id of the answer; `shown` is what the page already says of who answered.
i18n::Problems problems(QuestionResult const& shown, std::map<std::string, std::string> const& typed);

Populations populations_of(db::Connection& db, SurveyId survey);
void set_population(
    db::Connection& db, SurveyId survey, std::string_view question, Population const& population);

} // namespace survey
