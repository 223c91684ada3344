#include "errands.h"

#include "on_call.h"
#include "texts.h"

namespace continuation {

std::vector<partnership::Errand> errands(
    db::Connection& db, partnership::StepQuestion const& question, partnership::Member const& who)
{
    std::vector<partnership::Errand> out;
    for (auto const& one : waiting_for(db, who.person)) {
        if (one.partnership != question.scope.partnership)
            continue;
        partnership::Errand errand{i18n::message(texts::errand::asked, one.subject)};
        errand.path = "vervolg/adviseur/" + one.request.text();
        errand.path_label = texts::errand::answer;
        out.push_back(std::move(errand));
    }
    return out;
}

} // namespace continuation
