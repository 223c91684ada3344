// What a park has, and who was approached; bound to the partnership, for it lives on in the next round.
#pragma once
#include "scan.h"

namespace participants {

void upsert_trait(db::Connection& db, partnership::Scope const& scope, Said const& said);
std::vector<Said> traits_of_partnership(db::Connection& db, partnership::Scope const& scope);
void insert_approach(db::Connection& db, partnership::Scope const& scope, Approach const& approach);
std::vector<Approach> approaches_of_partnership(db::Connection& db, partnership::Scope const& scope);

} // namespace participants
