#include "geometry.h"

#include <bit>
#include <cstring>
#include <type_traits>

namespace geopackage {
namespace {

enum WkbKind : std::uint32_t { wkb_point = 1, wkb_polygon = 3, wkb_multi_polygon = 6 };
// GeoPackage 2.1.3: little endian, and an extent of x and y or none.
constexpr std::uint8_t head_without_extent = 0b0000'0001, head_with_extent = 0b0000'0011;

class Bytes {
public:
    template <class T> void put(T value)
    {
        static_assert(std::is_trivially_copyable_v<T> && std::endian::native == std::endian::little);
        char raw[sizeof value];
        std::memcpy(raw, &value, sizeof value);
        out.append(raw, sizeof value);
    }
    void head(std::uint8_t flags)
    {
        out += "GP";
        put(std::uint8_t{0});
        put(flags);
        put(rd_new);
    }
    void wkb(WkbKind kind)
    {
        put(std::uint8_t{1});
        put(static_cast<std::uint32_t>(kind));
    }
    void size(std::size_t count) { put(static_cast<std::uint32_t>(count)); }
    void place(geo::Rd at)
    {
        put(at.x);
        put(at.y);
    }
    // The first place stands at the end again.
    void ring(geo::Ring const& ring)
    {
        size(ring.empty() ? 0 : ring.size() + 1);
        for (auto const& at : ring)
            place(at);
        if (!ring.empty())
            place(ring.front());
    }
    void polygon(geo::Polygon const& polygon)
    {
        wkb(wkb_polygon);
        size(1 + polygon.holes.size());
        ring(polygon.outer);
        for (auto const& hole : polygon.holes)
            ring(hole);
    }

    std::string out;
};

} // namespace

std::string blob_of(geo::Shape const& shape)
{
    auto const box = geo::bounds(shape);
    Bytes bytes;
    bytes.head(head_with_extent);
    for (double const edge : {box.low.x, box.high.x, box.low.y, box.high.y})
        bytes.put(edge);
    bytes.wkb(wkb_multi_polygon);
    bytes.size(shape.polygons.size());
    for (auto const& polygon : shape.polygons)
        bytes.polygon(polygon);
    return std::move(bytes.out);
}

std::string blob_of(geo::Rd place)
{
    Bytes bytes;
    bytes.head(head_without_extent);
    bytes.wkb(wkb_point);
    bytes.place(place);
    return std::move(bytes.out);
}

} // namespace geopackage
