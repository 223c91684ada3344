// All statements of the room, one function each.
#pragma once
#include "award.h"

namespace award {

void insert_award(db::Connection& db, Award const& award);
std::optional<Award> award_of_round(db::Connection& db, partnership::Scope const& scope);
std::optional<Award> award_of_code(db::Connection& db, std::string_view code);
std::int64_t awards_numbered_like(db::Connection& db, std::string_view prefix);

} // namespace award
