#include "on_call_store.h"

#include "db/db.h"

namespace continuation {
namespace {

std::string_view code_of(LineKind kind)
{
    switch (kind) {
    case LineKind::asked:
        return "asked";
    case LineKind::added:
        return "added";
    case LineKind::answered:
        return "answered";
    case LineKind::closed:
        break;
    }
    return "closed";
}

LineKind line_kind_of(std::string_view code)
{
    for (auto const kind : {LineKind::asked, LineKind::added, LineKind::answered})
        if (code_of(kind) == code)
            return kind;
    return LineKind::closed;
}

RequestState request_state_of(std::string_view text)
{
    for (auto const state : {RequestState::open, RequestState::answered})
        if (code(state) == text)
            return state;
    return RequestState::closed;
}

} // namespace

void insert_request(db::Connection& db, partnership::Scope const& scope, AdviceRequest const& request)
{
    db.run(R"(
        insert into continuation_request (id, partnership, round, subject, person, asked_at, state, version)
        values (?, ?, ?, ?, ?, ?, ?, ?))",
        request.id, scope.partnership, scope.round, request.subject, request.person, request.asked_at,
        code(request.state), request.version);
}

bool update_request_state(
    db::Connection& db, partnership::PartnershipId id, RequestId request, NextState const& next)
{
    return db.run(R"(
        update continuation_request
        set state = ?, version = version + 1
        where partnership = ?
          and id = ?
          and version = ?)",
               code(next.state), id, request, next.version)
        > 0;
}

void insert_request_line(
    db::Connection& db, partnership::PartnershipId id, RequestId request, NewLine const& line)
{
    db.run(R"(
        insert into continuation_request_line (id, partnership, request, person, at, kind, words)
        values (?, ?, ?, ?, ?, ?, ?))",
        db.ids().make<base::Id<RequestLine>>(), id, request, line.person, line.at, code_of(line.kind),
        line.words);
}

std::vector<AdviceRequest> requests_of(db::Connection& db, partnership::PartnershipId id)
{
    return db.all<AdviceRequest>(R"(
        select r.id, r.subject, coalesce(p.name, ''), r.person, r.asked_at, r.state, r.version
        from continuation_request r
        left join accounts_person p on p.id = r.person
        where r.partnership = ?
        order by case r.state when 'open' then 0 when 'answered' then 1 else 2 end, r.asked_at desc, r.id desc)",
        [](db::Row const& row) {
            return AdviceRequest{row.id<RequestId>(0), row.text(1), row.text(2),
                row.id<accounts::PersonId>(3), row.instant(4), request_state_of(row.view(5)),
                static_cast<int>(row.integer(6))};
        },
        id);
}

std::vector<RequestLine> lines_of_request(
    db::Connection& db, partnership::PartnershipId id, RequestId request)
{
    return db.all<RequestLine>(R"(
        select l.at, coalesce(p.name, ''), l.kind, l.words
        from continuation_request_line l
        left join accounts_person p on p.id = l.person
        where l.partnership = ?
          and l.request = ?
        order by l.at, l.id)",
        [](db::Row const& row) {
            return RequestLine{row.instant(0), row.text(1), line_kind_of(row.view(2)), row.text(3)};
        },
        id, request);
}

std::vector<Waiting> open_requests_of_adviser(db::Connection& db, accounts::PersonId adviser)
{
    return db.all<Waiting>(R"(
        select r.partnership, r.id, r.subject, r.asked_at
        from continuation_request r
        join partnership_member m on m.partnership = r.partnership
        join partnership_partnership p on p.id = r.partnership
        where m.person = ?
          and p.ended_on is null
          and m.until is null
          and m.role = 'adviser'
          and r.state = 'open'
        order by r.asked_at, r.id)",
        [](db::Row const& row) {
            return Waiting{
                row.id<partnership::PartnershipId>(0), row.id<RequestId>(1), row.text(2), row.instant(3)};
        },
        adviser);
}

moment::Date presence_of(db::Connection& db, partnership::PartnershipId id)
{
    return db
        .one<moment::Date>(R"(
        select present_until
        from continuation_presence
        where partnership = ?)",
            [](db::Row const& row) { return row.date(0); }, id)
        .value_or(moment::Date{});
}

void upsert_presence(db::Connection& db, partnership::PartnershipId id, moment::Date until)
{
    db.run(R"(
        insert into continuation_presence (partnership, present_until)
        values (?, ?)
        on conflict (partnership) do update
        set present_until = excluded.present_until)",
        id, until);
}

void delete_presence(db::Connection& db, partnership::PartnershipId id)
{
    db.run("delete from continuation_presence where partnership = ?", id);
}

} // namespace continuation
