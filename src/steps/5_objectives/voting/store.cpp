#include "voting/store.h"

#include "db/db.h"

#include <algorithm>

namespace objectives {
namespace {

struct Given {
    PollId poll;
    accounts::OrganisationId organisation;
};

// A problem is a row of this room, an action only a key.
void insert_dots(db::Connection& db, partnership::Scope const& scope, Given const& given, Dots const& one)
{
    if (auto const problem = problem_of_key(one.key)) {
        db.run(R"(
            insert into objectives_dot (partnership, round, poll, organisation, problem, dots, helps)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (poll, organisation, problem) do update set dots = excluded.dots, helps = excluded.helps)",
            scope.partnership, scope.round, given.poll, given.organisation, *problem, std::int64_t{one.dots},
            one.helps);
        return;
    }
    db.run(R"(
        insert into objectives_action_dot (partnership, round, poll, organisation, action, dots, helps)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (poll, organisation, action) do update set dots = excluded.dots, helps = excluded.helps)",
        scope.partnership, scope.round, given.poll, given.organisation, one.key, std::int64_t{one.dots},
        one.helps);
}

} // namespace

void insert_poll(db::Connection& db, partnership::Scope const& scope, Poll const& poll)
{
    db.run(R"(
        insert into objectives_poll (id, partnership, round, dots, closes_on, closed_on, action_dots, number)
        values (?, ?, ?, ?, ?, null, ?, (
            select coalesce(max(number), 0) + 1
            from objectives_poll
            where partnership = ?
              and round = ?)))",
        poll.id, scope.partnership, scope.round, std::int64_t{poll.dots}, poll.closes_on,
        std::int64_t{poll.action_dots}, scope.partnership, scope.round);
}

void insert_poll_action(
    db::Connection& db, partnership::Scope const& scope, PollId poll, Option const& action)
{
    db.run(R"(
        insert into objectives_poll_action (partnership, round, poll, action, title, number)
        values (?, ?, ?, ?, ?, (
            select coalesce(max(number), 0) + 1
            from objectives_poll_action
            where poll = ?)))",
        scope.partnership, scope.round, poll, action.key, action.title, poll);
}

std::vector<Option> actions_of_poll(db::Connection& db, partnership::Scope const& scope, PollId poll)
{
    return db.all<Option>(R"(
        select action, title
        from objectives_poll_action
        where partnership = ?
          and poll = ?
        order by number, action)",
        [](db::Row const& row) {
            return Option{row.text(0), row.text(1)};
        },
        scope.partnership, poll);
}

void update_closed(db::Connection& db, partnership::Scope const& scope, PollId id, moment::Date on)
{
    db.run(R"(
        update objectives_poll
        set closed_on = ?
        where partnership = ?
          and round = ?
          and id = ?)",
        on, scope.partnership, scope.round, id);
}

// Several in a round follow each other: the one that runs, or the one that closed last.
std::optional<Poll> last_poll_of_round(db::Connection& db, partnership::Scope const& scope)
{
    return db.one<Poll>(R"(
        select id, dots, closes_on, closed_on, action_dots
        from objectives_poll
        where partnership = ?
          and round = ?
        order by case when closed_on is null then 0 else 1 end, number desc, closed_on desc, id desc)",
        [](db::Row const& row) {
            return Poll{row.id<PollId>(0), static_cast<int>(row.integer(1)), row.date(2), row.date(3),
                static_cast<int>(row.integer(4))};
        },
        scope.partnership, scope.round);
}

// The ballot comes first: who writes the same one at once waits there, and then deletes these dots too.
void replace_ballot(db::Connection& db, partnership::Scope const& scope, PollId poll, Ballot const& ballot)
{
    db.run(R"(
        insert into objectives_ballot (partnership, round, poll, organisation, given_on)
        values (?, ?, ?, ?, ?)
        on conflict (poll, organisation) do update set given_on = excluded.given_on)",
        scope.partnership, scope.round, poll, ballot.organisation, ballot.given_on);
    db.run("delete from objectives_dot where partnership = ? and poll = ? and organisation = ?",
        scope.partnership, poll, ballot.organisation);
    db.run("delete from objectives_action_dot where partnership = ? and poll = ? and organisation = ?",
        scope.partnership, poll, ballot.organisation);
    for (auto const& one : ballot.dots)
        insert_dots(db, scope, {poll, ballot.organisation}, one);
}

std::vector<Ballot> ballots_of_poll(db::Connection& db, partnership::Scope const& scope, PollId poll)
{
    auto out = db.all<Ballot>(R"(
        select organisation, given_on
        from objectives_ballot
        where partnership = ?
          and poll = ?
        order by organisation)",
        [](db::Row const& row) {
            return Ballot{row.id<accounts::OrganisationId>(0), row.date(1), {}};
        },
        scope.partnership, poll);
    auto const keep = [&](accounts::OrganisationId organisation, Dots dots) {
        auto const found = std::ranges::find(out, organisation, &Ballot::organisation);
        if (found != out.end())
            found->dots.push_back(std::move(dots));
    };
    db.each(R"(
        select organisation, problem, dots, helps
        from objectives_dot
        where partnership = ?
          and poll = ?
        order by organisation, problem)",
        [&](db::Row const& row) {
            keep(row.id<accounts::OrganisationId>(0),
                {key_of(row.id<ProblemId>(1)), static_cast<int>(row.integer(2)), row.flag(3)});
        },
        scope.partnership, poll);
    db.each(R"(
        select organisation, action, dots, helps
        from objectives_action_dot
        where partnership = ?
          and poll = ?
        order by organisation, action)",
        [&](db::Row const& row) {
            keep(row.id<accounts::OrganisationId>(0),
                {row.text(1), static_cast<int>(row.integer(2)), row.flag(3)});
        },
        scope.partnership, poll);
    return out;
}

} // namespace objectives
