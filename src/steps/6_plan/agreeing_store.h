// The statements of proposals, versions and signatures.
#pragma once
#include "agreeing.h"

#include <string_view>

namespace plan {

// Adopts what there is, as the next version; the door of it is adopt().
base::Result<Adoption, Refusal> freeze(
    db::Connection& db, partnership::Scope const& scope, Agreement const& agreement, By const& by);

struct StoredProposal {
    Proposal proposal;
    accounts::PersonId person;
    std::string content;
};
void insert_proposal(db::Connection& db, partnership::Scope const& scope, StoredProposal const& stored);
// Of what is open; answers how many.
std::int64_t close_proposals(db::Connection& db, partnership::Scope const& scope, std::string_view state);
int proposals_in_round(db::Connection& db, partnership::Scope const& scope);
std::optional<Proposal> proposal_that_is_open(db::Connection& db, partnership::Scope const& scope);
std::string content_of_proposal(db::Connection& db, partnership::Scope const& scope, ProposalId id);

void put_remark(db::Connection& db, partnership::Scope const& scope, ProposalId id, Remark const& remark);
std::vector<Remark> remarks_of_proposal(db::Connection& db, partnership::Scope const& scope, ProposalId id);

std::vector<Adoption> adoptions_of_round(db::Connection& db, partnership::Scope const& scope);
std::string content_of_version(db::Connection& db, partnership::Scope const& scope, int number);

std::string written(partnership::FrozenPart const& part);
partnership::FrozenPart read_part(std::string_view text);
struct StoredPart {
    PartVersion version;
    std::string content;
};
void insert_part(db::Connection& db, partnership::Scope const& scope, VersionId id, StoredPart const& stored);
std::vector<PartVersion> parts_of_version(db::Connection& db, partnership::Scope const& scope, VersionId id);

void insert_signature(
    db::Connection& db, partnership::Scope const& scope, VersionId id, Signature const& signature);
std::vector<Signature> signatures_of_version(
    db::Connection& db, partnership::Scope const& scope, VersionId id);

} // namespace plan
