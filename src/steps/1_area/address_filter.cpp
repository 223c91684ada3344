#include "address_filter.h"

#include "base/text.h"

#include <algorithm>

namespace area {

namespace {

bool lies_in_part(Address const& address, Wanted const& wanted)
{
    if (wanted.sub_area.empty() || !wanted.finder)
        return true;
    auto const* const part = wanted.finder->of(address);
    return part && part->id.text() == wanted.sub_area;
}

} // namespace

bool fits(Address const& address, Wanted const& wanted)
{
    if (!lies_in_part(address, wanted))
        return false;
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

std::string query_of(Wanted const& wanted)
{
    auto query = "zoek=" + base::percent_encoded(wanted.words)
        + "&straat=" + base::percent_encoded(wanted.street) + "&status=" + base::percent_encoded(wanted.kind);
    if (!wanted.sub_area.empty())
        query += "&deel=" + base::percent_encoded(wanted.sub_area);
    return query;
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
