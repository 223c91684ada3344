#include "presence.h"

#include "meeting.h"
#include "minutes.h"
#include "minutes_page.h"
#include "texts.h"

#include "html/fields.h"

#include <algorithm>

namespace meetings {
namespace {

using namespace html;

using People = std::vector<partnership::Member>;

Attendance const* line_of(std::vector<Attendance> const& lines, accounts::PersonId person)
{
    auto const found = std::ranges::find(lines, person, &Attendance::person);
    return found == lines.end() ? nullptr : &*found;
}

Html presence_button(
    visit::Visit const& visit, Presence presence, partnership::Member const& member, bool is_so)
{
    auto const& words = visit.words;
    // The button says what it makes of it, so that pressing twice does no more than once.
    auto button = submit_as(code(is_so ? Presence::unknown : presence), member.person.text(),
        fragment(words(presence == Presence::present ? texts::presence::present : texts::presence::apology),
            span_(cls("hidden-text"), ": ", member.name)),
        is_so ? Rank::primary : Rank::secondary);
    button.add(aria("pressed", is_so ? "true" : "false"));
    return button;
}

Html member_line(visit::Visit const& visit, partnership::Member const& member, Attendance const* line)
{
    auto const presence = line ? line->presence : Presence::unknown;
    bool const stands_in = line && line->organisation && line->organisation != member.organisation;
    auto const who = stands_in ? visit.words(texts::presence::stands_in, line->organisation_name)
                               : member.organisation_name;
    return li(person(member.name, who),
        actions({presence_button(visit, Presence::present, member, presence == Presence::present),
            presence_button(visit, Presence::apology, member, presence == Presence::apology)}));
}

Options people_options(People const& members)
{
    Options out;
    for (auto const& member : members)
        out.push_back({member.person.text(), member.name});
    return out;
}

Html swapped_in(Html form)
{
    form.add(data("swap", "wie"));
    return form;
}

Html standing_in(visit::Visit const& visit, std::string const& path, People const& members)
{
    auto const& words = visit.words;
    Fields const fields(words, {});
    return disclosure(words(texts::presence::standing_in),
        swapped_in(post_form(path, visit.form_token,
            fields.select("stand_in", words(texts::presence::who), people_options(members),
                {.placeholder = words(texts::presence::choose_person)}),
            fields.select("organisation", words(texts::presence::for_whom), organisation_options(members),
                {.placeholder = words(texts::action::choose)}),
            actions({submit(words(texts::presence::save), Rank::secondary)}))));
}

// What the form asks of one person; nothing when it names nobody of the group.
std::optional<Attendance> asked_presence(http::Request const& request, People const& members)
{
    struct {
        std::string_view field;
        Presence presence;
    } const fields[] = {{"present", Presence::present}, {"apology", Presence::apology},
        {"unknown", Presence::unknown}, {"stand_in", Presence::present}};
    for (auto const& one : fields) {
        auto const id = accounts::PersonId::read(request.field(one.field));
        auto const member = std::ranges::find_if(
            members, [&](partnership::Member const& each) { return id && each.person == *id; });
        if (member != members.end())
            return Attendance{member->person, one.presence, member->organisation, {}, {}};
    }
    return std::nullopt;
}

} // namespace

Html presence_block(visit::Visit const& visit, Meeting const& meeting)
{
    auto const& words = visit.words;
    auto const path = page_path(visit, meeting.id) + "/wie";
    auto const members = partnership::members(visit.db, visit.scope().partnership);
    auto const lines = attendance(visit.db, visit.scope(), meeting.id);
    auto const there = std::ranges::count(lines, Presence::present, &Attendance::presence);
    return section({cls("panel"), id("wie")},
        div_(cls("item-head"), h2(cls("block-title"), words(texts::presence::title)),
            span_(words(texts::presence::count, there, std::ssize(members)))),
        swapped_in(post_form(path, visit.form_token,
            actions({submit_as("everybody", "1", words(texts::presence::everybody), Rank::secondary)}),
            ul(cls("presence"),
                each(members,
                    [&](partnership::Member const& member) {
                        return member_line(visit, member, line_of(lines, member.person));
                    })))),
        standing_in(visit, path, members));
}

visit::Answer act_presence(visit::Visit& visit, http::Request& request)
{
    auto const meeting = asked_meeting(visit, request);
    if (!meeting)
        return http::not_found();
    if (auto const refusal = hindrance_to_write(*meeting, visit.today))
        return refused_minutes(visit, *meeting, *refusal);
    auto const path = page_path(visit, meeting->id) + "/verslag";
    if (request.has_field("everybody")) {
        mark_all_present(visit.db, visit.scope(), meeting->id);
        return visit::done(visit, path, i18n::message(texts::presence::done));
    }
    auto const members = partnership::members(visit.db, visit.scope().partnership);
    auto asked = asked_presence(request, members);
    auto const organisation = accounts::OrganisationId::read(request.field("organisation"));
    bool const stands_in = request.has_field("stand_in");
    if (!asked)
        return refused_minutes(visit, *meeting, Refusal::unknown_person);
    if (stands_in && (!organisation || !is_of_the_group(members, *organisation)))
        return refused_minutes(visit, *meeting, Refusal::unknown_organisation);
    if (stands_in)
        asked->organisation = *organisation;
    mark_presence(visit.db, visit.scope(), meeting->id, *asked);
    return visit::done(visit, path, i18n::message(texts::presence::done));
}

} // namespace meetings
