#include "limesurvey_options.h"

#include "limesurvey_words.h"
#include "texts.h"
#include "xlsform_words.h"

#include "base/text.h"

#include <algorithm>

namespace survey::limesurvey {
namespace {

constexpr std::size_t options_most = 100;

} // namespace

void Options::fill(survey::Question& out, Question const& from)
{
    switch (auto const& type = type_of(from.type); type.shape) {
    case Shape::fixed:
        out.options = fixed_options(type.letter);
        out.has_levels = type.kind == Kind::scale5;
        break;
    case Shape::listed:
        if (from.answers.empty())
            add_parts(out, out.options, from);
        else
            add_answers(out, out.options, from, 0);
        add_other(out, from);
        break;
    case Shape::ticked:
        add_parts(out, out.options, from);
        add_other(out, from);
        set_alone(out, from);
        break;
    case Shape::rows:
        add_parts(out, out.items, from);
        add_answers(out, out.options, from, 0);
        break;
    case Shape::fixed_rows:
        add_parts(out, out.items, from);
        out.options = fixed_options(type.letter);
        break;
    default:
        break;
    }
    remember_fixed(out, from.type);
}

void Options::remember_fixed(survey::Question const& question, char letter)
{
    for (auto const& option : fixed_options(letter))
        names_.add_option(question.id, option.id, option.id);
    if (question.kind == Kind::yes_no) {
        names_.add_option(question.id, "Y", "yes");
        names_.add_option(question.id, "N", "no");
    }
}

std::string Options::add_to(
    std::vector<Option>& all, survey::Question const& question, std::string const& code, Texts const& texts)
{
    if (all.size() >= options_most) {
        left_out_.push_back(i18n::message(texts::limesurvey::option, question.id, code));
        return {};
    }
    auto const number = "o" + std::to_string(all.size() + 1);
    auto id = xlsform::as_id(code, number);
    if (has(all, id))
        id = number;
    if (has(all, id)) {
        left_out_.push_back(i18n::message(texts::limesurvey::twice, question.id, code));
        return {};
    }
    Option option{id, wordings_.made(texts, question.id)};
    if (option.text.dutch.empty())
        option.text.dutch = code.empty() ? id : code;
    all.push_back(std::move(option));
    return id;
}

void Options::add_answers(
    survey::Question const& question, std::vector<Option>& into, Question const& from, int scale)
{
    for (auto const& answer : from.answers)
        if (answer.scale == scale)
            names_.add_option(question.id, answer.code, add_to(into, question, answer.code, answer.text));
}

void Options::add_parts(survey::Question const& question, std::vector<Option>& into, Question const& from)
{
    for (auto const& part : from.parts) {
        if (part.scale != 0)
            continue;
        auto const id = add_to(into, question, part.code, part.text);
        if (id.empty())
            continue;
        names_.add(from, part.code, {question.id, id});
        if (&into == &question.options)
            names_.add_option(question.id, part.code, id);
    }
}

void Options::add_other(survey::Question& out, Question const& from)
{
    if (!from.has_other || out.kind == Kind::ranking)
        return;
    if (out.options.size() >= options_most) {
        left_out_.push_back(i18n::message(texts::limesurvey::option, out.id, "other"));
        return;
    }
    auto text = wordings_.of_attribute(from, "other_replace_text", out.id);
    if (text.dutch.empty())
        text = {"anders, namelijk", "other, namely"};
    out.options.push_back({"other_words", std::move(text), false, true});
    names_.add(from, "other", {out.id, "other_words"});
    for (auto const* code : {"other", "-oth-"})
        names_.add_option(out.id, code, "other_words");
}

void Options::set_alone(survey::Question& out, Question const& from)
{
    for (auto const code : base::split(from.attribute("exclude_all_others"), ';'))
        for (auto& option : out.options)
            option.is_alone = option.is_alone || option.id == names_.option(out, base::trimmed(code));
}

bool are_same_things(std::vector<Option> const& rows, std::vector<Option> const& options)
{
    auto const things
        = std::ranges::count_if(options, [](Option const& one) { return !one.is_alone && !one.is_other; });
    return static_cast<std::ptrdiff_t>(rows.size()) == things
        && std::ranges::all_of(rows, [&](Option const& row) { return has(options, row.id); });
}

} // namespace survey::limesurvey
