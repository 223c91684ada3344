#include "minutes.h"

#include "answers.h"
#include "days.h"
#include "decision_list.h"
#include "items.h"
#include "meeting.h"
#include "own_matters.h"
#include "store.h"
#include "texts.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace meetings {
namespace {

constexpr int weeks_between = 6, months_between = 3;

// What the chain of evidence knows a decision by; what somebody wrote is about nothing but itself.
std::string subject_of(Item const& item) { return item.step == 0 ? std::string() : item.key; }

void store_decision(db::Connection& db, partnership::Scope const& scope, Written const& written,
    Decision const* known, std::string const& what)
{
    if (!known && !what.empty())
        decide(db, scope, NewDecision{written.meeting.id, what, subject_of(written.item), written.item.key});
    else if (known && what.empty())
        delete_decision(db, scope, known->id);
    else if (known && what != known->what)
        update_decision(db, scope, known->id, what);
}

partnership::MatterState const* state_of_code(partnership::Agenda const& agenda, std::string_view code)
{
    auto const found = std::ranges::find(agenda.states, code, &partnership::MatterState::code);
    return found == agenda.states.end() ? nullptr : &*found;
}

std::optional<i18n::Message> make_so(
    db::Connection& db, partnership::Scope const& scope, Verdict const& verdict)
{
    if (auto const minutes = minutes_of_key(verdict.item.key)) {
        auto const done
            = adopt_minutes(db, scope, {*minutes, verdict.meeting.id, moment::local_date(verdict.at)});
        return done ? std::nullopt : std::optional(message(done.error()));
    }
    auto const& note = verdict.item.note;
    return verdict.agenda.settle(db, scope,
        {verdict.item.key, verdict.state, note, note, verdict.until, verdict.version, verdict.by,
            verdict.at});
}

std::optional<Refusal> hold_now(
    db::Connection& db, partnership::Scope const& scope, Meeting const& meeting, moment::Date today)
{
    Minutes const minutes{meeting.id, attendance_of_meeting(db, scope, meeting.id)};
    if (auto const refusal = hindrance_to_hold(meeting, minutes, today))
        return refusal;
    if (meeting.state == State::planned)
        update_state(db, scope, meeting.id, State::held);
    return std::nullopt;
}

MeetingId plan_next(db::Connection& db, partnership::Scope const& scope, Closing const& closing)
{
    if (!closing.next)
        return {};
    auto const id = plan(db, scope, *closing.next);
    (void)announce(db, scope, id, closing.setting, closing.now).has_value();
    return id;
}

} // namespace

std::optional<Refusal> hindrance_to_write(Meeting const& meeting, moment::Date today)
{
    if (meeting.state == State::cancelled)
        return Refusal::not_planned;
    if (meeting.adopted_on)
        return Refusal::minutes_adopted;
    return today < meeting.date ? std::optional(Refusal::not_yet) : std::nullopt;
}

Decision const* decision_about(std::vector<Decision> const& taken, std::string_view item)
{
    auto const found = std::ranges::find(taken, item, &Decision::item);
    return found == taken.end() ? nullptr : &*found;
}

std::string decision_of(std::vector<Decision> const& taken, std::string_view item)
{
    auto const* found = decision_about(taken, item);
    return found ? found->what : std::string();
}

Clash write(db::Connection& db, partnership::Scope const& scope, Written const& written)
{
    Clash clash;
    auto const& typed = written.typed;
    if (auto const note = merged(typed.note_was, typed.note, written.item.note); !note)
        clash.note = written.item.note;
    else if (*note != written.item.note) {
        auto item = written.item;
        item.note = *note;
        update_item_note(db, scope, written.meeting.id, item);
    }
    auto const taken = decisions_of_meeting(db, scope, written.meeting.id);
    auto const* known = decision_about(taken, written.item.key);
    auto const stored = known ? known->what : std::string();
    if (auto const what = merged(typed.decision_was, typed.decision, stored); !what)
        clash.decision = stored;
    else if (*what != stored)
        store_decision(db, scope, written, known, *what);
    return clash;
}

