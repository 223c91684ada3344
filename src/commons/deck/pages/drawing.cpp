#include "drawing.h"

#include "texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace deck {
namespace {

using pdf::Canvas;
using pdf::Colour;

constexpr Colour ink{0x1f, 0x25, 0x2b}, soft{0x5b, 0x65, 0x70}, track{0xec, 0xef, 0xf2},
    brand{0x0b, 0x5e, 0xa8}, earlier{0x1f, 0x25, 0x2b}, white{0xff, 0xff, 0xff};
constexpr Colour likert[]
    = {{0x8c, 0x3a, 0x0c}, {0xe0, 0xa5, 0x57}, {0xd3, 0xd7, 0xdd}, {0x7f, 0xc4, 0xb7}, {0x0b, 0x6a, 0x5d}};
constexpr Colour lines[] = {{0xa3, 0x41, 0x0b}, {0x0b, 0x5e, 0xa8}, {0x00, 0x69, 0x5f}, {0x7a, 0x3b, 0x93}};

constexpr double row_mm = 9, bar_mm = 5.2, value_mm = 16, label_share = 0.36, legend_mm = 8;
constexpr double trend_mm = 92, map_mm = 108, axis_mm = 14, foot_mm = 8;

std::string written(i18n::Words const& words, html::Count value)
{
    return value ? words.number(*value) : std::string(words(texts::paper::hidden));
}

struct Frame {
    double left = 0, width = 0; // of what is drawn beside the labels
};

Frame frame_of(Canvas const& canvas)
{
    double const left = canvas.width_mm() * label_share;
    return {left, canvas.width_mm() - left - value_mm};
}

constexpr double letter_mm = 2; // of ten points, on average

// Not in the middle of a letter.
std::string first_letters(std::string_view text, std::size_t bytes_most)
{
    if (text.size() <= bytes_most)
        return std::string(text);
    auto end = bytes_most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return std::string(text.substr(0, end));
}

// One line or two, as the column takes them; the rest is cut, for the table of the page says it in full.
std::vector<std::string> lines_of(std::string const& label, std::size_t letters)
{
    if (label.size() <= letters)
        return {label};
    auto const space = label.rfind(' ', letters);
    auto const end = space == std::string::npos || space < letters / 2 ? letters : space;
    auto const first = first_letters(label, end);
    auto const rest
        = std::string_view(label).substr(std::min(first.size() + (end == space ? 1 : 0), label.size()));
    auto second = first_letters(rest, letters);
    return {first, second.size() < rest.size() ? second + "…" : second};
}

void label(Canvas& canvas, Frame const& frame, double y, std::string const& text)
{
    constexpr double line_mm = 3.4;
    auto const lines = lines_of(text, static_cast<std::size_t>(frame.left / letter_mm));
    if (lines.size() == 1)
        return canvas.text({frame.left - 3, y}, lines[0], {10, ink, pdf::Align::right});
    for (std::size_t i = 0; i < 2; ++i)
        canvas.text({frame.left - 3, y + line_mm * (static_cast<double>(i) - 0.5)}, lines[i],
            {8.5, ink, pdf::Align::right});
}

void value(Canvas& canvas, double y, std::string const& text)
{
    canvas.text({canvas.width_mm(), y}, text, {11, ink, pdf::Align::right, pdf::Weight::bold});
}

void swatch(Canvas& canvas, double& x, Colour colour, std::string const& name)
{
    constexpr double side = 3.2, letter = 1.75; // millimetres, of ten points
    canvas.rectangle({x, legend_mm / 2 - side / 2 - 1, side, side}, {colour, {}});
    canvas.text({x + side + 1.5, legend_mm / 2 - 1}, name, {9, ink});
    x += side + 6 + letter * static_cast<double>(name.size());
}

void draw_bars(Canvas& canvas, i18n::Words const& words, html::BarChart const& chart)
{
    auto const frame = frame_of(canvas);
    std::int64_t most = 1;
    for (auto const& bar : chart.bars)
        most = std::max({most, bar.value.value_or(0), bar.before.value_or(0)});
    auto const length = [&](std::int64_t count) {
        return frame.width * static_cast<double>(count) / static_cast<double>(most);
    };
    double x = frame.left;
    if (!chart.before.empty())
        swatch(canvas, x, earlier, chart.before);
    for (std::size_t i = 0; i < chart.bars.size(); ++i) {
        auto const& bar = chart.bars[i];
        double const y = legend_mm + row_mm * (static_cast<double>(i) + 0.5), top = y - bar_mm / 2;
        label(canvas, frame, y, bar.label);
        canvas.rectangle({frame.left, top, frame.width, bar_mm}, {track, {}});
        canvas.rectangle({frame.left, top, length(bar.value.value_or(0)), bar_mm}, {brand, {}});
        if (bar.before)
            canvas.line({frame.left + length(*bar.before), top - 0.8},
                {frame.left + length(*bar.before), top + bar_mm + 0.8}, {earlier, 0.8});
        value(canvas, y, written(words, bar.value));
    }
}

std::int64_t total_of(html::LikertRow const& row)
{
    return std::accumulate(row.counts.begin(), row.counts.end(), std::int64_t{0});
}

Colour likert_colour(std::size_t place, std::size_t answers)
{
    return likert[answers < 2 ? 2
                              : std::min<std::size_t>(4, (place * 4 + (answers - 1) / 2) / (answers - 1))];
}

void draw_likert_row(Canvas& canvas, Frame const& frame, double y, html::LikertRow const& row)
{
    auto const total = static_cast<double>(total_of(row));
    double x = frame.left;
    for (std::size_t i = 0; i < row.counts.size(); ++i) {
        double const share = static_cast<double>(row.counts[i]) / total, width = frame.width * share;
        auto const colour = likert_colour(i, row.counts.size());
        canvas.rectangle({x, y - bar_mm / 2, width, bar_mm}, {colour, pdf::Stroke{white, 0.3}});
        if (share >= 0.09)
            canvas.text({x + width / 2, y}, fmt::format("{}%", std::lround(share * 100)),
                {8, colour == likert[0] || colour == likert[4] ? white : ink, pdf::Align::centre,
                    pdf::Weight::bold});
        x += width;
    }
}

void draw_likert(Canvas& canvas, i18n::Words const& words, html::LikertChart const& chart)
{
    auto const frame = frame_of(canvas);
    double x = 0;
    for (std::size_t i = 0; i < chart.answers.size(); ++i)
        swatch(canvas, x, likert_colour(i, chart.answers.size()), chart.answers[i]);
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        double const y = legend_mm + row_mm * (static_cast<double>(i) + 0.5);
        auto const& row = chart.rows[i];
        bool const is_shown = total_of(row) > 0;
        label(canvas, frame, y, row.label);
        if (is_shown)
            draw_likert_row(canvas, frame, y, row);
        value(canvas, y, written(words, is_shown ? html::Count(total_of(row)) : std::nullopt));
    }
}

