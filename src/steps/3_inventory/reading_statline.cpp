// The CSV of StatLine as it is downloaded: title lines, header lines with a dimension each, then the counts.
#include "reading.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace inventory {
namespace {

constexpr std::size_t header_rows_max = 15;
constexpr std::size_t title_max = 200;

enum class Dimension { none, topic, period, region, crime, other };

bool holds(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::ranges::any_of(words, [&](auto word) { return text.find(word) != std::string_view::npos; });
}

Dimension dimension_of(std::string_view label)
{
    auto const text = base::folded(base::trimmed(label));
    if (text.empty())
        return Dimension::none;
    if (holds(text, {"onderwerp", "topic"}))
        return Dimension::topic;
    if (holds(text, {"perioden", "periods"}))
        return Dimension::period;
    if (holds(text, {"regio", "wijken", "buurten", "gemeenten", "region"}))
        return Dimension::region;
    return holds(text, {"soort misdrijf", "soorten misdrijf", "type of crime"}) ? Dimension::crime
                                                                                : Dimension::other;
}

bool is_unit(std::string_view text)
{
    auto const folded = base::folded(base::trimmed(text));
    return folded == "aantal" || folded == "number" || folded == "%" || folded.starts_with("per ")
        || folded == "x 1 000";
}
bool is_count_unit(std::string_view text) { return holds(base::folded(text), {"aantal", "number"}); }

std::string text_at(SheetRow const& row, std::size_t column)
{
    return column < row.cells.size() ? std::string(base::trimmed(row.cells[column])) : std::string();
}

struct Head {
    std::size_t first = 0, units = 0; // rows
    std::size_t labels = 1; // leading columns that say what a row is about
};

std::optional<Head> find_head(Sheet const& sheet)
{
    Head head;
    auto const rows = std::min(sheet.size(), header_rows_max);
    auto const is_first = [&](SheetRow const& row) {
        auto const found = dimension_of(text_at(row, 0));
        return row.cells.size() > 1 && (found == Dimension::topic || found == Dimension::period);
    };
    while (head.first < rows && !is_first(sheet[head.first]))
        ++head.first;
    for (head.units = head.first; head.units < rows; ++head.units) {
        auto const& cells = sheet[head.units].cells;
        auto const unit = std::ranges::find_if(cells, is_unit);
        if (unit == cells.end())
            continue;
        head.labels = static_cast<std::size_t>(unit - cells.begin());
        return head.labels > 0 ? std::optional(head) : std::nullopt;
    }
    return std::nullopt;
}

// What is known of a count from its title, its column or its row.
struct TitlePlace {
    std::string topic, region, crime, other;
    std::optional<Period> period;
};

void put(TitlePlace& place, Dimension dimension, std::string const& text)
{
    if (dimension == Dimension::topic)
        place.topic = text;
    else if (dimension == Dimension::region)
        place.region = text;
    else if (dimension == Dimension::crime)
        place.crime = text;
    else if (dimension == Dimension::period)
        place.period = read_period(text);
    else if (dimension == Dimension::other)
        place.other = text;
}

// "Soort misdrijf: Totaal misdrijven"
TitlePlace place_of_titles(Sheet const& sheet, Head const& head)
{
    TitlePlace place;
    for (std::size_t i = 1; i < head.first; ++i) {
        auto const text = text_at(sheet[i], 0);
        auto const colon = text.find(':');
        if (colon != std::string::npos && dimension_of(text.substr(0, colon)) != Dimension::other)
            put(place, dimension_of(text.substr(0, colon)),
                std::string(base::trimmed(text.substr(colon + 1))));
    }
    return place;
}

struct Column {
    std::size_t index = 0;
    TitlePlace place;
};

std::vector<Column> columns_of(Sheet const& sheet, Head const& head)
{
    std::vector<Column> out;
    auto const& units = sheet[head.units];
    for (std::size_t i = head.labels; i < units.cells.size(); ++i) {
        if (!is_count_unit(units.cells[i]))
            continue;
        Column column{i, place_of_titles(sheet, head)};
        for (std::size_t row = head.first; row < head.units; ++row)
            put(column.place, dimension_of(text_at(sheet[row], 0)), text_at(sheet[row], i));
        out.push_back(std::move(column));
    }
    return out;
}

bool is_source_line(SheetRow const& row)
{
    auto const text = base::folded(text_at(row, 0));
    return text.starts_with("bron:") || text.starts_with("source:") || text.starts_with("(c)")
        || text.starts_with("©");
}

std::string category_of(TitlePlace const& place)
{
    auto const& main = place.crime.empty() ? place.topic : place.crime;
    return place.other.empty() ? main : main + " (" + place.other + ")";
}

struct Row {
    SheetRow const& row;
    TitlePlace labels; // of its leading columns
};

void read_cell(Reading& reading, Row const& row, Column const& column)
{
    TitlePlace place = column.place;
    auto const choose = [](std::string& into, std::string const& from) {
        if (!from.empty())
            into = from;
    };
    choose(place.region, row.labels.region);
    choose(place.crime, row.labels.crime);
    choose(place.other, row.labels.other);
    if (row.labels.period)
        place.period = row.labels.period;
    auto const text = text_at(row.row, column.index);
    auto const cell = read_count(text);
    if (cell.kind == CountCell::Kind::nothing)
        return;
    auto const wrong = [&](Wrong why) {
        add_wrong(reading, {row.row.number, why, place.region + " " + text});
    };
    if (cell.kind == CountCell::Kind::wrong)
        return wrong(cell.why);
    if (!place.period)
        return wrong(Wrong::no_period);
    auto const value = cell.kind == CountCell::Kind::hidden ? std::nullopt : std::optional(cell.value);
    reading.lines.push_back({category_of(place), {}, {}, place.region, place.topic, *place.period, value});
}

TitlePlace labels_of(SheetRow const& row, SheetRow const& names, std::size_t labels)
{
    TitlePlace out;
    for (std::size_t i = 0; i < labels; ++i)
        put(out, dimension_of(text_at(names, i)), text_at(row, i));
    return out;
}

Area area_of_titles(std::string_view title)
{
    auto const text = base::folded(title);
    return holds(text, {"wijk", "buurt"}) ? Area::district : Area::municipality;
}

} // namespace

std::optional<Reading> read_statline(Sheet const& sheet)
{
    auto const head = find_head(sheet);
    if (!head)
        return std::nullopt;
    Reading reading{Kind::statline, cut(text_at(sheet.front(), 0), title_max), Source::police, Area::park, {},
        {}, 0, 0, 0};
    reading.area = area_of_titles(reading.title);
    auto const columns = columns_of(sheet, *head);
    for (std::size_t i = head->units + 1; i < sheet.size() && !is_source_line(sheet[i]); ++i) {
        ++reading.rows;
        Row const row{sheet[i], labels_of(sheet[i], sheet[head->units], head->labels)};
        for (auto const& column : columns)
            read_cell(reading, row, column);
    }
    return reading;
}

} // namespace inventory
