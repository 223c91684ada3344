#include "parts.h"

namespace html {
namespace {

std::string_view end_class(Column const& column)
{
    return column.align == Align::end ? "utrecht-table__cell cell-end" : "utrecht-table__cell";
}

// A phone shows each row as a small list; the heading of the column then stands before its value.
struct Heading {
    std::string words;
    std::string_view classes;
};

std::vector<Heading> headings_of(std::vector<Column> const& columns)
{
    std::vector<Heading> out;
    for (auto const& column : columns)
        out.push_back({column.title.words(), end_class(column)});
    return out;
}

Html heading_row(std::vector<Column>& columns)
{
    Html row = tr(cls("utrecht-table__row"));
    for (auto& column : columns)
        row.add(th({cls(column.align == Align::end ? "utrecht-table__header-cell cell-end"
                                                   : "utrecht-table__header-cell"),
                       scope("col")},
            std::move(column.title)));
    return row;
}

Html body_row(std::vector<Heading> const& headings, Children& cells)
{
    Html row = tr(cls("utrecht-table__row"));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        auto const heading = i < headings.size() ? headings[i] : Heading{"", end_class({})};
        row.add(i == 0 ? th({cls(heading.classes), scope("row")}, std::move(cells[i]))
                       : td({cls(heading.classes), data("label", heading.words)}, std::move(cells[i])));
    }
    return row;
}

} // namespace

// The frame scrolls sideways where it is too narrow; it takes focus so that a keyboard can scroll it too.
Html data_table(DataTable data)
{
    if (data.rows.empty() && !data.empty.is_empty())
        return std::move(data.empty);
    auto const headings = headings_of(data.columns);
    Html rows = tbody(cls("utrecht-table__body"));
    for (auto& cells : data.rows)
        rows.add(body_row(headings, cells));
    return div_({cls("table-frame"), attr("tabindex", 0)},
        table(cls("utrecht-table"), caption(cls("utrecht-table__caption"), std::move(data.caption)),
            thead(cls("utrecht-table__header"), heading_row(data.columns)), std::move(rows)));
}

} // namespace html
