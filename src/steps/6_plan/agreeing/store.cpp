#include "agreeing_store.h"

#include "db/db.h"

namespace plan {
namespace {

Adoption read_adoption(db::Row const& row)
{
    return {static_cast<int>(row.integer(0)), row.date(1), row.text(2), row.text(3), row.id<VersionId>(4),
        row.text(5), row.id<meetings::MeetingId>(6), moment::read_date(row.text(7)).value_or(moment::Date{})};
}

} // namespace

void insert_proposal(db::Connection& db, partnership::Scope const& scope, StoredProposal const& stored)
{
    auto const& proposal = stored.proposal;
    db.run(R"(
        insert into plan_proposal (id, partnership, round, number, proposed_on, respond_by, person, content, state)
        values (?, ?, ?, ?, ?, ?, ?, ?, 'open'))",
        proposal.id, scope.partnership, scope.round, proposal.number, proposal.proposed_on,
        proposal.respond_by, stored.person, stored.content);
}

std::int64_t close_proposals(db::Connection& db, partnership::Scope const& scope, std::string_view state)
{
    return db.run(R"(
        update plan_proposal
        set state = ?
        where partnership = ?
          and round = ?
          and state = 'open')",
        state, scope.partnership, scope.round);
}

int proposals_in_round(db::Connection& db, partnership::Scope const& scope)
{
    return static_cast<int>(db.count(R"(
        select count(*)
        from plan_proposal
        where partnership = ?
          and round = ?)",
        scope.partnership, scope.round));
}

std::optional<Proposal> proposal_that_is_open(db::Connection& db, partnership::Scope const& scope)
{
    return db.one<Proposal>(R"(
        select v.id, v.number, v.proposed_on, v.respond_by, coalesce(p.name, '')
        from plan_proposal v
        left join accounts_person p on p.id = v.person
        where v.partnership = ?
          and v.round = ?
          and v.state = 'open'
        order by v.number desc
        limit 1)",
        [](db::Row const& row) {
            return Proposal{row.id<ProposalId>(0), static_cast<int>(row.integer(1)), row.date(2), row.date(3),
                row.text(4)};
        },
        scope.partnership, scope.round);
}

std::string content_of_proposal(db::Connection& db, partnership::Scope const& scope, ProposalId id)
{
    return db
        .one<std::string>(R"(
        select content
        from plan_proposal
        where partnership = ?
          and round = ?
          and id = ?)",
            [](db::Row const& row) { return row.text(0); }, scope.partnership, scope.round, id)
        .value_or("");
}

void put_remark(db::Connection& db, partnership::Scope const& scope, ProposalId id, Remark const& remark)
{
    db.run(R"(
        insert into plan_remark (partnership, round, proposal, organisation, person, agrees, words, given_on)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (proposal, organisation) do update
        set person = excluded.person, agrees = excluded.agrees, words = excluded.words,
            given_on = excluded.given_on)",
        scope.partnership, scope.round, id, remark.organisation, remark.person, remark.agrees, remark.words,
        remark.given_on);
}

std::vector<Remark> remarks_of_proposal(db::Connection& db, partnership::Scope const& scope, ProposalId id)
{
    return db.all<Remark>(R"(
        select r.organisation, r.agrees, r.words, r.given_on, r.person, coalesce(p.name, '')
        from plan_remark r
        left join accounts_person p on p.id = r.person
        where r.partnership = ?
          and r.round = ?
          and r.proposal = ?
        order by r.given_on, r.organisation)",
        [](db::Row const& row) {
            return Remark{row.id<accounts::OrganisationId>(0), row.flag(1), row.text(2), row.date(3),
                row.id<accounts::PersonId>(4), row.text(5)};
        },
        scope.partnership, scope.round, id);
}

std::vector<Adoption> adoptions_of_round(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<Adoption>(R"(
        select number, adopted_on, adopted_by, sha256, id, decision, meeting, first_meeting_on
        from plan_version
        where partnership = ?
          and round = ?
        order by number desc)",
        read_adoption, scope.partnership, scope.round);
}

std::optional<Adoption> latest_adoption(db::Connection& db, partnership::Scope const& scope)
{
    return db.one<Adoption>(R"(
        select number, adopted_on, adopted_by, sha256, id, decision, meeting, first_meeting_on
        from plan_version
        where partnership = ?
          and round = ?
        order by number desc
        limit 1)",
        read_adoption, scope.partnership, scope.round);
}

std::string content_of_version(db::Connection& db, partnership::Scope const& scope, int number)
{
    return db
        .one<std::string>(R"(
        select content
        from plan_version
        where partnership = ?
          and round = ?
          and number = ?)",
            [](db::Row const& row) { return row.text(0); }, scope.partnership, scope.round, number)
        .value_or("");
}

void insert_part(db::Connection& db, partnership::Scope const& scope, VersionId id, StoredPart const& stored)
{
    auto const& version = stored.version;
    db.run(R"(
        insert into plan_frozen (partnership, round, version, code, number, content, sha256)
        values (?, ?, ?, ?, ?, ?, ?))",
        scope.partnership, scope.round, id, version.part.code, version.number, stored.content,
        version.sha256);
}

std::vector<PartVersion> parts_of_version(db::Connection& db, partnership::Scope const& scope, VersionId id)
{
    return db.all<PartVersion>(R"(
        select content, number, sha256
        from plan_frozen
        where partnership = ?
          and round = ?
          and version = ?
        order by code)",
        [](db::Row const& row) {
            return PartVersion{read_part(row.text(0)), static_cast<int>(row.integer(1)), row.text(2)};
        },
        scope.partnership, scope.round, id);
}

void insert_signature(
    db::Connection& db, partnership::Scope const& scope, VersionId id, Signature const& signature)
{
    db.run(R"(
        insert into plan_signature (partnership, round, version, organisation, organisation_name, person, name,
            signed_on)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (version, organisation) do nothing)",
        scope.partnership, scope.round, id, signature.organisation, signature.organisation_name,
        signature.person, signature.name, signature.signed_on);
}

std::vector<Signature> signatures_of_version(
    db::Connection& db, partnership::Scope const& scope, VersionId id)
{
    return db.all<Signature>(R"(
        select organisation, organisation_name, name, signed_on, person
        from plan_signature
        where partnership = ?
          and round = ?
          and version = ?
        order by signed_on, organisation_name)",
        [](db::Row const& row) {
            return Signature{row.id<accounts::OrganisationId>(0), row.text(1), row.text(2), row.date(3),
                row.id<accounts::PersonId>(4)};
        },
        scope.partnership, scope.round, id);
}

} // namespace plan
