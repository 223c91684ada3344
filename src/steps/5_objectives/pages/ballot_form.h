// The form in which an organisation divides its dots: on the page of who signed in, and behind the link in a
// mail.
#pragma once
#include "vote_links.h"

#include "html/fields.h"
#include "visit/page.h"

namespace objectives {

struct BallotForm {
    html::Values values = {};
    i18n::Problems problems = {};
};
// Who votes, where the form goes, and what was given before.
struct Voting {
    std::string path;
    accounts::OrganisationId organisation;
    Poll poll;
    Options options;
    std::optional<Ballot> given = {};
};
Voting voting_for(db::Connection& db, partnership::Scope const& scope, Poll const& poll,
    accounts::OrganisationId organisation);

html::Html ballot_form(visit::Visit const& visit, Voting const& voting, BallotForm const& form);

struct ReadBallot {
    Ballot ballot;
    BallotForm form = {};
};
ReadBallot read_ballot(visit::Visit const& visit, http::Request const& request, Voting const& voting);
// An empty box is none; none at all: it holds no number of dots.
std::optional<int> read_dots(std::string_view typed);

} // namespace objectives
