#include "answers_store.h"

#include "db/db.h"

namespace meetings {

std::optional<partnership::Scope> scope_of_meeting(db::Connection& db, MeetingId id)
{
    return db.one<partnership::Scope>(R"(
        select partnership, round
        from meetings_meeting
        where id = ?)",
        [](db::Row const& row) {
            return partnership::Scope{row.id<partnership::PartnershipId>(0), row.id<partnership::RoundId>(1)};
        },
        id);
}

void upsert_answers_to(db::Connection& db, std::string_view address)
{
    db.run(R"(
        insert into meetings_house (id, answers_to)
        values (1, ?)
        on conflict (id) do update set answers_to = excluded.answers_to)",
        address);
}

std::string answers_to_of_house(db::Connection& db)
{
    return db
        .one<std::string>(R"(
        select answers_to
        from meetings_house)",
            [](db::Row const& row) { return row.text(0); })
        .value_or("");
}

std::vector<Answer> answers_of_meeting(db::Connection& db, partnership::Scope const& scope, MeetingId id)
{
    return db.all<Answer>(R"(
        select a.person, a.answer, a.sequence, a.answered_at, p.name
        from meetings_answer a
        join accounts_person p on p.id = a.person
        join partnership_member m on m.person = a.person and m.partnership = a.partnership and m.until is null
        where a.meeting = ?
          and a.partnership = ?
        order by p.name, p.id)",
        [](db::Row const& row) {
            return Answer{row.id<accounts::PersonId>(0), attending_of(row.view(1)),
                static_cast<int>(row.integer(2)), row.instant(3), row.text(4)};
        },
        id, scope.partnership);
}

void upsert_answer(db::Connection& db, partnership::Scope const& scope, MeetingId id, Answer const& answer)
{
    db.run(R"(
        insert into meetings_answer (meeting, person, partnership, answer, sequence, answered_at)
        values (?, ?, ?, ?, ?, ?)
        on conflict (meeting, person) do update
        set answer = excluded.answer, sequence = excluded.sequence, answered_at = excluded.answered_at)",
        id, answer.person, scope.partnership, code(answer.answer), answer.sequence, answer.at);
}

} // namespace meetings
