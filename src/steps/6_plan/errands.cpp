#include "errands.h"

#include "answering.h"
#include "keys.h"
#include "texts.h"

#include "db/db.h"

#include <algorithm>

namespace plan {
namespace {

partnership::Errand errand_of(AskedAction const& asked, Timeline const& timeline)
{
    auto const path = "plan/" + asked.action.id.text();
    partnership::Errand out{i18n::message(texts::errand::how, asked.action.wish.title)};
    if (asked.action.wish.quarters.last > 0)
        out.until = moment::last_day(quarter(timeline, asked.action.wish.quarters.last));
    out.buttons
        = {{label_of_done(asked.action), path + "/antwoord", "answer", std::string(code(Reply::done))},
            {texts::answer::on_track, path + "/antwoord", "answer", std::string(code(Reply::on_track))}};
    out.path = path + "/antwoord#vast";
    out.path_label = texts::answer::stuck;
    return out;
}

} // namespace

std::vector<partnership::Errand> errands(
    db::Connection& db, partnership::StepQuestion const& question, partnership::Member const& who)
{
    auto const found = answering_in(db, question.scope, who.person, question.today);
    std::vector<partnership::Errand> out;
    if (found)
        for (auto const& asked : found->asked)
            if (asked.question.reply == Reply::none && can_be_answered(asked))
                out.push_back(errand_of(asked, found->timeline));
    std::ranges::stable_sort(out, {}, &partnership::Errand::until);
    return out;
}

} // namespace plan
