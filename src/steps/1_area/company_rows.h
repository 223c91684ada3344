// A list of companies in any spreadsheet: an extract of the trade register, the members of an association.
// Which column is what is found out by the header, wherever above the rows it stands.
#pragma once
#include "address_rows.h"

#include <functional>

namespace area {

struct CompanyRow {
    std::size_t number = 0; // as the spreadsheet counts, from 1
    std::string name;
    Address place; // number zero when there is none that can be read
    std::string written; // street and number as they stand in the file
};

enum class CompanyListFlaw { no_name, no_address };

// Whether the park has a street of this name.
using IsStreet = std::function<bool(std::string_view street)>;

base::Result<std::vector<CompanyRow>, CompanyListFlaw> read_company_list(
    tabular::Table const& table, IsStreet const& is_street);

// "Nijverheidsweg 12a, 1234 AB Grift" taken apart; a street of the park settles what a number in its name is.
Address read_address_line(std::string_view line, IsStreet const& is_street);

// Small letters without spaces, dots and dashes; "str." and "straat" are the same.
std::string street_key(std::string_view street);

} // namespace area
