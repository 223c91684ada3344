#include "outcome.h"

#include "meeting.h"
#include "one.h"
#include "texts.h"

#include "base/text.h"

#include <algorithm>

namespace meetings {
namespace {

using html::Fields;

bool fits(std::string_view text) { return !text.empty() && base::length_utf8(text) <= text_max; }

struct ReadAction {
    NewActionPoint action;
    i18n::Problems problems;
};

ReadAction read_action(visit::Visit const& visit, http::Request const& request, MeetingId meeting)
{
    auto const due = moment::read_typed_date(request.field("due"));
    auto const organisation = accounts::OrganisationId::read(request.field("organisation"));
    ReadAction out{{meeting, std::string(base::trimmed(request.field("action"))),
                       organisation.value_or(accounts::OrganisationId{}), due.value_or(moment::Date{})},
        {}};
    if (!fits(out.action.what))
        out.problems.push_back(i18n::problem("action", texts::action::what_needed, text_max));
    if (!due && !request.field("due").empty())
        out.problems.push_back(i18n::problem("due", texts::action::due_odd));
    if (organisation
        && !is_of_the_group(partnership::members(visit.db, visit.scope().partnership), *organisation))
        out.problems.push_back(i18n::problem("organisation", texts::action::who_odd));
    return out;
}

html::Values typed_action(http::Request const& request)
{
    html::Values out;
    for (auto const* field : {"action", "organisation", "due"})
        out.add(field, request.field(field));
    return out;
}

visit::Page refused(visit::Visit const& visit, Meeting const& meeting, Refusal refusal)
{
    return visit::with_problems(
        one_page(visit, meeting, Fields(visit.words, {}), refusal_alert(visit.words, refusal)));
}

// Back to the page on which the button stands.
visit::Answer back(visit::Visit const& visit, http::Request const& request, i18n::Message const& said)
{
    auto const meeting = MeetingId::read(request.field("meeting"));
    return visit::done(visit, meeting ? page_path(visit, *meeting) : visit.path("bijeenkomsten"), said);
}

} // namespace

visit::Answer act_decide(visit::Visit& visit, http::Request& request)
{
    auto const meeting = asked_meeting(visit, request);
    if (!meeting)
        return http::not_found();
    if (auto const refusal = hindrance_to_agree(*meeting))
        return refused(visit, *meeting, *refusal);
    std::string const what(base::trimmed(request.field("decision")));
    if (!fits(what))
        return visit::with_problems(one_page(visit, *meeting,
            Fields(visit.words, {{"decision", what}},
                {i18n::problem("decision", texts::decision::needed, text_max)})));
    decide(visit.db, visit.scope(), meeting->id, what);
    visit.note(i18n::message(texts::journal::decided, meeting->title, what));
    return visit::done(visit, page_path(visit, meeting->id), i18n::message(texts::decision::done));
}

visit::Answer act_agree(visit::Visit& visit, http::Request& request)
{
    auto const meeting = asked_meeting(visit, request);
    if (!meeting)
        return http::not_found();
    if (auto const refusal = hindrance_to_agree(*meeting))
        return refused(visit, *meeting, *refusal);
    auto const read = read_action(visit, request, meeting->id);
    if (!read.problems.empty())
        return visit::with_problems(
            one_page(visit, *meeting, Fields(visit.words, typed_action(request), read.problems)));
    agree(visit.db, visit.scope(), read.action);
    return visit::done(visit, page_path(visit, meeting->id), i18n::message(texts::action::added));
}

visit::Answer act_finish(visit::Visit& visit, http::Request& request)
{
    auto const id = ActionPointId::read(request.param("action"));
    if (!id)
        return http::not_found();
    finish(visit.db, visit.scope(), *id, visit.today);
    return back(visit, request, i18n::message(texts::action::finished));
}

visit::Answer act_reopen(visit::Visit& visit, http::Request& request)
{
    auto const id = ActionPointId::read(request.param("action"));
    if (!id)
        return http::not_found();
    finish(visit.db, visit.scope(), *id, {});
    return back(visit, request, i18n::message(texts::action::reopened));
}

} // namespace meetings
