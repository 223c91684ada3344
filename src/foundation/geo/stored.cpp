#include "base/fault.h"
#include "geo.h"

#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace geo {
namespace {

// 15500012 is written 155000.12, without ever rounding twice.
void write_number(std::string& out, double metres)
{
    if (!std::isfinite(metres))
        throw base::Fault("a shape to be stored has a coordinate that is no number");
    auto const cents = std::llround(metres * 100);
    fmt::format_to(std::back_inserter(out), "{}{}", cents < 0 ? "-" : "", std::llabs(cents) / 100);
    auto const rest = std::llabs(cents) % 100;
    if (rest % 10 != 0)
        fmt::format_to(std::back_inserter(out), ".{:02}", rest);
    else if (rest != 0)
        fmt::format_to(std::back_inserter(out), ".{}", rest / 10);
}

void write_place(std::string& out, Rd place)
{
    out += '[';
    write_number(out, place.x);
    out += ',';
    write_number(out, place.y);
    out += ']';
}

void write_ring(std::string& out, Ring const& ring)
{
    out += '[';
    for (Rd const& place : ring) {
        write_place(out, place);
        out += ',';
    }
    // Closed, so that the text is the "coordinates" of a GeoJSON MultiPolygon as it stands.
    if (!ring.empty())
        write_place(out, ring.front());
    out += ']';
}

// Reads exactly what stored() writes.
class Reading {
public:
    explicit Reading(std::string_view text)
        : at_(text.data())
        , end_(text.data() + text.size())
    {
    }
    // Calls item for each element of an array.
    template <class Item> void array(Item item)
    {
        expect('[');
        if (take(']'))
            return;
        do
            item();
        while (take(','));
        expect(']');
    }
    double number()
    {
        double value = 0;
        auto const [next, error] = std::from_chars(at_, end_, value);
        if (error != std::errc())
            broken();
        at_ = next;
        return value;
    }
    void expect(char c)
    {
        if (!take(c))
            broken();
    }
    bool take(char c)
    {
        bool const here = at_ != end_ && *at_ == c;
        at_ += here ? 1 : 0;
        return here;
    }
    void finish() const
    {
        if (at_ != end_)
            broken();
    }

private:
    [[noreturn]] static void broken() { throw base::Fault("a stored shape cannot be read back"); }
    char const* at_;
    char const* end_;
};

Rd read_place(Reading& reading)
{
    reading.expect('[');
    double const x = reading.number();
    reading.expect(',');
    double const y = reading.number();
    reading.expect(']');
    return {x, y};
}

Ring read_ring(Reading& reading)
{
    Ring ring;
    reading.array([&] { ring.push_back(read_place(reading)); });
    if (ring.size() > 1 && ring.front() == ring.back())
        ring.pop_back();
    return ring;
}

Polygon read_polygon(Reading& reading)
{
    std::vector<Ring> rings;
    reading.array([&] { rings.push_back(read_ring(reading)); });
    if (rings.empty())
        return {};
    Polygon polygon{std::move(rings.front()), {}};
    polygon.holes.assign(std::make_move_iterator(rings.begin() + 1), std::make_move_iterator(rings.end()));
    return polygon;
}

} // namespace

std::string stored(Shape const& shape)
{
    std::string out = "[";
    for (Polygon const& polygon : shape.polygons) {
        out += out.size() > 1 ? ",[" : "[";
        write_ring(out, polygon.outer);
        for (Ring const& hole : polygon.holes) {
            out += ',';
            write_ring(out, hole);
        }
        out += ']';
    }
    return out + ']';
}

Shape from_stored(std::string_view text)
{
    Reading reading(text);
    Shape shape;
    reading.array([&] { shape.polygons.push_back(read_polygon(reading)); });
    reading.finish();
    return shape;
}

} // namespace geo
