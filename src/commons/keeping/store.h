// All statements of the room, one function each.
#pragma once
#include "proof.h"

namespace keeping {

void insert_proof(db::Connection& db, Proof const& proof);
std::vector<Proof> proofs_of(db::Connection& db, partnership::PartnershipId id, int proofs_max);

} // namespace keeping
