// A condition of others on its way to ours: facts about questions, joined by "all" and "any". What negates
// has been worked in.
#pragma once
#include "relevance.h"

#include <set>
#include <tuple>

namespace survey {

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
struct Formula {
    enum class Kind { always, never, fact, all, any };
    Kind kind = Kind::always;
    Fact fact = {};
    std::vector<Formula> parts = {};
};
// Answered by one option.
bool is_single(Question const& question);
std::set<std::string> all_options(Question const& question);

// Nothing: it compares what no condition of ours can look at.
std::optional<Formula> formula_of(Expression const& expression, NamesOfFile const& names);

} // namespace survey
