// Charts as HTML and SVG without script: readable at 320 pixels, printable, in dark, each with its figures in
// a table underneath. Text never shrinks, for no drawing is scaled.
#pragma once
#include "html/html.h"
#include "html/parts.h"
#include "i18n/i18n.h"

namespace html {

// No value: too few to show, written as "<5".
using Count = std::optional<std::int64_t>;

struct Bar {
    std::string label;
    Count value;
    std::optional<std::int64_t> before = {}; // the same period earlier, drawn as a mark
    Tone tone = Tone::info;
};
struct BarChart {
    Html finding; // the heading says what there is to see
    std::string counted; // "meldingen": what the numbers are, for the table
    std::vector<Bar> bars;
    std::string before = {}; // "2024": what the marks are
};
Html bar_chart(i18n::Words const& words, BarChart const& chart);

struct LikertRow {
    std::string label;
    std::vector<std::int64_t> counts; // one for each answer; empty: too few to show
};
struct LikertChart {
    Html finding;
    std::vector<std::string> answers; // from most negative to most positive
    std::vector<LikertRow> rows;
};
Html likert_chart(i18n::Words const& words, LikertChart const& chart);

// How a group of numbers lies: its middle half as a box, each number as a dot, and one of them marked.
struct StripMark {
    std::string name;
    double value = 0;
};
struct StripFact {
    std::string name, value;
};
struct StripChart {
    Html finding;
    std::vector<double> values; // from nothing up, in any order
    double low = 0, middle = 0, high = 0; // where the box begins, its line, and where it ends
    std::optional<StripMark> marked = {};
    std::string measured; // what the numbers are: "per 100 adressen"
    std::string value_name, box_name, middle_name; // for the legend
    std::vector<StripFact> facts; // for the table
};
Html strip_chart(i18n::Words const& words, StripChart const& chart);

enum class Stroke { solid, dashed };
struct TrendLine {
    std::string name;
    std::vector<Count> values; // one for each period
    Stroke stroke = Stroke::solid; // dashed: the same period a year earlier, or a second line
};
struct TrendChart {
    Html finding;
    std::vector<std::string> periods;
    std::vector<TrendLine> lines; // at most four can be told apart
};
Html trend_chart(i18n::Words const& words, TrendChart const& chart);
// The line alone, for a row in a list or a page of small multiples.
struct SmallTrend {
    std::string name;
    std::vector<std::int64_t> values;
};
Html small_multiples(i18n::Words const& words, Html finding, std::vector<SmallTrend> const& trends);

} // namespace html
