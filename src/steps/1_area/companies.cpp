#include "companies.h"

#include "base/text.h"

#include <algorithm>
#include <set>

namespace area {

std::vector<std::string> read_companies(std::string_view text)
{
    std::string lines(text);
    std::ranges::replace(lines, '|', '\n');
    std::ranges::replace(lines, '\r', '\n');
    std::vector<std::string> out;
    for (auto const line : base::split(lines, '\n')) {
        std::string name(base::trimmed(line));
        if (!name.empty() && std::ranges::find(out, name) == out.end())
            out.push_back(std::move(name));
    }
    return out;
}

std::string written_companies(std::vector<std::string> const& names, std::string_view between)
{
    return base::joined(names, between);
}

bool fit(std::vector<std::string> const& names)
{
    return names.size() <= companies_max && std::ranges::all_of(names, [](std::string const& name) {
        return base::length_utf8(name) <= company_name_max;
    });
}

std::vector<CompanyAt> new_companies(
    std::vector<Address> const& addresses, std::vector<CompanyAt> const& wanted)
{
    std::set<std::pair<std::int64_t, std::string>> known;
    for (auto const& address : addresses)
        for (auto const& name : address.companies)
            known.emplace(address.id.value, name);
    std::vector<CompanyAt> out;
    for (auto const& one : wanted)
        if (known.emplace(one.address.value, one.name).second)
            out.push_back(one);
    return out;
}

void set_companies(db::Connection& db, partnership::Scope const& scope, AddressId address,
    std::vector<std::string> const& names)
{
    std::vector<CompanyAt> wanted;
    for (auto const& name : names)
        wanted.push_back({address, name});
    delete_companies(db, scope, address);
    insert_companies(db, scope, wanted);
}

} // namespace area
