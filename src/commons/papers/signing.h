// The rules of signing: who may, when, and when all have. Pure.
#pragma once
#include "papers.h"

namespace papers {

// Null when this organisation is not asked.
PartySignature const* signature_of(
    std::vector<PartySignature> const& signatures, accounts::OrganisationId organisation);
bool may_sign_for(Party const& party, accounts::PersonId person);

// What stands in the way of a signature, if anything.
std::optional<Refusal> hindrance(State state, PartySignature const* asked);
std::optional<Refusal> hindrance(State state, PartySignature const* asked, accounts::PersonId person);

// An open paper of a round that is over counts as withdrawn.
State state_in(Paper const& paper, partnership::Scope const& scope);
// After signatures or parties changed.
State state_after(State before, std::vector<PartySignature> const& signatures);

} // namespace papers
