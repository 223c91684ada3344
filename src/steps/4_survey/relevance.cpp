#include "relevance.h"

#include "base/text.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace survey {
namespace {

constexpr std::size_t groups_most = 60, clauses_most = 10;

// One thing that is so of one question, or of one of its rows.
struct Fact {
    Question const* question = nullptr;
    std::string row = {};
    Fit fit = Fit::one_of;
    std::set<std::string> options = {};
    auto key() const { return std::tie(question, row, fit); }
    friend bool operator<(Fact const& a, Fact const& b)
    {
        return std::tie(a.question, a.row, a.fit, a.options) < std::tie(b.question, b.row, b.fit, b.options);
    }
    friend bool operator==(Fact const& a, Fact const& b)
    {
        return a.key() == b.key() && a.options == b.options;
    }
};
// Facts that hold together, or of which one holds; and several of those, joined the other way.
using Facts = std::set<Fact>;
using FactGroups = std::vector<Facts>;

struct Formula {
    enum class Kind { always, never, fact, all, any };
    Kind kind = Kind::always;
    Fact fact = {};
    std::vector<Formula> parts = {};
};
using Made = std::optional<Formula>;

bool is_single(Question const& question)
{
    return is_choice(question) && question.kind != Kind::several && question.kind != Kind::items_on_scale;
}

Made fact_of(Question const* question, Fit fit, std::set<std::string> options, std::string row = {})
{
    if (!question || !is_choice(*question) || options.empty())
        return std::nullopt;
    return Formula{Formula::Kind::fact, {question, std::move(row), fit, std::move(options)}, {}};
}

std::set<std::string> all_options(Question const& question)
{
    auto const ids = choices(question);
    return {ids.begin(), ids.end()};
}

std::string opposite(std::string_view sign)
{
    constexpr std::pair<std::string_view, std::string_view> pairs[]
        = {{"=", "!="}, {"!=", "="}, {"<", ">="}, {">=", "<"}, {">", "<="}, {"<=", ">"}};
    return std::string(
        std::ranges::find(pairs, sign, &std::pair<std::string_view, std::string_view>::first)->second);
}

std::string turned(std::string_view sign)
{
    if (sign.starts_with('<') || sign.starts_with('>'))
        return (sign.front() == '<' ? ">" : "<") + std::string(sign.substr(1));
    return std::string(sign);
}

bool compares(double left, std::string_view sign, double right)
{
    return sign == "<" ? left < right
        : sign == "<=" ? left <= right
        : sign == ">"  ? left > right
                       : left >= right;
}

class Making {
public:
    explicit Making(NamesOfFile const& names)
        : names_(names)
    {
    }

    Made formula(Expression const& from, bool is_turned) const
    {
        using enum Expression::Kind;
        switch (from.kind) {
        case negation:
            return formula(from.parts.front(), !is_turned);
        case any:
        case all:
            return joined(from, is_turned);
        case comparison:
            return comparison_of(from, is_turned);
        case call:
            return call_of(from, is_turned);
        case value:
            return constant(from.word == "1" || from.word == "true", is_turned);
        case name:
            break;
        }
        return std::nullopt;
    }

private:
    static Made constant(bool is_so, bool is_turned)
    {
        return Formula{is_so == is_turned ? Formula::Kind::never : Formula::Kind::always, {}, {}};
    }

    Made joined(Expression const& from, bool is_turned) const
    {
        bool const is_all = (from.kind == Expression::Kind::all) != is_turned;
        Formula out{is_all ? Formula::Kind::all : Formula::Kind::any, {}, {}};
        for (auto const& part : from.parts) {
            auto made = formula(part, is_turned);
            if (!made)
                return std::nullopt;
            out.parts.push_back(std::move(*made));
        }
        return out;
    }

