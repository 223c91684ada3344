#include "one.h"

#include "action_table.h"
#include "answers_page.h"
#include "counter_page.h"
#include "meeting.h"
#include "minutes.h"
#include "minutes_reading.h"
#include "texts.h"

#include "base/text.h"
#include "chain/shown.h"

#include <algorithm>

namespace meetings {
namespace {

using namespace html;

// What is shown of one meeting; three statements.
struct Outcome {
    std::vector<Attendance> attendance;
    std::vector<Decision> decisions;
    std::vector<ActionPoint> actions;
    std::vector<partnership::Member> members; // only for who may write
};

Outcome read_outcome(visit::Visit const& visit, Meeting const& meeting)
{
    auto const scope = visit.scope();
    Outcome out{attendance(visit.db, scope, meeting.id), decisions(visit.db, scope, meeting.id),
        action_points(visit.db, scope, meeting.id), {}};
    if (visit.may(visit::Capability::hold_meetings))
        out.members = partnership::members(visit.db, scope.partnership);
    return out;
}

Html place_text(i18n::Words const& words, Meeting const& meeting)
{
    if (!meeting.place.empty())
        return fragment(" · ", meeting.place);
    return when(meeting.state == State::planned, fragment(" · ", words(texts::page::no_place)));
}

Html agenda_view(visit::Visit const& visit, Meeting const& meeting, std::vector<Decision> const& decisions)
{
    auto const& words = visit.words;
    auto const read = read_programme(visit, meeting);
    bool const may_arrange = visit.may(visit::Capability::hold_meetings) && meeting.state == State::planned;
    auto const offered = std::ssize(read.programme.offered);
    bool const is_written = meeting.state == State::held;
    auto const& items = read.programme.items;
    return fragment(is_written ? panel(minutes_view(visit, items, decisions)) : programme_view(visit, items),
        when(offered > 0 && may_arrange, [&] { return p(words(texts::one::offered, offered)); }),
        when(may_arrange, [&] {
            return actions(
                {button_link(page_path(visit, meeting.id) + "/agenda", words(texts::one::arrange))});
        }));
}

Html people_view(Html title, std::vector<Attendance> const& lines, Presence presence)
{
    Children people;
    for (auto const& line : lines)
        if (line.presence == presence)
            people.push_back(person(line.name, line.organisation_name));
    if (people.empty())
        return {};
    return fragment(h3(std::move(title)), Html(std::move(people)));
}

Html attendance_view(visit::Visit const& visit, Meeting const& meeting, Outcome const& outcome)
{
    auto const& words = visit.words;
    if (outcome.attendance.empty())
        return p(words(meeting.date <= visit.today && meeting.state == State::planned
                ? texts::one::write_attendance
                : texts::one::no_attendance));
    return panel(fragment(people_view(words(texts::one::present), outcome.attendance, Presence::present),
        people_view(words(texts::one::apology), outcome.attendance, Presence::apology)));
}

Html decision_form(visit::Visit const& visit, Meeting const& meeting, Fields const& fields)
{
    auto const& words = visit.words;
    return disclosure(words(texts::decision::add),
        post_form(page_path(visit, meeting.id) + "/besluiten", visit.form_token,
            fields.textarea("decision", words(texts::decision::what), {.rows = 2, .may_name_people = true}),
            actions({submit(words(texts::decision::submit))})));
}

// Behind each decision: what led to it, and what came of it.
Html decisions_view(visit::Visit const& visit, std::vector<Decision> const& decisions)
{
    if (decisions.empty())
        return p(visit.words(texts::decision::none));
    chain::Walk walk(visit.db, visit.reader(), visit.house.chain);
    return panel(ol(each(decisions, [&](Decision const& decision) {
        return li(decision.what, chain::shown_closed(visit, walk, key_of(decision.id)));
    })));
}

Html action_form(
    visit::Visit const& visit, Meeting const& meeting, Outcome const& outcome, Fields const& fields)
{
    auto const& words = visit.words;
    return disclosure(words(texts::action::add),
        post_form(page_path(visit, meeting.id) + "/afspraken", visit.form_token,
            fields.textarea("action", words(texts::action::what), {.rows = 2, .may_name_people = true}),
            fields.select("organisation", words(texts::action::who), organisation_options(outcome.members),
                {.need = Need::optional, .placeholder = words(texts::action::choose)}),
            fields.date("due", words(texts::action::when), {.need = Need::optional, .width = Width::half}),
            actions({submit(words(texts::action::submit))})));
}

Html invite_form(visit::Visit const& visit, Meeting const& meeting)
{
    auto const& words = visit.words;
    bool const again = meeting.invited_at.epoch_ms != 0;
    return post_form(page_path(visit, meeting.id) + "/uitnodigen", visit.form_token,
        submit(words(again ? texts::sending::again : texts::sending::invite),
            again ? Rank::secondary : Rank::primary));
}

Html cancel_form(visit::Visit const& visit, Meeting const& meeting)
{
    auto const& words = visit.words;
    return disclosure(words(texts::sending::cancel_title),
        post_form(page_path(visit, meeting.id) + "/afzeggen", visit.form_token,
            p(words(texts::sending::cancel_lead)), submit(words(texts::sending::cancel), Rank::danger)));
}

// What can be done with this meeting now.
Html to_do(visit::Visit const& visit, Meeting const& meeting)
{
    auto const& words = visit.words;
    auto const path = page_path(visit, meeting.id);
    Html const mine
        = icon_link(path + "/afspraak", Icon::calendar, words(texts::one::appointment), Rank::quiet);
    if (!visit.may(visit::Capability::hold_meetings))
        return when(meeting.state == State::planned, mine);
    bool const is_planned = meeting.state == State::planned;
    Children buttons;
    if (!hindrance_to_write(meeting, visit.today)) {
        buttons.push_back(button_link(path + "/verslag",
            words(meeting.closed_at.epoch_ms ? texts::one::correct_minutes : texts::one::write_minutes),
            meeting.closed_at.epoch_ms ? Rank::secondary : Rank::primary));
        buttons.push_back(button_link(path + "/aanwezigheid", words(texts::one::attendance_button)));
    }
    if (is_planned) {
        if (visit.today <= meeting.date)
            buttons.push_back(invite_form(visit, meeting));
        buttons.push_back(button_link(path + "/wijzigen", words(texts::one::change)));
        buttons.push_back(mine);
    }
    return actions(std::move(buttons));
}

// Where the minutes stand, and to take them along.
Html minutes_line(visit::Visit const& visit, Meeting const& meeting)
{
    auto const& words = visit.words;
    auto const path = page_path(visit, meeting.id);
    auto const stand = meeting.adopted_on ? words(texts::one::minutes_adopted, meeting.adopted_on)
        : meeting.closed_at.epoch_ms ? words(texts::one::minutes_draft, moment::local_date(meeting.closed_at))
                                     : std::string(words(texts::one::minutes_open));
    return fragment(p(small(stand)),
        actions({download(words, {path + "/verslag.pdf", words(texts::one::minutes), "PDF"}),
            download(words, {path + "/verslag.odt", words(texts::one::minutes), "ODT"})}));
}

Html invited_line(visit::Visit const& visit, Meeting const& meeting)
{
    auto const& words = visit.words;
    if (meeting.state == State::held)
        return minutes_line(visit, meeting);
    if (meeting.state != State::planned)
        return {};
    return p(small(meeting.invited_at.epoch_ms
            ? words(texts::one::invited_on, moment::local_date(meeting.invited_at))
            : std::string(words(texts::one::not_invited))));
}

Html one_view(visit::Visit const& visit, Meeting const& meeting, Fields const& fields, Html const& alarm)
{
    auto const& words = visit.words;
    auto const outcome = read_outcome(visit, meeting);
    bool const writes = visit.may(visit::Capability::hold_meetings) && !hindrance_to_agree(meeting);
    return fragment(page_head({meeting.title, fragment(when_text(words, meeting), place_text(words, meeting)),
                        state_badge(words, meeting, visit.today)}),
        alarm, fields.summary(), invited_line(visit, meeting), to_do(visit, meeting),
        proposals_block(visit, meeting),
        columns(stack({block(words(texts::one::agenda), agenda_view(visit, meeting, outcome.decisions)),
                    block(words(texts::decision::title),
                        fragment(decisions_view(visit, outcome.decisions),
                            when(writes, [&] { return decision_form(visit, meeting, fields); }))),
                    block(words(texts::action::title),
                        fragment(action_list(visit, outcome.actions),
                            when(writes, [&] { return action_form(visit, meeting, outcome, fields); })))}),
            stack({answers_block(visit, meeting),
                block(words(texts::one::attendance), attendance_view(visit, meeting, outcome)),
                when(writes && meeting.state == State::planned,
                    [&] { return cancel_form(visit, meeting); })})));
}

} // namespace

visit::Page one_page(
    visit::Visit const& visit, Meeting const& meeting, Fields const& fields, Html const& alarm)
{
    visit::Page page{meeting.title, one_view(visit, meeting, fields, alarm)};
    page.crumbs = {{std::string(visit.words(texts::list::title)), visit.path("bijeenkomsten")}};
    page.step = "bijeenkomsten";
    return page;
}

visit::Answer show_one(visit::Visit& visit, http::Request& request)
{
    auto const meeting = asked_meeting(visit, request);
    if (!meeting)
        return http::not_found();
    return one_page(visit, *meeting, Fields(visit.words, {}));
}

visit::Answer show_appointment(visit::Visit& visit, http::Request& request)
{
    auto const meeting = asked_meeting(visit, request);
    if (!meeting)
        return http::not_found();
    auto const event = calendar_event(*meeting, setting_of(visit), visit.now);
    return http::download(ical::invitation(event, ical::Method::publish), base::slug(meeting->title) + ".ics",
        "text/calendar; charset=utf-8");
}

} // namespace meetings
