#include "store.h"

#include "meeting.h"

#include "db/db.h"

namespace meetings {
namespace {

Meeting read_meeting(db::Row const& row)
{
    return {row.id<MeetingId>(0), kind_of(row.view(1)).value_or(Kind::regular), row.text(2), row.date(3),
        row.time(4), row.time(5), row.text(6), split_agenda(row.view(7)), state_of(row.view(8)),
        static_cast<int>(row.integer(9)), row.instant(10), static_cast<int>(row.integer(11)), row.instant(12),
        row.instant(13), static_cast<int>(row.integer(14)), row.date(15), row.id<MeetingId>(16)};
}

Decision read_decision(db::Row const& row)
{
    return {row.id<DecisionId>(0), row.text(1), row.text(2), row.text(3), row.id<MeetingId>(4), row.date(5)};
}

ActionPoint read_action_point(db::Row const& row)
{
    return {row.id<ActionPointId>(0), row.id<MeetingId>(1), row.text(2), row.id<accounts::OrganisationId>(3),
        row.text(4), row.date(5), row.date(6)};
}

} // namespace

void insert_meeting(
    db::Connection& db, partnership::Scope const& scope, MeetingId id, NewMeeting const& wanted)
{
    db.run(R"(
        insert into meetings_meeting (id, partnership, round, kind, title, date, from_time, until_time, place,
            agenda, state, sequence, invited_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'planned', 0, null))",
        id, scope.partnership, scope.round, code(wanted.kind), wanted.title, wanted.date, wanted.from,
        wanted.until, wanted.place, joined_agenda(wanted.agenda));
}

void update_meeting(
    db::Connection& db, partnership::Scope const& scope, MeetingId id, NewMeeting const& wanted)
{
    db.run(R"(
        update meetings_meeting
        set kind = ?, title = ?, date = ?, from_time = ?, until_time = ?, place = ?, agenda = ?,
            sequence = sequence + 1
        where id = ?
          and partnership = ?)",
        code(wanted.kind), wanted.title, wanted.date, wanted.from, wanted.until, wanted.place,
        joined_agenda(wanted.agenda), id, scope.partnership);
}

void update_state(db::Connection& db, partnership::Scope const& scope, MeetingId id, State state)
{
    db.run(R"(
        update meetings_meeting
        set state = ?, sequence = sequence + 1
        where id = ?
          and partnership = ?)",
        code(state), id, scope.partnership);
}

void update_invited(db::Connection& db, partnership::Scope const& scope, MeetingId id, moment::Instant now)
{
    db.run(R"(
        update meetings_meeting
        set invited_at = ?
        where id = ?
          and partnership = ?)",
        now, id, scope.partnership);
}

void update_agenda_sent(
    db::Connection& db, partnership::Scope const& scope, MeetingId id, moment::Instant now)
{
    db.run(R"(
        update meetings_meeting
        set agenda_sent_at = ?
        where id = ?
          and partnership = ?)",
        now, id, scope.partnership);
}

void update_closed(db::Connection& db, partnership::Scope const& scope, MeetingId id, moment::Instant now)
{
    db.run(R"(
        update meetings_meeting
        set closed_at = ?, lists_sent = lists_sent + 1
        where id = ?
          and partnership = ?)",
        now, id, scope.partnership);
}

void update_adopted(db::Connection& db, partnership::Scope const& scope, Adoption const& adoption)
{
    db.run(R"(
        update meetings_meeting
        set adopted_on = ?, adopted_in = ?
        where id = ?
          and partnership = ?)",
        adoption.on, adoption.in, adoption.minutes, scope.partnership);
}

std::vector<Meeting> meetings_to_adopt(db::Connection& db, partnership::Scope const& scope, int meetings_max)
{
    return db.all<Meeting>(R"(
        select id, kind, title, date, from_time, until_time, place, agenda, state, sequence, invited_at,
            agenda_version, agenda_sent_at, closed_at, lists_sent, adopted_on, adopted_in
        from meetings_meeting
        where partnership = ?
          and state = 'held'
          and closed_at is not null
          and adopted_on is null
        order by date, from_time, id
        limit ?)",
        read_meeting, scope.partnership, meetings_max);
}

