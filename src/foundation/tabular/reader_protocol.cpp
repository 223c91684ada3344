#include "reader_protocol.h"

#include "base/text.h"

#include <fmt/format.h>

namespace tabular::protocol {
namespace {

constexpr std::size_t place_bytes = 16;

geo::Polygon polygon(Content& content)
{
    geo::Polygon out{content.places(), {}};
    for (auto left = content.count(4); left > 0; --left)
        out.holes.push_back(content.places());
    return out;
}

} // namespace

std::string written(ReaderLimits const& limits)
{
    return fmt::format("{},{},{},{},{},{},{}", limits.time.count(), limits.memory_bytes,
        limits.unpacked_bytes, limits.members, limits.features, limits.vertices, limits.cells);
}

std::optional<ReaderLimits> read_limits(std::string_view text)
{
    std::array<std::uint64_t, 7> values{};
    auto const parts = base::split(text, ',');
    if (parts.size() != values.size())
        return std::nullopt;
    for (std::size_t i = 0; i < values.size(); ++i) {
        auto const value = base::read_integer(parts[i]);
        if (!value || *value <= 0)
            return std::nullopt;
        values[i] = static_cast<std::uint64_t>(*value);
    }
    return ReaderLimits{std::chrono::milliseconds(values[0]), values[1], values[2], values[3], values[4],
        values[5], values[6]};
}

void Writer::places(std::vector<geo::Rd> const& places)
{
    number(static_cast<std::uint32_t>(places.size()));
    for (geo::Rd const& place : places)
        for (double const value : {place.x, place.y}) {
            std::array<char, sizeof value> bytes{};
            std::memcpy(bytes.data(), &value, sizeof value);
            out_.append(bytes.data(), bytes.size());
        }
}

void Writer::feature(geo::Feature const& feature)
{
    number(static_cast<std::uint32_t>(feature.properties.size()));
    for (geo::Property const& property : feature.properties) {
        text(property.name);
        text(property.value);
    }
    places(feature.points);
    number(static_cast<std::uint32_t>(feature.lines.size()));
    for (geo::Line const& line : feature.lines)
        places(line);
    number(static_cast<std::uint32_t>(feature.shape.polygons.size()));
    for (geo::Polygon const& polygon : feature.shape.polygons) {
        places(polygon.outer);
        number(static_cast<std::uint32_t>(polygon.holes.size()));
        for (geo::Ring const& hole : polygon.holes)
            places(hole);
    }
}

std::string Writer::framed(Frame kind) const
{
    Writer head;
    head.byte(static_cast<char>(kind));
    head.number(static_cast<std::uint32_t>(out_.size()));
    return head.out_ + out_;
}

std::string_view Content::take(std::size_t bytes)
{
    if (bytes > rest_.size()) {
        broken_ = true;
        rest_ = {};
        return {};
    }
    auto const taken = rest_.substr(0, bytes);
    rest_.remove_prefix(bytes);
    return taken;
}

std::uint32_t Content::number()
{
    std::uint32_t value = 0;
    unsigned shift = 0;
    for (char const c : take(4)) {
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(c)) << shift;
        shift += 8;
    }
    return value;
}

int Content::byte()
{
    auto const taken = take(1);
    return taken.empty() ? 0 : static_cast<unsigned char>(taken.front());
}

std::string Content::text() { return std::string(take(number())); }

std::uint32_t Content::count(std::size_t item_bytes_min)
{
    auto const count = number();
    if (count * item_bytes_min <= rest_.size())
        return count;
    broken_ = true;
    return 0;
}

std::vector<geo::Rd> Content::places()
{
    std::vector<geo::Rd> out(count(place_bytes));
    for (geo::Rd& place : out)
        for (double* const value : {&place.x, &place.y}) {
            auto const bytes = take(sizeof *value);
            std::memcpy(value, bytes.data(), bytes.size());
        }
    return out;
}

geo::Feature Content::feature()
{
    geo::Feature out;
    for (auto left = count(8); left > 0; --left) {
        std::string name = text();
        out.properties.push_back({std::move(name), text()});
    }
    out.points = places();
    for (auto left = count(4); left > 0; --left)
        out.lines.push_back(places());
    for (auto left = count(8); left > 0; --left)
        out.shape.polygons.push_back(polygon(*this));
    return out;
}

} // namespace tabular::protocol
