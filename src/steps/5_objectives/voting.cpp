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

constexpr std::string_view problem_mark = "problem:", action_mark = "action:";
constexpr std::size_t options_needed = 2;

Count count_of(Option const& option, std::vector<Ballot> const& ballots)
{
    Count out{option, 0, {}, {}, Support::little};
    for (auto const& ballot : ballots)
        for (auto const& given : ballot.dots) {
            if (given.key != option.key)
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

struct OneList {
    std::string_view field;
    std::string_view mark; // with which its keys begin
    int dots = 0;
};
void add_too_many(i18n::Problems& out, Ballot const& ballot, OneList const& list)
{
    std::int64_t sum = 0;
    bool has_wrong = false;
    for (auto const& one : ballot.dots)
        if (one.key.starts_with(list.mark)) {
            has_wrong = has_wrong || one.dots < 0 || one.dots > list.dots;
            sum += one.dots;
        }
    if (has_wrong || sum > list.dots)
        out.push_back(i18n::problem(std::string(list.field), texts::problem::too_many_dots, sum, list.dots));
}

bool lacks_choice(int dots, std::size_t options) { return dots > 0 && options < options_needed; }

bool has_option(Options const& options, std::string_view key)
{
    auto const holds
        = [&](auto const& all) { return std::ranges::find(all, key, &Option::key) != all.end(); };
    return holds(options.problems) || holds(options.actions);
}

} // namespace

std::string key_of(ProblemId id) { return std::string(problem_mark) + id.text(); }

std::optional<ProblemId> problem_of_key(std::string_view key)
{
    return key.starts_with(problem_mark) ? ProblemId::read(key.substr(problem_mark.size())) : std::nullopt;
}

i18n::Problems problems(Poll const& poll, moment::Date today)
{
    i18n::Problems out;
    if (poll.dots < 0 || poll.dots > dots_max)
        out.push_back(i18n::problem("dots", texts::problem::dots, dots_max));
    if (poll.action_dots < 0 || poll.action_dots > dots_max)
        out.push_back(i18n::problem("action_dots", texts::problem::dots, dots_max));
    if (poll.dots == 0 && poll.action_dots == 0)
        out.push_back(i18n::problem("dots", texts::problem::no_dots, dots_max));
    if (!poll.closes_on || poll.closes_on < today)
        out.push_back(i18n::problem("closes_on", texts::problem::closes_on));
    return out;
}

i18n::Problems problems(Ballot const& ballot, Poll const& poll)
{
    i18n::Problems out;
    add_too_many(out, ballot, {"dots", problem_mark, poll.dots});
    add_too_many(out, ballot, {"action_dots", action_mark, poll.action_dots});
    return out;
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

std::vector<Count> counted(std::vector<Option> const& options, std::vector<Ballot> const& ballots)
{
    std::vector<Count> out;
    for (auto const& option : options)
        out.push_back(count_of(option, ballots));
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

std::optional<VoteRefusal> hindrance_to_open(
    db::Connection& db, partnership::Scope const& scope, std::vector<Option> const& actions)
{
    auto const last = poll_of(db, scope);
    if (last && !last->is_closed())
        return VoteRefusal::open_already;
    if (std::max(actions.size(), problems_of(db, scope).size()) < options_needed)
        return VoteRefusal::nothing_to_choose;
    return std::nullopt;
}

base::Result<PollId, VoteRefusal> open_poll(db::Connection& db, partnership::Scope const& scope,
    Poll const& wanted, std::vector<Option> const& actions)
{
    if (auto const hindrance = hindrance_to_open(db, scope, actions))
        return base::refuse(*hindrance);
    if (lacks_choice(wanted.dots, problems_of(db, scope).size())
        || lacks_choice(wanted.action_dots, actions.size()))
        return base::refuse(VoteRefusal::nothing_to_choose);
    auto poll = wanted;
    poll.id = db.ids().make<PollId>();
    insert_poll(db, scope, poll);
    if (poll.action_dots > 0)
        for (auto const& action : actions)
            insert_poll_action(db, scope, poll.id, action);
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
    auto const known = options_of(db, scope, *poll);
    std::erase_if(kept.dots, [&](Dots const& one) { return !has_option(known, one.key); });
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

Options options_of(db::Connection& db, partnership::Scope const& scope, Poll const& poll)
{
    Options out;
    if (poll.dots > 0)
        for (auto const& problem : problems_of(db, scope))
            out.problems.push_back({key_of(problem.id), problem.title});
    if (poll.action_dots > 0)
        out.actions = actions_of_poll(db, scope, poll.id);
    return out;
}

std::vector<Ballot> ballots_of(db::Connection& db, partnership::Scope const& scope, PollId poll)
{
    return ballots_of_poll(db, scope, poll);
}

} // namespace objectives
