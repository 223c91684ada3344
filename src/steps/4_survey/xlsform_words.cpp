#include "xlsform_words.h"

#include "expression.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace survey::xlsform {
namespace {

struct Named {
    std::string_view word, meant;
};

constexpr Named languages[] = {{"dutch", "nl"}, {"nederlands", "nl"}, {"english", "en"}, {"german", "de"},
    {"deutsch", "de"}, {"french", "fr"}, {"francais", "fr"}, {"spanish", "es"}, {"espanol", "es"},
    {"polish", "pl"}, {"arabic", "ar"}, {"turkish", "tr"}, {"ukrainian", "uk"}, {"portuguese", "pt"}};

// Columns go by several names.
constexpr Named heads[] = {{"list name", "list name"}, {"bind:relevant", "relevant"},
    {"relevance", "relevant"}, {"bind:constraint", "constraint"}, {"bind:required", "required"},
    {"bind:calculate", "calculation"}, {"calculate", "calculation"}, {"bind:readonly", "readonly"},
    {"read only", "readonly"}, {"caption", "label"}};

constexpr std::array<std::string_view, 20> known_heads{"type", "name", "label", "hint", "required",
    "relevant", "constraint", "calculation", "default", "choice filter", "readonly", "list name", "disabled",
    "constraint message", "required message", "bind:jr:constraintmsg", "note", "comment", "appearance", ""};

struct KnownType {
    std::string_view word;
    Kind kind;
    Loss loss = Loss::none;
    Mark mark = Mark::point;
};
constexpr KnownType types[]
    = {{"text", Kind::text_short}, {"string", Kind::text_short}, {"integer", Kind::number},
        {"int", Kind::number}, {"decimal", Kind::number, Loss::decimals}, {"range", Kind::number, Loss::ends},
        {"date", Kind::date}, {"datetime", Kind::date, Loss::time}, {"date time", Kind::date, Loss::time},
        {"geopoint", Kind::place}, {"gps", Kind::place}, {"location", Kind::place},
        {"geotrace", Kind::place, Loss::none, Mark::line}, {"geoshape", Kind::place, Loss::none, Mark::area}};

// What stands behind the word "select"; the longer first.
constexpr std::string_view select_word = "select";
constexpr Named list_types[] = {{" one from ", "one"}, {" one external ", "none"}, {" one ", "one"},
    {" multiple from ", "several"}, {" all that apply from ", "several"}, {" multiple ", "several"},
    {" all that apply ", "several"}, {"1 ", "one"}, {" ", "several"}};
constexpr std::string_view rank_word = "rank ";

Kind kind_of_list(std::string_view meant) { return meant == "several" ? Kind::several : Kind::single; }

// "toilets or_other"
void read_list(std::string_view rest, Type& out)
{
    rest = base::trimmed(rest);
    for (std::string_view const other : {" or_other", " or other", " or specify other"})
        if (rest.ends_with(other)) {
            out.has_other = true;
            rest = base::trimmed(rest.substr(0, rest.size() - other.size()));
        }
    out.list = rest;
}

// The name of a list keeps its capitals and underscores: it is looked up in another sheet.
bool read_list_type(std::string_view cell, Type& out)
{
    auto const word = plain(cell);
    if (word.starts_with(rank_word)) {
        out.kind = Kind::ranking;
        read_list(cell.substr(rank_word.size()), out);
        return true;
    }
    if (!word.starts_with(select_word))
        return false;
    auto const rest = std::string_view(word).substr(select_word.size());
    for (auto const& [start, meant] : list_types) {
        if (!rest.starts_with(start))
            continue;
        if (meant != "none") {
            out.kind = kind_of_list(meant);
            read_list(cell.substr(std::min(cell.size(), select_word.size() + start.size())), out);
        }
        return true;
    }
    return false;
}

std::string language_code(std::string_view written)
{
    auto const open = written.rfind('(');
    auto const close = written.rfind(')');
    if (open != std::string_view::npos && close != std::string_view::npos && close > open)
        if (auto const code = plain(written.substr(open + 1, close - open - 1));
            is_language(code.substr(0, 2)))
            return code.substr(0, 2);
    auto const name = base::folded(base::trimmed(written));
    for (auto const& [word, code] : languages)
        if (name == word)
            return std::string(code);
    return is_language(name) && name.size() == 2 ? name : std::string();
}

// "count-selected(.) = 1 or not(selected(., 'none') or selected(., 'nothing'))"; nothing: something else.
std::vector<std::string> alone_in(std::string_view constraint)
{
    auto const parsed = parsed_expression(constraint, NamesAre::in_braces);
    using enum Expression::Kind;
    bool const is_choice_of_two = parsed && parsed->kind == any && parsed->parts.size() == 2
        && parsed->parts[0].kind == comparison && parsed->parts[0].word == "="
        && parsed->parts[0].parts[0].word == "count-selected" && parsed->parts[0].parts[1].word == "1"
        && parsed->parts[1].kind == negation;
    if (!is_choice_of_two)
        return {};
    auto const& inside = parsed->parts[1].parts[0];
    auto const tests = inside.kind == any ? inside.parts : std::vector<Expression>{inside};
    std::vector<std::string> out;
    for (auto const& test : tests) {
        if (test.kind != call || test.word != "selected" || test.parts.size() != 2
            || test.parts[0].word != ".")
            return {};
        out.push_back(test.parts[1].word);
    }
    return out;
}

bool is_numbered(std::vector<Option> const& options, std::size_t most)
{
    if (options.size() != most)
        return false;
    for (std::size_t at = 0; at < most; ++at)
        if (options[at].id != std::to_string(at + 1) || options[at].text.dutch != options[at].id)
            return false;
    return true;
}

} // namespace

