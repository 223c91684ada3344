#include "limesurvey_words.h"

#include "base/text.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdint>
#include <optional>

namespace survey::limesurvey {
namespace {

constexpr Type types[] = {{'L', "List (radio)", Shape::listed, Kind::single},
    {'!', "List (dropdown)", Shape::listed, Kind::single},
    {'O', "List with comment", Shape::listed, Kind::single},
    {'5', "5 point choice", Shape::fixed, Kind::scale5}, {'Y', "Yes/No", Shape::fixed, Kind::yes_no},
    {'G', "Gender", Shape::fixed, Kind::single}, {'M', "Multiple choice", Shape::ticked, Kind::several},
    {'P', "Multiple choice with comments", Shape::ticked, Kind::several},
    {'F', "Array", Shape::rows, Kind::items_on_scale},
    {'H', "Array by column", Shape::rows, Kind::items_on_scale},
    {'A', "Array (5 point choice)", Shape::fixed_rows, Kind::items_on_scale},
    {'B', "Array (10 point choice)", Shape::fixed_rows, Kind::items_on_scale},
    {'C', "Array (Yes/No/Uncertain)", Shape::fixed_rows, Kind::items_on_scale},
    {'E', "Array (Increase/Same/Decrease)", Shape::fixed_rows, Kind::items_on_scale},
    {'1', "Array dual scale", Shape::dual, Kind::items_on_scale},
    {':', "Array (Numbers)", Shape::grid, Kind::several},
    {';', "Array (Texts)", Shape::grid, Kind::text_short},
    {'N', "Numerical input", Shape::plain, Kind::number},
    {'K', "Multiple numerical input", Shape::fields, Kind::number},
    {'S', "Short free text", Shape::plain, Kind::text_short},
    {'T', "Long free text", Shape::plain, Kind::text_long},
    {'U', "Huge free text", Shape::plain, Kind::text_long},
    {'Q', "Multiple short text", Shape::fields, Kind::text_short},
    {'D', "Date/Time", Shape::plain, Kind::date}, {'R', "Ranking", Shape::listed, Kind::ranking},
    {'X', "Text display", Shape::words}, {'|', "File upload", Shape::none}, {'*', "Equation", Shape::none},
    {'I', "Language switch", Shape::none}};
constexpr Type unknown_type{' ', "?", Shape::none, Kind::single};

struct Entity {
    std::string_view name;
    std::uint32_t sign;
};
// Small letters of Latin-1; their capitals stand 32 lower.
constexpr Entity letters[] = {{"agrave", 0xE0}, {"aacute", 0xE1}, {"acirc", 0xE2}, {"atilde", 0xE3},
    {"auml", 0xE4}, {"aring", 0xE5}, {"aelig", 0xE6}, {"ccedil", 0xE7}, {"egrave", 0xE8}, {"eacute", 0xE9},
    {"ecirc", 0xEA}, {"euml", 0xEB}, {"igrave", 0xEC}, {"iacute", 0xED}, {"icirc", 0xEE}, {"iuml", 0xEF},
    {"ntilde", 0xF1}, {"ograve", 0xF2}, {"oacute", 0xF3}, {"ocirc", 0xF4}, {"otilde", 0xF5}, {"ouml", 0xF6},
    {"oslash", 0xF8}, {"ugrave", 0xF9}, {"uacute", 0xFA}, {"ucirc", 0xFB}, {"uuml", 0xFC}, {"yacute", 0xFD}};
constexpr Entity signs[] = {{"nbsp", ' '}, {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'},
    {"apos", '\''}, {"szlig", 0xDF}, {"yuml", 0xFF}, {"euro", 0x20AC}, {"hellip", 0x2026}, {"ndash", 0x2013},
    {"mdash", 0x2014}, {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"ldquo", 0x201C}, {"rdquo", 0x201D},
    {"laquo", 0xAB}, {"raquo", 0xBB}, {"bull", 0x2022}, {"middot", 0xB7}, {"deg", 0xB0}, {"copy", 0xA9},
    {"reg", 0xAE}, {"trade", 0x2122}, {"frac12", 0xBD}, {"times", 0xD7}, {"iexcl", 0xA1}, {"iquest", 0xBF}};

std::string utf8(std::uint32_t sign)
{
    if (sign < 0x80)
        return {static_cast<char>(sign)};
    if (sign < 0x800)
        return {static_cast<char>(0xC0 | (sign >> 6)), static_cast<char>(0x80 | (sign & 0x3F))};
    if (sign < 0x10000)
        return {static_cast<char>(0xE0 | (sign >> 12)), static_cast<char>(0x80 | ((sign >> 6) & 0x3F)),
            static_cast<char>(0x80 | (sign & 0x3F))};
    return {static_cast<char>(0xF0 | (sign >> 18)), static_cast<char>(0x80 | ((sign >> 12) & 0x3F)),
        static_cast<char>(0x80 | ((sign >> 6) & 0x3F)), static_cast<char>(0x80 | (sign & 0x3F))};
}

std::optional<std::uint32_t> number_of(std::string_view text)
{
    bool const is_hex = text.starts_with('x') || text.starts_with('X');
    text.remove_prefix(is_hex ? 1 : 0);
    std::uint32_t out = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), out, is_hex ? 16 : 10);
    bool const is_sign = read.ec == std::errc() && read.ptr == text.data() + text.size() && out >= 0x20
        && out <= 0x10FFFF && (out < 0xD800 || out > 0xDFFF) && (out < 0x7F || out > 0x9F);
    if (!is_sign)
        return std::nullopt;
    return out == 0xA0 ? 0x20U : out;
}

std::optional<std::uint32_t> sign_of(std::string_view name)
{
    if (name.starts_with('#'))
        return number_of(name.substr(1));
    for (auto const& [word, sign] : signs)
        if (name == word)
            return sign;
    auto const small = base::lower_ascii(name);
    for (auto const& [word, sign] : letters)
        if (small == word)
            return name.front() == small.front() ? sign : sign - 0x20;
    return std::nullopt;
}

// One text on its way to plain words.
class Undressing {
public:
    explicit Undressing(std::string_view html)
        : rest_(html)
    {
    }

