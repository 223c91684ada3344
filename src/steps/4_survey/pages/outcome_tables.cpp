#include "outcome_tables.h"

#include "questions.h"
#include "texts.h"

#include "base/text.h"

#include <algorithm>

namespace survey {
namespace {

using Strings = std::vector<std::string>;

std::string decimal(i18n::Words const& words, std::optional<double> value)
{
    return value ? words.decimal(*value, 1) : std::string(no_value);
}

std::string cell(i18n::Words const& words, RowResult const& row, std::size_t option)
{
    if (row.figures.is_withheld)
        return std::string(words(texts::outcome::too_few));
    if (auto const count = row.figures.count(option))
        return words.number(*count);
    auto const& nearly = row.figures.nearly_all;
    bool const is_nearly_all = std::ranges::find(nearly, option) != nearly.end();
    return std::string(words(is_nearly_all ? texts::outcome::nearly_all : texts::outcome::hidden));
}

std::string share_cell(i18n::Words const& words, RowResult const& row, std::size_t option)
{
    auto const part = share(row, option);
    return part && row.figures.n >= answers_for_percent_min ? words.percent(*part) : std::string(no_value);
}

// Threes: one cell for each group, in the order of the points.
Strings group_cells(i18n::Words const& words, RowResult const& row)
{
    Strings out;
    for (std::size_t const point : {std::size_t{0}, std::size_t{2}, std::size_t{4}}) {
        auto const& figures = row.figures;
        bool const is_shown = !figures.is_withheld && figures.groups[point] != hidden_group;
        out.push_back(is_shown ? words.number(figures.sums[static_cast<std::size_t>(figures.groups[point])])
                               : std::string(words(texts::outcome::hidden)));
    }
    return out;
}

FigureTable table_of_items(i18n::Words const& words, QuestionResult const& result)
{
    FigureTable out{result.question, {std::string(words(texts::outcome::item))}, {}};
    for (auto const& name : point_names(words, result))
        out.head.push_back(name);
    out.head.emplace_back(words(texts::outcome::answered));
    if (has_mean(*result.question))
        out.head.emplace_back(words(texts::outcome::mean));
    for (auto const& row : result.rows) {
        Strings line{
            std::string(row.item ? row.item->text.in(words.language()) : words(texts::outcome::all))};
        auto cells = result.is_in_threes ? group_cells(words, row) : Strings();
        for (std::size_t at = 0; !result.is_in_threes && at < result.question->options.size(); ++at)
            cells.push_back(cell(words, row, at));
        line.insert(line.end(), cells.begin(), cells.end());
        line.push_back(
            row.answered == 0 ? std::string(words(texts::outcome::too_few)) : words.number(row.answered));
        if (has_mean(*result.question))
            line.push_back(decimal(words, row.figures.mean));
        out.rows.push_back(std::move(line));
    }
    return out;
}

// Of a number or a date: how many in each class, the ends open.
FigureTable table_of_classes(i18n::Words const& words, QuestionResult const& result)
{
    FigureTable out{result.question,
        {std::string(words(texts::outcome::answer)), std::string(words(texts::outcome::count)),
            std::string(words(texts::outcome::share))},
        {}};
    auto const& row = result.rows[0];
    for (std::size_t at = 0; at < row.classes.size(); ++at)
        out.rows.push_back({class_name(words, result, at), cell(words, row, at), share_cell(words, row, at)});
    out.rows.push_back(
        {std::string(words(texts::outcome::answered)), words.number(row.answered), std::string(no_value)});
    if (row.dont_know && result.question->has_dont_know)
        out.rows.push_back({std::string(words(texts::answer::dont_know)), words.number(*row.dont_know),
            std::string(no_value)});
    if (row.figures.mean)
        out.rows.push_back({std::string(words(texts::outcome::mean)), decimal(words, row.figures.mean),
            std::string(no_value)});
    return out;
}

FigureTable table_of_ranking(i18n::Words const& words, QuestionResult const& result)
{
    FigureTable out{result.question,
        {std::string(words(texts::outcome::answer)), std::string(words(texts::outcome::firsts)),
            std::string(words(texts::outcome::mean_rank)), std::string(words(texts::outcome::answered))},
        {}};
    for (auto const& row : result.rows)
        out.rows.push_back({std::string(row.item->text.in(words.language())), cell(words, row, 0),
            decimal(words, row.figures.mean), words.number(row.answered)});
    return out;
}

// Only what may be shown and was named: a park has many streets and squares.
FigureTable table_of_places(i18n::Words const& words, QuestionResult const& result)
{
    FigureTable out{result.question,
        {std::string(words(texts::outcome::place)), std::string(words(texts::outcome::count))}, {}};
    auto const& row = result.rows[0];
    auto const ids = choices(*result.question);
    for (std::size_t at = 0; at < row.figures.groups.size(); ++at)
        if (row.figures.count(at).value_or(0) > 0)
            out.rows.push_back({option_words(words, *result.question, ids[at]), cell(words, row, at)});
    out.rows.push_back({std::string(words(texts::outcome::answered)), words.number(row.answered)});
    return out;
}

FigureTable table_of_options(i18n::Words const& words, QuestionResult const& result)
{
    FigureTable out{result.question,
        {std::string(words(texts::outcome::answer)), std::string(words(texts::outcome::count)),
            std::string(words(texts::outcome::share))},
        {}};
    auto const& row = result.rows[0];
    auto const ids = choices(*result.question);
    auto const shown = std::min(ids.size(), row.figures.groups.size());
    for (std::size_t at = 0; at < shown; ++at)
        out.rows.push_back({option_words(words, *result.question, ids[at]), cell(words, row, at),
            share_cell(words, row, at)});
    if (auto const names = hidden_names(words, result, row); !names.empty())
        out.rows.push_back({names, words.number(row.figures.sums[hidden_group]), std::string(no_value)});
    out.rows.push_back(
        {std::string(words(texts::outcome::answered)), words.number(row.answered), std::string(no_value)});
    if (row.figures.mean)
        out.rows.push_back({std::string(words(texts::outcome::mean)), decimal(words, row.figures.mean),
            std::string(no_value)});
    return out;
}

} // namespace

std::string class_name(i18n::Words const& words, QuestionResult const& result, std::size_t at)
{
    auto const& row = result.rows[0];
    auto const& one = row.classes[at];
    auto const written = [](std::int64_t number) { return std::to_string(number); };
    bool const is_first = at == 0, is_last = at + 1 == row.classes.size();
    if (is_first && is_last)
        return std::string(words(texts::outcome::all));
    if (is_first)
        return words(texts::outcome::class_first, written(one.high));
    if (is_last)
        return result.question->kind == Kind::date ? words(texts::outcome::class_later, written(one.low))
                                                   : words(texts::outcome::class_last, written(one.low));
    return one.low == one.high ? written(one.low)
                               : words(texts::outcome::class_between, written(one.low), written(one.high));
}

std::vector<std::string> point_names(i18n::Words const& words, QuestionResult const& result)
{
    Strings names;
    for (auto const& option : result.question->options)
        names.emplace_back(option.text.in(words.language()));
    if (!result.is_in_threes)
        return names;
    auto const groups = taken_together(*result.question);
    Strings together(3);
    for (std::size_t at = 0; at < groups.size(); ++at) {
        auto& name = together[static_cast<std::size_t>(groups[at]) - 1];
        name += (name.empty() ? "" : " / ") + names[at];
    }
    return together;
}

std::string hidden_names(i18n::Words const& words, QuestionResult const& result, RowResult const& row)
{
    if (!row.figures.hides()
        || (result.question->kind == Kind::several || result.question->kind == Kind::place))
        return "";
    Strings names;
    auto const ids = choices(*result.question);
    for (std::size_t at = 0; at < row.figures.groups.size(); ++at)
        if (row.figures.groups[at] == hidden_group)
            names.push_back(option_words(words, *result.question, ids[at]));
    return words(texts::outcome::together, base::joined(names, "; "));
}

FigureTable figure_table(i18n::Words const& words, QuestionResult const& result)
{
    if (result.is_withheld)
        return {result.question, {}, {}};
    switch (result.question->kind) {
    case Kind::scale5:
    case Kind::items_on_scale:
        return table_of_items(words, result);
    case Kind::number:
    case Kind::date:
        return table_of_classes(words, result);
    case Kind::ranking:
        return table_of_ranking(words, result);
    case Kind::place:
        return table_of_places(words, result);
    default:
        return table_of_options(words, result);
    }
}

} // namespace survey
