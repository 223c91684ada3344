#include "address_filter.h"

#include "base/text.h"

#include <algorithm>
#include <set>

namespace area {

bool fits(Address const& address, Wanted const& wanted)
{
    if (!wanted.kind.empty() && code(address.kind) != wanted.kind)
        return false;
    if (!wanted.street.empty() && address.street != wanted.street)
        return false;
    return wanted.words.empty() || search_text(address).find(base::folded(wanted.words)) != std::string::npos;
}

std::vector<Address> fitting(std::vector<Address> const& all, Wanted const& wanted)
{
    std::vector<Address> out;
    for (auto const& address : all)
        if (fits(address, wanted))
            out.push_back(address);
    return out;
}

std::size_t pages_of(std::size_t found)
{
    return std::max<std::size_t>(1, (found + page_size - 1) / page_size);
}

std::vector<Address> on_page(std::vector<Address> const& found, std::size_t page)
{
    auto const first = (std::clamp<std::size_t>(page, 1, pages_of(found.size())) - 1) * page_size;
    auto const last = std::min(found.size(), first + page_size);
    return {found.begin() + static_cast<std::ptrdiff_t>(first),
        found.begin() + static_cast<std::ptrdiff_t>(last)};
}

std::vector<std::string> streets_of(std::vector<Address> const& all)
{
    std::set<std::pair<std::string, std::string>> sorted;
    std::string_view last;
    for (auto const& address : all)
        if (!address.street.empty() && address.street != last)
            last = address.street, sorted.emplace(base::folded(address.street), address.street);
    std::vector<std::string> out;
    for (auto const& [key, street] : sorted)
        out.push_back(street);
    return out;
}

std::string query_of(Wanted const& wanted)
{
    return "zoek=" + base::percent_encoded(wanted.words) + "&straat=" + base::percent_encoded(wanted.street)
        + "&status=" + base::percent_encoded(wanted.kind);
}

Neighbours neighbours(std::vector<Address> const& walk, Address const& here, Wanted const& wanted)
{
    Neighbours out;
    bool is_past = false;
    for (auto const& address : walk) {
        if (address.id == here.id) {
            is_past = true;
            continue;
        }
        if (!fits(address, wanted))
            continue;
        if (!is_past)
            out.before = address;
        else if (out.to_go++ == 0)
            out.after = address;
    }
    return out;
}

} // namespace area
