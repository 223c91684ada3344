// The outcome beside that of the round before: the same questions, and what really differs. Only questions
// with the same id, the same words and the same answers are the same. Process document 1.9: after two years
// the survey is held again.
#pragma once
#include "chance.h"
#include "named.h"

#include <optional>

namespace survey {

enum class Verdict { none, chance, different }; // none: nothing to compare with, or too few
struct Beside {
    NamedFigure now;
    std::optional<NamedFigure> before;
    Verdict verdict = Verdict::none;
};
struct Comparison {
    std::vector<Beside> figures; // in the order of the questions
    std::size_t tested = 0, different = 0;
    std::vector<Question const*> not_the_same; // asked in both, with other words or answers

    std::vector<Beside const*> of(Question const& question) const;
};
// Of what is shown of both; `before` may be null.
Comparison comparison(Results const& now, Results const* before);

// Asked of the same people in the same words with the same answers.
bool is_same_question(Question const& one, Question const& other);

// Below this many in either group a mean is shown and not tested.
inline constexpr std::int64_t answers_for_mean_test_min = 20;

} // namespace survey
