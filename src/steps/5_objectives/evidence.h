// Which answers of the survey say something about which phenomenon, and from where on they point at it.
#pragma once
#include <span>
#include <string_view>

namespace objectives {

enum class Bound {
    victims, // percent of those who answered: at least
    trouble, // mean of 1 (never) to 3 (often): at least
    satisfied, // percent that is satisfied: at most
};
struct Evidence {
    std::string_view phenomenon;
    std::string_view measure; // without the audience: "C1:burglary"
    Bound bound = Bound::victims;
};
std::span<Evidence const> evidence();
bool points(Bound bound, double value);

} // namespace objectives
