#include "means.h"

#include "comparing.h"
#include "editing.h"

namespace survey {

std::optional<ParksMean> mean_of_others(Pooled const& pooled, bool is_mean)
{
    bool const is_in = pooled.own_n > 0;
    auto const parks = pooled.parks - (is_in ? 1 : 0);
    auto const n = pooled.n - pooled.own_n;
    auto const largest = is_in && pooled.own_n == pooled.largest ? pooled.next_largest : pooled.largest;
    if (parks < parks_min || n <= 0 || 2 * largest > n)
        return std::nullopt;
    auto const sum = static_cast<double>(pooled.amount - pooled.own_amount);
    return ParksMean{parks, sum / static_cast<double>(n) / (is_mean ? 10.0 : 1.0)};
}

ParksMeans means_of_others(Audience audience, Results const& results, Means const& means)
{
    ParksMeans out;
    if (means.empty())
        return out;
    for (auto const& one : named_figures(results)) {
        auto const found = means.find(one.key);
        auto const* standard = standard_question(audience, one.result->question->id);
        if (found == means.end() || !standard || !is_same_question(*one.result->question, *standard))
            continue;
        if (auto const mean = mean_of_others(found->second, one.is_mean))
            out.emplace(one.key, *mean);
    }
    return out;
}

} // namespace survey
