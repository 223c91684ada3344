#include "traces.h"

#include "base/text.h"

namespace visit {
namespace {

// A page for everyone has codes and tokens in its address: only its pattern is written down.
std::string object_of(Route const& route, http::Request const& request)
{
    if (route.may == Capability::everyone)
        return std::string(route.path);
    std::vector<audit::Gap> gaps;
    for (auto const& param : request.params)
        gaps.push_back({param.name, param.value});
    return audit::object_of(route.path, gaps);
}

} // namespace

bool changes(http::Method method) { return method != http::Method::get && method != http::Method::head; }

audit::Outcome outcome_of(int status)
{
    if (status < 400)
        return audit::Outcome::done;
    return status == 422 ? audit::Outcome::not_accepted : audit::Outcome::refused;
}

bool leaves_a_line(Visit const& visit, Route const& route, audit::Outcome outcome)
{
    if (route.may == Capability::everyone || !visit.person)
        return visit.attempt.has_value();
    return changes(route.method) || outcome == audit::Outcome::forbidden || is_look_kept(route.may);
}

audit::Chain chain_of(Visit const& visit, audit::Outcome outcome)
{
    bool const failed_to_enter = visit.attempt && outcome != audit::Outcome::done;
    bool const is_incident = outcome == audit::Outcome::forbidden || failed_to_enter;
    return is_incident ? audit::Chain::incidents : audit::Chain::daily;
}

audit::Deed deed(Visit const& visit, Route const& route, http::Request const& request, audit::Outcome outcome)
{
    audit::Deed made;
    made.at = visit.now;
    made.person = visit.attempt ? *visit.attempt : visit.person->id;
    if (visit.standing.role)
        made.role = partnership::code(*visit.standing.role);
    made.organisation = visit.organisation;
    if (visit.park)
        made.partnership = visit.park->partnership.id;
    made.capability = code(route.may);
    made.act = base::lower_ascii(http::name(route.method)) + " " + std::string(route.path);
    made.object = object_of(route, request);
    made.outcome = outcome;
    made.origin = audit::origin(request.remote, visit.house.log_origin);
    return made;
}

} // namespace visit
