#include "agreeing.h"

#include "agreeing_store.h"
#include "rules.h"
#include "snapshot.h"
#include "store.h"
#include "texts.h"

#include "base/text.h"
#include "crypto/crypto.h"
#include "db/db.h"

#include <algorithm>

namespace plan {
namespace {

constexpr std::size_t decision_max = 500;

void freeze_parts(db::Connection& db, partnership::Scope const& scope, Adoption const& made,
    std::vector<partnership::FrozenPart> const& parts)
{
    std::vector<PartVersion> before;
    for (auto const& earlier : adoptions(db, scope))
        if (earlier.number == made.number - 1)
            before = part_versions(db, scope, earlier.id);
    for (auto const& part : parts) {
        auto const text = written(part);
        PartVersion next{part, 1, crypto::sha256_hex(text)};
        for (auto const& old : before)
            if (old.part.code == part.code)
                next.number = old.sha256 == next.sha256 ? old.number : old.number + 1;
        insert_part(db, scope, made.id, {next, text});
    }
}

} // namespace

base::Result<ProposalId, Refusal> propose(
    db::Connection& db, partnership::Scope const& scope, moment::Date respond_by, By const& by)
{
    auto const all = actions(db, scope);
    if (all.empty() || !missing(all, participants::participations(db, scope)).empty())
        return base::refuse(Refusal::not_complete);
    close_proposals(db, scope, "withdrawn");
    StoredProposal made;
    made.proposal.id = db.ids().make<ProposalId>();
    made.proposal.number = proposals_in_round(db, scope) + 1;
    made.proposal.proposed_on = moment::local_date(by.at);
    made.proposal.respond_by = respond_by;
    made.person = by.person;
    made.content = written(snapshot(db, scope));
    insert_proposal(db, scope, made);
    return made.proposal.id;
}

std::optional<Proposal> open_proposal(db::Connection& db, partnership::Scope const& scope)
{
    return proposal_that_is_open(db, scope);
}

std::string proposed(db::Connection& db, partnership::Scope const& scope, ProposalId id)
{
    return content_of_proposal(db, scope, id);
}

bool withdraw(db::Connection& db, partnership::Scope const& scope)
{
    return close_proposals(db, scope, "withdrawn") > 0;
}

i18n::Problems problems(Remark const& remark)
{
    i18n::Problems out;
    if (base::length_utf8(remark.words) > remark_max)
        out.push_back(i18n::problem("words", texts::proposal::words_long, remark_max));
    if (!remark.agrees && remark.words.empty())
        out.push_back(i18n::problem("words", texts::proposal::words_missing));
    return out;
}

Outcome give_remark(db::Connection& db, partnership::Scope const& scope, Remark const& remark, By const& by)
{
    auto const open = open_proposal(db, scope);
    if (!open)
        return base::refuse(Refusal::nothing_proposed);
    if (!taking_part(participants::participations(db, scope), remark.organisation))
        return base::refuse(Refusal::not_for_organisation);
    auto given = remark;
    given.given_on = moment::local_date(by.at);
    given.person = by.person;
    put_remark(db, scope, open->id, given);
    return {};
}

std::vector<Remark> remarks(db::Connection& db, partnership::Scope const& scope, ProposalId id)
{
    return remarks_of_proposal(db, scope, id);
}

i18n::Problems problems(Agreement const& agreement, moment::Date today)
{
    i18n::Problems out;
    if (agreement.decision.empty() || base::length_utf8(agreement.decision) > decision_max)
        out.push_back(i18n::problem("decision", texts::adopt::decision_problem, decision_max));
    if (agreement.first_meeting_on < today)
        out.push_back(i18n::problem("first_meeting_on", texts::adopt::first_meeting_problem));
    return out;
}

base::Result<Adoption, Refusal> adopt(
    db::Connection& db, partnership::Scope const& scope, Agreement const& agreement, By const& by)
{
    auto made = freeze(db, scope, agreement, by);
    if (!made)
        return made;
    close_proposals(db, scope, "adopted");
    freeze_parts(db, scope, *made, agreement.parts);
    if (agreement.meeting && meetings::meeting(db, scope, agreement.meeting))
        meetings::decide(db, scope, {agreement.meeting, agreement.decision, "plan"});
    return made;
}

std::vector<Adoption> adoptions(db::Connection& db, partnership::Scope const& scope)
{
    return adoptions_of_round(db, scope);
}

std::string frozen(db::Connection& db, partnership::Scope const& scope, int number)
{
    return content_of_version(db, scope, number);
}

std::vector<PartVersion> part_versions(db::Connection& db, partnership::Scope const& scope, VersionId version)
{
    return parts_of_version(db, scope, version);
}

bool may_sign(Organisations const& all, accounts::OrganisationId organisation, accounts::PersonId person)
{
    auto const* found = taking_part(all, organisation);
    if (!found)
        return false;
    auto const& people = found->representatives;
    auto const has_signatory = std::ranges::any_of(people, &participants::Representative::is_signatory);
    return std::ranges::any_of(people, [&](participants::Representative const& one) {
        return one.person == person && (one.is_signatory || !has_signatory);
    });
}

Outcome sign(
    db::Connection& db, partnership::Scope const& scope, accounts::OrganisationId organisation, By const& by)
{
    auto const adopted = adoption(db, scope);
    if (!adopted)
        return base::refuse(Refusal::nothing_proposed);
    auto const all = participants::participations(db, scope);
    if (!may_sign(all, organisation, by.person))
        return base::refuse(Refusal::not_for_organisation);
    auto const person = accounts::person(db, by.person);
    insert_signature(db, scope, adopted->id,
        {organisation, taking_part(all, organisation)->name, person ? person->name : "",
            moment::local_date(by.at), by.person});
    return {};
}

std::vector<Signature> signatures(db::Connection& db, partnership::Scope const& scope, VersionId version)
{
    return signatures_of_version(db, scope, version);
}

} // namespace plan
