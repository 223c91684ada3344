#include "charts.h"

#include "drawing.h"
#include "raw.h"
#include "texts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace html {
namespace {

constexpr double share_with_label = 0.09; // a narrower part has no room for its own number

std::string written(i18n::Words const& words, Count value) { return value ? words.number(*value) : "<5"; }

std::int64_t largest(std::vector<Bar> const& bars)
{
    std::int64_t most = 1;
    for (auto const& bar : bars)
        most = std::max({most, bar.value.value_or(0), bar.before.value_or(0)});
    return most;
}

double share_of(std::int64_t part, std::int64_t whole)
{
    return static_cast<double>(part) / static_cast<double>(whole);
}

Html bar_row(i18n::Words const& words, Bar const& bar, std::int64_t most)
{
    auto const width = percent_text(share_of(bar.value.value_or(0), most));
    return li(cls("bar-row"), span_(cls("bar-label"), bar.label),
        svg({cls("bar " + std::string(css_class(bar.tone))), attr("width", "100%"), attr("height", 24),
                aria("hidden", "true")},
            svg_rect({cls("bar-track"), attr("width", "100%"), attr("height", 24), attr("rx", 4)}),
            svg_rect({cls("bar-part"), attr("width", width), attr("height", 24), attr("rx", 4)}),
            when(bar.before.has_value(),
                [&] {
                    auto const x = percent_text(share_of(*bar.before, most));
                    return svg_line(
                        {cls("bar-before"), attr("x1", x), attr("x2", x), attr("y1", 0), attr("y2", 24)});
                })),
        span_(cls("bar-value"), written(words, bar.value)));
}

Html bar_table(i18n::Words const& words, BarChart const& chart)
{
    DataTable data{chart.finding, {{words(texts::chart::subject)}, {chart.counted, Align::end}}, {}};
    if (!chart.before.empty())
        data.columns.push_back({chart.before, Align::end});
    for (auto const& bar : chart.bars) {
        Children cells{bar.label, written(words, bar.value)};
        if (!chart.before.empty())
            cells.push_back(bar.before ? Html(words.number(*bar.before)) : Html("-"));
        data.rows.push_back(std::move(cells));
    }
    return data_table(std::move(data));
}

std::int64_t total_of(LikertRow const& row)
{
    return std::accumulate(row.counts.begin(), row.counts.end(), std::int64_t{0});
}

// Five colours from brown to teal; three answers take the outer ones and the middle.
std::string likert_class(std::size_t place, std::size_t answers)
{
    auto const step = answers < 2 ? 2 : (place * 4 + (answers - 1) / 2) / (answers - 1);
    return "likert-" + std::to_string(step + 1);
}

Html likert_bar(LikertRow const& row)
{
    Html drawing = svg({cls("likert"), attr("width", "100%"), attr("height", 28), aria("hidden", "true")});
    auto const total = total_of(row);
    double at = 0;
    for (std::size_t i = 0; i < row.counts.size(); ++i) {
        auto const share = share_of(row.counts[i], total);
        auto const tone = likert_class(i, row.counts.size());
        drawing.add(svg_rect({cls("likert-part " + tone), attr("x", percent_text(at)),
            attr("width", percent_text(share)), attr("height", 28)}));
        if (share >= share_with_label)
            drawing.add(svg_text({cls("likert-text " + tone + "-text"),
                                     attr("x", percent_text(at + share / 2)), attr("y", 19)},
                std::to_string(std::lround(share * 100)) + "%"));
        at += share;
    }
    return drawing;
}

Html likert_row(i18n::Words const& words, LikertRow const& row)
{
    bool const shown = total_of(row) > 0;
    return li(cls("likert-row"), span_(cls("bar-label"), row.label),
        shown ? likert_bar(row) : span_(cls("too-few"), words(texts::chart::too_few)),
        span_(cls("bar-value"), shown ? words.number(total_of(row)) : "<5"));
}

Html likert_legend(LikertChart const& chart)
{
    Html list = ul(cls("legend"));
    for (std::size_t i = 0; i < chart.answers.size(); ++i)
        list.add(li(svg({cls("swatch"), attr("width", 14), attr("height", 14), aria("hidden", "true")},
                        svg_rect({cls(likert_class(i, chart.answers.size())), attr("width", 14),
                            attr("height", 14), attr("rx", 3)})),
            chart.answers[i]));
    return list;
}

Html likert_table(i18n::Words const& words, LikertChart const& chart)
{
    DataTable data{chart.finding, {{words(texts::chart::subject)}}, {}};
    for (auto const& answer : chart.answers)
        data.columns.push_back({answer, Align::end});
    data.columns.push_back({words(texts::chart::total), Align::end});
    for (auto const& row : chart.rows) {
        Children cells{row.label};
        for (std::size_t i = 0; i < chart.answers.size(); ++i)
            cells.push_back(row.counts.empty() ? Html("<5") : Html(words.number(row.counts.at(i))));
        cells.push_back(row.counts.empty() ? Html("<5") : Html(words.number(total_of(row))));
        data.rows.push_back(std::move(cells));
    }
    return data_table(std::move(data));
}

} // namespace

Html chart_frame(i18n::Words const& words, Html finding, Html drawing, Html figures)
{
    return figure(cls("chart"), figcaption(cls("chart-finding"), std::move(finding)), std::move(drawing),
        disclosure(words(texts::chart::table), std::move(figures)));
}

Html bar_chart(i18n::Words const& words, BarChart const& chart)
{
    auto const most = largest(chart.bars);
    auto rows = ul(cls("bars"), each(chart.bars, [&](Bar const& bar) { return bar_row(words, bar, most); }));
    auto mark = when(!chart.before.empty(), [&] {
        return p(cls("legend"),
            svg({cls("swatch"), attr("width", 14), attr("height", 14), aria("hidden", "true")},
                svg_line({cls("bar-before"), attr("x1", 7), attr("x2", 7), attr("y2", 14)})),
            chart.before);
    });
    return chart_frame(
        words, chart.finding, fragment(std::move(mark), std::move(rows)), bar_table(words, chart));
}

Html likert_chart(i18n::Words const& words, LikertChart const& chart)
{
    auto rows
        = ul(cls("bars"), each(chart.rows, [&](LikertRow const& row) { return likert_row(words, row); }));
    return chart_frame(
        words, chart.finding, fragment(likert_legend(chart), std::move(rows)), likert_table(words, chart));
}

} // namespace html