std::string plain(std::string_view text)
{
    std::string out;
    for (char const c : base::folded(base::trimmed(text))) {
        char const written = c == '_' || c == '\n' || c == '\t' ? ' ' : c;
        if (written != ' ' || (!out.empty() && out.back() != ' '))
            out += written;
    }
    return out;
}

std::string without_marks(std::string_view text)
{
    constexpr std::size_t length_most = 10'000;
    text = text.substr(0, length_most);
    std::string out;
    bool is_tag = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        bool const opens = text[at] == '<' && at + 1 < text.size()
            && (std::isalpha(static_cast<unsigned char>(text[at + 1])) || text[at + 1] == '/');
        is_tag = is_tag || (opens && text.find('>', at) != std::string_view::npos);
        if (!is_tag && text[at] != '*' && static_cast<unsigned char>(text[at]) >= 0x20)
            out += text[at];
        else if (!is_tag && text[at] == '\n')
            out += ' ';
        is_tag = is_tag && text[at] != '>';
    }
    return std::string(base::trimmed(out));
}

bool is_yes(std::string_view cell)
{
    auto const word = plain(cell);
    return word == "yes" || word == "true" || word == "true()" || word == "1";
}

bool is_no(std::string_view cell)
{
    auto const word = plain(cell);
    return word.empty() || word == "no" || word == "false" || word == "false()" || word == "0";
}

std::string as_id(std::string_view name, std::string const& otherwise)
{
    std::string out;
    for (char const c : base::trimmed(name))
        out += std::isalnum(static_cast<unsigned char>(c)) || c == '_' ? c : '_';
    constexpr std::size_t id_most = 40;
    bool const is_fit = !out.empty() && out.size() <= id_most && out != dont_know_id;
    return is_fit ? out : otherwise;
}

Type type_of(std::string_view cell)
{
    Type out;
    out.word = base::trimmed(cell);
    auto const word = plain(cell);
    out.is_repeat = word == "begin repeat" || word.starts_with("begin loop");
    out.is_begin = word == "begin group" || out.is_repeat;
    out.is_end = word == "end group" || word == "end repeat" || word == "end loop";
    if (out.is_begin || out.is_end || read_list_type(base::trimmed(cell), out))
        return out;
    for (auto const& known : types)
        if (word == known.word) {
            out.kind = known.kind;
            out.mark = known.mark;
            out.loss = known.loss;
        }
    return out;
}

