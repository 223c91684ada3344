#include "signs.h"

#include "fieldwork.h"
#include "store.h"

#include "db/db.h"

#include <algorithm>

namespace survey {

void tell_signs(db::Connection& db, partnership::StepQuestion const& question, partnership::Signs& signs)
{
    constexpr std::int64_t hundred = 100;
    std::int64_t invited = 0, answered = 0;
    for (auto const& survey : surveys_of_round(db, question.scope)) {
        if (survey.state == State::draft)
            continue;
        auto const ways = channels(db, survey);
        bool const counts_all = response(survey, ways, question.group_size_min).is_at_most;
        invited += reached(survey);
        answered += counts_all ? survey.sent : ways.letters;
        if (takes_answers(survey, question.today))
            signs.closes_on = std::max(signs.closes_on, survey.closes_on);
    }
    bool const is_few = answered > 0 && answered < question.group_size_min;
    if (invited > 0 && !is_few)
        signs.response_percent = static_cast<int>(std::min(
            hundred, (answered * hundred + invited / 2) / invited)); // rounded, as the survey's own page
}

} // namespace survey
