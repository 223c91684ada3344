// Each representative may vote through a link in a mail, without signing in.
#pragma once
#include "voting.h"

#include "partnership/personal_link.h"

namespace objectives {

struct Inviting {
    std::string park;
    std::string public_url;
    std::string_view secret;
    accounts::Person const& sender;
    moment::Instant now;
};
// Every member who may vote for an organisation that takes part gets a mail with a link of his own; answers
// how many it were. A poll is mailed about once.
int invite_to_vote(
    db::Connection& db, partnership::Scope const& scope, Poll const& poll, Inviting const& inviting);

// "/stem/01hx..."
std::string vote_path(std::string_view token);
std::string vote_token(
    std::string_view secret, partnership::Scope const& scope, PollId poll, accounts::PersonId person);

// Who holds a link, as long as he may vote for his organisation; also when the poll is over.
struct Voter {
    partnership::Scope scope;
    Poll poll;
    std::string park;
    partnership::Member member;
};
std::optional<Voter> voter_of(db::Connection& db, std::string_view secret, std::string_view token);

} // namespace objectives
