#include "limesurvey_names.h"

#include "base/text.h"

#include <algorithm>
#include <cctype>

namespace survey::limesurvey {
namespace {

// What stands before and behind a name and changes nothing about which answer is meant.
std::string_view plain_name(std::string_view name)
{
    if (name.starts_with('+'))
        name.remove_prefix(1);
    for (std::string_view const start : {"that.", "INSERTANS:"})
        if (name.starts_with(start))
            name.remove_prefix(start.size());
    for (std::string_view const end : {".NAOK", ".valueNAOK", ".value", ".code", ".shown"})
        if (name.ends_with(end))
            name.remove_suffix(end.size());
    return name;
}

// "12175X19X1152SQ2" -> "1152SQ2"; other names stay.
std::string_view without_survey(std::string_view name)
{
    for (int times = 0; times < 2; ++times) {
        auto const end = name.find_first_not_of("0123456789");
        if (end == 0 || end == std::string_view::npos || name[end] != 'X')
            return times == 0 ? name : std::string_view();
        name.remove_prefix(end + 1);
    }
    return name;
}

bool is_asked_always(std::string_view relevance) { return relevance.empty() || relevance == "1"; }

// A comparison as the table of conditions says it.
Expression comparison(limesurvey::Condition const& one)
{
    auto const value = base::trimmed(one.value);
    std::string const sign(one.method == "==" ? "=" : one.method);
    return {Expression::Kind::comparison, sign,
        {{Expression::Kind::name, one.field, {}}, {Expression::Kind::value, std::string(value), {}}}};
}

bool is_plain(limesurvey::Condition const& one)
{
    constexpr std::string_view signs[] = {"==", "!=", "<", "<=", ">", ">="};
    return std::ranges::find(signs, one.method) != std::end(signs) && !one.value.starts_with('@');
}

Expression scenarios(std::vector<limesurvey::Condition> const& conditions)
{
    std::map<std::string, std::map<std::string, Expression>> all;
    for (auto const& one : conditions) {
        auto& of_question = all[one.scenario][one.question];
        of_question.kind = Expression::Kind::any;
        of_question.parts.push_back(comparison(one));
    }
    Expression out{Expression::Kind::any, "", {}};
    for (auto const& [scenario, questions] : all) {
        Expression together{Expression::Kind::all, "", {}};
        for (auto const& [question, any] : questions)
            together.parts.push_back(any);
        out.parts.push_back(std::move(together));
    }
    return out;
}

} // namespace

void Names::add(limesurvey::Question const& question, std::string const& part_code, Place place)
{
    if (!part_code.empty())
        places_.try_emplace(question.code + "_" + part_code, place);
    else
        places_.try_emplace(question.code, place);
    places_.try_emplace("#" + question.id + part_code, std::move(place));
}

void Names::add_option(std::string const& question, std::string const& code, std::string const& option)
{
    options_.try_emplace({question, code}, option);
}

std::optional<Named> Names::named(std::string_view name) const
{
    name = plain_name(name);
    auto found = places_.find(name);
    if (found == places_.end())
        if (auto const field = without_survey(name); field.size() != name.size())
            found = places_.find("#" + std::string(field));
    auto const* question = found == places_.end() ? nullptr : questionnaire_.find(found->second.question);
    return question ? std::optional(Named{question, found->second.part}) : std::nullopt;
}

std::string Names::option(survey::Question const& question, std::string_view code) const
{
    auto const found = options_.find({question.id, std::string(code)});
    return found == options_.end() ? std::string() : found->second;
}

// Of several names the one that is a number: conditions that count compare by that.
std::string Names::code(survey::Question const& question, std::string_view option) const
{
    std::string out;
    auto at = options_.lower_bound({question.id, ""});
    for (; at != options_.end() && at->first.first == question.id; ++at)
        if (at->second == option && (out.empty() || base::read_decimal(at->first.second)))
            out = at->first.second;
    return out.empty() ? std::string(option) : out;
}

std::optional<survey::Condition> condition_of(std::string_view relevance, NamesOfFile const& names)
{
    if (is_asked_always(relevance))
        return survey::Condition{};
    auto const parsed = parsed_expression(relevance, NamesAre::bare);
    return parsed ? survey::condition_of(*parsed, names) : std::nullopt;
}

std::optional<survey::Condition> condition_of(limesurvey::Question const& question, NamesOfFile const& names)
{
    if (!is_asked_always(question.relevance) || question.conditions.empty())
        return condition_of(question.relevance, names);
    if (!std::ranges::all_of(question.conditions, is_plain))
        return std::nullopt;
    return survey::condition_of(scenarios(question.conditions), names);
}

std::string conditions_text(limesurvey::Question const& question)
{
    if (!is_asked_always(question.relevance))
        return question.relevance;
    std::string out;
    for (auto const& one : question.conditions)
        out += (out.empty() ? "" : ", ") + one.field + " " + one.method + " " + one.value;
    return out;
}

Piped with_pipes(std::string_view text, NamesOfFile const& names, survey::Question const* before)
{
    Piped out;
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{')) {
        auto const close = text.find('}', open);
        bool const is_expression = close != std::string_view::npos && close > open + 1
            && !std::isspace(static_cast<unsigned char>(text[open + 1]));
        auto const length = is_expression ? close + 1 - open : 1;
        out.text += text.substr(0, open);
        auto const inside = is_expression ? text.substr(open + 1, length - 2) : std::string_view();
        text.remove_prefix(open + length);
        if (!is_expression) {
            out.text += '{';
            continue;
        }
        auto const named = names.named(inside);
        bool const is_answer = named && named->part.empty() && before && named->question < before
            && named->question->kind != Kind::items_on_scale;
        if (!is_answer)
            out.lost.emplace_back(inside);
        out.text += is_answer ? "{" + named->question->id + "}" : "(" + std::string(inside) + ")";
    }
    out.text += text;
    return out;
}

} // namespace survey::limesurvey
