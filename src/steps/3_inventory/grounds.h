// What the rows of a file are held against: the boundary and the addresses of one park, or of many at once.
#pragma once
#include "base/function_ref.h"
#include "geo/shapes.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inventory {

struct Ground {
    std::optional<geo::Shape> boundary;
    std::vector<std::string> postcodes = {}; // of the list of addresses: "1234AB" and "1234AB 12"
};

// Parks by their number, as they were given.
using Parks = std::span<std::uint32_t const>;
using FoundParks = std::vector<std::uint32_t>;

// The number of a postcode with what stands before a letter of a house number; none when it is no postcode.
std::optional<std::uint64_t> address_key(std::string_view postcode, std::string_view house_number);

class Grounds {
public:
    // Rows that say no place are of this park.
    static Grounds of_one(Ground const& ground);
    // Each row must say where it is; parks may overlap.
    static Grounds of_many(std::size_t parks, base::FunctionRef<Ground(std::uint32_t number)> ground_of);

    bool is_of_many() const { return is_of_many_; }
    std::size_t size() const { return size_; }
    bool has_boundaries() const { return has_boundaries_; }
    bool has_postcodes() const { return !addresses_.empty(); }
    // These fill `found` anew.
    void around(geo::Rd at, FoundParks& found) const { index_.find(at, found); }
    void at_address(std::uint64_t key, FoundParks& found) const;

private:
    struct AddressOf {
        std::uint64_t key;
        std::uint32_t park;
        friend auto operator<=>(AddressOf, AddressOf) = default;
    };
    Grounds(std::vector<geo::Shape> const& shapes, std::vector<AddressOf> addresses);
    static void add_addresses(std::vector<AddressOf>& addresses, Ground const& ground, std::uint32_t number);

    geo::ShapeIndex index_;
    std::vector<AddressOf> addresses_; // by key
    std::size_t size_ = 0;
    bool is_of_many_ = false, has_boundaries_ = false;
};

} // namespace inventory