    Plain all()
    {
        while (!rest_.empty()) {
            if (rest_.front() == '<' && takes_tag())
                continue;
            if (rest_.front() == '&' && takes_entity())
                continue;
            add(rest_.substr(0, 1));
            rest_.remove_prefix(1);
        }
        out_.text = base::trimmed(out_.text);
        return std::move(out_);
    }

private:
    void add(std::string_view text)
    {
        bool const is_space = text.size() == 1 && static_cast<unsigned char>(text.front()) <= 0x20;
        if (!is_space)
            out_.text += text;
        else if (!out_.text.empty() && out_.text.back() != ' ')
            out_.text += ' ';
    }

    void skip_past(std::string_view end)
    {
        auto const at = rest_.find(end);
        rest_.remove_prefix(at == std::string_view::npos ? rest_.size() : at + end.size());
    }

    bool takes_tag()
    {
        if (rest_.starts_with("<!--")) {
            skip_past("-->");
            return true;
        }
        auto const head = rest_.substr(1, 1);
        bool const is_tag
            = !head.empty() && (std::isalpha(static_cast<unsigned char>(head.front())) || head == "/");
        is_last_tag_ = is_last_tag_ || rest_.find('>') == std::string_view::npos;
        if (!is_tag || is_last_tag_)
            return false;
        auto const name = base::lower_ascii(rest_.substr(0, 8));
        std::string end = ">";
        for (std::string_view const unread : {"script", "style"}) // until its own end
            if (std::string_view(name).substr(1).starts_with(unread))
                end = "</" + std::string(unread) + ">";
        skip_past(end);
        for (std::string_view const picture : {"<img", "<video", "<audio", "<iframe", "<object"})
            out_.has_picture = out_.has_picture || name.starts_with(picture);
        for (std::string_view const inside : {"<b>", "<i>", "<u>", "<em", "<strong", "<span", "<a ", "<q",
                 "<sup", "</b>", "</i>", "</u>", "</em", "</strong", "</span", "</a", "</q", "</sup"})
            if (name.starts_with(inside.substr(0, name.size())))
                return true;
        add(" ");
        return true;
    }

