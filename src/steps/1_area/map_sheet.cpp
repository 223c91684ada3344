#include "map_sheet.h"

#include "texts.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace area {
namespace {

constexpr pdf::Colour ink_colour{0x1c, 0x1c, 0x1c}, grey{0x6b, 0x72, 0x7a}, pale{0xe3, 0xe7, 0xea},
    ground{0xf7, 0xf8, 0xf9}, white{0xff, 0xff, 0xff}, blue{0x1a, 0x4f, 0x8b}, soft_blue{0xdb, 0xe6, 0xf1},
    orange{0xb4, 0x53, 0x09};
constexpr double edge_mm = 6, key_width_mm = 46, key_gap_mm = 6;
constexpr double dot_mm = 1.1, letter_width_mm = 1.45, line_mm = 3.4;
constexpr std::size_t street_names_max = 60;
constexpr std::int64_t scales[]
    = {250, 500, 750, 1'000, 1'250, 1'500, 2'000, 2'500, 3'000, 4'000, 5'000, 6'000, 7'500, 10'000, 12'500,
        15'000, 20'000, 25'000, 30'000, 40'000, 50'000, 75'000, 100'000, 150'000, 200'000};

// 1, 2 or 5 times a power of ten, at most so many metres.
double round_length(double metres_max)
{
    double const power = std::pow(10, std::floor(std::log10(std::max(metres_max, 1.0))));
    for (double const times : {5, 2})
        if (times * power <= metres_max)
            return times * power;
    return power;
}

class SheetDrawing {
public:
    SheetDrawing(geo::Shape const& shape, SheetSize size)
        : map_{0, 0, size.width_mm - key_width_mm - key_gap_mm, size.height_mm}
        , sheet_{size, 0, {}}
    {
        auto const box = geo::bounds(shape);
        double const width = map_.width - 2 * edge_mm, height = map_.height - 2 * edge_mm;
        sheet_.scale
            = std::max(scale_for(box.high.x - box.low.x, width), scale_for(box.high.y - box.low.y, height));
        mm_per_metre_ = 1'000.0 / static_cast<double>(sheet_.scale);
        middle_ = {(box.low.x + box.high.x) / 2, (box.low.y + box.high.y) / 2};
    }

    void ground_and_grid()
    {
        box(map_, {ground, {}});
        double const step = round_length(map_.width / mm_per_metre_ / 4);
        auto const low = place_of({map_.x, map_.y + map_.height});
        auto const high = place_of({map_.x + map_.width, map_.y});
        for (double x = std::ceil(low.x / step) * step; x < high.x; x += step)
            rule({at({x, low.y}).x, map_.y}, {at({x, low.y}).x, map_.y + map_.height}, {pale, 0.15});
        for (double y = std::ceil(low.y / step) * step; y < high.y; y += step)
            rule({map_.x, at({low.x, y}).y}, {map_.x + map_.width, at({low.x, y}).y}, {pale, 0.15});
    }

    void boundary(geo::Shape const& shape)
    {
        SheetShape area{{}, {soft_blue, pdf::Stroke{blue, 0.6}}};
        for (auto const& part : shape.polygons) {
            area.rings.push_back(ring(part.outer));
            for (auto const& hole : part.holes)
                area.rings.push_back(ring(hole));
        }
        sheet_.marks.emplace_back(std::move(area));
    }

    void address(Address const& address)
    {
        if (!(address.point == geo::Rd{}) && is_on_map(at(address.point)))
            dot(at(address.point), address.kind);
    }

    void frame() { box(map_, {{}, pdf::Stroke{grey, 0.2}}); }

    // A name that would lie over another is left out.
    void street(std::string const& name, geo::Rd place)
    {
        auto const where = at(place);
        double const width = letter_width_mm * static_cast<double>(name.size());
        pdf::Box const taken{where.x - width / 2, where.y - line_mm / 2, width, line_mm};
        bool const fits = taken.x > map_.x && taken.x + taken.width < map_.x + map_.width && is_on_map(where)
            && std::ranges::none_of(names_, [&](pdf::Box const& other) {
                   return taken.x < other.x + other.width && other.x < taken.x + taken.width
                       && taken.y < other.y + other.height && other.y < taken.y + taken.height;
               });
        if (!fits)
            return;
        names_.push_back(taken);
        box(taken, {white, {}});
        words(where, name, {7, ink_colour, pdf::Align::centre});
    }

    void key(i18n::Words const& says, bool has_addresses)
    {
        double const left = map_.x + map_.width + key_gap_mm;
        double down = 4;
        words({left, down}, std::string(says(texts::map_sheet::key)),
            {9, ink_colour, pdf::Align::left, pdf::Weight::bold});
        down += 7;
        box({left, down - 1.6, 5, 3.2}, {soft_blue, pdf::Stroke{blue, 0.6}});
        words({left + 8, down}, std::string(says(texts::map_sheet::boundary)), {8, ink_colour});
        if (has_addresses)
            for (auto const kind : {AddressKind::company, AddressKind::home, AddressKind::unknown}) {
                down += 6;
                dot({left + 2.5, down}, kind);
                words({left + 8, down}, std::string(name(kind).in(says.language())), {8, ink_colour});
            }
        north({left + 5, sheet_.size.height_mm - 34}, says);
        bar({left, sheet_.size.height_mm - 8}, says);
    }