double most_of(html::TrendChart const& chart)
{
    double most = 1;
    for (auto const& line : chart.lines)
        for (auto const& count : line.values)
            most = std::max(most, static_cast<double>(count.value_or(0)));
    return most;
}

struct Plot {
    double width = 0, most = 1;
    std::size_t periods = 1;
    double x(std::size_t i) const
    {
        return axis_mm
            + (periods < 2 ? width / 2 : width * static_cast<double>(i) / static_cast<double>(periods - 1));
    }
    double y(double count) const
    {
        return trend_mm - foot_mm - (trend_mm - foot_mm - legend_mm) * count / most;
    }
};

// A gap in what is known is a gap in the line.
void draw_line(Canvas& canvas, Plot const& plot, html::TrendLine const& line, Colour colour)
{
    double const dash = line.stroke == html::Stroke::dashed ? 1.5 : 0;
    std::vector<pdf::Point> points;
    auto const draw = [&] {
        if (points.size() > 1)
            canvas.polyline(points, {colour, 0.9, dash});
        points.clear();
    };
    for (std::size_t i = 0; i < line.values.size(); ++i) {
        if (!line.values[i]) {
            draw();
            continue;
        }
        points.push_back({plot.x(i), plot.y(static_cast<double>(*line.values[i]))});
        canvas.circle(points.back(), 1, {colour, {}});
    }
    draw();
}

void draw_trend(Canvas& canvas, i18n::Words const& words, html::TrendChart const& chart)
{
    Plot const plot{canvas.width_mm() - axis_mm - 6, most_of(chart), chart.periods.size()};
    for (double const count : {0.0, std::round(plot.most / 2), plot.most}) {
        canvas.line({axis_mm, plot.y(count)}, {axis_mm + plot.width, plot.y(count)}, {track, 0.3});
        canvas.text(
            {axis_mm - 2, plot.y(count)}, words.number(std::llround(count)), {9, soft, pdf::Align::right});
    }
    for (std::size_t i = 0; i < chart.periods.size(); ++i)
        canvas.text({plot.x(i), trend_mm - foot_mm / 2}, chart.periods[i], {8, soft, pdf::Align::centre});
    double x = axis_mm;
    for (std::size_t i = 0; i < chart.lines.size(); ++i) {
        swatch(canvas, x, lines[i % std::size(lines)], chart.lines[i].name);
        draw_line(canvas, plot, chart.lines[i], lines[i % std::size(lines)]);
    }
}

struct MapView {
    html::Metres low, high;
    double scale = 1, left = 0;
    pdf::Point at(html::Metres place) const
    {
        return {left + (place.x - low.x) * scale, map_mm - 4 - (place.y - low.y) * scale};
    }
};