    bool takes_entity()
    {
        constexpr std::size_t name_most = 10;
        auto const end = rest_.substr(0, name_most).find(';');
        if (end == std::string_view::npos || end < 2)
            return false;
        auto const sign = sign_of(rest_.substr(1, end - 1));
        if (!sign)
            return false;
        add(utf8(*sign));
        rest_.remove_prefix(end + 1);
        return true;
    }

    std::string_view rest_;
    Plain out_;
    bool is_last_tag_ = false; // none closes any more
};

// What changes which answers can be given, or to whom they are shown.
constexpr std::string_view meanings[] = {"min_answers", "max_answers", "min_num_value", "max_num_value",
    "min_num_value_n", "max_num_value_n", "equals_num_value", "em_validation_q", "em_validation_sq",
    "array_filter", "array_filter_exclude", "exclude_all_others", "exclude_all_others_auto",
    "other_numbers_only", "other_comment_mandatory", "commented_checkbox", "random_order", "random_group",
    "time_limit", "prefix", "suffix", "date_min", "date_max", "max_subquestions"};
// Taken over, or said in words of its own.
constexpr std::string_view handled[] = {"hidden", "maximum_chars", "numbers_only", "num_value_int_only",
    "multiflexible_checkbox", "other_replace_text", "dualscale_headerA", "dualscale_headerB",
    "location_mapservice", "input_boxes", "multiflexible_min", "multiflexible_max", "multiflexible_step"};
constexpr std::string_view without_effect[] = {"0", "N", "default", "normal"};

template <class List> bool is_in(List const& list, std::string_view word)
{
    return std::ranges::find(list, word) != std::end(list);
}

Option option(std::string_view id, std::string_view dutch, std::string_view english)
{
    return {std::string(id), {std::string(dutch), std::string(english)}};
}

std::vector<Option> numbers(int most)
{
    std::vector<Option> out;
    for (int number = 1; number <= most; ++number)
        out.push_back(option(std::to_string(number), std::to_string(number), std::to_string(number)));
    return out;
}

} // namespace

Type const& type_of(char letter)
{
    auto const* const found = std::ranges::find(types, letter, &Type::letter);
    return found == std::end(types) ? unknown_type : *found;
}

std::vector<Option> fixed_options(char letter)
{
    switch (letter) {
    case '5':
    case 'A':
        return numbers(5);
    case 'B':
        return numbers(10);
    case 'C':
        return {option("Y", "ja", "yes"), option("U", "weet ik niet zeker", "uncertain"),
            option("N", "nee", "no")};
    case 'E':
        return {option("I", "neemt toe", "increase"), option("S", "blijft gelijk", "same"),
            option("D", "neemt af", "decrease")};
    case 'G':
        return {option("F", "vrouw", "female"), option("M", "man", "male")};
    case 'Y':
        return {option("yes", "ja", "yes"), option("no", "nee", "no")};
    default:
        return {};
    }
}

Plain plain_text(std::string_view html)
{
    constexpr std::size_t html_most = 50'000;
    return Undressing(html.substr(0, html_most)).all();
}

std::string language_code(std::string_view language)
{
    auto const code = base::lower_ascii(language.substr(0, language.find('-')));
    return is_language(code) ? code : std::string();
}

Bearing bearing_of(std::string_view attribute, std::string_view value)
{
    if (value.empty() || is_in(without_effect, value) || is_in(handled, attribute))
        return Bearing::none;
    return is_in(meanings, attribute) ? Bearing::meaning : Bearing::looks;
}

} // namespace survey::limesurvey
