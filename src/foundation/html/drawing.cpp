#include "drawing.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace html {

std::string percent_text(double share) { return fmt::format("{:.2f}%", share * 100); }

std::string px(double value) { return fmt::format("{:.1f}", value); }

double axis_step(double most)
{
    double const rough = std::max(1.0, most) / 4;
    double const power = std::pow(10, std::floor(std::log10(rough)));
    for (double const times : {1.0, 2.0, 5.0})
        if (times * power >= rough)
            return std::max(1.0, times * power);
    return std::max(1.0, 10 * power);
}

std::vector<double> spread(std::vector<double> wanted, double apart)
{
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(
        order.begin(), order.end(), [&](auto left, auto right) { return wanted[left] < wanted[right]; });
    for (std::size_t i = 1; i < order.size(); ++i)
        wanted[order[i]] = std::max(wanted[order[i]], wanted[order[i - 1]] + apart);
    return wanted;
}

} // namespace html
