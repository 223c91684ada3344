// The statements about polls and the dots of organisations; each bound to a scope.
#pragma once
#include "voting.h"

namespace objectives {

void insert_poll(db::Connection& db, partnership::Scope const& scope, Poll const& poll);
void update_closed(db::Connection& db, partnership::Scope const& scope, PollId id, moment::Date on);
std::optional<Poll> last_poll_of_round(db::Connection& db, partnership::Scope const& scope);
void replace_ballot(db::Connection& db, partnership::Scope const& scope, PollId poll, Ballot const& ballot);
std::vector<Ballot> ballots_of_poll(db::Connection& db, partnership::Scope const& scope, PollId poll);

} // namespace objectives
