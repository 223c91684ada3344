#include "counters_store.h"

#include "db/db.h"

namespace meetings {

std::vector<Proposed> proposals_for(db::Connection& db, partnership::Scope const& scope, MeetingId id)
{
    return db.all<Proposed>(R"(
        select c.person, c.date, c.from_time, c.until_time, c.words, c.proposed_at, p.name
        from meetings_counter c
        join accounts_person p on p.id = c.person
        join partnership_member m on m.person = c.person and m.partnership = c.partnership and m.until is null
        where c.meeting = ?
          and c.partnership = ?
        order by c.proposed_at, c.person)",
        [](db::Row const& row) {
            return Proposed{row.id<accounts::PersonId>(0), row.date(1), row.time(2), row.time(3), row.text(4),
                row.instant(5), row.text(6)};
        },
        id, scope.partnership);
}

void upsert_proposal(
    db::Connection& db, partnership::Scope const& scope, MeetingId id, Proposed const& proposed)
{
    db.run(R"(
        insert into meetings_counter (meeting, person, partnership, date, from_time, until_time, words, proposed_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (meeting, person) do update
        set date = excluded.date, from_time = excluded.from_time, until_time = excluded.until_time,
            words = excluded.words, proposed_at = excluded.proposed_at)",
        id, proposed.person, scope.partnership, proposed.date, proposed.from, proposed.until, proposed.words,
        proposed.at);
}

std::int64_t delete_proposal(
    db::Connection& db, partnership::Scope const& scope, MeetingId id, accounts::PersonId person)
{
    return db.run(R"(
        delete from meetings_counter
        where meeting = ?
          and partnership = ?
          and person = ?)",
        id, scope.partnership, person);
}

void delete_proposals(db::Connection& db, partnership::Scope const& scope, MeetingId id)
{
    db.run(R"(
        delete from meetings_counter
        where meeting = ?
          and partnership = ?)",
        id, scope.partnership);
}

} // namespace meetings
