#include "attendance.h"

#include "meeting.h"
#include "shared.h"
#include "texts.h"

#include "html/fields.h"

#include <algorithm>

namespace meetings {
namespace {

using namespace html;

using Members = std::vector<partnership::Member>;

Options member_options(Members const& members)
{
    Options out;
    for (auto const& member : members)
        out.push_back({member.person.text(), member.name, member.organisation_name});
    return out;
}

visit::Page attendance_page(
    visit::Visit const& visit, Meeting const& meeting, Values values, Html const& alarm)
{
    auto const& words = visit.words;
    auto const path = page_path(visit, meeting.id);
    auto const options = member_options(partnership::members(visit.db, visit.scope().partnership));
    Fields const fields(words, std::move(values));
    auto const title = words(texts::attending::title, meeting.title);
    return below(visit, meeting,
        {title,
            fragment(page_head({title, words(texts::attending::lead)}), alarm,
                panel(post_form(path + "/aanwezigheid", visit.form_token,
                    fields.checkboxes("present", words(texts::attending::present), options,
                        {.hint = words(texts::attending::present_hint), .need = Need::unmarked}),
                    fields.checkboxes(
                        "apology", words(texts::attending::apology), options, {.need = Need::unmarked}),
                    actions({submit(words(texts::attending::submit)),
                        button_link(path, words(texts::compose::back))}))))});
}

Values kept_values(visit::Visit const& visit, Meeting const& meeting)
{
    Values out;
    for (auto const& line : attendance(visit.db, visit.scope(), meeting.id))
        out.add(code(line.presence), line.person.text());
    return out;
}

Values typed_values(http::Request const& request)
{
    Values out;
    for (auto const* field : {"present", "apology"})
        for (auto const value : request.fields(field))
            out.add(field, value);
    return out;
}

bool has(std::vector<std::string_view> const& ticked, partnership::Member const& member)
{
    return std::ranges::find(ticked, member.person.text()) != ticked.end();
}

// Who stood in for another organisation still does.
accounts::OrganisationId for_whom(Minutes const& before, partnership::Member const& member)
{
    auto const known = std::ranges::find(before.attendance, member.person, &Attendance::person);
    return known == before.attendance.end() ? member.organisation : known->organisation;
}

// Only members can be ticked; who is ticked twice was there.
Minutes read_minutes(http::Request const& request, Members const& members, Minutes const& before)
{
    Minutes out{before.meeting, {}};
    auto const present = request.fields("present"), apology = request.fields("apology");
    for (auto const& member : members)
        if (has(present, member) || has(apology, member))
            out.attendance.push_back({member.person,
                has(present, member) ? Presence::present : Presence::apology, for_whom(before, member)});
    return out;
}

} // namespace

visit::Answer show_attendance(visit::Visit& visit, http::Request& request)
{
    auto const meeting = asked_meeting(visit, request);
    if (!meeting)
        return http::not_found();
    return attendance_page(visit, *meeting, kept_values(visit, *meeting), {});
}

visit::Answer act_attendance(visit::Visit& visit, http::Request& request)
{
    auto const meeting = asked_meeting(visit, request);
    if (!meeting)
        return http::not_found();
    auto const members = partnership::members(visit.db, visit.scope().partnership);
    auto const minutes
        = read_minutes(request, members, {meeting->id, attendance(visit.db, visit.scope(), meeting->id)});
    auto const result = hold(visit.db, visit.scope(), minutes, visit.today);
    if (!result)
        return visit::with_problems(attendance_page(
            visit, *meeting, typed_values(request), refusal_alert(visit.words, result.error())));
    auto const present = std::ranges::count(minutes.attendance, Presence::present, &Attendance::presence);
    visit.note(i18n::message(texts::journal::held, meeting->title, present));
    return visit::done(visit, page_path(visit, meeting->id), i18n::message(texts::attending::done));
}

} // namespace meetings
