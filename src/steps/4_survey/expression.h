// What stands in forms of others about when a question is asked, as a tree of its parts:
// "Q1.NAOK == 'A1' and !is_empty(Q2)" of LimeSurvey, "selected(${q1}, 'a') or ${q2} != 'b'" of an XLSForm.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace survey {

struct Expression {
    enum class Kind { any, all, negation, comparison, call, name, value };
    Kind kind = Kind::value;
    std::string word = {}; // what it names, is worth or calls; of a comparison one of = != < <= > >=
    std::vector<Expression> parts = {};
};

// LimeSurvey names a question by a bare word; an XLSForm in braces, and a bare word is a value there.
enum class NamesAre { bare, in_braces };
// Nothing when it does not parse, or says more than the parts above: it calculates, or goes on too long.
std::optional<Expression> parsed_expression(std::string_view text, NamesAre names);

} // namespace survey
