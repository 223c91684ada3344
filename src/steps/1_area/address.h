// The rules of an address: how it is told from another, and what a house number as people write it means.
#pragma once
#include "area.h"

#include <string>
#include <string_view>

namespace area {

// In the order of a list of choices.
inline constexpr AddressKind all_kinds[] = {AddressKind::company, AddressKind::home, AddressKind::vacant,
    AddressKind::duplicate, AddressKind::not_company, AddressKind::unknown};

// "Leegstand", "leeg", "vacant": a status in the words of a spreadsheet.
std::optional<AddressKind> read_kind(std::string_view words);

// What makes an address itself: two addresses with the same sign are the same, however the addition was
// written.
std::string sign_of(Address const& address);

// "1234 ab" becomes "1234AB"; empty when it is no postcode.
std::string read_postcode(std::string_view text);

struct HouseNumber {
    std::int64_t number = 0; // 0: no house number
    std::string letter;
    std::string addition;
};
constexpr std::int64_t house_number_max = 99'999;
// "546", "12a", "12 A-3", "546 K 1"
HouseNumber read_house_number(std::string_view text);

void sort_for_walking(std::vector<Address>& addresses);

// Everything a visitor can search by, in small letters.
std::string search_text(Address const& address);

i18n::Problems problems(Address const& address);

} // namespace area
