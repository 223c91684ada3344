#include "process.h"

#include "texts.h"

#include "area/area.h"
#include "award/award.h"
#include "calendar/calendar.h"
#include "calendar/frozen.h"
#include "calendar/matters.h"
#include "continuation/continuation.h"
#include "continuation/errands.h"
#include "continuation/signs.h"
#include "inventory/inventory.h"
#include "inventory/links.h"
#include "inventory/matters.h"
#include "meetings/errands.h"
#include "meetings/meetings.h"
#include "meetings/signs.h"
#include "objectives/objectives.h"
#include "papers/errands.h"
#include "participants/matters.h"
#include "participants/participants.h"
#include "participants/roles.h"
#include "participants/signs.h"
#include "plan/errands.h"
#include "plan/linking.h"
#include "plan/matters.h"
#include "plan/plan.h"
#include "plan/signs.h"
#include "survey/links.h"
#include "survey/signs.h"
#include "survey/survey.h"

namespace app {

// Some rooms give their part as a function, so the table is made when it is first asked for.
partnership::Process process()
{
    static partnership::Step const steps[] = {
        {1, "gebied", texts::step::area, area::report, area::begin_round},
        {2, "deelnemers", texts::step::participants, participants::report, participants::begin_round, nullptr,
            nullptr, participants::agenda(), participants::frozen},
        {3, "inventarisatie", texts::step::inventory, inventory::report, nullptr, nullptr, nullptr,
            inventory::agenda()},
        {4, "enquete", texts::step::survey, survey::report, survey::begin_round},
        {5, "doelen", texts::step::objectives, objectives::report},
        {6, "plan", texts::step::plan, plan::report, plan::begin_round, plan::open_matters, plan::pass_on,
            plan::agenda()},
        {7, "kalender", texts::step::calendar, calendar::report, nullptr, nullptr, nullptr,
            calendar::agenda(), calendar::frozen},
        {8, "waardering", texts::step::award, award::report},
        {9, "vervolg", texts::step::continuation, continuation::report},
    };
    return steps;
}

std::span<partnership::Teller const> signs()
{
    static constexpr partnership::Teller tellers[] = {meetings::tell_signs, participants::tell_signs,
        survey::tell_signs, plan::tell_signs, continuation::tell_signs};
    return tellers;
}

std::span<partnership::ErrandsOf const> errands()
{
    static constexpr partnership::ErrandsOf all[]
        = {plan::errands, papers::errands, meetings::errands, continuation::errands};
    return all;
}

std::span<partnership::Links const> chain()
{
    static partnership::Links const links[]
        = {inventory::links(), survey::links(), objectives::links(), plan::links(), meetings::links()};
    return links;
}

} // namespace app
