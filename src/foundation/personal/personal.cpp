#include "personal.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace personal {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }
bool is_word(char c) { return is_digit(c) || is_letter(c); }

void keep(std::vector<Mark>& out, Kind kind, std::string_view found)
{
    Mark mark{kind, std::string(found)};
    if (std::ranges::find(out, mark) == out.end())
        out.push_back(std::move(mark));
}

// From `at` to both sides, as long as the characters belong to it.
template <class Belongs> std::string_view around(std::string_view text, std::size_t at, Belongs belongs)
{
    auto first = at, last = at + 1;
    while (first > 0 && belongs(text[first - 1]))
        --first;
    while (last < text.size() && belongs(text[last]))
        ++last;
    return text.substr(first, last - first);
}

bool is_email(std::string_view text)
{
    auto const at = text.find('@');
    auto const dot = text.rfind('.');
    return at > 0 && at != text.npos && dot != text.npos && dot > at + 1 && text.size() - dot > 2;
}

void find_emails(std::string_view text, std::vector<Mark>& out)
{
    auto const belongs
        = [](char c) { return is_word(c) || std::string_view("._%+-@").find(c) != std::string_view::npos; };
    for (auto at = text.find('@'); at != text.npos; at = text.find('@', at + 1)) {
        auto found = around(text, at, belongs);
        while (found.ends_with('.') || found.ends_with('-'))
            found.remove_suffix(1);
        if (is_email(found))
            keep(out, Kind::email, found);
    }
}

// A run of digits with the signs between them that people put there.
struct Run {
    std::string_view text;
    std::string digits; // with a leading "+"
};

// "+31 6 12345678" and "1234.56.782" are one run; two spaces or a letter end it.
Run run_at(std::string_view text, std::size_t at)
{
    Run run;
    auto end = at;
    for (auto i = at; i < text.size(); ++i) {
        char const c = text[i];
        if (is_digit(c) || (c == '+' && run.digits.empty())) {
            run.digits += c;
            end = i + 1;
        } else if (std::string_view(" -.()/").find(c) == std::string_view::npos || i > end + 1)
            break;
    }
    run.text = text.substr(at, end - at);
    return run;
}

bool is_service_number(std::string_view national)
{
    constexpr std::string_view prefixes[] = {"0800", "0900", "0906", "0909", "088"};
    return std::ranges::any_of(
        prefixes, [&](std::string_view prefix) { return national.starts_with(prefix); });
}

bool is_phone(std::string_view digits)
{
    constexpr std::size_t national_length = 10;
    std::string national(digits);
    for (std::string_view const prefix : {"+31", "0031"})
        if (national.starts_with(prefix))
            national = "0" + national.substr(prefix.size() + (national[prefix.size()] == '0' ? 1 : 0));
    return national.size() == national_length && national[0] == '0' && national[1] != '0'
        && !is_service_number(national);
}

// The "elfproef": nine digits, weighed 9 to 2 and -1, are a multiple of eleven.
bool is_citizen_number(std::string_view digits)
{
    constexpr std::array<int, 9> weights{9, 8, 7, 6, 5, 4, 3, 2, -1};
    if (digits.size() != weights.size() || digits.find_first_not_of('0') == digits.npos)
        return false;
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * (digits[i] - '0');
    return sum % 11 == 0;
}

void find_numbers(std::string_view text, std::vector<Mark>& out)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        bool const begins = is_digit(text[at]) || text[at] == '+';
        if (!begins || (at > 0 && is_word(text[at - 1])))
            continue;
        auto const run = run_at(text, at);
        bool const ends = at + run.text.size() >= text.size() || !is_letter(text[at + run.text.size()]);
        if (ends && is_phone(run.digits))
            keep(out, Kind::phone, run.text);
        else if (ends && is_citizen_number(run.digits))
            keep(out, Kind::citizen_number, run.text);
        at += std::max<std::size_t>(run.text.size(), 1) - 1;
    }
}

