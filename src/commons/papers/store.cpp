#include "store.h"

#include "frozen.h"

#include "db/db.h"

#include <fmt/format.h>

namespace papers {
namespace {

State state_of(std::string_view text)
{
    for (auto const state : {State::open, State::complete})
        if (code(state) == text)
            return state;
    return State::withdrawn;
}

Paper read_paper(db::Row const& row)
{
    return {row.id<PaperId>(0), row.text(1), thawed(row.view(2)), row.text(3), row.instant(4),
        state_of(row.view(5)), row.id<partnership::RoundId>(6),
        partnership::sharing_of(row.view(7)).value_or(partnership::Sharing::own_organisation)};
}

Signature read_signature(db::Row const& row)
{
    auto const method = row.view(4) == code(Method::on_screen) ? Method::on_screen : Method::wet_ink;
    return {row.text(2), row.text(3), method, row.date(5), row.instant(6), row.text(7)};
}

PartySignature read_party(db::Row const& row)
{
    PartySignature out{{row.id<accounts::OrganisationId>(0), row.text(1)}, std::nullopt};
    if (!row.is_null(2))
        out.signature = read_signature(row);
    return out;
}

} // namespace

void insert_paper(db::Connection& db, partnership::Scope const& scope, PaperRow const& row)
{
    db.run(R"(
        insert into papers_paper (id, partnership, round, kind, content, sha256, state, person, created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?))",
        row.id, scope.partnership, scope.round, row.kind, row.content, row.sha256, code(State::open),
        row.person, row.created_at);
}

bool is_paper_for(
    db::Connection& db, partnership::Reader const& reader, PaperId id, accounts::PersonId person)
{
    static auto const sql = fmt::format(R"(
        select count(*)
        from papers_paper p
        where p.id = ?
          and p.partnership = ?
          and ({} or exists (select 1 from papers_signatory s where s.paper = p.id and s.person = ?)))",
        partnership::seen_by("p"));
    return db.count(sql, id, reader.scope().partnership, reader.sees().working_group,
               reader.sees().government, reader.sees().own, person)
        > 0;
}

void update_sharing(
    db::Connection& db, partnership::Scope const& scope, PaperId id, partnership::Sharing sharing)
{
    db.run(R"(
        update papers_paper
        set sharing = ?
        where id = ?
          and partnership = ?)",
        code(sharing), id, scope.partnership);
}

void update_state(db::Connection& db, partnership::Scope const& scope, PaperId id, State state)
{
    db.run(R"(
        update papers_paper
        set state = ?
        where id = ?
          and partnership = ?)",
        code(state), id, scope.partnership);
}

std::optional<Paper> paper_of_id(db::Connection& db, partnership::Scope const& scope, PaperId id)
{
    return db.one<Paper>(R"(
        select id, kind, content, sha256, created_at, state, round, sharing
        from papers_paper
        where id = ?
          and partnership = ?)",
        read_paper, id, scope.partnership);
}

std::optional<Paper> last_paper_of_kind(
    db::Connection& db, partnership::Scope const& scope, std::string_view kind)
{
    return db.one<Paper>(R"(
        select id, kind, content, sha256, created_at, state, round, sharing
        from papers_paper
        where partnership = ?
          and round = ?
          and kind = ?
          and state <> 'withdrawn'
        order by created_at desc, id desc
        limit 1)",
        read_paper, scope.partnership, scope.round, kind);
}

void upsert_party(db::Connection& db, PaperId id, Party const& party, int place)
{
    db.run(R"(
        insert into papers_party (paper, organisation, place, name)
        values (?, ?, ?, ?)
        on conflict (paper, organisation) do update
        set place = excluded.place, name = excluded.name)",
        id, party.organisation, place, party.name);
}

void delete_unsigned_parties(db::Connection& db, PaperId id)
{
    db.run(R"(
        delete from papers_party
        where paper = ?
          and organisation not in (select organisation from papers_signature where paper = ?))",
        id, id);
}

void insert_signatory(db::Connection& db, PaperId id, Party const& party, Signatory const& signatory)
{
    db.run(R"(
        insert into papers_signatory (paper, organisation, person, name, function)
        values (?, ?, ?, ?, ?))",
        id, party.organisation, signatory.person, signatory.name, signatory.function);
}

std::vector<PaperId> open_papers_with(
    db::Connection& db, partnership::Scope const& scope, Replacement const& replacement)
{
    return db.all<PaperId>(R"(
        select p.id
        from papers_paper p
        join papers_signatory s on s.paper = p.id
        where p.partnership = ?
          and p.state = ?
          and s.organisation = ?
          and s.person = ?)",
        [](db::Row const& row) { return row.id<PaperId>(0); }, scope.partnership, code(State::open),
        replacement.organisation, replacement.former);
}

void update_signatory(db::Connection& db, PaperId id, Replacement const& replacement)
{
    auto const& next = replacement.next;
    db.run(R"(
        delete from papers_signatory
        where paper = ?
          and organisation = ?
          and person in (?, ?))",
        id, replacement.organisation, replacement.former, next.person);
    db.run(R"(
        insert into papers_signatory (paper, organisation, person, name, function)
        values (?, ?, ?, ?, ?))",
        id, replacement.organisation, next.person, next.name, next.function);
}

void delete_signatories(db::Connection& db, PaperId id)
{
    db.run(R"(
        delete from papers_signatory
        where paper = ?)",
        id);
}

std::vector<PartySignature> parties_of_paper(db::Connection& db, PaperId id)
{
    return db.all<PartySignature>(R"(
        select p.organisation, p.name, s.name, s.function, s.method, s.signed_on, s.at, s.statement
        from papers_party p
        left join papers_signature s on s.paper = p.paper and s.organisation = p.organisation
        where p.paper = ?
        order by p.place, p.organisation)",
        read_party, id);
}

std::vector<SignatoryRow> signatories_of_paper(db::Connection& db, PaperId id)
{
    return db.all<SignatoryRow>(R"(
        select organisation, person, name, function
        from papers_signatory
        where paper = ?
        order by name, person)",
        [](db::Row const& row) {
            return SignatoryRow{row.id<accounts::OrganisationId>(0),
                {row.id<accounts::PersonId>(1), row.text(2), row.text(3)}};
        },
        id);
}

void insert_signature(db::Connection& db, SignatureRow const& row)
{
    auto const& given = row.signature;
    db.run(R"(
        insert into papers_signature
            (paper, organisation, person, name, function, method, signed_on, statement, at, registered_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
        row.paper, row.organisation, row.person, given.name, given.function, code(given.method),
        given.signed_on, given.statement, given.at, row.registered_by);
}

} // namespace papers
