#include "following_store.h"

#include "db/db.h"

namespace meetings {

std::vector<Invited> invited_to(db::Connection& db, MeetingId id)
{
    return db.all<Invited>(R"(
        select person, ahead, is_in, invited_by
        from meetings_invited
        where meeting = ?
        order by person)",
        [](db::Row const& row) {
            return Invited{row.id<accounts::PersonId>(0), static_cast<int>(row.integer(1)), row.flag(2),
                row.id<accounts::PersonId>(3)};
        },
        id);
}

void upsert_invited(db::Connection& db, partnership::Scope const& scope, MeetingId id, Invited const& invited)
{
    db.run(R"(
        insert into meetings_invited (meeting, person, partnership, ahead, is_in, invited_by)
        values (?, ?, ?, ?, ?, ?)
        on conflict (meeting, person) do update
        set ahead = excluded.ahead, is_in = excluded.is_in, invited_by = excluded.invited_by)",
        id, invited.person, scope.partnership, invited.ahead, invited.is_in, invited.by);
}

std::vector<Announced> meetings_to_follow(db::Connection& db, moment::Date from)
{
    return db.all<Announced>(R"(
        select m.partnership, m.round, m.id
        from meetings_meeting m
        join partnership_partnership p on p.id = m.partnership
        where m.state = 'planned'
          and m.date >= ?
          and m.invited_at is not null
          and p.ended_on is null
          and (exists (
                select 1
                from meetings_invited i
                where i.meeting = m.id
                  and i.is_in
                  and not exists (
                    select 1
                    from partnership_member b
                    where b.partnership = m.partnership
                      and b.person = i.person
                      and b.until is null))
            or exists (
                select 1
                from partnership_member b
                where b.partnership = m.partnership
                  and b.until is null
                  and not exists (
                    select 1
                    from meetings_invited i
                    where i.meeting = m.id
                      and i.person = b.person
                      and i.is_in)))
        order by m.date, m.id)",
        [](db::Row const& row) {
            return Announced{{row.id<partnership::PartnershipId>(0), row.id<partnership::RoundId>(1)},
                row.id<MeetingId>(2)};
        },
        from);
}

} // namespace meetings
