#include "address.h"

#include "texts.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <tuple>

namespace area {
namespace {

constexpr std::size_t street_max = 120, addition_max = 12;

struct KindWords {
    AddressKind kind;
    std::string_view code;
    i18n::Text name;
};
constexpr KindWords kind_words[] = {
    {AddressKind::unknown, "unknown", texts::kind::unknown},
    {AddressKind::company, "company", texts::kind::company},
    {AddressKind::home, "home", texts::kind::home},
    {AddressKind::vacant, "vacant", texts::kind::vacant},
    {AddressKind::duplicate, "duplicate", texts::kind::duplicate},
    {AddressKind::not_company, "not_company", texts::kind::not_company},
};

struct SpokenKind {
    std::string_view words;
    AddressKind kind;
};
// Other words that people type into a column of statuses.
constexpr SpokenKind spoken_kinds[] = {
    {"leeg", AddressKind::vacant},
    {"leegstaand", AddressKind::vacant},
    {"staat leeg", AddressKind::vacant},
    {"bedrijven", AddressKind::company},
    {"huis", AddressKind::home},
    {"woonhuis", AddressKind::home},
    {"bewoner", AddressKind::home},
    {"particulier", AddressKind::home},
    {"double", AddressKind::duplicate},
    {"dubbel adres", AddressKind::duplicate},
    {"onbekend", AddressKind::unknown},
    {"?", AddressKind::unknown},
};

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_letter(char letter) { return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z'); }
char upper(char letter) { return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 32) : letter; }

// "K 1", "K-1" and "K1" are the same, but "1 1" is not "11".
std::string joined_addition(Address const& address)
{
    std::string joined;
    bool is_apart = false;
    for (char const letter : address.letter + " " + address.addition) {
        if (letter == ' ' || letter == '-') {
            is_apart = true;
            continue;
        }
        if (is_apart && !joined.empty() && is_digit(joined.back()) == is_digit(letter))
            joined += '-';
        joined += letter;
        is_apart = false;
    }
    return joined;
}

auto walk_key(Address const& address)
{
    auto const road = address.street.empty() ? address.postcode : base::folded(address.street);
    return std::tuple(road, address.town, address.number % 2 == 0, address.number, address.letter,
        address.addition, address.postcode, address.id);
}

std::string_view without_separator(std::string_view text)
{
    text = base::trimmed(text);
    while (!text.empty() && (text.front() == '-' || text.front() == ' '))
        text.remove_prefix(1);
    return text;
}

} // namespace

std::string_view code(AddressKind kind) { return kind_words[static_cast<std::size_t>(kind)].code; }

AddressKind kind_of(std::string_view code) { return known_kind(code).value_or(AddressKind::unknown); }

std::optional<AddressKind> known_kind(std::string_view code)
{
    auto const found = std::ranges::find(kind_words, code, &KindWords::code);
    return found == std::end(kind_words) ? std::nullopt : std::optional(found->kind);
}

std::optional<AddressKind> read_kind(std::string_view words)
{
    auto const said = base::folded(base::trimmed(words));
    for (auto const& one : kind_words)
        if (said == one.code || said == base::folded(one.name.dutch)
            || said == base::folded(one.name.english))
            return one.kind;
    for (auto const& one : spoken_kinds)
        if (said == one.words)
            return one.kind;
    return std::nullopt;
}

i18n::Text name(AddressKind kind) { return kind_words[static_cast<std::size_t>(kind)].name; }

bool may_hold_company(AddressKind kind)
{
    return kind == AddressKind::company || kind == AddressKind::unknown;
}

std::string written_number(Address const& address)
{
    auto written = std::to_string(address.number);
    if (!address.letter.empty())
        written += " " + address.letter;
    if (!address.addition.empty())
        written += "-" + address.addition;
    return written;
}

std::string written_postcode(std::string_view postcode)
{
    if (postcode.size() != 6)
        return std::string(postcode);
    return std::string(postcode.substr(0, 4)) + " " + std::string(postcode.substr(4));
}

bool walks_before(Address const& left, Address const& right) { return walk_key(left) < walk_key(right); }

void sort_for_walking(std::vector<Address>& addresses)
{
    using Keyed = std::pair<decltype(walk_key(Address{})), std::size_t>;
    std::vector<Keyed> order;
    for (auto const& address : addresses)
        order.emplace_back(walk_key(address), order.size());
    std::ranges::sort(order);
    std::vector<Address> sorted;
    for (auto const& [key, place] : order)
        sorted.push_back(std::move(addresses[place]));
    addresses = std::move(sorted);
}

std::string sign_of(Address const& address)
{
    auto const place
        = address.postcode.empty() ? base::folded(address.street + "," + address.town) : address.postcode;
    return place + "|" + std::to_string(address.number) + "|" + joined_addition(address);
}

std::string read_postcode(std::string_view text)
{
    std::string code;
    for (char const letter : text)
        if (letter != ' ')
            code += upper(letter);
    bool const is_sound = code.size() == 6 && code[0] != '0' && is_letter(code[4]) && is_letter(code[5])
        && std::all_of(code.begin(), code.begin() + 4, is_digit);
    return is_sound ? code : std::string();
}

HouseNumber read_house_number(std::string_view text)
{
    text = base::trimmed(text);
    HouseNumber read;
    auto const [rest, error] = std::from_chars(text.data(), text.data() + text.size(), read.number);
    if (error != std::errc() || read.number < 1 || read.number > house_number_max)
        return {};
    auto left = without_separator(text.substr(static_cast<std::size_t>(rest - text.data())));
    bool const has_letter
        = !left.empty() && is_letter(left.front()) && (left.size() == 1 || !is_letter(left[1]));
    if (has_letter) {
        read.letter = std::string(1, upper(left.front()));
        left = without_separator(left.substr(1));
    }
    read.addition = std::string(left);
    return read;
}

std::string search_text(Address const& address)
{
    return base::folded(address.street + " " + written_number(address) + " " + address.postcode + " "
        + written_postcode(address.postcode) + " " + address.town + " "
        + base::joined(address.companies, " "));
}

i18n::Problems problems(Address const& address)
{
    i18n::Problems out;
    if (read_postcode(address.postcode).empty())
        out.push_back(i18n::problem("postcode", texts::address::postcode_wrong));
    if (address.number < 1 || address.number > house_number_max)
        out.push_back(i18n::problem("number", texts::address::number_wrong));
    if (address.letter.size() > 1 || address.addition.size() > addition_max)
        out.push_back(i18n::problem("number", texts::address::addition_long, addition_max));
    if (address.street.size() > street_max || address.town.size() > street_max)
        out.push_back(i18n::problem("street", texts::address::street_long, street_max));
    return out;
}

} // namespace area
