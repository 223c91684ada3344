// What the chain of evidence asks of this room: its problems, findings, objectives and results, and what
// stands next to them.
#include "objectives.h"
#include "outcome.h"
#include "problem.h"
#include "texts.h"

#include "db/db.h"

#include <algorithm>

namespace objectives {
namespace {

using partnership::Link;
using partnership::Reader;
using partnership::Stage;

constexpr std::string_view problem_prefix = "problem:", objective_prefix = "objective:",
                           result_prefix = "result:", found_prefix = "finding:";

std::optional<std::string_view> after(std::string_view key, std::string_view prefix)
{
    return key.starts_with(prefix) ? std::optional(key.substr(prefix.size())) : std::nullopt;
}

template <class Id> std::optional<Id> id_after(std::string_view key, std::string_view prefix)
{
    auto const rest = after(key, prefix);
    return rest ? Id::read(*rest) : std::nullopt;
}

// Problems are made of what the working group sees, and so are for no others.
bool sees_problems(Reader const& reader) { return reader.sees().working_group; }

i18n::Message itself(std::string const& words) { return i18n::message(texts::link::itself, words); }

Link link_of(Problem const& problem)
{
    auto const id = problem.id.text();
    return {
        std::string(problem_prefix) + id, Stage::problem, itself(problem.title), "doelen/problemen/" + id};
}

std::string page_of(ObjectiveId id) { return "doelen/" + id.text() + "/uitkomst"; }

Link link_of(Objective const& objective)
{
    return {std::string(objective_prefix) + objective.id.text(), Stage::objective,
        itself(objective.wish.title), page_of(objective.id), i18n::Message{name(objective.state), {}}};
}

Link link_of(Finding const& finding)
{
    return {std::string(found_prefix) + finding.id.text(), Stage::source,
        i18n::message(texts::link::finding, finding.words)};
}

// Of who does not see the measurement only the verdict.
Link link_of(Objective const& objective, Established const& fixed, Reader const& reader)
{
    i18n::Words const dutch(i18n::Language::dutch);
    auto const said = may_see_baseline(reader, objective.wish.baseline)
        ? i18n::message(texts::link::measured, shown(dutch, objective.wish.unit, fixed.value))
        : i18n::Message{};
    Outcome outcome{objective};
    outcome.verdict = fixed.verdict;
    outcome.fixed = fixed;
    return {std::string(result_prefix) + objective.id.text(), Stage::result,
        i18n::Message{said_of(outcome), {}}, page_of(objective.id), said};
}

std::optional<Link> result_of(db::Connection& db, Reader const& reader, ObjectiveId id)
{
    auto const objective = find(db, reader.scope(), id);
    for (auto const& fixed : established(db, reader.scope()))
        if (objective && fixed.objective == id)
            return link_of(*objective, fixed, reader);
    return std::nullopt;
}

// Of another room: only its key; who lays the chain asks what it is.
Link bare(std::string const& key) { return {key, Stage::source, {}}; }

std::vector<Link> next_to_problem(db::Connection& db, Reader const& reader, ProblemId id)
{
    std::vector<Link> out;
    auto const found = sees_problems(reader) ? find_problem(db, reader.scope(), id) : std::nullopt;
    if (!found)
        return out;
    for (auto const& cause : found->causes)
        out.push_back(bare(cause));
    auto const aims = aims_of(db, reader.scope());
    for (auto const& one : objectives(db, reader.scope()))
        if (std::ranges::find(aims, Serving{id, one.id}) != aims.end())
            out.push_back(link_of(one));
    return out;
}

std::vector<Link> next_to_objective(db::Connection& db, Reader const& reader, ObjectiveId id)
{
    std::vector<Link> out;
    if (auto const result = result_of(db, reader, id))
        out.push_back(*result);
    if (!sees_problems(reader))
        return out;
    auto const aims = aims_of(db, reader.scope());
    for (auto const& one : problems_of(db, reader.scope()))
        if (std::ranges::find(aims, Serving{one.id, id}) != aims.end())
            out.push_back(link_of(one));
    return out;
}

std::vector<Link> next_to_source(db::Connection& db, Reader const& reader, std::string_view key)
{
    std::vector<Link> out;
    if (!sees_problems(reader))
        return out;
    for (auto const& problem : problems_of(db, reader.scope()))
        if (std::ranges::find(problem.causes, key) != problem.causes.end())
            out.push_back(link_of(problem));
    return out;
}

std::optional<Link> find_link(db::Connection& db, Reader const& reader, std::string_view key)
{
    if (auto const id = id_after<ProblemId>(key, problem_prefix)) {
        auto const found = sees_problems(reader) ? find_problem(db, reader.scope(), *id) : std::nullopt;
        return found ? std::optional(link_of(*found)) : std::nullopt;
    }
    if (auto const id = id_after<ObjectiveId>(key, objective_prefix)) {
        auto const found = find(db, reader.scope(), *id);
        return found ? std::optional(link_of(*found)) : std::nullopt;
    }
    if (auto const id = id_after<ObjectiveId>(key, result_prefix))
        return result_of(db, reader, *id);
    if (auto const id = id_after<FindingId>(key, found_prefix); id && sees_problems(reader)) {
        auto const all = findings_of(db, reader.scope());
        auto const found = std::ranges::find(all, *id, &Finding::id);
        return found == all.end() ? std::nullopt : std::optional(link_of(*found));
    }
    return std::nullopt;
}

bool is_source(std::string_view key)
{
    constexpr std::string_view kinds[] = {"figure:", "question:", "top:", "finding:"};
    return std::ranges::any_of(kinds, [&](std::string_view kind) { return key.starts_with(kind); });
}

// What stands next to a kind, a key that ends after its colon: all of that kind.
std::vector<Link> of_kind(db::Connection& db, Reader const& reader, std::string_view kind)
{
    std::vector<Link> out;
    if (kind == objective_prefix)
        for (auto const& objective : objectives(db, reader.scope()))
            if (objective.state == State::adopted)
                out.push_back(link_of(objective));
    if ((kind != problem_prefix && !is_source(kind)) || !sees_problems(reader))
        return out;
    for (auto const& problem : problems_of(db, reader.scope())) {
        if (kind == problem_prefix)
            out.push_back(link_of(problem));
        for (auto const& cause : problem.causes)
            if (cause.starts_with(kind))
                out.push_back(bare(cause));
    }
    return out;
}

std::vector<Link> links_next_to(db::Connection& db, Reader const& reader, std::string_view key)
{
    if (key.ends_with(':'))
        return of_kind(db, reader, key);
    if (is_source(key))
        return next_to_source(db, reader, key);
    if (auto const id = id_after<ProblemId>(key, problem_prefix))
        return next_to_problem(db, reader, *id);
    if (auto const id = id_after<ObjectiveId>(key, objective_prefix))
        return next_to_objective(db, reader, *id);
    if (auto const id = id_after<ObjectiveId>(key, result_prefix))
        if (auto const objective = find(db, reader.scope(), *id))
            return {link_of(*objective)};
    return {};
}

} // namespace

partnership::Links links() { return {find_link, links_next_to}; }

} // namespace objectives
