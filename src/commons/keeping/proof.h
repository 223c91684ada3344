// Proof that the night erased what was over its term: how many of which kind, and nothing about anybody.
#pragma once
#include "keeping/keeping.h"

namespace keeping {

struct Proof {
    std::string kind;
    partnership::PartnershipId partnership; // none for a kind of the house
    moment::Date day;
    std::int64_t count = 0;
    int days = 0; // the term as it was then
    std::string setting; // that held it
};

// Does one kind for every partnership, in the caller's transaction, and writes the proofs; answers them.
std::vector<Proof> erase_due(db::Connection& db, Kind const& kind, Night const& night);
// Of a partnership and of the house, the newest first.
std::vector<Proof> proofs(db::Connection& db, partnership::PartnershipId id, int proofs_max);

} // namespace keeping
