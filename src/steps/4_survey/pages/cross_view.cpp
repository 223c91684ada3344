// Cross-tables as Html.
#include "cross_page.h"

#include "questions.h"
#include "texts.h"

#include "base/text.h"
#include "html/parts.h"

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

Html cell_view(i18n::Words const& words, CrossTable const& table, std::size_t row, std::size_t column)
{
    if (!table.shown[row][column])
        return words(texts::outcome::hidden);
    return count_of(words, table.counts[row][column], table.rows[row].people);
}

std::string title_of(i18n::Words const& words, CrossTable const& table)
{
    auto const text = plain_text(words, table.question->text);
    return table.item && table.question->kind != Kind::several
        ? text + " " + std::string(table.item->text.in(words.language()))
        : text;
}

Html one_table(i18n::Words const& words, Question const& by, CrossTable const& table)
{
    DataTable out{title_of(words, table), {{plain_text(words, by.text)}}, {}, {}};
    for (auto const& column : table.columns)
        out.columns.push_back({part_name(words, *table.question, column), Align::end});
    out.columns.push_back({words(texts::cross::together), Align::end});
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        Children line{part_name(words, by, table.rows[row])};
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            line.push_back(cell_view(words, table, row, column));
        line.push_back(words.number(table.rows[row].people));
        out.rows.push_back(std::move(line));
    }
    return data_table(std::move(out));
}

// Each answer is a column of its own: somebody can be in more than one.
Html table_of_several(i18n::Words const& words, Question const& by, std::vector<CrossTable> const& tables)
{
    DataTable out{title_of(words, tables[0]), {{plain_text(words, by.text)}}, {}, {}};
    for (auto const& table : tables)
        out.columns.push_back({table.item->text.in(words.language()), Align::end});
    out.columns.push_back({words(texts::cross::together), Align::end});
    for (std::size_t row = 0; row < tables[0].rows.size(); ++row) {
        Children line{part_name(words, by, tables[0].rows[row])};
        for (auto const& table : tables)
            line.push_back(cell_view(words, table, row, 0));
        line.push_back(words.number(tables[0].rows[row].people));
        out.rows.push_back(std::move(line));
    }
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
            name = std::string(table.item->text.in(words.language())) + " – " + name;
        out.rows.push_back({std::move(name), cell_view(words, table, row, column),
            count_of(words, table.columns[column].people, all)});
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

Html cross_view(i18n::Words const& words, Question const& by, std::vector<CrossTable> const& tables)
{
    bool const shows_any
        = std::ranges::any_of(tables, [](CrossTable const& table) { return table.shows_any(); });
    if (!shows_any)
        return alert(Tone::info, words(texts::cross::too_few), words(texts::cross::too_few_advice));
    if (tables[0].question->kind == Kind::several)
        return table_of_several(words, by, tables);
    return each(tables, [&](CrossTable const& table) {
        return when(table.shows_any(), [&] { return one_table(words, by, table); });
    });
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
