#include "charts.h"

#include "drawing.h"
#include "raw.h"
#include "texts.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace html {
namespace {

constexpr double strip_height = 96, box_top = 28, box_bottom = 60, axis_at = 72;
constexpr double dot_places = 200; // dots that fall on one of these would hide each other, and are drawn once

struct StripScale {
    double step = 1;
    double most = 1;

    std::string x(double value) const { return percent_text(std::clamp(value / most, 0.0, 1.0)); }
};

StripScale strip_scale(StripChart const& chart)
{
    auto most = chart.high;
    for (auto const value : chart.values)
        most = std::max(most, value);
    auto const step = axis_step(most);
    return {step, std::max(step, std::ceil(most / step) * step)};
}

Html strip_axis(i18n::Words const& words, StripScale const& scale)
{
    Html out = fragment(svg_line({cls("grid-line"), attr("x1", 0), attr("x2", "100%"),
        attr("y1", px(axis_at)), attr("y2", px(axis_at))}));
    for (double value = 0; value <= scale.most; value += scale.step) {
        std::string look = "tick-text";
        look += value == 0 ? " tick-first" : value + scale.step > scale.most ? " tick-last" : "";
        out.add(svg_text({cls(look), attr("x", scale.x(value)), attr("y", px(strip_height - 6))},
            words.number(std::llround(value))));
    }
    return out;
}

Html strip_dots(StripChart const& chart, StripScale const& scale)
{
    std::set<long> taken;
    for (auto const value : chart.values)
        taken.insert(std::lround(value / scale.most * dot_places));
    Html out;
    for (auto const place : taken)
        out.add(
            svg_circle({cls("strip-dot"), attr("cx", percent_text(static_cast<double>(place) / dot_places)),
                attr("cy", px((box_top + box_bottom) / 2)), attr("r", "4")}));
    return out;
}

Html strip_box(StripChart const& chart, StripScale const& scale)
{
    auto const middle = scale.x(chart.middle);
    auto const width = percent_text(std::max(0.0, chart.high - chart.low) / scale.most);
    return fragment(svg_rect({cls("strip-box"), attr("x", scale.x(chart.low)), attr("y", px(box_top)),
                        attr("width", width), attr("height", px(box_bottom - box_top)), attr("rx", 4)}),
        svg_line({cls("strip-middle"), attr("x1", middle), attr("x2", middle), attr("y1", px(box_top - 4)),
            attr("y2", px(box_bottom + 4))}));
}

// Its name stands to the side where there is room for it.
Html strip_mark(StripMark const& mark, StripScale const& scale)
{
    auto const share = mark.value / scale.most;
    auto const x = scale.x(mark.value);
    std::string look = "strip-name";
    look += share < 0.33 ? " tick-first" : share > 0.67 ? " tick-last" : "";
    return fragment(svg_text({cls(look), attr("x", x), attr("y", px(box_top - 12))}, mark.name),
        svg_circle(
            {cls("strip-mark"), attr("cx", x), attr("cy", px((box_top + box_bottom) / 2)), attr("r", "8")}));
}

Html strip_swatch(Html drawn)
{
    return svg(
        {cls("swatch"), attr("width", 28), attr("height", 18), aria("hidden", "true")}, std::move(drawn));
}

Html strip_legend(StripChart const& chart)
{
    return ul(cls("legend"),
        li(strip_swatch(svg_circle({cls("strip-dot"), attr("cx", 14), attr("cy", 9), attr("r", "4")})),
            chart.value_name),
        li(strip_swatch(svg_rect({cls("strip-box"), attr("x", 2), attr("y", 2), attr("width", 24),
               attr("height", 14), attr("rx", 3)})),
            chart.box_name),
        li(strip_swatch(svg_line(
               {cls("strip-middle"), attr("x1", 14), attr("x2", 14), attr("y1", 1), attr("y2", 17)})),
            chart.middle_name),
        when(chart.marked.has_value(), [&] {
            return li(
                strip_swatch(svg_circle({cls("strip-mark"), attr("cx", 14), attr("cy", 9), attr("r", "7")})),
                chart.marked->name);
        }));
}

Html strip_table(i18n::Words const& words, StripChart const& chart)
{
    DataTable data{chart.finding, {{words(texts::chart::subject)}, {chart.measured, Align::end}}, {}};
    for (auto const& fact : chart.facts)
        data.rows.push_back({fact.name, fact.value});
    return data_table(std::move(data));
}

} // namespace

Html strip_chart(i18n::Words const& words, StripChart const& chart)
{
    auto const scale = strip_scale(chart);
    Html drawing
        = svg({cls("strip"), attr("width", "100%"), attr("height", px(strip_height)), aria("hidden", "true")},
            strip_axis(words, scale), strip_box(chart, scale), strip_dots(chart, scale),
            when(chart.marked.has_value(), [&] { return strip_mark(*chart.marked, scale); }));
    return chart_frame(
        words, chart.finding, fragment(std::move(drawing), strip_legend(chart)), strip_table(words, chart));
}

} // namespace html
