// What somebody wants to see of the list of addresses, as it stands behind the question mark.
#pragma once
#include "address.h"
#include "sub_areas.h"

#include <memory>

namespace area {

struct Wanted {
    std::string words = {};
    std::string street = {};
    std::string kind = {}; // the code of a kind, or empty for all
    std::size_t page = 1;
    std::string sub_area = {}; // its id, or empty for all
    std::shared_ptr<SubAreaFinder const> finder = {}; // only where a sub-area is wanted
};
constexpr std::size_t page_size = 100;

bool fits(Address const& address, Wanted const& wanted);
std::vector<Address> fitting(std::vector<Address> const& all, Wanted const& wanted);
std::size_t pages_of(std::size_t found);
// The addresses of its page; past the end those of the last page.
std::vector<Address> on_page(std::vector<Address> const& found, std::size_t page);
// "zoek=smederij&straat=&status=unknown"
std::string query_of(Wanted const& wanted);

// Where a walk through the list goes on from one address, whether or not that one still fits.
struct Neighbours {
    std::optional<Address> before, after;
    std::int64_t to_go = 0; // after this one
};
Neighbours neighbours(std::vector<Address> const& walk, Address const& here, Wanted const& wanted);

} // namespace area
