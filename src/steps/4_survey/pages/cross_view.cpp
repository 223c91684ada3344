// Cross-tables as Html.
#include "cross_page.h"

#include "questions.h"
#include "texts.h"

#include "base/text.h"
#include "html/parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

using namespace html;

double part_of(std::int64_t count, std::int64_t people)
{
    return static_cast<double>(count) / static_cast<double>(std::max<std::int64_t>(people, 1));
}

std::string count_of(i18n::Words const& words, std::int64_t count, std::int64_t people)
{
    return people < answers_for_percent_min
        ? words.number(count)
        : words(texts::cross::count_and_share, count, words.percent(part_of(count, people)));
}

std::string cell_said(i18n::Words const& words, CrossTable const& table, std::size_t row, std::size_t column)
{
    if (!table.shown[row][column])
        return std::string(words(texts::outcome::hidden));
    return count_of(words, table.counts[row][column], table.rows[row].people);
}

std::string title_of(i18n::Words const& words, CrossTable const& table)
{
    auto const text = plain_text(words, table.question->text);
    return table.item && table.question->kind != Kind::several
        ? text + " " + std::string(table.item->text.in(words.language()))
        : text;
}

CrossFigures figures_of_one(i18n::Words const& words, Question const& by, CrossTable const& table)
{
    CrossFigures out{title_of(words, table), {table.question, {plain_text(words, by.text)}, {}}};
    for (auto const& column : table.columns)
        out.table.head.push_back(part_name(words, *table.question, column));
    out.table.head.emplace_back(words(texts::cross::together));
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        std::vector<std::string> line{part_name(words, by, table.rows[row])};
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            line.push_back(cell_said(words, table, row, column));
        line.push_back(words.number(table.rows[row].people));
        out.table.rows.push_back(std::move(line));
    }
    return out;
}

// Each answer is a column of its own: somebody can be in more than one.
CrossFigures figures_of_several(
    i18n::Words const& words, Question const& by, std::vector<CrossTable> const& tables)
{
    CrossFigures out{title_of(words, tables[0]), {tables[0].question, {plain_text(words, by.text)}, {}}};
    for (auto const& table : tables)
        out.table.head.emplace_back(table.item->text.in(words.language()));
    out.table.head.emplace_back(words(texts::cross::together));
    for (std::size_t row = 0; row < tables[0].rows.size(); ++row) {
        std::vector<std::string> line{part_name(words, by, tables[0].rows[row])};
        for (auto const& table : tables)
            line.push_back(cell_said(words, table, row, 0));
        line.push_back(words.number(tables[0].rows[row].people));
        out.table.rows.push_back(std::move(line));
    }
    return out;
}

Html view_of(CrossFigures const& figures)
{
    DataTable out{figures.title, {}, {}, {}};
    for (std::size_t at = 0; at < figures.table.head.size(); ++at)
        out.columns.push_back({figures.table.head[at], at == 0 ? Align::start : Align::end});
    for (auto const& line : figures.table.rows)
        out.rows.emplace_back(line.begin(), line.end());
    return data_table(std::move(out));
}

void add_group_rows(i18n::Words const& words, CrossTable const& table, std::size_t row, DataTable& out)
{
    std::int64_t all = 0;
    for (auto const& one : table.rows)
        all += one.people;
    bool const is_one_answer = table.question->kind == Kind::several;
    for (std::size_t column = 0; column < (is_one_answer ? 1 : table.columns.size()); ++column) {
        if (!table.shown[row][column] || table.columns[column].is_rest)
            continue;
        auto name = part_name(words, *table.question, table.columns[column]);
        if (table.item && !is_one_answer)
            name = fmt::format("{} – {}", table.item->text.in(words.language()), name);
        out.rows.push_back(
            {name, cell_said(words, table, row, column), count_of(words, table.columns[column].people, all)});
    }
}

} // namespace

std::string part_name(i18n::Words const& words, Question const& question, CrossPart const& part)
{
    if (part.is_rest)
        return std::string(words(texts::cross::rest));
    auto const name
        = [&](std::size_t at) { return std::string(question.options[at].text.in(words.language())); };
    if (question.kind == Kind::mark10 && part.answers.size() > 1)
        return words(texts::cross::from_to, name(part.answers.front()), name(part.answers.back()));
    std::vector<std::string> names;
    for (auto const at : part.answers)
        names.push_back(
            at < question.options.size() ? name(at) : std::string(words(texts::cross::no_opinion)));
    return base::joined(names, " / ");
}

std::vector<CrossFigures> cross_figures(
    i18n::Words const& words, Question const& by, std::vector<CrossTable> const& tables)
{
    if (std::ranges::none_of(tables, &CrossTable::shows_any))
        return {};
    if (tables[0].question->kind == Kind::several)
        return {figures_of_several(words, by, tables)};
    std::vector<CrossFigures> out;
    for (auto const& table : tables)
        if (table.shows_any())
            out.push_back(figures_of_one(words, by, table));
    return out;
}

Html cross_view(i18n::Words const& words, Question const& by, std::vector<CrossTable> const& tables)
{
    auto const figures = cross_figures(words, by, tables);
    if (figures.empty())
        return alert(Tone::info, words(texts::cross::too_few), words(texts::cross::too_few_advice));
    return each(figures, view_of);
}

Html group_view(i18n::Words const& words, std::vector<CrossTable> const& tables, std::size_t row)
{
    if (tables.empty())
        return {};
    DataTable out{plain_text(words, tables[0].question->text),
        {{words(texts::outcome::answer)}, {words(texts::cross::in_group), Align::end},
            {words(texts::cross::everybody), Align::end}},
        {}, {}};
    for (auto const& table : tables)
        add_group_rows(words, table, row, out);
    return out.rows.empty() ? Html() : data_table(std::move(out));
}

} // namespace survey
