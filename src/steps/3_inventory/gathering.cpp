#include "gathering.h"

#include <algorithm>

namespace inventory {
namespace {

constexpr std::size_t zeros_max = 1'200; // months of a century: more is a typing error, and gets no zeros

std::vector<Period> from_to(Period first, Period last)
{
    std::vector<Period> out;
    for (auto at = first; at <= last && out.size() < zeros_max; at = next(at))
        out.push_back(at);
    return out;
}

} // namespace

void Gathering::see(Period period)
{
    auto const [at, is_new] = seen_.try_emplace(period.span, period, period);
    if (!is_new)
        at->second = {std::min(at->second.first, period), std::max(at->second.second, period)};
}

Gathering::KindOf& Gathering::kind(std::string_view code, std::string_view name, std::string_view region)
{
    wanted_ = code.empty() ? name : code;
    wanted_ += '\x1f';
    wanted_ += region;
    auto const [at, is_new] = index_.try_emplace(wanted_, kinds_.size());
    if (is_new)
        kinds_.push_back({std::string(code), std::string(name), std::string(region), {}, {}, {}});
    return kinds_[at->second];
}

void Gathering::put(KindOf& kind, Place const& place, std::int64_t count)
{
    kind.spots[place] += count;
    has_places_ = has_places_ || place.sub_area != unplaced;
}

void Gathering::add(Event const& event)
{
    see(event.period);
    auto& kind = this->kind(event.code, event.name, event.region);
    ++kind.counts[event.period];
    if (!event.region.empty())
        return; // it is not the park: when and where say nothing
    if (event.when)
        ++kind.moments[{moment::weekday(event.when->day), event.when->hour.value_or(-1)}];
    put(kind, event.place, 1);
}

void Gathering::add(PlacedCount const& placed)
{
    put(kind(placed.code, placed.name, {}), placed.place, placed.count);
}

std::vector<Period> Gathering::periods() const
{
    std::vector<Period> out;
    for (auto const& [span, ends] : seen_)
        for (auto const period : from_to(ends.first, ends.second))
            out.push_back(period);
    return out;
}

void Gathering::into(Reading& reading) const
{
    auto const all = periods();
    auto kinds = kinds_;
    std::ranges::sort(kinds, {}, &KindOf::key);
    for (auto const& kind : kinds) {
        for (auto const period : all) {
            auto const found = kind.counts.find(period);
            reading.lines.push_back({kind.name, kind.code, {}, kind.region, {}, period,
                found == kind.counts.end() ? 0 : found->second});
        }
        for (auto const& [moment, count] : kind.moments)
            reading.moments.push_back({kind.key(), moment.first, moment.second, count});
        for (auto const& [place, count] : kind.spots)
            if (has_places_ && count > 0)
                reading.spots.push_back({kind.key(), place, count});
    }
}

} // namespace inventory
