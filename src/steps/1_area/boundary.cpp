#include "boundary.h"

#include "texts.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace area {
namespace {

constexpr std::string_view understood_codes[] = {"told", "rd", "wgs84", "swapped"};

Understood understood_of(geo::Layer const& layer)
{
    if (layer.crs_source == geo::CrsSource::guessed_swapped)
        return Understood::swapped;
    if (layer.crs_source == geo::CrsSource::told)
        return Understood::told;
    return layer.crs == geo::Crs::rd ? Understood::as_rd : Understood::as_wgs84;
}

constexpr std::size_t facts_max = 4, fact_bytes_max = 60;

i18n::TextOf<2> const& words_of(geo::Flaw flaw)
{
    switch (flaw) {
    case geo::Flaw::no_area:
        return texts::flaw::no_area;
    case geo::Flaw::too_few_points:
        return texts::flaw::too_few_points;
    case geo::Flaw::crosses_itself:
        return texts::flaw::crosses_itself;
    case geo::Flaw::hole_outside:
        return texts::flaw::hole_outside;
    case geo::Flaw::parts_overlap:
        return texts::flaw::parts_overlap;
    case geo::Flaw::duplicate_ring:
        return texts::flaw::duplicate_ring;
    case geo::Flaw::outside_netherlands:
        return texts::flaw::outside_netherlands;
    case geo::Flaw::too_many_points:
        break;
    }
    return texts::flaw::too_many_points;
}

std::string metres(double value) { return std::isfinite(value) ? fmt::format("{:.0f}", value) : "?"; }

void write_ring(std::string& text, geo::Ring const& ring)
{
    for (auto const& at : ring)
        text += fmt::format("{:.2f};{:.2f}\n", at.x, at.y);
}

// Reads line by line; keeps the ring it is in.
class PointReader {
public:
    bool take(std::string_view line)
    {
        line = base::trimmed(line);
        if (line.empty())
            return close();
        if (base::folded(line) == "gat")
            return close() && begin_hole();
        return point(line);
    }
    geo::Shape done()
    {
        close();
        return std::move(shape_);
    }

private:
    bool point(std::string_view line)
    {
        auto const split = line.find_first_of("; \t");
        if (split == std::string_view::npos)
            return false;
        auto const x = base::read_decimal(base::trimmed(line.substr(0, split)));
        auto const y = base::read_decimal(base::trimmed(line.substr(split + 1)));
        if (!x || !y || ring_.size() >= geo::points_max)
            return false;
        ring_.push_back({*x, *y});
        return true;
    }
    bool begin_hole()
    {
        is_hole_ = !shape_.polygons.empty();
        return is_hole_;
    }
    bool close()
    {
        if (ring_.size() > 1 && ring_.front() == ring_.back())
            ring_.pop_back();
        if (!ring_.empty() && is_hole_)
            shape_.polygons.back().holes.push_back(std::move(ring_));
        else if (!ring_.empty())
            shape_.polygons.push_back({std::move(ring_), {}});
        ring_.clear();
        is_hole_ = false;
        return true;
    }

    geo::Shape shape_;
    geo::Ring ring_;
    bool is_hole_ = false;
};

bool is_name(geo::Property const& property)
{
    auto const name = base::folded(property.name);
    bool const says_name = name.find("naam") != std::string::npos || name.find("name") != std::string::npos
        || name == "plan" || name == "label";
    return says_name && !property.value.empty();
}

bool is_wordy(std::string_view value)
{
    return std::ranges::any_of(
        value, [](char letter) { return (letter | 32) >= 'a' && (letter | 32) <= 'z'; });
}

// "PLAN_NAAM" before "GEMEENTENAAM": what lies in one municipality has all the same name of it. Where nothing
// is called a name, the first value that is more than a number does.
std::string name_of(geo::Feature const& feature)
{
    std::string_view municipal, wordy;
    for (auto const& property : feature.properties) {
        bool const is_municipal = base::folded(property.name).find("gem") != std::string::npos;
        if (is_name(property) && !is_municipal)
            return property.value;
        if (is_name(property) && municipal.empty())
            municipal = property.value;
        if (wordy.empty() && is_wordy(property.value) && property.value.size() <= fact_bytes_max)
            wordy = property.value;
    }
    return std::string(municipal.empty() ? wordy : municipal);
}

std::string facts_of(geo::Feature const& feature, std::string_view name)
{
    std::vector<std::string> facts;
    for (auto const& [key, value] : feature.properties)
        if (!value.empty() && value != name && value.size() <= fact_bytes_max && facts.size() < facts_max)
            facts.push_back(fmt::format("{}: {}", key, value));
    return base::joined(facts, " · ");
}

} // namespace

std::optional<i18n::Message> flaw_of(geo::Shape const& shape)
{
    if (shape.empty())
        return i18n::message(texts::flaw::empty);
    auto const problems = geo::problems(shape);
    if (problems.empty())
        return std::nullopt;
    auto const& first = problems.front();
    return i18n::message(words_of(first.flaw), metres(first.at.x), metres(first.at.y));
}

std::optional<Refusal> refusal_of(geo::Shape const& shape)
{
    if (shape.empty() || !geo::problems(shape).empty())
        return Refusal::unsound;
    auto const size = geo::area_m2(shape);
    if (size < area_m2_min)
        return Refusal::too_small;
    if (size > area_m2_max)
        return Refusal::too_large;
    return std::nullopt;
}

Mended mended(geo::Shape const& shape)
{
    return {geo::repaired(shape), shape.polygons.size(), geo::point_count(shape)};
}

std::string written_points(geo::Shape const& shape)
{
    std::string text;
    for (auto const& part : shape.polygons) {
        text += text.empty() ? "" : "\n";
        write_ring(text, part.outer);
        for (auto const& hole : part.holes) {
            text += "gat\n";
            write_ring(text, hole);
        }
    }
    return text;
}

base::Result<geo::Shape, std::size_t> read_points(std::string_view text)
{
    PointReader reader;
    std::size_t number = 0;
    for (auto const line : base::split(text, '\n'))
        if (++number; !reader.take(line))
            return base::refuse(number);
    return reader.done();
}

std::string_view code(Understood understood)
{
    return understood_codes[static_cast<std::size_t>(understood)];
}

Understood understood_of(std::string_view code)
{
    auto const found = std::ranges::find(understood_codes, code);
    return found == std::end(understood_codes)
        ? Understood::told
        : static_cast<Understood>(found - std::begin(understood_codes));
}

std::vector<Found> found_areas(std::vector<geo::Layer> const& layers)
{
    std::vector<Found> found;
    for (auto const& layer : layers)
        for (auto const& feature : layer.features) {
            if (feature.shape.empty() || found.size() >= found_max)
                continue;
            auto name = name_of(feature);
            auto facts = facts_of(feature, name);
            found.push_back({static_cast<int>(found.size()) + 1, std::move(name), std::move(facts),
                feature.shape, understood_of(layer)});
        }
    return found;
}

} // namespace area
