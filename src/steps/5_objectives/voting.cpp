#include "voting.h"

#include "texts.h"
#include "voting/store.h"

#include "db/db.h"

#include <algorithm>
#include <tuple>

namespace objectives {
namespace {

// Two thirds or more agree, a third or less stand alone.
Support support_of(std::size_t givers, std::size_t voters)
{
    if (voters > 0 && givers * 3 >= voters * 2)
        return Support::broad;
    return givers * 3 <= voters ? Support::little : Support::divided;
}

Count count_of(Problem const& problem, std::vector<Ballot> const& ballots)
{
    Count out{problem.id, problem.title, 0, {}, {}, Support::little};
    for (auto const& ballot : ballots)
        for (auto const& given : ballot.dots) {
            if (given.problem != problem.id)
                continue;
            out.dots += given.dots;
            if (given.dots > 0)
                out.givers.push_back(ballot.organisation);
            if (given.helps)
                out.helpers.push_back(ballot.organisation);
        }
    out.support = support_of(out.givers.size(), ballots.size());
    return out;
}

} // namespace

i18n::Problems problems(Poll const& poll, moment::Date today)
{
    i18n::Problems out;
    if (poll.dots < dots_min || poll.dots > dots_max)
        out.push_back(i18n::problem("dots", texts::problem::dots, dots_min, dots_max));
    if (!poll.closes_on || poll.closes_on < today)
        out.push_back(i18n::problem("closes_on", texts::problem::closes_on));
    return out;
}

i18n::Problems problems(Ballot const& ballot, Poll const& poll)
{
    std::int64_t sum = 0;
    bool const has_wrong = std::ranges::any_of(
        ballot.dots, [&](Dots const& one) { return one.dots < 0 || one.dots > poll.dots; });
    for (auto const& one : ballot.dots)
        sum += one.dots;
    if (has_wrong || sum > poll.dots)
        return {i18n::problem("dots", texts::problem::too_many_dots, sum, poll.dots)};
    return {};
}

i18n::Text name(Support support)
{
    switch (support) {
    case Support::broad:
        return texts::vote::broad;
    case Support::divided:
        return texts::vote::divided;
    case Support::little:
        break;
    }
    return texts::vote::little;
}

std::vector<Ballot> ballots_of_those(
    std::vector<Ballot> ballots, std::vector<accounts::OrganisationId> const& taking_part)
{
    std::erase_if(ballots, [&](Ballot const& ballot) {
        return std::ranges::find(taking_part, ballot.organisation) == taking_part.end();
    });
    return ballots;
}

std::vector<Count> counted(std::vector<Problem> const& problems, std::vector<Ballot> const& ballots)
{
    std::vector<Count> out;
    for (auto const& problem : problems)
        out.push_back(count_of(problem, ballots));
    std::ranges::stable_sort(out, std::ranges::greater(),
        [](Count const& one) { return std::tuple(one.dots, one.givers.size()); });
    return out;
}

i18n::Message message(VoteRefusal refusal)
{
    switch (refusal) {
    case VoteRefusal::open_already:
        return i18n::message(texts::vote::open_already);
    case VoteRefusal::nothing_to_choose:
        return i18n::message(texts::vote::nothing_to_choose);
    case VoteRefusal::no_organisation:
        return i18n::message(texts::vote::no_organisation);
    case VoteRefusal::none_open:
        break;
    }
    return i18n::message(texts::vote::none_open);
}

base::Result<PollId, VoteRefusal> open_poll(
    db::Connection& db, partnership::Scope const& scope, Poll const& wanted)
{
    auto const last = poll_of(db, scope);
    if (last && !last->is_closed())
        return base::refuse(VoteRefusal::open_already);
    if (problems_of(db, scope).size() < 2)
        return base::refuse(VoteRefusal::nothing_to_choose);
    auto poll = wanted;
    poll.id = db.ids().make<PollId>();
    insert_poll(db, scope, poll);
    return poll.id;
}

base::Result<void, VoteRefusal> vote(
    db::Connection& db, partnership::Scope const& scope, Ballot const& ballot, moment::Date today)
{
    auto const poll = poll_of(db, scope);
    if (!poll || !poll->takes_dots(today))
        return base::refuse(VoteRefusal::none_open);
    if (!ballot.organisation)
        return base::refuse(VoteRefusal::no_organisation);
    auto kept = ballot;
    kept.given_on = today;
    auto const known = problems_of(db, scope);
    std::erase_if(kept.dots,
        [&](Dots const& one) { return std::ranges::find(known, one.problem, &Problem::id) == known.end(); });
    replace_ballot(db, scope, poll->id, kept);
    return {};
}

base::Result<void, VoteRefusal> close_poll(
    db::Connection& db, partnership::Scope const& scope, moment::Date today)
{
    auto const poll = poll_of(db, scope);
    if (!poll || poll->is_closed())
        return base::refuse(VoteRefusal::none_open);
    update_closed(db, scope, poll->id, today);
    return {};
}

std::optional<Poll> poll_of(db::Connection& db, partnership::Scope const& scope)
{
    return last_poll_of_round(db, scope);
}

std::vector<Ballot> ballots_of(db::Connection& db, partnership::Scope const& scope, PollId poll)
{
    return ballots_of_poll(db, scope, poll);
}

} // namespace objectives
