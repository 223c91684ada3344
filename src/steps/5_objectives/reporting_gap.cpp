#include "reporting_gap.h"

#include "evidence.h"

#include <algorithm>
#include <cmath>

namespace objectives {
namespace {

using survey::Measure;
using Measures = std::vector<Measure>;

constexpr std::string_view audience = "entrepreneurs.";
constexpr std::string_view went_through = "C1:", reported = "C3.";

Measure const* find(Measures const& all, std::string const& key)
{
    auto const found = std::ranges::find(all, key, &Measure::key);
    return found == all.end() ? nullptr : &*found;
}

GapPart part_of(Measure const& measure)
{
    auto const share = measure.value / 100.0;
    return {std::llround(share * static_cast<double>(measure.n)), measure.n};
}

std::optional<GapPart> reported_as(Measures const& all, std::string const& item, std::string_view answer)
{
    auto const* found
        = find(all, std::string(audience) + std::string(reported) + item + ":" + std::string(answer));
    return found ? std::optional(part_of(*found)) : std::nullopt;
}

std::optional<GapItem> item_of(Measures const& all, std::string_view measure)
{
    auto const* found = find(all, std::string(audience) + std::string(measure));
    if (!found)
        return std::nullopt;
    std::string const item(measure.substr(went_through.size()));
    return GapItem{found->dutch_about, found->english_about, part_of(*found),
        reported_as(all, item, "police"), reported_as(all, item, "nowhere")};
}

// The park itself before a larger area.
std::optional<inventory::ScanLine> registered_of(
    std::vector<inventory::ScanLine> const& figures, std::string_view phenomenon)
{
    std::optional<inventory::ScanLine> out;
    for (auto const& figure : figures)
        if (figure.source == inventory::Source::police && figure.phenomenon == phenomenon && figure.count
            && (!out || (figure.is_of_park() && !out->is_of_park())))
            out = figure;
    return out;
}

} // namespace

std::vector<GapLine> reporting_gap(Measures const& measures, std::vector<inventory::ScanLine> const& figures)
{
    std::vector<GapLine> out;
    for (auto const& phenomenon : inventory::phenomena()) {
        GapLine line{&phenomenon, {}, std::nullopt};
        for (auto const& one : evidence())
            if (one.phenomenon == phenomenon.id && one.measure.starts_with(went_through))
                if (auto item = item_of(measures, one.measure))
                    line.items.push_back(std::move(*item));
        line.registered = registered_of(figures, phenomenon.id);
        if (!line.items.empty())
            out.push_back(std::move(line));
    }
    return out;
}

} // namespace objectives