    Made comparison_of(Expression const& from, bool is_turned) const
    {
        auto const* left = &from.parts[0];
        auto const* right = &from.parts[1];
        auto sign = is_turned ? opposite(from.word) : from.word;
        if (left->kind == Expression::Kind::value) {
            std::swap(left, right);
            sign = turned(sign);
        }
        if (right->kind != Expression::Kind::value)
            return std::nullopt;
        if (left->kind == Expression::Kind::call)
            return count_of(*left, sign, right->word);
        auto const named = left->kind == Expression::Kind::name ? names_.named(left->word) : std::nullopt;
        if (!named)
            return std::nullopt;
        auto const code = std::string(base::trimmed(right->word));
        if (named->question->kind == Kind::several && !named->part.empty())
            return ticked(*named, sign, code);
        return chosen(*named, sign, code);
    }

    // One option of several: "Y" when it is chosen, empty when it is not.
    static Made ticked(Named const& named, std::string_view sign, std::string_view code)
    {
        bool const is_known = (sign == "=" || sign == "!=") && (code == "Y" || code == "1" || code.empty());
        if (!is_known)
            return std::nullopt;
        bool const is_chosen = code.empty() == (sign == "!=");
        return fact_of(named.question, is_chosen ? Fit::one_of : Fit::none_of, {named.part});
    }

    Made chosen(Named const& named, std::string_view sign, std::string const& code) const
    {
        auto const& question = *named.question;
        if (code.empty())
            return sign == "!=" ? fact_of(&question, Fit::one_of, all_options(question), named.part)
                                : std::nullopt;
        if (sign == "=" || sign == "!=") {
            auto const option = names_.option(question, code);
            return option.empty()
                ? std::nullopt
                : fact_of(&question, sign == "=" ? Fit::one_of : Fit::none_of, {option}, named.part);
        }
        auto const limit = base::read_decimal(code);
        std::set<std::string> options;
        for (auto const& option : question.options)
            if (auto const number = base::read_decimal(option.id);
                limit && number && compares(*number, sign, *limit))
                options.insert(option.id);
        return fact_of(&question, Fit::one_of, std::move(options), named.part);
    }

    // "count(that.Q1) > 0": one of them is chosen.
    Made count_of(Expression const& call, std::string_view sign, std::string_view number) const
    {
        bool const counts = call.word == "count" || call.word == "count-selected";
        bool const is_some = (sign == ">" && number == "0") || (sign == ">=" && number == "1")
            || (sign == "!=" && number == "0");
        if (!counts || !is_some)
            return std::nullopt;
        Question const* question = nullptr;
        std::set<std::string> options;
        for (auto const& part : call.parts) {
            auto const named = part.kind == Expression::Kind::name ? names_.named(part.word) : std::nullopt;
            bool const fits = named && named->question->kind == Kind::several
                && (!question || question == named->question);
            if (!fits)
                return std::nullopt;
            question = named->question;
            options.merge(named->part.empty() ? all_options(*question) : std::set<std::string>{named->part});
        }
        return fact_of(question, Fit::one_of, std::move(options));
    }

    Made call_of(Expression const& from, bool is_turned) const
    {
        if (from.word == "true" || from.word == "false")
            return constant(from.word == "true", is_turned);
        auto const named = !from.parts.empty() && from.parts[0].kind == Expression::Kind::name
            ? names_.named(from.parts[0].word)
            : std::nullopt;
        if (!named)
            return std::nullopt;
        if (from.word == "is_empty" && from.parts.size() == 1)
            return comparison_of(
                {Expression::Kind::comparison, "=", {from.parts[0], Expression{}}}, is_turned);
        if (from.word == "selected" && from.parts.size() == 2
            && from.parts[1].kind == Expression::Kind::value)
            return chosen(*named, is_turned ? "!=" : "=", std::string(base::trimmed(from.parts[1].word)));
        return std::nullopt;
    }

    NamesOfFile const& names_;
};

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
    auto const formula = Making(names).formula(expression, false);
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