// ISO 13616: the first four characters behind the rest, letters as 10 to 35, leave 1 when divided by 97.
bool is_sound_account(std::string_view account)
{
    std::string const turned = std::string(account.substr(4)) + std::string(account.substr(0, 4));
    int rest = 0;
    for (char const c : turned)
        rest = is_digit(c) ? (rest * 10 + (c - '0')) % 97 : (rest * 100 + (c - 'A' + 10)) % 97;
    return rest == 1;
}

void find_accounts(std::string_view text, std::vector<Mark>& out)
{
    constexpr std::size_t length = 18; // NL91 ABNA 0417 1643 00
    for (auto at = text.find("NL"); at != text.npos; at = text.find("NL", at + 1)) {
        std::string account;
        auto end = at;
        while (end < text.size() && account.size() < length && (is_word(text[end]) || text[end] == ' ')) {
            if (text[end] != ' ')
                account += text[end];
            ++end;
        }
        bool const is_plain = std::ranges::all_of(account, [](char c) { return is_digit(c) || is_upper(c); });
        if (account.size() == length && is_plain && is_sound_account(account))
            keep(out, Kind::bank_account, text.substr(at, end - at));
    }
}

// "AB-123-C" -> "LL-DDD-L"; joined groups are parted where letters and digits meet.
std::string shape_of(std::string_view text)
{
    std::string out;
    char before = 0;
    for (char const c : text) {
        char const now = is_digit(c) ? 'D' : is_letter(c) ? 'L' : '-';
        bool const meets = before != 0 && before != '-' && now != '-' && now != before;
        if (meets)
            out += '-';
        out += now;
        before = now;
    }
    return out;
}

// The side codes of number plates since 1951, with letters and digits (RDW).
bool has_shape_of_plate(std::string_view text)
{
    constexpr std::string_view shapes[]
        = {"LL-DD-DD", "DD-DD-LL", "DD-LL-DD", "LL-DD-LL", "LL-LL-DD", "DD-LL-LL", "DD-LLL-D", "D-LLL-DD",
            "LL-DDD-L", "L-DDD-LL", "LLL-DD-L", "L-DD-LLL", "D-LL-DDD", "DDD-LL-D"};
    return std::ranges::find(shapes, shape_of(text)) != std::end(shapes);
}

// "3-mrt-27" is a day; plates have no vowels in a group of three.
bool is_word_of_three(std::string_view text)
{
    std::string letters;
    for (char const c : base::lower_ascii(text))
        if (is_letter(c))
            letters += c;
    return letters.size() == 3 && (letters == "mrt" || letters.find_first_of("aeiou") != std::string::npos);
}

bool is_plate(std::string_view text)
{
    bool const is_joined = text.find('-') == text.npos;
    bool const has_lower = std::ranges::any_of(text, [](char c) { return is_letter(c) && !is_upper(c); });
    if (is_joined && has_lower)
        return false;
    return has_shape_of_plate(text) && !is_word_of_three(text);
}

void find_plates(std::string_view text, std::vector<Mark>& out)
{
    auto const belongs = [](char c) { return is_word(c) || c == '-'; };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_word(text[at]))
            continue;
        auto const word = around(text, at, belongs);
        if (is_plate(word))
            keep(out, Kind::plate, word);
        at += word.size();
    }
}

std::string without(std::string_view text, std::vector<Mark> const& found)
{
    std::string out(text);
    for (auto const& mark : found)
        for (auto at = out.find(mark.found); at != out.npos; at = out.find(mark.found, at))
            out.replace(at, mark.found.size(), mark.found.size(), ';');
    return out;
}

} // namespace

std::vector<Mark> marks_in(std::string_view text)
{
    std::vector<Mark> out;
    find_emails(text, out);
    find_accounts(text, out);
    auto const rest = without(text, out); // an account holds ten digits that look like a telephone number
    find_numbers(rest, out);
    find_plates(rest, out);
    std::ranges::stable_sort(out, {}, &Mark::kind);
    return out;
}

} // namespace personal
