#include "voting/store.h"

#include "db/db.h"

#include <algorithm>

namespace objectives {

void insert_poll(db::Connection& db, partnership::Scope const& scope, Poll const& poll)
{
    db.run(R"(
        insert into objectives_poll (id, partnership, round, dots, closes_on, closed_on, number)
        values (?, ?, ?, ?, ?, null, (
            select coalesce(max(number), 0) + 1
            from objectives_poll
            where partnership = ?
              and round = ?)))",
        poll.id, scope.partnership, scope.round, std::int64_t{poll.dots}, poll.closes_on, scope.partnership,
        scope.round);
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
        select id, dots, closes_on, closed_on
        from objectives_poll
        where partnership = ?
          and round = ?
        order by case when closed_on is null then 0 else 1 end, number desc, closed_on desc, id desc)",
        [](db::Row const& row) {
            return Poll{row.id<PollId>(0), static_cast<int>(row.integer(1)), row.date(2), row.date(3)};
        },
        scope.partnership, scope.round);
}

void replace_ballot(db::Connection& db, partnership::Scope const& scope, PollId poll, Ballot const& ballot)
{
    db.run("delete from objectives_dot where partnership = ? and poll = ? and organisation = ?",
        scope.partnership, poll, ballot.organisation);
    db.run(R"(
        insert into objectives_ballot (partnership, round, poll, organisation, given_on)
        values (?, ?, ?, ?, ?)
        on conflict (poll, organisation) do update set given_on = excluded.given_on)",
        scope.partnership, scope.round, poll, ballot.organisation, ballot.given_on);
    for (auto const& one : ballot.dots)
        db.run(R"(
            insert into objectives_dot (partnership, round, poll, organisation, problem, dots, helps)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (poll, organisation, problem) do update set dots = excluded.dots, helps = excluded.helps)",
            scope.partnership, scope.round, poll, ballot.organisation, one.problem, std::int64_t{one.dots},
            one.helps);
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
    db.each(R"(
        select organisation, problem, dots, helps
        from objectives_dot
        where partnership = ?
          and poll = ?
        order by organisation, problem)",
        [&](db::Row const& row) {
            auto const found
                = std::ranges::find(out, row.id<accounts::OrganisationId>(0), &Ballot::organisation);
            if (found != out.end())
                found->dots.push_back({row.id<ProblemId>(1), static_cast<int>(row.integer(2)), row.flag(3)});
        },
        scope.partnership, poll);
    return out;
}

} // namespace objectives
