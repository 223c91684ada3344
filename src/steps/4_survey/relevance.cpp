#include "relevance.h"

#include "formula.h"

#include <algorithm>

namespace survey {
namespace {

constexpr std::size_t groups_most = 60, clauses_most = 10;

// Facts that hold together, or of which one holds; and several of those, joined the other way.
using Facts = std::set<Fact>;
using FactGroups = std::vector<Facts>;

// As rows joined the other way: outer `all` gives rows of which one holds, outer `any` rows that hold
// together.
std::optional<FactGroups> spread(Formula const& from, Formula::Kind outer)
{
    if (from.kind == Formula::Kind::fact)
        return FactGroups{{from.fact}};
    bool const is_outer = from.kind == outer;
    if (from.kind == Formula::Kind::always || from.kind == Formula::Kind::never) {
        bool const is_neutral = (from.kind == Formula::Kind::always) == (outer == Formula::Kind::all);
        return is_neutral ? FactGroups{} : FactGroups{Facts{}};
    }
    FactGroups out = is_outer ? FactGroups{} : FactGroups{Facts{}};
    for (auto const& part : from.parts) {
        auto const rows = spread(part, outer);
        if (!rows)
            return std::nullopt;
        FactGroups next = is_outer ? out : FactGroups{};
        if (is_outer)
            next.insert(next.end(), rows->begin(), rows->end());
        else
            for (auto const& before : out)
                for (auto const& row : *rows) {
                    if (next.size() >= groups_most)
                        return std::nullopt;
                    auto joined = before;
                    joined.insert(row.begin(), row.end());
                    next.push_back(std::move(joined));
                }
        if (next.size() > groups_most)
            return std::nullopt;
        out = std::move(next);
    }
    return out;
}

// A row that says more than another beside it adds nothing.
FactGroups absorbed(FactGroups const& rows)
{
    FactGroups out;
    for (auto const& row : rows) {
        bool const is_more = std::ranges::any_of(rows, [&](Facts const& other) {
            return other.size() < row.size()
                && std::includes(row.begin(), row.end(), other.begin(), other.end());
        });
        if (!is_more && std::ranges::find(out, row) == out.end())
            out.push_back(row);
    }
    return out;
}

// Facts on all rows of a list are a fact of the list: "when any row has it", or when none has.
Facts lifted(Facts const& facts, Fit fit)
{
    Facts out;
    for (auto fact : facts) {
        if (fact.row.empty() || fact.fit != fit) {
            out.insert(std::move(fact));
            continue;
        }
        auto const is_there = [&](Option const& item) {
            auto other = fact;
            other.row = item.id;
            return facts.count(other) > 0;
        };
        if (!fact.question->items.empty() && std::ranges::all_of(fact.question->items, is_there))
            fact.row.clear();
        out.insert(std::move(fact));
    }
    return out;
}

// One of these holds, said in fewer facts.
Facts either(Facts const& facts)
{
    Facts out;
    for (auto fact : lifted(facts, Fit::one_of)) {
        if (fact.fit == Fit::one_of)
            for (auto const& other : facts)
                if (other.key() == fact.key())
                    fact.options.insert(other.options.begin(), other.options.end());
        out.insert(std::move(fact));
    }
    return out;
}

// "Answered, and none of these" is just none of these: who skipped a question fits no clause on it.
void drop_answered(Facts& facts)
{
    std::erase_if(facts, [&](Fact const& fact) {
        return fact.fit == Fit::one_of && fact.options == all_options(*fact.question)
            && std::ranges::any_of(facts, [&](Fact const& other) {
                   return other.fit == Fit::none_of && other.question == fact.question
                       && other.row == fact.row;
               });
    });
}

// All of these hold, said in fewer facts.
Facts together(Facts const& facts)
{
    Facts out;
    for (auto const& fact : lifted(facts, Fit::none_of)) {
        auto const same = std::ranges::find_if(out, [&](Fact const& one) { return one.key() == fact.key(); });
        bool const narrows = fact.fit == Fit::one_of && is_single(*fact.question);
        if (same == out.end() || (fact.fit == Fit::one_of && !narrows)) {
            out.insert(fact);
            continue;
        }
        auto merged = *same;
        out.erase(same);
        if (fact.fit == Fit::none_of)
            merged.options.insert(fact.options.begin(), fact.options.end());
        else
            std::erase_if(
                merged.options, [&](std::string const& one) { return fact.options.count(one) == 0; });
        out.insert(std::move(merged));
    }
    drop_answered(out);
    return out;
}

std::optional<Condition> made_of(Facts const& facts, Join join)
{
    Condition out{join, {}};
    for (auto const& fact : facts) {
        if (!fact.row.empty() || fact.options.empty())
            return std::nullopt;
        Clause clause{fact.question->id, fact.fit, {}};
        for (auto const& option : choices(*fact.question))
            if (fact.options.count(option) > 0)
                clause.options.push_back(option);
        out.clauses.push_back(std::move(clause));
    }
    return out.clauses.size() > clauses_most ? std::nullopt : std::optional(out);
}

std::optional<Condition> as_all(Formula const& formula)
{
    auto const rows = spread(formula, Formula::Kind::all);
    if (!rows)
        return std::nullopt;
    Facts facts;
    for (auto const& row : absorbed(*rows)) {
        auto const fewer = either(row);
        if (fewer.size() != 1)
            return std::nullopt;
        facts.insert(*fewer.begin());
    }
    return made_of(together(facts), Join::all);
}

std::optional<Condition> as_any(Formula const& formula)
{
    auto const rows = spread(formula, Formula::Kind::any);
    if (!rows || rows->empty())
        return std::nullopt;
    Facts facts;
    for (auto const& row : absorbed(*rows)) {
        auto const fewer = together(row);
        if (fewer.size() != 1)
            return std::nullopt;
        facts.insert(*fewer.begin());
    }
    return made_of(either(facts), Join::any);
}

} // namespace

std::optional<Condition> condition_of(Expression const& expression, NamesOfFile const& names)
{
    auto const formula = formula_of(expression, names);
    if (!formula)
        return std::nullopt;
    if (auto all = as_all(*formula))
        return all;
    return as_any(*formula);
}

std::optional<Condition> both(Condition const& one, Condition const& other)
{
    auto const is_all
        = [](Condition const& each) { return each.join == Join::all || each.clauses.size() < 2; };
    if (one.clauses.empty() || other.clauses.empty())
        return one.clauses.empty() ? other : one;
    if (!is_all(one) || !is_all(other) || one.clauses.size() + other.clauses.size() > clauses_most)
        return std::nullopt;
    Condition out{Join::all, one.clauses};
    for (auto const& clause : other.clauses)
        if (std::ranges::find(out.clauses, clause) == out.clauses.end())
            out.clauses.push_back(clause);
    return out;
}

} // namespace survey
