// What partners were asked for, by mail or otherwise.
#include "store.h"

#include "db/db.h"

namespace inventory {
namespace {

Request read_request(db::Row const& row)
{
    Request out;
    out.source = source_of(row.view(0)).value_or(Source::other);
    out.asked_on = row.date(1);
    out.unavailable = row.text(2);
    out.link = row.id<LinkId>(3);
    out.name = row.text(4), out.email = row.text(5), out.wanted = row.text(6), out.period = row.text(7);
    out.due_on = row.date(8);
    out.boundary = static_cast<int>(row.integer(9));
    out.sharing = partnership::sharing_of(row.view(10)).value_or(partnership::Sharing::working_group);
    out.reminded_on = row.date(11), out.received_on = row.date(12), out.checked_on = row.date(13);
    return out;
}

ScopedRequest read_scoped_request(db::Row const& row)
{
    return {{row.id<partnership::PartnershipId>(14), row.id<partnership::RoundId>(15)}, read_request(row)};
}

} // namespace

void upsert_request(db::Connection& db, partnership::Scope const& scope, Request const& request)
{
    db.run(R"(
        insert into inventory_request (partnership, round, source, asked_on, unavailable, link, name, email, wanted,
            period, due_on, boundary, sharing, reminded_on, received_on, checked_on)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (round, source) do update
        set asked_on = excluded.asked_on, unavailable = excluded.unavailable, link = excluded.link,
            name = excluded.name, email = excluded.email, wanted = excluded.wanted, period = excluded.period,
            due_on = excluded.due_on, boundary = excluded.boundary, sharing = excluded.sharing,
            reminded_on = excluded.reminded_on, received_on = excluded.received_on,
            checked_on = excluded.checked_on)",
        scope.partnership, scope.round, code(request.source), request.asked_on, request.unavailable,
        request.link, request.name, request.email, request.wanted, request.period, request.due_on,
        request.boundary, code(request.sharing), request.reminded_on, request.received_on,
        request.checked_on);
}

std::vector<Request> requests_of_round(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<Request>(R"(
        select source, asked_on, unavailable, link, name, email, wanted, period, due_on, boundary, sharing,
            reminded_on, received_on, checked_on
        from inventory_request
        where partnership = ?
          and round = ?
        order by source)",
        read_request, scope.partnership, scope.round);
}

std::optional<ScopedRequest> request_with_link(db::Connection& db, LinkId link)
{
    return db.one<ScopedRequest>(R"(
        select source, asked_on, unavailable, link, name, email, wanted, period, due_on, boundary, sharing,
            reminded_on, received_on, checked_on, partnership, round
        from inventory_request
        where link = ?)",
        read_scoped_request, link);
}

std::vector<ScopedRequest> requests_waited_for(db::Connection& db)
{
    return db.all<ScopedRequest>(R"(
        select q.source, q.asked_on, q.unavailable, q.link, q.name, q.email, q.wanted, q.period, q.due_on,
            q.boundary, q.sharing, q.reminded_on, q.received_on, q.checked_on, q.partnership, q.round
        from inventory_request q
        join partnership_round r on r.id = q.round
        join partnership_partnership p on p.id = q.partnership
        where q.link is not null
          and q.due_on is not null
          and q.received_on is null
          and q.unavailable = ''
          and r.closed_on is null
          and p.ended_on is null)",
        read_scoped_request);
}

std::int64_t count_waiting_without_person(db::Connection& db, partnership::Scope const& scope)
{
    return db.count(R"(
        select count(*)
        from inventory_import
        where partnership = ?
          and round = ?
          and person is null
          and state = ?)",
        scope.partnership, scope.round, code(ImportState::waiting));
}

} // namespace inventory
