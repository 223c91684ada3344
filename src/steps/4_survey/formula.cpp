#include "formula.h"

#include "base/text.h"

#include <algorithm>
#include <utility>

namespace survey {
namespace {

using Made = std::optional<Formula>;

Made fact_of(Question const* question, Fit fit, std::set<std::string> options, std::string row = {})
{
    if (!question || !is_choice(*question) || options.empty())
        return std::nullopt;
    return Formula{Formula::Kind::fact, {question, std::move(row), fit, std::move(options)}, {}};
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
        return on_one_side(named, sign, base::read_decimal(code));
    }

    // "more than 3" of options that the file calls by numbers. An id of ours is not always such a number.
    Made on_one_side(Named const& named, std::string_view sign, std::optional<double> limit) const
    {
        auto const& question = *named.question;
        std::set<std::string> options;
        for (auto const& option : question.options) {
            if (option.is_other)
                continue;
            auto const number = base::read_decimal(names_.code(question, option.id));
            if (!number || !limit)
                return std::nullopt;
            if (compares(*number, sign, *limit))
                options.insert(option.id);
        }
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

} // namespace

bool is_single(Question const& question)
{
    return is_choice(question) && question.kind != Kind::several && question.kind != Kind::items_on_scale;
}

std::set<std::string> all_options(Question const& question)
{
    auto const ids = choices(question);
    return {ids.begin(), ids.end()};
}

std::optional<Formula> formula_of(Expression const& expression, NamesOfFile const& names)
{
    return Making(names).formula(expression, false);
}

} // namespace survey