std::optional<i18n::Message> settle(
    db::Connection& db, partnership::Scope const& scope, Verdict const& verdict)
{
    auto const* state = state_of_code(verdict.agenda, verdict.state);
    // Who moves a matter leaves its state as it is, whatever that is called; the step knows it.
    if (!state && !verdict.until)
        return message(Refusal::unknown_item);
    if (auto const hindrance = make_so(db, scope, verdict))
        return hindrance;
    auto item = verdict.item;
    item.state = verdict.state;
    item.state_dutch = state ? state->name.dutch : texts::matter::moved.dutch;
    item.state_english = state ? state->name.english : texts::matter::moved.english;
    if (verdict.until)
        item.until = written_quarter(*verdict.until);
    update_item_state(db, scope, verdict.meeting.id, item);
    return std::nullopt;
}

std::optional<moment::Quarter> quarter_read(std::string_view text)
{
    auto const parts = base::split(text, '-');
    if (parts.size() != 2)
        return std::nullopt;
    auto const year = base::read_integer(parts[0]), number = base::read_integer(parts[1]);
    if (!year || !number || *year < 2000 || *year > 2200 || *number < 1 || *number > 4)
        return std::nullopt;
    return moment::Quarter{static_cast<int>(*year), static_cast<int>(*number)};
}

std::string written_quarter(moment::Quarter quarter)
{
    return fmt::format("{}-{}", quarter.year, quarter.number);
}

void mark_presence(
    db::Connection& db, partnership::Scope const& scope, MeetingId id, Attendance const& attendance)
{
    if (!meeting_of_id(db, scope, id))
        return;
    delete_attendance_of(db, id, attendance.person);
    if (attendance.presence != Presence::unknown)
        insert_attendance(db, id, attendance);
}

void mark_all_present(db::Connection& db, partnership::Scope const& scope, MeetingId id)
{
    auto const lines = attendance_of_meeting(db, scope, id);
    auto const said = answers(db, scope, id);
    auto const declined = [&](accounts::PersonId person) {
        auto const found = std::ranges::find(said, person, &Answer::person);
        return found != said.end() && found->answer == ical::Attending::declined;
    };
    for (auto const& member : partnership::members(db, scope.partnership))
        if (std::ranges::find(lines, member.person, &Attendance::person) == lines.end())
            insert_attendance(db, id,
                {member.person, declined(member.person) ? Presence::apology : Presence::present,
                    member.organisation});
}

base::Result<Closed, Refusal> close(
    db::Connection& db, partnership::Scope const& scope, Closing const& closing)
{
    auto const found = meeting_of_id(db, scope, closing.meeting);
    if (!found)
        return base::refuse(Refusal::unknown_meeting);
    auto const today = moment::local_date(closing.now);
    if (auto const refusal = hindrance_to_write(*found, today))
        return base::refuse(*refusal);
    if (auto const refusal = hold_now(db, scope, *found, today))
        return base::refuse(*refusal);
    Closed out;
    out.next = plan_next(db, scope, closing);
    update_closed(db, scope, closing.meeting, closing.now);
    auto const now_held = *meeting_of_id(db, scope, closing.meeting);
    out.written_to = send_decision_list(db, scope, {now_held, closing.setting, closing.now});
    return out;
}

base::Result<void, Refusal> adopt_minutes(
    db::Connection& db, partnership::Scope const& scope, Adoption const& adoption)
{
    auto const found = meeting_of_id(db, scope, adoption.minutes);
    if (!found || found->closed_at.epoch_ms == 0 || adoption.minutes == adoption.in)
        return base::refuse(Refusal::unknown_meeting);
    if (found->adopted_on)
        return base::refuse(Refusal::minutes_adopted);
    update_adopted(db, scope, adoption);
    return {};
}

NewMeeting suggested_next(Meeting const& meeting)
{
    bool const is_later = meeting.kind == Kind::quarterly || meeting.kind == Kind::award;
    NewMeeting out;
    out.kind = is_later ? Kind::quarterly : Kind::regular;
    out.date = day_to_meet(is_later ? moment::plus_months(meeting.date, months_between)
                                    : moment::plus_days(meeting.date, 7 * weeks_between));
    out.from = meeting.from;
    out.until = meeting.until;
    out.place = meeting.place;
    return out;
}

} // namespace meetings