MapView view_of(Canvas const& canvas, html::StillMap const& map)
{
    std::vector<html::Metres> all;
    for (auto const& shape : map.shapes)
        for (auto const& ring : shape.rings)
            all.insert(all.end(), ring.begin(), ring.end());
    for (auto const& mark : map.marks)
        all.push_back(mark.at);
    if (all.empty())
        return {};
    auto const [west, east] = std::ranges::minmax(all, {}, &html::Metres::x);
    auto const [south, north] = std::ranges::minmax(all, {}, &html::Metres::y);
    MapView view{{west.x, south.y}, {east.x, north.y}};
    double const wide = std::max(1.0, east.x - west.x), tall = std::max(1.0, north.y - south.y);
    view.scale = std::min((canvas.width_mm() - 8) / wide, (map_mm - 8) / tall);
    view.left = (canvas.width_mm() - wide * view.scale) / 2;
    return view;
}

pdf::Paint paint_of(html::MapRole role)
{
    switch (role) {
    case html::MapRole::boundary:
        return {pdf::lighter(brand, 0.88), pdf::Stroke{brand, 0.8}};
    case html::MapRole::former_boundary:
        return {{}, pdf::Stroke{soft, 0.5, 1.5}};
    case html::MapRole::building:
        return {Colour{0xd3, 0xd7, 0xdd}, {}};
    case html::MapRole::road:
        return {{}, pdf::Stroke{soft, 0.4}};
    default:
        return {pdf::lighter(brand, 0.75), pdf::Stroke{brand, 0.3}};
    }
}

void draw_map(Canvas& canvas, html::StillMap const& map)
{
    auto const view = view_of(canvas, map);
    for (auto const& shape : map.shapes) {
        std::vector<std::vector<pdf::Point>> rings;
        for (auto const& ring : shape.rings)
            for (auto& points = rings.emplace_back(); auto const& place : ring)
                points.push_back(view.at(place));
        canvas.polygon(std::move(rings), paint_of(shape.role));
    }
    for (auto const& mark : map.marks) {
        bool const has_label = !mark.label.empty();
        canvas.circle(
            view.at(mark.at), has_label ? 4 + 4 * mark.share : 1.6, {brand, pdf::Stroke{white, 0.4}});
        if (has_label)
            canvas.text(view.at(mark.at), mark.label, {10, white, pdf::Align::centre, pdf::Weight::bold});
    }
}

std::string alt_of(i18n::Words const& words, html::BarChart const& chart)
{
    std::string out;
    for (auto const& bar : chart.bars)
        out += fmt::format("{}{}: {}", out.empty() ? "" : "; ", bar.label, written(words, bar.value));
    return out;
}

std::string alt_of(i18n::Words const& words, html::LikertChart const& chart)
{
    std::string out;
    for (auto const& row : chart.rows) {
        out += fmt::format("{}{}: ", out.empty() ? "" : "; ", row.label);
        if (row.counts.empty())
            out += words(texts::paper::hidden);
        for (std::size_t i = 0; i < row.counts.size(); ++i)
            out += fmt::format(
                "{}{} {}", i == 0 ? "" : ", ", chart.answers.at(i), words.number(row.counts[i]));
    }
    return out;
}

std::string alt_of(i18n::Words const& words, html::TrendChart const& chart)
{
    std::string out;
    for (auto const& line : chart.lines) {
        out += fmt::format("{}{}: ", out.empty() ? "" : "; ", line.name);
        for (std::size_t i = 0; i < line.values.size(); ++i)
            out += fmt::format(
                "{}{} {}", i == 0 ? "" : ", ", chart.periods.at(i), written(words, line.values[i]));
    }
    return out;
}

std::string alt_of(html::StillMap const& map)
{
    auto out = map.title;
    for (auto const& mark : map.marks)
        if (!mark.name.empty())
            out += "; " + mark.name;
    return out;
}

double height_of(std::size_t rows) { return legend_mm + row_mm * static_cast<double>(rows); }

} // namespace

std::optional<Drawn> drawn(i18n::Words const& words, Picture const& picture)
{
    if (auto const* bars = std::get_if<html::BarChart>(&picture))
        return Drawn{[words, chart = *bars](Canvas& canvas) { draw_bars(canvas, words, chart); },
            height_of(bars->bars.size()), alt_of(words, *bars)};
    if (auto const* levels = std::get_if<html::LikertChart>(&picture))
        return Drawn{[words, chart = *levels](Canvas& canvas) { draw_likert(canvas, words, chart); },
            height_of(levels->rows.size()), alt_of(words, *levels)};
    if (auto const* trend = std::get_if<html::TrendChart>(&picture))
        return Drawn{[words, chart = *trend](Canvas& canvas) { draw_trend(canvas, words, chart); }, trend_mm,
            alt_of(words, *trend)};
    if (auto const* map = std::get_if<html::StillMap>(&picture))
        return Drawn{[chart = *map](Canvas& canvas) { draw_map(canvas, chart); }, map_mm, alt_of(*map)};
    return std::nullopt;
}

} // namespace deck
