#include "errands.h"

#include "meetings.h"
#include "texts.h"

#include "db/db.h"

namespace meetings {

std::vector<partnership::Errand> errands(
    db::Connection& db, partnership::StepQuestion const& question, partnership::Member const& who)
{
    std::vector<partnership::Errand> out;
    for (auto const& point : open_action_points(db, question.scope)) {
        if (!who.organisation || point.organisation != who.organisation)
            continue;
        partnership::Errand errand{i18n::message(texts::errand::agreed, point.what)};
        errand.until = point.due;
        errand.buttons.push_back(
            {texts::errand::done, "bijeenkomsten/afspraak/" + point.id.text() + "/klaar"});
        out.push_back(std::move(errand));
    }
    return out;
}

} // namespace meetings
