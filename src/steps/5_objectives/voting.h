// Dots before the meeting: each organisation says at home which problems and which drafted actions matter
// most to it and where it can help; the meeting sees agreement, dissent and capacity. Process document 1.8:
// the participants are involved in it.
#pragma once
#include "accounts/accounts.h"
#include "problem.h"

namespace objectives {

using PollId = base::Id<struct PollTag>;

inline constexpr int dots_max = 10, dots_usual = 5;

// Two lists, each with dots of its own; without dots a list is not asked about.
struct Poll {
    PollId id = {};
    int dots = dots_usual; // for each organisation, over the problems
    moment::Date closes_on = {}; // the last day
    moment::Date closed_on = {}; // no day while it runs
    int action_dots = 0; // for each organisation, over the actions
    bool is_closed() const { return static_cast<bool>(closed_on); }
    bool takes_dots(moment::Date today) const { return !is_closed() && today <= closes_on; }
};
// Fields "dots", "action_dots", "closes_on".
i18n::Problems problems(Poll const& poll, moment::Date today);

// What can be given dots, by its key in the chain of evidence: "problem:01hx..", "action:01hx..".
struct Option {
    std::string key;
    std::string title;
};
std::string key_of(ProblemId id);
std::optional<ProblemId> problem_of_key(std::string_view key); // none: it is an action
struct Options {
    std::vector<Option> problems;
    std::vector<Option> actions; // as they were drafted when the poll was opened
};

struct Dots {
    std::string key = {};
    int dots = 0;
    bool helps = false; // the organisation can work on it
};
struct Ballot {
    accounts::OrganisationId organisation = {};
    moment::Date given_on = {};
    std::vector<Dots> dots = {};
};
// Fields "dots", "action_dots": no more than there are, none below zero.
i18n::Problems problems(Ballot const& ballot, Poll const& poll);

enum class Support {
    broad,
    divided,
    little
}; // two thirds or more of who voted gave it dots; a third or less
i18n::Text name(Support support);
struct Count {
    Option option = {};
    int dots = 0;
    std::vector<accounts::OrganisationId> givers = {}, helpers = {};
    Support support = Support::little;
};
// Of who takes part: an organisation that declined afterwards has no say.
std::vector<Ballot> ballots_of_those(
    std::vector<Ballot> ballots, std::vector<accounts::OrganisationId> const& taking_part);
// The most dots first; of as many, what more organisations gave dots to.
std::vector<Count> counted(std::vector<Option> const& options, std::vector<Ballot> const& ballots);

enum class VoteRefusal { none_open, open_already, nothing_to_choose, no_organisation };
i18n::Message message(VoteRefusal refusal);

// One that runs, or two lists with too little to choose from, however the dots are divided.
std::optional<VoteRefusal> hindrance_to_open(
    db::Connection& db, partnership::Scope const& scope, std::vector<Option> const& actions);
// The actions are those of the plan that are drafts now; they stay the same while the poll runs.
base::Result<PollId, VoteRefusal> open_poll(db::Connection& db, partnership::Scope const& scope,
    Poll const& wanted, std::vector<Option> const& actions = {});
// The same organisation again takes the place of what it gave before.
base::Result<void, VoteRefusal> vote(
    db::Connection& db, partnership::Scope const& scope, Ballot const& ballot, moment::Date today);
base::Result<void, VoteRefusal> close_poll(
    db::Connection& db, partnership::Scope const& scope, moment::Date today);

// The last of the round.
std::optional<Poll> poll_of(db::Connection& db, partnership::Scope const& scope);
// A list without dots is empty.
Options options_of(db::Connection& db, partnership::Scope const& scope, Poll const& poll);
std::vector<Ballot> ballots_of(db::Connection& db, partnership::Scope const& scope, PollId poll);

} // namespace objectives
