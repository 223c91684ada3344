#include "verify.h"

#include "store.h"
#include "walk.h"

#include "base/text.h"
#include "db/db.h"

#include <algorithm>

namespace audit {
namespace {

constexpr int lines_at_once = 1000;

void pass_all(db::Connection& db, Head const& head, Walk& walk)
{
    std::int64_t after = -1; // a line put in may have any number
    while (true) {
        auto const lines = lines_after_number(db, head.chain, after, lines_at_once);
        for (auto const& line : lines)
            walk.pass(line);
        if (lines.size() < lines_at_once)
            return;
        after = lines.back().number;
    }
}

void add(std::vector<Finding>& all, std::vector<Finding> const& more)
{
    all.insert(all.end(), more.begin(), more.end());
}

std::vector<Checkpoint> of_chain(std::vector<Checkpoint> const& all, Chain chain)
{
    std::vector<Checkpoint> out;
    std::ranges::copy_if(
        all, std::back_inserter(out), [chain](Checkpoint const& one) { return one.chain == chain; });
    return out;
}

// A head that is gone is one that was moved.
Head head_of(Verdict& verdict, Chain chain)
{
    auto const found = std::ranges::find(verdict.heads, chain, &Head::chain);
    if (found != verdict.heads.end())
        return *found;
    verdict.findings.push_back({chain, Flaw::end_moved, 0, 0});
    return {chain, 0, {}, {}};
}

struct Ends {
    std::vector<Checkpoint> points;
    Head head;
};

void look_at(db::Connection& db, Question const& question, Ends const& ends, Verdict& verdict)
{
    auto const& [points, head] = ends;
    add(verdict.findings, flaws(points, question.secret));
    Walk walk(head.chain, points.empty() ? nullptr : &points.back());
    if (question.remembered && question.remembered->chain == head.chain)
        walk.remember(*question.remembered);
    pass_all(db, head, walk);
    walk.end(head, question.secret);
    add(verdict.findings, walk.findings());
    verdict.lines += walk.lines();
    verdict.removed += points.empty() ? 0 : points.back().number;
}

} // namespace

std::optional<Remembered> remembered(std::string_view text)
{
    auto const parts = base::split(text, ':');
    if (parts.size() != 3)
        return std::nullopt;
    auto const chain = chain_of(parts[0]);
    auto const number = base::read_integer(parts[1]);
    if (!chain || !number || *number < 1)
        return std::nullopt;
    return Remembered{*chain, *number, std::string(parts[2])};
}

std::string written(Head const& head)
{
    return std::string(code(head.chain)) + ":" + std::to_string(head.number) + ":" + head.hash;
}

Verdict verify(db::Connection& db, Question const& question)
{
    db::Transaction const moment(db, db::Access::read);
    Verdict verdict;
    auto const points = checkpoints(db);
    verdict.checkpoints = std::ssize(points);
    verdict.heads = heads(db);
    for (auto const chain : all_chains)
        look_at(db, question, {of_chain(points, chain), head_of(verdict, chain)}, verdict);
    return verdict;
}

} // namespace audit
