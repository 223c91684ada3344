#include "drawn.h"

#include "outcome_tables.h"
#include "texts.h"

#include <algorithm>

namespace survey {
namespace {

std::vector<std::int64_t> points(QuestionResult const& result, RowResult const& row)
{
    if (row.figures.is_withheld || row.figures.hides())
        return {};
    if (result.is_in_threes)
        return {row.figures.sums.begin() + 1, row.figures.sums.end()};
    std::vector<std::int64_t> out;
    for (std::size_t at = 0; at < row.figures.groups.size(); ++at)
        out.push_back(row.figures.count(at).value_or(0));
    return out;
}

} // namespace

std::string option_name(i18n::Words const& words, QuestionResult const& result, std::size_t option)
{
    return figure_table(words, result).rows[option][0];
}

html::BarChart options_chart(i18n::Words const& words, QuestionResult const& result)
{
    auto const& row = result.rows[0];
    html::BarChart chart{{}, std::string(words(texts::outcome::answers)), {}};
    auto const table = figure_table(words, result);
    bool const overlaps = result.question->kind == Kind::several;
    for (std::size_t at = 0; at < row.figures.groups.size(); ++at) {
        auto const& nearly = row.figures.nearly_all;
        bool const is_nearly_all = std::ranges::find(nearly, at) != nearly.end();
        auto const count = row.figures.count(at);
        if (count || (overlaps && !is_nearly_all))
            chart.bars.push_back({table.rows[at][0], count});
    }
    if (auto const names = hidden_names(words, result, row); !names.empty())
        chart.bars.push_back({names, row.figures.sums[hidden_group]});
    return chart;
}

html::BarChart classes_chart(i18n::Words const& words, QuestionResult const& result)
{
    auto const& row = result.rows[0];
    html::BarChart chart{{}, std::string(words(texts::outcome::answers)), {}};
    for (std::size_t at = 0; at < row.classes.size(); ++at)
        chart.bars.push_back({class_name(words, result, at), row.figures.count(at)});
    return chart;
}

html::BarChart ranking_chart(i18n::Words const& words, QuestionResult const& result)
{
    html::BarChart chart{{}, std::string(words(texts::outcome::firsts)), {}};
    for (auto const& row : result.rows)
        chart.bars.push_back({std::string(row.item->text.in(words.language())), row.figures.count(0)});
    std::ranges::stable_sort(chart.bars, std::ranges::greater(), &html::Bar::value);
    return chart;
}

html::LikertChart levels_chart(i18n::Words const& words, QuestionResult const& result)
{
    html::LikertChart chart{{}, point_names(words, result), {}};
    for (auto const& row : result.rows)
        if (auto counts = points(result, row); !counts.empty())
            chart.rows.push_back(
                {std::string(row.item ? row.item->text.in(words.language()) : words(texts::outcome::all)),
                    std::move(counts)});
    return chart;
}

} // namespace survey
