#include "matters.h"

#include "calendar.h"
#include "texts.h"

#include <algorithm>

namespace calendar {
namespace {

constexpr int days_looked_ahead = 56;

std::vector<partnership::Matter> coming_events(db::Connection& db, partnership::StepQuestion const& question)
{
    auto const last = moment::plus_days(question.today, days_looked_ahead);
    std::vector<partnership::Matter> out;
    for (auto const& event : events(db, question.scope)) {
        if (event.state != State::planned || event.what.date < question.today || last < event.what.date)
            continue;
        partnership::Matter matter;
        matter.kind = partnership::MatterKind::event;
        matter.key = "event:" + event.id.text();
        matter.text = i18n::message(texts::matter::event, event.what.title);
        matter.path = "kalender";
        matter.date = event.what.date;
        out.push_back(std::move(matter));
    }
    std::ranges::stable_sort(out, {}, &partnership::Matter::date);
    return out;
}

} // namespace

partnership::Agenda agenda() { return {coming_events, {}, nullptr}; }

} // namespace calendar
