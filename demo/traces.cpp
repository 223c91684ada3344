// Lines in the audit log as if the people of the park had used its pages, so that who looks there sees what
// it is.
#include "stage.h"

#include "audit/audit.h"

namespace demo {
namespace {

struct Trace {
    int days_ago;
    std::string_view function, capability, act;
    audit::Outcome outcome = audit::Outcome::done;
};

constexpr Trace traces[] = {
    {95, "PVO-adviseur", "bound_area", "post /t/{park}/gebied/tekenen"},
    {90, "Adviseur veiligheid", "arrange_partners", "post /t/{park}/deelnemers/nieuw"},
    {70, "Parkmanager", "hold_meetings", "post /t/{park}/bijeenkomsten/nieuw"},
    {41, "Wijkagent", "give_figures", "post /t/{park}/inventarisatie/invoer"},
    {40, "Adviseur brandveiligheid", "see_figures", "get /t/{park}/inventarisatie"},
    {40, "Toezichthouder", "adopt", "post /t/{park}/plan/vaststellen", audit::Outcome::forbidden},
    {36, "Adviseur veiligheid", "run_survey", "post /t/{park}/enquete"},
    {12, "Eigenaar De Boer Metaal", "make_plan", "post /t/{park}/plan/nieuw"},
    {9, "Wijkagent", "make_plan", "get /t/{park}/plan/nieuw", audit::Outcome::forbidden},
    {3, "Adviseur veiligheid", "see_log", "get /t/{park}/logboek/wie-deed-wat"},
};

audit::Deed deed(Stage const& stage, Trace const& trace)
{
    auto const person = stage.person(trace.function);
    auto const member = partnership::member(stage.db, stage.park.id, person);
    audit::Deed made;
    made.at = stage.now.plus_days(-trace.days_ago);
    made.person = person;
    made.role = partnership::code(member->role);
    made.organisation = member->organisation;
    made.partnership = stage.park.id;
    made.capability = trace.capability;
    made.act = trace.act;
    made.object = audit::object_of(trace.act.substr(trace.act.find(' ') + 1), {{"park", stage.park.slug}});
    made.outcome = trace.outcome;
    return made;
}

} // namespace

void leave_traces(Stage& stage)
{
    for (auto const& trace : traces) {
        bool const is_incident = trace.outcome == audit::Outcome::forbidden;
        audit::write(stage.db,
            {is_incident ? audit::Chain::incidents : audit::Chain::daily, stage.house.secret},
            deed(stage, trace));
    }
}

} // namespace demo
