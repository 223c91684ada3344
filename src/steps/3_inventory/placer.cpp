#include "placer.h"

#include "grounds.h"

#include "crypto/crypto.h"

#include <cmath>

namespace inventory {
namespace {

constexpr std::size_t mark_length = 16;
constexpr std::int64_t row_of_grid = 100'000; // more squares than the Netherlands are wide

std::int64_t step_of(double metres, double side)
{
    return static_cast<std::int64_t>(std::floor(metres / side));
}

std::int64_t cell_of(std::int64_t x, std::int64_t y) { return y * row_of_grid + x; }

Place square_at(geo::Rd point, int sub_area)
{
    return {sub_area, step_of(point.x, spot_m), step_of(point.y, spot_m)};
}

bool is_counted(area::Address const& address) { return address.kind != area::AddressKind::duplicate; }

} // namespace

Placer::Placer(std::vector<area::SubArea> sub_areas, std::vector<area::Address> const& addresses)
    : finder_(std::move(sub_areas))
{
    if (!finder_.all().empty()) {
        placing_.parts.emplace_back();
        for (auto const& one : finder_.all())
            placing_.parts.push_back({one.name, 0});
        placing_.mark = mark_of(finder_.all());
    }
    for (auto const& address : addresses)
        take(address);
}

int Placer::number_of(area::SubArea const* sub_area) const
{
    return sub_area ? static_cast<int>(sub_area - finder_.all().data()) + 1 : elsewhere;
}

void Placer::take(area::Address const& address)
{
    auto const number = number_of(finder_.of(address));
    bool const has_point = address.point != geo::Rd{};
    auto const place = has_point ? square_at(address.point, number) : Place{number, 0, 0};
    if (auto const key = address_key(address.postcode, std::to_string(address.number))) {
        auto const [at, is_new] = addresses_.try_emplace(*key, place);
        if (!is_new && at->second.x == 0)
            at->second = place; // a letter of the same number whose place is known
    }
    if (!placing_.parts.empty() && is_counted(address))
        ++placing_.parts[static_cast<std::size_t>(number)].addresses;
    if (has_point)
        grid_[cell_of(step_of(address.point.x, street_reach_m), step_of(address.point.y, street_reach_m))]
            .push_back({address.point, number_of(finder_.with_street(address.street))});
}

int Placer::of_nearest_street(geo::Rd point) const
{
    auto const x = step_of(point.x, street_reach_m), y = step_of(point.y, street_reach_m);
    double nearest = street_reach_m;
    int found = elsewhere;
    for (auto row = y - 1; row <= y + 1; ++row)
        for (auto column = x - 1; column <= x + 1; ++column) {
            auto const cell = grid_.find(cell_of(column, row));
            if (cell == grid_.end())
                continue;
            for (auto const& known : cell->second)
                if (auto const distance = geo::distance_m(known.at, point); distance <= nearest) {
                    nearest = distance;
                    found = known.by_street;
                }
        }
    return found;
}

Place Placer::at(geo::Rd point) const
{
    if (placing_.parts.empty())
        return square_at(point, elsewhere);
    auto const* drawn = finder_.drawn_around(point);
    return square_at(point, drawn ? number_of(drawn) : of_nearest_street(point));
}

Place Placer::of_address(std::uint64_t key) const
{
    auto const found = addresses_.find(key);
    return found == addresses_.end() ? Place{} : found->second;
}

std::string mark_of(std::vector<area::SubArea> const& sub_areas)
{
    std::string all;
    for (auto const& one : sub_areas) {
        all += one.name + '\x1f' + geo::stored(one.shape);
        for (auto const& street : one.streets)
            all += '\x1f' + street;
        all += '\x1e';
    }
    return crypto::sha256_hex(all).substr(0, mark_length);
}

} // namespace inventory
