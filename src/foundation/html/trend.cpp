#include "charts.h"

#include "drawing.h"
#include "raw.h"
#include "texts.h"

#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace html {
namespace {

constexpr double height = 220, top = 12,
                 bottom = 190; // pixels; the width is in percent and never scales text
constexpr std::size_t ticks_wide = 8, ticks_narrow = 4;

struct Scale {
    double step = 1;
    double most = 1;
    std::size_t periods = 1;

    double y(double value) const { return bottom - (bottom - top) * value / most; }
    std::string x(std::size_t period) const
    {
        return percent_text(
            periods < 2 ? 0.5 : static_cast<double>(period) / static_cast<double>(periods - 1));
    }
};

Scale scale_of(TrendChart const& chart)
{
    double most = 1;
    for (auto const& line : chart.lines)
        for (auto const& value : line.values)
            most = std::max(most, static_cast<double>(value.value_or(0)));
    double const step = axis_step(most);
    return {step, std::ceil(most / step) * step, chart.periods.size()};
}

std::string line_class(TrendLine const& line, std::size_t number)
{
    return "line line-" + std::to_string(number % 4 + 1)
        + (line.stroke == Stroke::dashed ? " line-dashed" : "");
}

Html axis_of(i18n::Words const& words, Scale const& scale)
{
    Html drawing
        = svg({cls("trend-axis"), attr("width", 44), attr("height", px(height)), aria("hidden", "true")});
    for (double value = 0; value <= scale.most; value += scale.step)
        drawing.add(svg_text({cls("tick-text tick-end"), attr("x", 36), attr("y", px(scale.y(value) + 4))},
            words.number(static_cast<std::int64_t>(value))));
    return drawing;
}

Html grid_of(Scale const& scale)
{
    Html lines;
    for (double value = 0; value <= scale.most; value += scale.step) {
        auto const y = px(scale.y(value));
        lines.add(
            svg_line({cls("grid-line"), attr("x1", 0), attr("x2", "100%"), attr("y1", y), attr("y2", y)}));
    }
    return lines;
}

Html segments(TrendLine const& line, std::string const& look, Scale const& scale)
{
    Html drawn;
    for (std::size_t i = 0; i < line.values.size(); ++i) {
        if (!line.values[i])
            continue;
        auto const y = px(scale.y(static_cast<double>(*line.values[i])));
        if (i > 0 && line.values[i - 1])
            drawn.add(svg_line({cls(look), attr("x1", scale.x(i - 1)),
                attr("y1", px(scale.y(static_cast<double>(*line.values[i - 1])))), attr("x2", scale.x(i)),
                attr("y2", y)}));
        if (line.stroke == Stroke::solid)
            drawn.add(svg_circle(
                {cls(look + " line-dot"), attr("cx", scale.x(i)), attr("cy", y), attr("r", "3.5")}));
    }
    return drawn;
}

std::size_t every(std::size_t periods, std::size_t shown)
{
    return std::max<std::size_t>(1, (periods + shown - 1) / shown);
}

// On a telephone there is room for four short names, or for two dates: the first, and one well past the
// middle.
bool fits_narrow(TrendChart const& chart, std::size_t period, std::size_t wide)
{
    constexpr std::size_t short_most = 8;
    auto const is_long = [](std::string const& name) { return base::length_utf8(name) > short_most; };
    if (std::ranges::none_of(chart.periods, is_long))
        return period % (wide * every(ticks_wide, ticks_narrow)) == 0;
    auto const past_middle = (chart.periods.size() - 1) * 6 / 10;
    return period == 0 || (period >= past_middle && period < past_middle + wide);
}

Html ticks_of(TrendChart const& chart, Scale const& scale)
{
    Html texts;
    auto const wide = every(chart.periods.size(), ticks_wide);
    for (std::size_t i = 0; i < chart.periods.size(); i += wide) {
        std::string look = "tick-text";
        look += i == 0 ? " tick-first" : i + 1 == chart.periods.size() ? " tick-last" : "";
        look += fits_narrow(chart, i, wide) ? "" : " tick-extra";
        texts.add(svg_text({cls(look), attr("x", scale.x(i)), attr("y", px(height - 8))}, chart.periods[i]));
    }
    return texts;
}

// The last value of each line, at the end of that line.
Html ends_of(i18n::Words const& words, TrendChart const& chart, Scale const& scale)
{
    Html drawing
        = svg({cls("trend-ends"), attr("width", 52), attr("height", px(height)), aria("hidden", "true")});
    std::vector<double> wanted;
    for (auto const& line : chart.lines)
        wanted.push_back(
            scale.y(static_cast<double>(line.values.empty() ? 0 : line.values.back().value_or(0))));
    auto const places = spread(wanted, 16);
    for (std::size_t i = 0; i < chart.lines.size(); ++i)
        if (!chart.lines[i].values.empty() && chart.lines[i].values.back())
            drawing.add(svg_text({cls("end-text end-" + std::to_string(i % 4 + 1)), attr("x", 10),
                                     attr("y", px(places[i] + 5))},
                words.number(*chart.lines[i].values.back())));
    return drawing;
}

Html legend_of(TrendChart const& chart)
{
    Html list = ul(cls("legend"));
    for (std::size_t i = 0; i < chart.lines.size(); ++i)
        list.add(li(svg({cls("swatch"), attr("width", 28), attr("height", 14), aria("hidden", "true")},
                        svg_line({cls(line_class(chart.lines[i], i)), attr("x1", 0), attr("x2", 28),
                            attr("y1", 7), attr("y2", 7)})),
            chart.lines[i].name));
    return list;
}

Html trend_table(i18n::Words const& words, TrendChart const& chart)
{
    DataTable data{chart.finding, {{words(texts::chart::period)}}, {}};
    for (auto const& line : chart.lines)
        data.columns.push_back({line.name, Align::end});
    for (std::size_t i = 0; i < chart.periods.size(); ++i) {
        Children cells{chart.periods[i]};
        for (auto const& line : chart.lines)
            cells.push_back(
                i < line.values.size() && line.values[i] ? Html(words.number(*line.values[i])) : "-");
        data.rows.push_back(std::move(cells));
    }
    return data_table(std::move(data));
}

Html small_trend(i18n::Words const& words, SmallTrend const& trend)
{
    TrendLine line{trend.name, {trend.values.begin(), trend.values.end()}};
    auto const scale = scale_of({{}, std::vector<std::string>(trend.values.size()), {line}});
    Html drawing
        = svg({cls("small-line"), attr("width", "100%"), attr("height", 56), aria("hidden", "true")});
    for (std::size_t i = 1; i < trend.values.size(); ++i) {
        auto const y = [&](std::size_t at) {
            return px(4 + 48 * (1 - static_cast<double>(trend.values[at]) / scale.most));
        };
        drawing.add(svg_line({cls("line line-1"), attr("x1", scale.x(i - 1)), attr("y1", y(i - 1)),
            attr("x2", scale.x(i)), attr("y2", y(i))}));
    }
    auto const first = trend.values.empty() ? 0 : trend.values.front();
    auto const last = trend.values.empty() ? 0 : trend.values.back();
    return li(cls("small-multiple"), p(cls("small-name"), trend.name), std::move(drawing),
        p(cls("small-values"), words(texts::chart::from_to, first, last)));
}

} // namespace

Html trend_chart(i18n::Words const& words, TrendChart const& chart)
{
    auto const scale = scale_of(chart);
    Html plot
        = svg({cls("trend-plot"), attr("width", "100%"), attr("height", px(height)), aria("hidden", "true")},
            grid_of(scale));
    for (std::size_t i = 0; i < chart.lines.size(); ++i)
        plot.add(segments(chart.lines[i], line_class(chart.lines[i], i), scale));
    plot.add(ticks_of(chart, scale));
    auto drawing = div_(cls("trend"), axis_of(words, scale), std::move(plot), ends_of(words, chart, scale));
    return chart_frame(
        words, chart.finding, fragment(legend_of(chart), std::move(drawing)), trend_table(words, chart));
}

Html small_multiples(i18n::Words const& words, Html finding, std::vector<SmallTrend> const& trends)
{
    auto list = ul(cls("small-multiples"),
        each(trends, [&](SmallTrend const& trend) { return small_trend(words, trend); }));
    return figure(cls("chart"), figcaption(cls("chart-finding"), std::move(finding)), std::move(list));
}

} // namespace html
