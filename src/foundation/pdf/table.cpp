#include "blocks.h"

#include <algorithm>
#include <numeric>

namespace pdf {
namespace {

constexpr double inset_x = 5, inset_y = 3.5;

struct Cell {
    std::shared_ptr<Passage> passage;
    double left;
};

struct Row {
    std::vector<Cell> cells;
    int lines = 0;
    double line_height = 1;
    double height() const { return lines * line_height + 2 * inset_y; }
};

class TableSetter {
public:
    TableSetter(Builder& builder, Table const& table)
        : builder_(builder)
        , flow_(builder.flow)
        , table_(table)
        , element_(builder.open("Table"))
    {
    }
    void place();

private:
    void measure();
    Row head_row();
    Row body_row(int group, std::vector<Text> const& texts);
    void add(Row& row, std::size_t column, Text const& text, int element);
    Style style_of(std::size_t column, Weight weight) const;
    void place_caption();
    void place_head();
    void repeat_head();
    void put_head();
    void place_row(Row const& row);
    void put_row(Row const& row, Lines lines);
    Text const& text_at(std::vector<Text> const& texts, std::size_t column) const;

    Builder& builder_;
    Flow& flow_;
    Table const& table_;
    int element_;
    std::vector<double> lefts_, widths_;
    Row head_;
};

void TableSetter::measure()
{
    double const shares = std::accumulate(table_.columns.begin(), table_.columns.end(), 0.0,
        [](double sum, Column const& column) { return sum + column.share; });
    double left = flow_.frame().left;
    for (auto const& column : table_.columns) {
        lefts_.push_back(left);
        widths_.push_back(flow_.frame().width() * column.share / shares);
        left += widths_.back();
    }
}

Style TableSetter::style_of(std::size_t column, Weight weight) const
{
    Style style = builder_.body();
    style.size = 9;
    style.leading = 1.4;
    style.weight = weight;
    style.align = table_.columns[column].align;
    return style;
}

void TableSetter::add(Row& row, std::size_t column, Text const& text, int element)
{
    bool const is_head = builder_.at(element).kind == "TH";
    Style const style = style_of(column, is_head ? Weight::bold : Weight::normal);
    auto passage = builder_.passage(text, style, element, widths_[column] - 2 * inset_x);
    row.lines = std::max(row.lines, passage->layout().line_count());
    row.line_height = passage->layout().line_height();
    row.cells.push_back({std::move(passage), lefts_[column] + inset_x});
}

Row TableSetter::head_row()
{
    Row row;
    int const line = builder_.open("TR", builder_.open("THead", element_));
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
        int const cell = builder_.open("TH", line);
        builder_.at(cell).trait = Trait::column_head;
        add(row, i, table_.columns[i].head, cell);
    }
    return row;
}

Text const& TableSetter::text_at(std::vector<Text> const& texts, std::size_t column) const
{
    static Text const empty;
    return column < texts.size() ? texts[column] : empty;
}

Row TableSetter::body_row(int group, std::vector<Text> const& texts)
{
    Row row;
    int const line = builder_.open("TR", group);
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
        bool const is_head = i == 0 && table_.row_heads == RowHeads::first_column;
        int const cell = builder_.open(is_head ? "TH" : "TD", line);
        builder_.at(cell).trait = is_head ? Trait::row_head : Trait::none;
        add(row, i, text_at(texts, i), cell);
    }
    return row;
}

void TableSetter::place_caption()
{
    if (table_.caption.empty())
        return;
    Style style = builder_.body();
    style.size = 9;
    style.weight = Weight::bold;
    style.colour = builder_.setup.accent;
    auto caption
        = builder_.passage(table_.caption, style, builder_.open("Caption", element_), flow_.frame().width());
    flow_.hold(std::move(caption), 6, 3);
}

void TableSetter::put_head()
{
    Box const ground{flow_.frame().left, flow_.y(), flow_.frame().width(), head_.height()};
    flow_.put([ground, accent = builder_.setup.accent](Ink& ink) {
        Marked const marked(ink, decoration);
        ink.block(ground, lighter(accent, 0.88));
        ink.block({ground.x, ground.y + ground.height - 1.2, ground.width, 1.2}, accent);
    });
}

void TableSetter::place_head()
{
    put_head();
    put_row(head_, {0, head_.lines});
}

// A screen reader meets the heads once; on later pages they are only for the eye.
void TableSetter::repeat_head()
{
    put_head();
    for (auto const& cell : head_.cells) {
        auto const again = std::make_shared<Passage>(cell.passage->shared_layout(), decoration);
        flow_.put([again, at = Point{cell.left, flow_.y() + inset_y}](Ink& ink) { again->draw(ink, at); });
    }
    flow_.advance(head_.height());
}

void TableSetter::put_row(Row const& row, Lines lines)
{
    for (auto const& cell : row.cells) {
        Lines const own{lines.first, std::min(lines.last, cell.passage->layout().line_count())};
        if (own.first < own.last)
            flow_.put([passage = cell.passage, own, at = Point{cell.left, flow_.y() + inset_y}](
                          Ink& ink) { passage->draw(ink, at, own); });
    }
    double const height = (lines.last - lines.first) * row.line_height + 2 * inset_y;
    Box const rule{flow_.frame().left, flow_.y() + height - 0.25, flow_.frame().width(), 0.5};
    flow_.advance(height);
    if (&row == &head_)
        return;
    flow_.put([rule](Ink& ink) {
        Marked const marked(ink, decoration);
        ink.block(rule, {0xd5, 0xd9, 0xdf});
    });
}

// A row stays whole unless it is higher than a page.
void TableSetter::place_row(Row const& row)
{
    double const page = flow_.frame().floor() - flow_.frame().top - head_.height();
    for (int first = 0; first < row.lines;) {
        int const fit = static_cast<int>((flow_.left_over() - 2 * inset_y + 0.01) / row.line_height);
        bool const may_break = row.height() > page;
        if (fit < 1 || (!may_break && fit < row.lines)) {
            flow_.next_page();
            repeat_head();
            continue;
        }
        int const last = std::min(row.lines, first + fit);
        put_row(row, {first, last});
        first = last;
    }
}

void TableSetter::place()
{
    measure();
    place_caption();
    head_ = head_row();
    int const group = builder_.open("TBody", element_);
    std::vector<Row> rows;
    for (auto const& texts : table_.rows)
        rows.push_back(body_row(group, texts));
    double const page = flow_.frame().floor() - flow_.frame().top - head_.height();
    flow_.need(head_.height() + (rows.empty() ? 0 : std::min(rows.front().height(), page / 3)));
    place_head();
    for (auto const& row : rows)
        place_row(row);
    flow_.gap(12);
}

} // namespace

void place_table(Builder& builder, Table const& table) { TableSetter(builder, table).place(); }

} // namespace pdf