bool set_kind(Question& question, std::string_view appearance)
{
    constexpr std::size_t points = 5, marks = 10;
    auto const& options = question.options;
    auto const has = [&](std::string_view word) { return appearance.find(word) != std::string_view::npos; };
    bool const is_single = question.kind == Kind::single;
    if (question.kind == Kind::text_short && has("multiline")) {
        question.kind = Kind::text_long;
        return true;
    }
    if (is_single && options.size() == points && has("likert")) {
        question.kind = Kind::scale5;
        question.has_levels = true;
        return true;
    }
    if (is_single && options.size() == 2 && options[0].id == "yes" && options[1].id == "no")
        question.kind = Kind::yes_no;
    if (is_single && is_numbered(options, marks))
        question.kind = Kind::mark10;
    return false;
}

bool take_constraint(Question& question, std::string_view constraint)
{
    constexpr std::string_view length = "string-length(.) <= ";
    constexpr std::int64_t length_most = 5000;
    if (is_text(question) && constraint.starts_with(length)) {
        auto const most = base::read_integer(constraint.substr(length.size()));
        bool const is_fit = most && *most > 0 && *most <= length_most;
        question.length_max = is_fit ? static_cast<std::size_t>(*most) : question.length_max;
        return is_fit;
    }
    auto const alone = question.kind == Kind::several ? alone_in(constraint) : std::vector<std::string>();
    for (auto& option : question.options)
        option.is_alone = std::ranges::find(alone, option.id) != alone.end();
    return !alone.empty();
}

std::string source_of_row(std::string_view relevant, std::string_view id)
{
    constexpr std::string_view start = "selected(${";
    auto const close = relevant.find('}');
    bool const is_row = relevant.starts_with(start) && close != std::string_view::npos
        && relevant.substr(close) == "}, '" + std::string(id) + "')";
    return is_row ? std::string(relevant.substr(start.size(), close - start.size())) : std::string();
}

Heads::Heads(tabular::Row const& head)
{
    for (auto const& cell : head) {
        auto const colon = cell.find("::") != std::string::npos ? cell.find("::")
            : base::lower_ascii(cell).starts_with("bind:")      ? std::string::npos
                                                                : cell.find(':');
        auto name = plain(cell.substr(0, colon));
        for (auto const& [word, meant] : heads)
            if (name == word)
                name = meant;
        auto const behind = colon == std::string::npos ? colon : cell.find_first_not_of(':', colon);
        auto const rest = behind == std::string::npos ? std::string() : cell.substr(behind);
        heads_.push_back({std::move(name), rest});
    }
}

std::optional<std::size_t> Heads::at(std::string_view name) const
{
    auto const found = std::ranges::find(heads_, name, &Head::name);
    if (found == heads_.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - heads_.begin());
}

std::string_view Heads::cell(tabular::Row const& row, std::string_view name) const
{
    auto const column = at(name);
    return column ? base::trimmed(tabular::cell(row, *column)) : std::string_view();
}

std::vector<Heads::Text> Heads::texts(tabular::Row const& row, std::string_view name) const
{
    std::vector<Text> out;
    for (std::size_t at = 0; at < heads_.size(); ++at)
        if (heads_[at].name == name)
            out.push_back({language_code(heads_[at].language),
                std::string(base::trimmed(heads_[at].language)), std::string(tabular::cell(row, at))});
    return out;
}

std::vector<std::string> Heads::unknown(std::span<std::string_view const> known) const
{
    std::vector<std::string> out;
    for (auto const& head : heads_)
        if (std::ranges::find(known, head.name) == known.end()
            && std::ranges::find(out, head.name) == out.end())
            out.push_back(head.name);
    return out;
}

std::span<std::string_view const> columns_of_questions() { return known_heads; }

} // namespace survey::xlsform
