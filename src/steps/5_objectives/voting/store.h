// The statements about polls and the dots of organisations; each bound to a scope.
#pragma once
#include "voting.h"

namespace objectives {

void insert_poll(db::Connection& db, partnership::Scope const& scope, Poll const& poll);
void update_closed(db::Connection& db, partnership::Scope const& scope, PollId id, moment::Date on);
void insert_poll_action(
    db::Connection& db, partnership::Scope const& scope, PollId poll, Option const& action);
// In the order in which they were put in.
std::vector<Option> actions_of_poll(db::Connection& db, partnership::Scope const& scope, PollId poll);
std::optional<Poll> last_poll_of_round(db::Connection& db, partnership::Scope const& scope);
void replace_ballot(db::Connection& db, partnership::Scope const& scope, PollId poll, Ballot const& ballot);
std::vector<Ballot> ballots_of_poll(db::Connection& db, partnership::Scope const& scope, PollId poll);

} // namespace objectives
