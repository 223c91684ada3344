#include "spread.h"

#include "comparing.h"
#include "named.h"
#include "responding.h"
#include "survey.h"

namespace survey {

static_assert(answers_to_test_mean_min == answers_for_mean_test_min);

std::vector<Spread> spreads_of(db::Connection& db, partnership::Scope const& scope, int group_size_min)
{
    std::vector<Spread> out;
    for (auto const& survey : surveys(db, scope)) {
        if (survey.state != State::reported)
            continue;
        auto const results = results_of(db, survey, group_size_min);
        for (auto const& result : results.questions)
            for (auto const& row : result.rows) {
                if (!row.figures.mean || row.figures.is_withheld || !has_mean(*result.question))
                    continue;
                auto key = std::string(code(survey.audience)) + "." + result.question->id;
                if (row.item)
                    key += "." + row.item->id;
                out.push_back({std::move(key), mean_at_widest(row.figures, weights(*result.question))});
            }
    }
    return out;
}

} // namespace survey
