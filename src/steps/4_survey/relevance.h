// When a question in a form of others is asked, as one of our conditions; or that ours cannot say it.
#pragma once
#include "expression.h"
#include "questionnaire.h"

namespace survey {

// What a name in the file stands for here: a question, or one option or row of it.
struct Named {
    Question const* question = nullptr;
    std::string part = {}; // empty: the question as a whole
};

// The names of one file.
class NamesOfFile {
public:
    virtual ~NamesOfFile() = default;
    virtual std::optional<Named> named(std::string_view name) const = 0;
    // The option of that question by its code in the file; empty: there is none.
    virtual std::string option(Question const& question, std::string_view code) const = 0;
    // The other way round: what the file calls that option.
    virtual std::string code(Question const& question, std::string_view option) const = 0;
};

// Nothing: it says what a condition of ours cannot. A condition without clauses: always asked.
// Who skipped an earlier question fits none of our clauses, where "is not A" of others takes them along.
std::optional<Condition> condition_of(Expression const& expression, NamesOfFile const& names);

// Both hold; nothing when that cannot be said in one condition.
std::optional<Condition> both(Condition const& one, Condition const& other);

} // namespace survey
