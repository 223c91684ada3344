#include "errands.h"

#include "meetings.h"
#include "polls.h"
#include "polls_store.h"
#include "texts.h"

#include "db/db.h"
#include "visit/rights.h"

#include <algorithm>

namespace meetings {
namespace {

void add_polls(db::Connection& db, partnership::Scope const& scope, accounts::PersonId person,
    std::vector<partnership::Errand>& out)
{
    for (auto const& poll : open_polls(db, scope)) {
        auto const answers = poll_answers(db, scope, poll.id);
        if (std::ranges::find(answers, person, &Answered::person) != answers.end())
            continue;
        partnership::Errand errand{i18n::message(texts::errand::which_day, poll.meeting.title)};
        errand.path = "datumprikker/" + poll.id.text();
        errand.path_label = texts::poll::own_answer;
        if (auto const days = days_of_poll(db, poll.id); !days.empty())
            errand.until = moment::plus_days(days.front().date, -1);
        out.push_back(std::move(errand));
    }
}

} // namespace

std::vector<partnership::Errand> errands(
    db::Connection& db, partnership::StepQuestion const& question, partnership::Member const& who)
{
    std::vector<partnership::Errand> out;
    add_polls(db, question.scope, who.person, out);
    // A button that he may not press is none.
    if (!visit::may({true, accounts::Desk::none, who.role}, visit::Capability::update_action))
        return out;
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
