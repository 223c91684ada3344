#include "canvas.h"

#include "ink.h"
#include "layout.h"
#include "qr.h"

#include <charconv>
#include <numbers>

namespace pdf {
namespace {

void trace(cairo_t* cairo, std::vector<Point> const& points_mm)
{
    cairo_new_sub_path(cairo);
    for (auto const& point : points_mm)
        cairo_line_to(cairo, points(point.x), points(point.y));
}

std::optional<std::uint8_t> read_byte(std::string_view hex)
{
    std::uint8_t value = 0;
    auto const [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
    return error == std::errc() && end == hex.data() + hex.size() ? std::optional(value) : std::nullopt;
}

double left_edge(Align align, double width)
{
    if (align == Align::left)
        return 0;
    return align == Align::centre ? -width / 2 : -width;
}

// Wide enough for any label, so that words on a drawing are never broken over lines.
constexpr double label_width = 2000;

void draw_words(Ink& ink, Point at, std::string const& words, Lettering const& lettering)
{
    static thread_local Shaper const shaper;
    Style style;
    style.size = lettering.size_pt;
    style.colour = lettering.colour;
    style.weight = lettering.weight;
    auto const layout = shaper.make(words, style, label_width);
    double const left = points(at.x) + left_edge(lettering.align, layout->ink_width());
    draw_plain(ink, *layout, {left, points(at.y) - layout->line_height() / 2});
}

} // namespace

std::optional<Colour> read_colour(std::string_view hex)
{
    if (hex.starts_with('#'))
        hex.remove_prefix(1);
    if (hex.size() != 6)
        return {};
    auto const red = read_byte(hex.substr(0, 2)), green = read_byte(hex.substr(2, 2)),
               blue = read_byte(hex.substr(4));
    return red && green && blue ? std::optional(Colour{*red, *green, *blue}) : std::nullopt;
}

Colour lighter(Colour colour, double share)
{
    auto const mixed
        = [share](std::uint8_t part) { return static_cast<std::uint8_t>(part + (255 - part) * share); };
    return {mixed(colour.red), mixed(colour.green), mixed(colour.blue)};
}

void Canvas::line(Point from, Point to, Stroke stroke) { polyline({from, to}, stroke); }

void Canvas::polyline(std::vector<Point> points_mm, Stroke stroke)
{
    calls_.push_back([points_mm = std::move(points_mm), stroke](Ink& ink) {
        trace(ink.cairo(), points_mm);
        ink.paint({{}, stroke});
    });
}

void Canvas::polygon(std::vector<std::vector<Point>> rings, Paint paint)
{
    calls_.push_back([rings = std::move(rings), paint](Ink& ink) {
        cairo_set_fill_rule(ink.cairo(), CAIRO_FILL_RULE_EVEN_ODD);
        for (auto const& ring : rings) {
            trace(ink.cairo(), ring);
            cairo_close_path(ink.cairo());
        }
        ink.paint(paint);
        cairo_set_fill_rule(ink.cairo(), CAIRO_FILL_RULE_WINDING);
    });
}

void Canvas::rectangle(Box box, Paint paint)
{
    calls_.push_back([box, paint](Ink& ink) {
        cairo_rectangle(ink.cairo(), points(box.x), points(box.y), points(box.width), points(box.height));
        ink.paint(paint);
    });
}

void Canvas::circle(Point centre, double radius_mm, Paint paint)
{
    calls_.push_back([centre, radius_mm, paint](Ink& ink) {
        cairo_new_sub_path(ink.cairo());
        cairo_arc(
            ink.cairo(), points(centre.x), points(centre.y), points(radius_mm), 0, 2 * std::numbers::pi);
        ink.paint(paint);
    });
}

void Canvas::text(Point at, std::string words, Lettering lettering)
{
    calls_.push_back(
        [at, words = std::move(words), lettering](Ink& ink) { draw_words(ink, at, words, lettering); });
}

void Canvas::qr(std::string const& words, Point corner, double side_mm)
{
    auto matrix = qr_matrix(words);
    calls_.push_back([matrix = std::move(matrix), corner, side_mm](Ink& ink) {
        double const module = points(side_mm) / (matrix.side + 2 * qr_border);
        for (auto const& bar : qr_bars(matrix))
            cairo_rectangle(ink.cairo(), points(corner.x) + (bar.column + qr_border) * module,
                points(corner.y) + (bar.row + qr_border) * module, bar.length * module, module);
        ink.paint({Colour{}, {}});
    });
}

void Canvas::play(Ink& ink) const
{
    for (auto const& call : calls_)
        call(ink);
}

} // namespace pdf
