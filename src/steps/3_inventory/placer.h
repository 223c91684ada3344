// Tells of very many reports where in the park they were: in which sub-area, and in which square.
#pragma once
#include "inventory/place.h"

#include "area/area.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace inventory {

inline constexpr int spot_m = 100; // the side of a square
// A report this far from the nearest address is not of its street any more.
inline constexpr double street_reach_m = 100;

class Placer {
public:
    Placer(std::vector<area::SubArea> sub_areas, std::vector<area::Address> const& addresses);

    // A drawn sub-area around the point; else that of the street of the nearest address within reach.
    Place at(geo::Rd point) const;
    // By its `address_key`: the sub-area and the square of that address. One that is not on the list is
    // nowhere.
    Place of_address(std::uint64_t key) const;
    Placing const& placing() const { return placing_; }

private:
    struct Known {
        geo::Rd at;
        int by_street = elsewhere;
    };
    int number_of(area::SubArea const* sub_area) const;
    void take(area::Address const& address);
    int of_nearest_street(geo::Rd point) const;

    area::SubAreaFinder finder_;
    Placing placing_;
    std::unordered_map<std::uint64_t, Place> addresses_;
    std::unordered_map<std::int64_t, std::vector<Known>> grid_; // squares as wide as the reach
};

// What a list of sub-areas is known by.
std::string mark_of(std::vector<area::SubArea> const& sub_areas);

} // namespace inventory