moment::Date last_held_date(db::Connection& db, partnership::Scope const& scope, moment::Date before)
{
    auto const found = db.one<moment::Date>(R"(
        select date
        from meetings_meeting
        where partnership = ?
          and state = 'held'
          and date < ?
        order by date desc
        limit 1)",
        [](db::Row const& row) { return row.date(0); }, scope.partnership, before);
    return found.value_or(moment::Date{});
}

std::optional<Meeting> meeting_of_id(db::Connection& db, partnership::Scope const& scope, MeetingId id)
{
    return db.one<Meeting>(R"(
        select id, kind, title, date, from_time, until_time, place, agenda, state, sequence, invited_at,
            agenda_version, agenda_sent_at, closed_at, lists_sent, adopted_on, adopted_in
        from meetings_meeting
        where id = ?
          and partnership = ?)",
        read_meeting, id, scope.partnership);
}

std::vector<Meeting> meetings_of_partnership(
    db::Connection& db, partnership::Scope const& scope, int meetings_max)
{
    return db.all<Meeting>(R"(
        select id, kind, title, date, from_time, until_time, place, agenda, state, sequence, invited_at,
            agenda_version, agenda_sent_at, closed_at, lists_sent, adopted_on, adopted_in
        from meetings_meeting
        where partnership = ?
        order by date desc, from_time desc, id desc
        limit ?)",
        read_meeting, scope.partnership, meetings_max);
}

std::vector<Meeting> meetings_planned_from(
    db::Connection& db, partnership::Scope const& scope, moment::Date day)
{
    return db.all<Meeting>(R"(
        select id, kind, title, date, from_time, until_time, place, agenda, state, sequence, invited_at,
            agenda_version, agenda_sent_at, closed_at, lists_sent, adopted_on, adopted_in
        from meetings_meeting
        where partnership = ?
          and state = 'planned'
          and date >= ?
        order by date, from_time, id)",
        read_meeting, scope.partnership, day);
}

std::vector<Meeting> meetings_of_kind(
    db::Connection& db, partnership::Scope const& scope, OfKind const& wanted)
{
    return db.all<Meeting>(R"(
        select id, kind, title, date, from_time, until_time, place, agenda, state, sequence, invited_at,
            agenda_version, agenda_sent_at, closed_at, lists_sent, adopted_on, adopted_in
        from meetings_meeting
        where partnership = ?
          and round = ?
          and kind = ?
          and state = ?
        order by date desc, from_time desc, id desc)",
        read_meeting, scope.partnership, scope.round, code(wanted.kind), code(wanted.state));
}

void delete_attendance(db::Connection& db, MeetingId id)
{
    db.run(R"(
        delete from meetings_attendance
        where meeting = ?)",
        id);
}

void delete_attendance_of(db::Connection& db, MeetingId id, accounts::PersonId person)
{
    db.run(R"(
        delete from meetings_attendance
        where meeting = ?
          and person = ?)",
        id, person);
}

void insert_attendance(db::Connection& db, MeetingId id, Attendance const& attendance)
{
    db.run(R"(
        insert into meetings_attendance (meeting, person, organisation, presence)
        values (?, ?, ?, ?))",
        id, attendance.person, attendance.organisation, code(attendance.presence));
}

std::vector<Attendance> attendance_of_meeting(
    db::Connection& db, partnership::Scope const& scope, MeetingId id)
{
    return db.all<Attendance>(R"(
        select a.person, a.presence, a.organisation, p.name, coalesce(o.name, '')
        from meetings_attendance a
        join meetings_meeting m on m.id = a.meeting
        join accounts_person p on p.id = a.person
        left join accounts_organisation o on o.id = a.organisation
        where a.meeting = ?
          and m.partnership = ?
        order by a.presence desc, p.name, p.id)",
        [](db::Row const& row) {
            return Attendance{row.id<accounts::PersonId>(0), presence_of(row.view(1)),
                row.id<accounts::OrganisationId>(2), row.text(3), row.text(4)};
        },
        id, scope.partnership);
}

