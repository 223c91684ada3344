#include "grounds.h"

#include <algorithm>
#include <array>

namespace inventory {
namespace {

constexpr std::uint64_t no_such_number = 0xFFFF'FFFF;
constexpr std::size_t digits_max = 9;

std::uint64_t number_in(std::string_view text)
{
    std::uint64_t out = 0;
    std::size_t digits = 0;
    for (char const letter : text) {
        if (letter < '0' || letter > '9')
            break;
        if (++digits > digits_max)
            return no_such_number;
        out = out * 10 + static_cast<std::uint64_t>(letter - '0');
    }
    return out;
}

// "1234 ab" as six letters and figures without spaces.
std::optional<std::array<char, 6>> plain_postcode(std::string_view text)
{
    std::array<char, 6> out{};
    std::size_t at = 0;
    for (char const letter : text) {
        if (letter == ' ')
            continue;
        if (at == out.size())
            return std::nullopt;
        out[at++] = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 32) : letter;
    }
    auto const is = [&](std::size_t i, char low, char high) { return out[i] >= low && out[i] <= high; };
    bool const fits = at == out.size() && is(0, '1', '9') && is(1, '0', '9') && is(2, '0', '9')
        && is(3, '0', '9') && is(4, 'A', 'Z') && is(5, 'A', 'Z');
    return fits ? std::optional(out) : std::nullopt;
}

} // namespace

std::optional<std::uint64_t> address_key(std::string_view postcode, std::string_view house_number)
{
    auto const plain = plain_postcode(postcode);
    if (!plain)
        return std::nullopt;
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < 4; ++i)
        out = out * 10 + static_cast<std::uint64_t>((*plain)[i] - '0');
    for (std::size_t i = 4; i < 6; ++i)
        out = out * 26 + static_cast<std::uint64_t>((*plain)[i] - 'A');
    return out << 32U | number_in(house_number);
}

Grounds::Grounds(std::vector<geo::Shape> const& shapes, std::vector<AddressOf> addresses)
    : index_(shapes)
    , addresses_(std::move(addresses))
    , size_(shapes.size())
    , has_boundaries_(std::ranges::any_of(shapes, [](geo::Shape const& one) { return !one.empty(); }))
{
    std::ranges::sort(addresses_);
    addresses_.erase(std::unique(addresses_.begin(), addresses_.end()), addresses_.end());
}

void Grounds::add_addresses(std::vector<AddressOf>& addresses, Ground const& ground, std::uint32_t number)
{
    for (std::string_view const one : ground.postcodes) {
        auto const gap = std::min(one.find(' '), one.size());
        auto const house = one.substr(std::min(gap + 1, one.size()));
        if (auto const key = address_key(one.substr(0, gap), house))
            addresses.push_back({*key, number});
    }
}

Grounds Grounds::of_one(Ground const& ground)
{
    std::vector<AddressOf> addresses;
    add_addresses(addresses, ground, 0);
    return {{ground.boundary.value_or(geo::Shape{})}, std::move(addresses)};
}

Grounds Grounds::of_many(std::size_t parks, base::FunctionRef<Ground(std::uint32_t number)> ground_of)
{
    std::vector<geo::Shape> shapes;
    std::vector<AddressOf> addresses;
    for (std::uint32_t i = 0; i < parks; ++i) {
        auto ground = ground_of(i);
        add_addresses(addresses, ground, i);
        shapes.push_back(std::move(ground.boundary).value_or(geo::Shape{}));
    }
    Grounds out(shapes, std::move(addresses));
    out.is_of_many_ = true;
    return out;
}

void Grounds::at_address(std::uint64_t key, FoundParks& found) const
{
    found.clear();
    auto at = std::ranges::lower_bound(addresses_, key, {}, &AddressOf::key);
    for (; at != addresses_.end() && at->key == key; ++at)
        found.push_back(at->park);
}

} // namespace inventory