    MapSheet done() { return std::move(sheet_); }

private:
    pdf::Point at(geo::Rd place) const
    {
        return {map_.x + map_.width / 2 + (place.x - middle_.x) * mm_per_metre_,
            map_.y + map_.height / 2 - (place.y - middle_.y) * mm_per_metre_};
    }
    geo::Rd place_of(pdf::Point point) const
    {
        return {middle_.x + (point.x - map_.x - map_.width / 2) / mm_per_metre_,
            middle_.y - (point.y - map_.y - map_.height / 2) / mm_per_metre_};
    }
    bool is_on_map(pdf::Point point) const
    {
        return point.x > map_.x && point.x < map_.x + map_.width && point.y > map_.y
            && point.y < map_.y + map_.height;
    }
    std::vector<pdf::Point> ring(geo::Ring const& places) const
    {
        std::vector<pdf::Point> out;
        for (auto const& place : places)
            out.push_back(at(place));
        return out;
    }
    void box(pdf::Box where, pdf::Paint paint)
    {
        double const right = where.x + where.width, below = where.y + where.height;
        sheet_.marks.emplace_back(
            SheetShape{{{{where.x, where.y}, {right, where.y}, {right, below}, {where.x, below}}}, paint});
    }
    void rule(pdf::Point from, pdf::Point to, pdf::Stroke stroke)
    {
        sheet_.marks.emplace_back(SheetShape{{{from, to}}, {{}, stroke}});
    }
    void words(pdf::Point where, std::string text, pdf::Lettering lettering)
    {
        sheet_.marks.emplace_back(SheetWords{where, std::move(text), lettering});
    }
    // Told apart by shape as well as by colour: full, open, small.
    void dot(pdf::Point where, AddressKind kind)
    {
        SheetDot mark{where, dot_mm, {orange, pdf::Stroke{white, 0.15}}};
        if (kind == AddressKind::home)
            mark.paint = {white, pdf::Stroke{blue, 0.4}};
        if (kind == AddressKind::unknown)
            mark.radius_mm = dot_mm * 0.8, mark.paint = {grey, pdf::Stroke{white, 0.15}};
        sheet_.marks.emplace_back(mark);
    }
    void north(pdf::Point top, i18n::Words const& says)
    {
        sheet_.marks.emplace_back(SheetShape{
            {{top, {top.x + 3, top.y + 10}, {top.x, top.y + 8}, {top.x - 3, top.y + 10}}}, {ink_colour, {}}});
        words({top.x, top.y + 13}, std::string(says(texts::map_sheet::north)),
            {8, ink_colour, pdf::Align::centre});
    }
    void bar(pdf::Point left, i18n::Words const& says)
    {
        double const metres = round_length((key_width_mm - 6) / mm_per_metre_);
        double const length = metres * mm_per_metre_;
        box({left.x, left.y, length / 2, 1.6}, {ink_colour, pdf::Stroke{ink_colour, 0.2}});
        box({left.x + length / 2, left.y, length / 2, 1.6}, {white, pdf::Stroke{ink_colour, 0.2}});
        auto const text = metres >= 1'000 ? says.number(std::llround(metres / 1'000)) + " km"
                                          : says.number(std::llround(metres)) + " m";
        words({left.x, left.y + 4.4}, "0", {8, ink_colour});
        words({left.x + length, left.y + 4.4}, text, {8, ink_colour, pdf::Align::right});
        words({left.x, left.y - 4}, says(texts::map_sheet::scale, sheet_.scale), {8, ink_colour});
    }

    pdf::Box map_;
    MapSheet sheet_;
    double mm_per_metre_ = 1;
    geo::Rd middle_;
    std::vector<pdf::Box> names_;
};

// Where the name of a street is written: amid its addresses.
struct StreetName {
    std::string name;
    geo::Rd place;
    std::size_t addresses = 0;
};

geo::Rd amid(std::vector<geo::Rd> const& places)
{
    geo::Rd sum;
    for (auto const& place : places)
        sum.x += place.x, sum.y += place.y;
    auto const count = static_cast<double>(places.size());
    return {sum.x / count, sum.y / count};
}

std::vector<StreetName> street_names(std::vector<Address> const& addresses)
{
    std::map<std::string, std::vector<geo::Rd>> places;
    for (auto const& address : addresses)
        if (!address.street.empty() && !(address.point == geo::Rd{}))
            places[address.street].push_back(address.point);
    std::vector<StreetName> out;
    for (auto const& [name, found] : places)
        out.push_back({name, amid(found), found.size()});
    std::ranges::stable_sort(out, std::greater<>{}, &StreetName::addresses);
    if (out.size() > street_names_max)
        out.resize(street_names_max);
    return out;
}

} // namespace

std::int64_t scale_for(double metres, double width_mm)
{
    double const least = metres * 1'000 / width_mm;
    auto const found = std::ranges::find_if(
        scales, [&](std::int64_t scale) { return static_cast<double>(scale) >= least; });
    return found == std::end(scales) ? std::llround(std::ceil(least / 100'000) * 100'000) : *found;
}

MapSheet sheet_of(
    i18n::Words const& words, geo::Shape const& shape, std::vector<Address> const& addresses, SheetSize size)
{
    SheetDrawing drawing(shape, size);
    drawing.ground_and_grid();
    drawing.boundary(shape);
    for (auto const& address : addresses)
        drawing.address(address);
    for (auto const& street : street_names(addresses))
        drawing.street(street.name, street.place);
    drawing.frame();
    drawing.key(words, !addresses.empty());
    return drawing.done();
}

} // namespace area
