// Any table with a period, a category and a count in each row, from whatever system it comes.
#include "reading.h"

#include "base/text.h"
#include "tabular/tabular.h"

#include <algorithm>
#include <array>

namespace inventory {
namespace {

constexpr std::size_t header_search_rows = 10;

constexpr std::array<std::string_view, 13> period_names{"periode", "perioden", "period", "periods", "jaar",
    "year", "maand", "month", "kwartaal", "datum", "periode_van", "jaarmaand", "date"};
constexpr std::array<std::string_view, 14> category_names{"categorie", "categorie_naam", "category", "soort",
    "soort misdrijf", "soortmisdrijf", "soort melding", "subcategorie", "fenomeen", "delict", "omschrijving",
    "type", "incident", "onderwerp"};
constexpr std::array<std::string_view, 4> code_names{"categorie_code", "code", "categoriecode", "key"};
constexpr std::array<std::string_view, 8> count_names{"aantal", "count", "waarde", "totaal",
    "geregistreerde misdrijven", "geregistreerdemisdrijven_1", "aantal meldingen", "aantal incidenten"};
constexpr std::array<std::string_view, 5> source_names{
    "bron", "source", "organisatie", "partij", "leverancier"};
constexpr std::array<std::string_view, 7> region_names{
    "gebied", "regio", "regio's", "wijkenenbuurten", "wijken en buurten", "gemeente", "buurt"};
constexpr std::array<std::string_view, 3> hidden_names{"onderdrukt", "suppressed", "verborgen"};

struct Columns {
    std::size_t period = 0, category = 0, count = 0;
    std::optional<std::size_t> code, source, region, hidden;
};

std::optional<Columns> columns_of(std::vector<std::string> const& header)
{
    auto const period = tabular::column_named(header, period_names);
    auto category = tabular::column_named(header, category_names);
    auto const count = tabular::column_named(header, count_names);
    auto const code = tabular::column_named(header, code_names);
    if (!category)
        category = code;
    if (!period || !category || !count)
        return std::nullopt;
    return Columns{*period, *category, *count, code, tabular::column_named(header, source_names),
        tabular::column_named(header, region_names), tabular::column_named(header, hidden_names)};
}

std::string text_at(SheetRow const& row, std::optional<std::size_t> column)
{
    return column ? std::string(base::trimmed(tabular::cell(row.cells, *column))) : std::string();
}

bool says_yes(std::string_view text)
{
    auto const folded = base::folded(text);
    return folded == "1" || folded == "ja" || folded == "j" || folded == "true" || folded == "waar"
        || folded == "yes";
}

std::optional<Wrong> wrong_with(Line const& line, CountCell const& cell, std::optional<Period> period)
{
    if (!period)
        return Wrong::no_period;
    if (line.category.empty())
        return Wrong::no_category;
    if (cell.kind == CountCell::Kind::wrong)
        return cell.why;
    return cell.kind == CountCell::Kind::nothing ? std::optional(Wrong::no_count) : std::nullopt;
}

void read_row(Reading& reading, SheetRow const& row, Columns const& columns)
{
    ++reading.rows;
    auto const period = read_period(text_at(row, columns.period));
    auto cell = read_count(text_at(row, columns.count));
    if (says_yes(text_at(row, columns.hidden)))
        cell.kind = CountCell::Kind::hidden;
    Line line{text_at(row, columns.category), text_at(row, columns.code), text_at(row, columns.source),
        text_at(row, columns.region), {}, period.value_or(Period{}), {}};
    if (auto const why = wrong_with(line, cell, period))
        return add_wrong(reading, {row.number, *why, base::joined(row.cells, "; ")});
    if (cell.kind == CountCell::Kind::count)
        line.value = cell.value;
    reading.lines.push_back(std::move(line));
}

} // namespace

std::optional<Reading> read_table(Sheet const& sheet)
{
    for (std::size_t i = 0; i < std::min(sheet.size(), header_search_rows); ++i)
        if (auto const columns = columns_of(sheet[i].cells)) {
            Reading reading;
            reading.lines.reserve(sheet.size() - i);
            for (std::size_t row = i + 1; row < sheet.size(); ++row)
                read_row(reading, sheet[row], *columns);
            return reading;
        }
    return std::nullopt;
}

} // namespace inventory
