#include "parts.h"

namespace html {
namespace {

std::string_view end_class(Column const& column)
{
    return column.align == Align::end ? "utrecht-table__cell cell-end" : "utrecht-table__cell";
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

Html body_row(std::vector<Column> const& columns, Children& cells)
{
    Html row = tr(cls("utrecht-table__row"));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        auto const classes
            = i < columns.size() ? end_class(columns[i]) : std::string_view("utrecht-table__cell");
        row.add(i == 0 ? th({cls(classes), scope("row")}, std::move(cells[i]))
                       : td(cls(classes), std::move(cells[i])));
    }
    return row;
}

} // namespace

// The frame scrolls sideways on a phone; it takes focus so that a keyboard can scroll it too.
Html data_table(DataTable data)
{
    if (data.rows.empty() && !data.empty.is_empty())
        return std::move(data.empty);
    Html rows = tbody(cls("utrecht-table__body"));
    for (auto& cells : data.rows)
        rows.add(body_row(data.columns, cells));
    return div_({cls("table-frame"), attr("tabindex", 0)},
        table(cls("utrecht-table"), caption(cls("utrecht-table__caption"), std::move(data.caption)),
            thead(cls("utrecht-table__header"), heading_row(data.columns)), std::move(rows)));
}

} // namespace html
