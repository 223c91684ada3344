#include "marks.h"

#include "names.h"

#include "base/text.h"
#include "personal/personal.h"

#include <algorithm>

namespace survey {
namespace {

bool is_capital_letter(char c) { return c >= 'A' && c <= 'Z'; }
bool is_figure(char c) { return c >= '0' && c <= '9'; }
bool is_small_or_capital(char c) { return is_capital_letter(c) || (c >= 'a' && c <= 'z'); }
// Letters outside ASCII are two bytes, all of them above it.
bool is_of_word(char c)
{
    return is_small_or_capital(c) || is_figure(c) || static_cast<unsigned char>(c) >= 0x80U;
}

struct SeenWord {
    std::size_t at = 0, length = 0;
    std::string small; // in small letters
    bool is_capital = false;
    bool is_initial = false; // "J."
    bool begins_sentence = false;
    bool follows_closely = false; // only a blank, a dot of an initial or a hyphen before it
};

bool begins_with_capital(std::string_view word)
{
    bool const is_latin
        = word.size() > 1 && word[0] == '\xC3' && static_cast<unsigned char>(word[1]) <= 0x9EU;
    return is_capital_letter(word[0]) || is_latin;
}

// An abbreviation, or shouting.
bool is_in_capitals(std::string_view word)
{
    return word.size() > 1 && std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::vector<SeenWord> words_of(std::string_view text)
{
    std::vector<SeenWord> out;
    std::size_t end_before = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_of_word(text[at])) {
            ++at;
            continue;
        }
        auto end = at;
        while (end < text.size()
            && (is_of_word(text[end])
                || (text[end] == '\'' && end + 1 < text.size() && is_of_word(text[end + 1]))))
            ++end;
        auto const word = text.substr(at, end - at);
        auto const between = text.substr(end_before, at - end_before);
        SeenWord seen{at, word.size(), base::lower_ascii(word)};
        seen.is_capital = begins_with_capital(word) && !is_in_capitals(word);
        seen.is_initial
            = word.size() == 1 && is_capital_letter(word[0]) && end < text.size() && text[end] == '.';
        bool const is_after_initial = !out.empty() && out.back().is_initial;
        seen.begins_sentence = out.empty()
            || (!is_after_initial && between != "-" && between.find_first_of(".!?:;\n\"*(-") != between.npos);
        seen.follows_closely
            = !out.empty() && (between == " " || between == "-" || (is_after_initial && between.size() < 3));
        out.push_back(std::move(seen));
        end_before = at = end;
    }
    return out;
}

bool is_name_part(SeenWord const& word)
{
    return (word.is_capital && !is_known_capital(word.small)) || word.is_initial;
}

// Behind the word at `from`: "van der Berg"; the place of the last word of the name, or `from` itself.
std::size_t last_of_name(std::vector<SeenWord> const& words, std::size_t from)
{
    auto last = from;
    for (auto at = from + 1; at < words.size() && words[at].follows_closely; ++at) {
        if (is_name_part(words[at]) && !words[at].begins_sentence)
            last = at;
        else if (!stands_within_name(words[at].small))
            break;
    }
    return last;
}

// Behind "meneer" the next word is a name, also in small letters.
std::size_t last_after_title(std::vector<SeenWord> const& words, std::size_t title)
{
    auto first = title + 1;
    while (first < words.size() && stands_within_name(words[first].small))
        ++first;
    return first < words.size() ? last_of_name(words, first) : title;
}

bool is_likely_name(std::vector<SeenWord> const& words, std::size_t at)
{
    auto const& word = words[at];
    if (is_name_in_small_letters(word.small) || (word.is_capital && is_name_with_capital(word.small)))
        return true;
    if (!is_name_part(word))
        return false;
    // "Vraag het Jan": no name begins with the first word.
    return !word.begins_sentence || (last_of_name(words, at) > at && words[at + 1].small != "het");
}

void add_names(std::string_view text, std::vector<TextMark>& out)
{
    auto const words = words_of(text);
    for (std::size_t at = 0; at < words.size(); ++at) {
        bool const has_title = comes_before_name(words[at].small);
        if (!has_title && !is_likely_name(words, at))
            continue;
        auto const last = has_title ? last_after_title(words, at) : last_of_name(words, at);
        if (has_title && last == at)
            continue;
        auto const end = words[last].at + words[last].length;
        out.push_back({words[at].at, end - words[at].at, MarkKind::name});
        at = last;
    }
}

MarkKind kind_of(personal::Kind kind)
{
    switch (kind) {
    case personal::Kind::email:
        return MarkKind::email;
    case personal::Kind::phone:
        return MarkKind::phone;
    case personal::Kind::plate:
        return MarkKind::plate;
    case personal::Kind::citizen_number:
        return MarkKind::citizen_number;
    case personal::Kind::bank_account:
        break;
    }
    return MarkKind::bank_account;
}

void add_found(std::string_view text, std::vector<TextMark>& out)
{
    for (auto const& mark : personal::marks_in(text))
        for (auto at = text.find(mark.found); at != text.npos;
             at = text.find(mark.found, at + mark.found.size()))
            out.push_back({at, mark.found.size(), kind_of(mark.kind)});
}

bool is_plate_in_capitals(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c == ' ' ? '-' : c;
    });
    auto const marks = personal::marks_in(text);
    return marks.size() == 1 && marks[0].kind == personal::Kind::plate && marks[0].found == text;
}

// "12 ab 34" and "12abc3": how people type what they remember.
void add_loose_plates(std::string_view text, std::vector<TextMark>& out)
{
    constexpr std::size_t joined = 6, parted = 8;
    auto const is_end = [&](std::size_t at) { return at >= text.size() || !is_of_word(text[at]); };
    for (std::size_t at = 0; at + joined <= text.size(); ++at) {
        if (at > 0 && is_of_word(text[at - 1]))
            continue;
        for (auto const length : {joined, parted}) {
            auto const piece = text.substr(at, length);
            bool const has_figure = std::ranges::any_of(piece, is_figure);
            bool const has_letter = std::ranges::any_of(piece, is_small_or_capital);
            if (piece.size() == length && is_end(at + length) && has_figure && has_letter
                && is_plate_in_capitals(std::string(piece)))
                out.push_back({at, length, MarkKind::plate});
        }
    }
}

} // namespace

std::vector<TextMark> text_marks(std::string_view text)
{
    std::vector<TextMark> found;
    add_found(text, found);
    add_loose_plates(text, found);
    add_names(text, found);
    std::vector<TextMark> out; // what was found first is surest
    for (auto const& mark : found) {
        auto const overlaps = [&](TextMark const& other) {
            return mark.at < other.at + other.length && other.at < mark.at + mark.length;
        };
        if (std::ranges::none_of(out, overlaps))
            out.push_back(mark);
    }
    std::ranges::sort(out, {}, &TextMark::at);
    return out;
}

std::string without_piece(std::string_view text, std::string_view piece, std::string_view instead)
{
    std::string out(text);
    if (piece.empty() || text.find(piece) == text.npos)
        return {};
    for (auto at = out.find(piece); at != out.npos; at = out.find(piece, at + instead.size()))
        out.replace(at, piece.size(), instead);
    return out;
}

} // namespace survey
