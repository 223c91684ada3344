#include "wrong_rows.h"

#include "texts.h"

#include "html/parts.h"
#include "tabular/writing.h"

#include <algorithm>
#include <map>

namespace inventory {
namespace {

constexpr std::size_t wrong_shown = 10;
constexpr std::size_t whole_file_bytes_max = 30'000'000;

// The whole table with what is wrong at the end of a row, to be put right and sent again: a part of the
// reports of a month would take the place of all of them.
std::string corrected_later(
    i18n::Words const& words, Opened const& opened, std::size_t sheet, std::vector<WrongRow> const& rows)
{
    std::map<std::size_t, Wrong> wrong;
    for (auto const& row : rows)
        wrong.emplace(row.number, row.why);
    bool const is_whole = opened.text().size() <= whole_file_bytes_max;
    tabular::CsvWriter writer;
    std::vector<tabular::Value> cells;
    bool is_first = true;
    (void)opened.each_row(sheet, [&](std::size_t number, tabular::Cells row) {
        auto const found = wrong.find(number);
        if (!is_first && !is_whole && found == wrong.end())
            return tabular::Next::more;
        cells.assign(row.begin(), row.end());
        if (is_first)
            cells.emplace_back(std::string_view(words(texts::preview::why_column)));
        else if (found != wrong.end())
            cells.emplace_back(name(found->second).in(words.language()));
        writer.row(cells);
        is_first = false;
        return tabular::Next::more;
    });
    return writer.text();
}

std::string listed(i18n::Words const& words, std::vector<WrongRow> const& rows)
{
    tabular::CsvWriter writer;
    writer.row({words(texts::preview::row_column), words(texts::preview::why_column),
        words(texts::preview::content_column)});
    for (auto const& row : rows)
        writer.row({static_cast<std::int64_t>(row.number), name(row.why).in(words.language()), row.content});
    return writer.text();
}

} // namespace

std::string wrong_rows_file(i18n::Words const& words, Opened const& opened, std::optional<std::size_t> sheet,
    std::vector<WrongRow> const& rows)
{
    return sheet ? corrected_later(words, opened, *sheet, rows) : listed(words, rows);
}

html::Html wrong_rows_view(i18n::Words const& words, std::vector<WrongRow> const& rows, WrongRows const& more)
{
    using namespace html;
    if (rows.empty())
        return {};
    DataTable table{words(texts::preview::wrong_caption),
        {{words(texts::preview::row_column)}, {words(texts::preview::why_column)},
            {words(texts::preview::content_column)}},
        {}};
    for (std::size_t i = 0; i < std::min(rows.size(), wrong_shown); ++i)
        table.rows.push_back(
            {rows[i].number, name(rows[i].why).in(words.language()), cut(rows[i].content, 80)});
    return block(words(texts::preview::wrong_title, more.count),
        fragment(p(words(texts::preview::wrong)), data_table(std::move(table)),
            actions({icon_link(more.file, Icon::download, words(texts::preview::wrong_download))})));
}

} // namespace inventory