void insert_decision(
    db::Connection& db, partnership::Scope const& scope, DecisionId id, NewDecision const& wanted)
{
    db.run(R"(
        insert into meetings_decision (id, partnership, meeting, place, what, subject, item)
        values (?, ?, ?, (select coalesce(max(place), 0) + 1 from meetings_decision where meeting = ?), ?, ?, ?))",
        id, scope.partnership, wanted.meeting, wanted.meeting, wanted.what, wanted.subject, wanted.item);
}

void update_decision(
    db::Connection& db, partnership::Scope const& scope, DecisionId id, std::string_view what)
{
    db.run(R"(
        update meetings_decision
        set what = ?
        where id = ?
          and partnership = ?)",
        what, id, scope.partnership);
}

void delete_decision(db::Connection& db, partnership::Scope const& scope, DecisionId id)
{
    db.run(R"(
        delete from meetings_decision
        where id = ?
          and partnership = ?)",
        id, scope.partnership);
}

std::vector<Decision> decisions_of_meeting(db::Connection& db, partnership::Scope const& scope, MeetingId id)
{
    return db.all<Decision>(R"(
        select d.id, d.what, d.subject, d.item, d.meeting, m.date
        from meetings_decision d
        join meetings_meeting m on m.id = d.meeting
        where d.meeting = ?
          and d.partnership = ?
        order by d.place)",
        read_decision, id, scope.partnership);
}

std::vector<Decision> decisions_of_subject(
    db::Connection& db, partnership::Scope const& scope, std::string_view subject)
{
    return db.all<Decision>(R"(
        select d.id, d.what, d.subject, d.item, d.meeting, m.date
        from meetings_decision d
        join meetings_meeting m on m.id = d.meeting
        where d.subject = ?
          and d.partnership = ?
        order by m.date desc, d.place)",
        read_decision, subject, scope.partnership);
}

std::optional<Decision> decision_of_id(db::Connection& db, partnership::Scope const& scope, DecisionId id)
{
    return db.one<Decision>(R"(
        select d.id, d.what, d.subject, d.item, d.meeting, m.date
        from meetings_decision d
        join meetings_meeting m on m.id = d.meeting
        where d.id = ?
          and d.partnership = ?)",
        read_decision, id, scope.partnership);
}

void insert_action_point(
    db::Connection& db, partnership::Scope const& scope, ActionPointId id, NewActionPoint const& wanted)
{
    db.run(R"(
        insert into meetings_action_point (id, partnership, meeting, place, what, organisation, due, done_on)
        values (?, ?, ?, (select count(*) + 1 from meetings_action_point where meeting = ?), ?, ?, ?, null))",
        id, scope.partnership, wanted.meeting, wanted.meeting, wanted.what, wanted.organisation, wanted.due);
}

void update_action_point_done(
    db::Connection& db, partnership::Scope const& scope, ActionPointId id, moment::Date done_on)
{
    db.run(R"(
        update meetings_action_point
        set done_on = ?
        where id = ?
          and partnership = ?)",
        done_on, id, scope.partnership);
}

std::vector<ActionPoint> action_points_of_meeting(
    db::Connection& db, partnership::Scope const& scope, MeetingId id)
{
    return db.all<ActionPoint>(R"(
        select a.id, a.meeting, a.what, a.organisation, coalesce(o.name, ''), a.due, a.done_on
        from meetings_action_point a
        left join accounts_organisation o on o.id = a.organisation
        where a.meeting = ?
          and a.partnership = ?
        order by a.place)",
        read_action_point, id, scope.partnership);
}

std::vector<ActionPoint> action_points_open(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<ActionPoint>(R"(
        select a.id, a.meeting, a.what, a.organisation, coalesce(o.name, ''), a.due, a.done_on
        from meetings_action_point a
        left join accounts_organisation o on o.id = a.organisation
        where a.partnership = ?
          and a.done_on is null
        order by coalesce(a.due, '9999'), a.place, a.id)",
        read_action_point, scope.partnership);
}

} // namespace meetings
