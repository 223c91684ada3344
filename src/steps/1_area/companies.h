// The names of the companies at an address. Some are the name of a person, so they are kept by the address
// alone and go with it.
#pragma once
#include "area.h"

namespace area {

constexpr std::size_t company_name_max = 200, companies_max = 50;

// One name on a line, or between bars as in a cell; each once, without empty ones.
std::vector<std::string> read_companies(std::string_view text);
std::string written_companies(std::vector<std::string> const& names, std::string_view between);
bool fit(std::vector<std::string> const& names);

struct CompanyAt {
    AddressId address;
    std::string name;
};
// The names that the addresses do not hold yet.
std::vector<CompanyAt> new_companies(
    std::vector<Address> const& addresses, std::vector<CompanyAt> const& wanted);

// In place of the names it had.
void set_companies(db::Connection& db, partnership::Scope const& scope, AddressId address,
    std::vector<std::string> const& names);

// Statements.
void insert_companies(
    db::Connection& db, partnership::Scope const& scope, std::vector<CompanyAt> const& companies);
void delete_companies(db::Connection& db, partnership::Scope const& scope, AddressId address);
std::vector<CompanyAt> companies_of_round(db::Connection& db, partnership::Scope const& scope);

} // namespace area
