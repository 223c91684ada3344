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
    rounds.erase(std::ranges::find(rounds, scope.round, &partnership::Round::id), rounds.end());
    std::ranges::reverse(rounds);
    for (auto const& round : rounds)
        if (out.held.empty())
            out.held = meetings::held(db, {scope.partnership, round.id}, kick_off);
    out.was_in_earlier_round = !out.held.empty();
    return out;
}

} // namespace participants
