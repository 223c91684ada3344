#include "kick_off.h"

#include <algorithm>

namespace participants {

KickOffs kick_offs(db::Connection& db, partnership::Scope const& scope)
{
    using enum meetings::Kind;
    KickOffs out{meetings::held(db, scope, kick_off), meetings::planned(db, scope, kick_off)};
    if (!out.held.empty())
        return out;
    auto rounds = partnership::rounds(db, scope.partnership);
    std::ranges::reverse(rounds);
    for (auto const& round : rounds)
        if (out.held.empty() && round.id != scope.round)
            out.held = meetings::held(db, {scope.partnership, round.id}, kick_off);
    return out;
}

} // namespace participants
