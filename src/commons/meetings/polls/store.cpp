#include "polls_store.h"

#include "db/db.h"

namespace meetings {
namespace {

constexpr std::string_view poll_state_codes[] = {"open", "chosen", "withdrawn"};

PollState poll_state_of(std::string_view code)
{
    return code == "open" ? PollState::open : code == "chosen" ? PollState::chosen : PollState::withdrawn;
}

Poll read_poll(db::Row const& row)
{
    Poll out;
    out.id = row.id<PollId>(0);
    out.meeting.kind = kind_of(row.view(1)).value_or(Kind::regular);
    out.meeting.title = row.text(2);
    out.meeting.place = row.text(3);
    out.meeting.from = row.time(4);
    out.meeting.until = row.time(5);
    out.state = poll_state_of(row.view(6));
    out.chosen = row.id<MeetingId>(7);
    return out;
}

} // namespace

void insert_poll(db::Connection& db, partnership::Scope const& scope, PollRow const& row)
{
    auto const& meeting = row.meeting;
    db.run(R"(
        insert into meetings_poll (id, partnership, round, kind, title, place, from_time, until_time, made_at,
            state, meeting)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', null))",
        row.id, scope.partnership, scope.round, code(meeting.kind), meeting.title, meeting.place,
        meeting.from, meeting.until, row.now);
}

void insert_poll_day(db::Connection& db, PollId poll, PollDay const& day)
{
    db.run(R"(
        insert into meetings_poll_day (id, poll, date)
        values (?, ?, ?))",
        day.id, poll, day.date);
}

std::optional<Poll> poll_of_id(db::Connection& db, partnership::Scope const& scope, PollId id)
{
    return db.one<Poll>(R"(
        select id, kind, title, place, from_time, until_time, state, meeting
        from meetings_poll
        where id = ?
          and partnership = ?)",
        read_poll, id, scope.partnership);
}

std::vector<Poll> polls_open(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<Poll>(R"(
        select id, kind, title, place, from_time, until_time, state, meeting
        from meetings_poll
        where partnership = ?
          and state = 'open'
        order by made_at, id)",
        read_poll, scope.partnership);
}

std::vector<PollDay> days_of_poll(db::Connection& db, PollId poll)
{
    return db.all<PollDay>(R"(
        select id, date
        from meetings_poll_day
        where poll = ?
        order by date, id)",
        [](db::Row const& row) {
            return PollDay{row.id<PollDayId>(0), row.date(1)};
        },
        poll);
}

// Of members only: an answer goes with the membership.
std::vector<Answered> answers_of_poll(db::Connection& db, partnership::Scope const& scope, PollId poll)
{
    return db.all<Answered>(R"(
        select a.day, a.person, a.answer, p.name, coalesce(o.name, '')
        from meetings_poll_answer a
        join meetings_poll_day d on d.id = a.day
        join meetings_poll q on q.id = d.poll
        join accounts_person p on p.id = a.person
        join partnership_member m on m.person = a.person and m.partnership = q.partnership and m.until is null
        left join accounts_organisation o on o.id = m.organisation
        where d.poll = ?
          and q.partnership = ?
        order by p.name, p.id)",
        [](db::Row const& row) {
            return Answered{row.id<PollDayId>(0), row.id<accounts::PersonId>(1), poll_answer_of(row.view(2)),
                row.text(3), row.text(4)};
        },
        poll, scope.partnership);
}

void upsert_poll_answer(db::Connection& db, Answered const& answer, moment::Instant now)
{
    db.run(R"(
        insert into meetings_poll_answer (day, person, answer, answered_at)
        values (?, ?, ?, ?)
        on conflict (day, person) do update set answer = excluded.answer, answered_at = excluded.answered_at)",
        answer.day, answer.person, code(answer.answer), now);
}

std::int64_t update_poll_state(db::Connection& db, partnership::Scope const& scope, PollEnd const& end)
{
    return db.run(R"(
        update meetings_poll
        set state = ?, meeting = ?
        where id = ?
          and partnership = ?
          and state = 'open')",
        poll_state_codes[static_cast<std::size_t>(end.state)], end.meeting, end.poll, scope.partnership);
}

} // namespace meetings
