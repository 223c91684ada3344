#include "disclosure.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

using namespace inventory;

namespace {

std::vector<Cell> row(std::vector<std::int64_t> const& values)
{
    std::vector<Cell> out;
    for (auto const value : values)
        out.push_back({Look::shown, value});
    return out;
}

std::vector<Look> looks(std::vector<Cell> const& cells)
{
    std::vector<Look> out;
    for (auto const& cell : cells)
        out.push_back(cell.look);
    return out;
}

// Everything a reader may think of for the hidden cells of one row with this total: does one of the small
// ones have only one possible value?
struct Reader {
    std::vector<Cell> cells;
    std::vector<std::vector<std::int64_t>> possible;
    std::vector<std::int64_t> guess;

    void think(std::size_t at, std::int64_t left)
    {
        if (at == cells.size()) {
            if (left == 0)
                for (std::size_t i = 0; i < guess.size(); ++i)
                    possible[i].push_back(guess[i]);
            return;
        }
        auto const& cell = cells[at];
        std::int64_t const low = cell.look == Look::shown ? *cell.value : cell.look == Look::small ? 1 : 5;
        std::int64_t const high = cell.look == Look::shown ? *cell.value
            : cell.look == Look::small                     ? 4
                                                           : left;
        for (auto value = low; value <= std::min(high, left); ++value) {
            guess[at] = value;
            think(at + 1, left - value);
        }
    }
    bool knows_a_small_one()
    {
        std::int64_t total = 0;
        for (auto const& cell : cells)
            total += *cell.value;
        possible.assign(cells.size(), {});
        guess.assign(cells.size(), 0);
        think(0, total);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            bool const is_one = possible[i].empty()
                || std::ranges::all_of(possible[i], [&](auto value) { return value == possible[i].front(); });
            if (cells[i].look == Look::small && is_one)
                return true;
        }
        return false;
    }
};

Cells columns_of(std::vector<std::int64_t> const& values)
{
    Cells out;
    for (auto const value : values)
        out.push_back(row({value}));
    return out;
}

std::vector<Cell> first_column(Cells const& cells)
{
    std::vector<Cell> out;
    for (auto const& line : cells)
        out.push_back(line.front());
    return out;
}

} // namespace

TEST_CASE("one to four are hidden, zero and five are not")
{
    auto const shown = hidden_where_small({row({0, 5, 12})}, Totals::of_columns);
    CHECK(looks(shown[0]) == std::vector{Look::shown, Look::shown, Look::shown});
    auto const small = hidden_where_small({row({1, 4})}, Totals::of_columns);
    CHECK(looks(small[0]) == std::vector{Look::small, Look::small});
}

TEST_CASE("a single small value takes another with it, or the total would tell")
{
    auto const cells = hidden_where_small(columns_of({3, 20, 50}), Totals::of_columns);
    CHECK(looks(first_column(cells)) == std::vector{Look::small, Look::covered, Look::shown});
    CHECK(total_of_column(cells, 0).value == 73);
}

TEST_CASE("a total under five is hidden itself, and then its parts need no cover")
{
    auto const cells = hidden_where_small(columns_of({3, 0, 0}), Totals::of_columns);
    CHECK(looks(first_column(cells)) == std::vector{Look::small, Look::shown, Look::shown});
    CHECK(total_of_column(cells, 0).look == Look::small);
}

TEST_CASE("no small value can be worked out from a total, whatever the values")
{
    for (std::int64_t a = 0; a <= 7; ++a)
        for (std::int64_t b = 0; b <= 7; ++b)
            for (std::int64_t c = 0; c <= 9; ++c)
                for (std::int64_t d = 0; d <= 9; ++d) {
                    CAPTURE(a);
                    CAPTURE(b);
                    CAPTURE(c);
                    CAPTURE(d);
                    auto const cells = hidden_where_small(columns_of({a, b, c, d}), Totals::of_columns);
                    if (total_of_column(cells, 0).look == Look::shown)
                        REQUIRE(!Reader{first_column(cells), {}, {}}.knows_a_small_one());
                }
}

TEST_CASE("with totals both ways a hidden month is covered in its row and in its column")
{
    auto const cells = hidden_where_small({row({3, 20, 30}), row({10, 20, 30})}, Totals::of_both);
    int hidden_in_first_row = 0, hidden_in_first_column = 0;
    for (auto const& cell : cells[0])
        hidden_in_first_row += cell.look != Look::shown;
    for (auto const& line : cells)
        hidden_in_first_column += line[0].look != Look::shown;
    CHECK(hidden_in_first_row == 2);
    CHECK(hidden_in_first_column == 2);
}

TEST_CASE("what covers a hidden month in its row is not told by the total of its own month")
{
    // One kind: its months are the totals of the months.
    auto const alone = hidden_where_small({row({3, 40, 0, 0})}, Totals::of_both);
    CHECK(looks(alone[0]) == std::vector{Look::small, Look::covered, Look::shown, Look::shown});
    CHECK(total_of_column(alone, 1).look == Look::covered);
    CHECK(total_of_row(alone[0]).value == 43);
    // Two kinds: the other hides something in that month too.
    auto const two = hidden_where_small({row({3, 20, 30}), row({0, 25, 30})}, Totals::of_both);
    CHECK(two[0][1].look == Look::covered);
    CHECK(two[1][1].look == Look::covered);
}

TEST_CASE("no line with a total has one hidden cell, whatever the values")
{
    auto const hidden = [](std::vector<Cell> const& line) {
        return std::ranges::count_if(
            line, [](Cell const& cell) { return cell.look == Look::small || cell.look == Look::covered; });
    };
    for (std::int64_t a = 0; a <= 6; ++a)
        for (std::int64_t b = 0; b <= 6; ++b)
            for (std::int64_t c = 0; c <= 6; ++c) {
                auto const cells
                    = hidden_where_small({row({a, 20, c}), row({8, b, 30}), row({9, 7, 0})}, Totals::of_both);
                for (std::size_t i = 0; i < 3; ++i) {
                    std::vector<Cell> const column{cells[0][i], cells[1][i], cells[2][i]};
                    if (total_of_row(cells[i]).look == Look::shown)
                        REQUIRE(hidden(cells[i]) != 1);
                    if (total_of_column(cells, i).look == Look::shown)
                        REQUIRE(hidden(column) != 1);
                }
            }
}

TEST_CASE("what the source hid stays hidden and is in no total")
{
    Cells const given{{{Look::shown, {}}, {Look::shown, 20}}};
    auto const cells = hidden_where_small(given, Totals::of_columns);
    CHECK(looks(cells[0]) == std::vector{Look::small, Look::shown});
    CHECK(total_of_row(cells[0]).value == 20);
    CHECK(total_of_column(cells, 0).look == Look::small);
}

namespace {

bool may_be(Cell const& shown, std::int64_t value)
{
    if (shown.look == Look::shown)
        return value == *shown.value;
    return shown.look == Look::small ? value >= 1 && value < shown_min : value >= shown_min;
}

// Somebody who has a table of two by two before him, with its totals both ways, and thinks of every table
// that it could be.
class Thinker {
public:
    Thinker(Cells const& cells, TotalsBeside const& totals)
        : cells_{cells[0][0], cells[0][1], cells[1][0], cells[1][1]}
        , totals_(totals)
    {
        think(0);
    }
    bool knows_a_small_one() const
    {
        for (std::size_t i = 0; i < cells_.size(); ++i)
            if (cells_[i].look == Look::small && is_one_[i])
                return true;
        return false;
    }

private:
    void think(std::size_t at)
    {
        constexpr std::int64_t most = 20;
        if (at == guess_.size())
            return judge();
        for (std::int64_t value = 0; value <= most; ++value)
            if (may_be(cells_[at], value)) {
                guess_[at] = value;
                think(at + 1);
            }
    }
    void judge()
    {
        auto const& g = guess_;
        if (!may_be(totals_.rows[0], g[0] + g[1]) || !may_be(totals_.rows[1], g[2] + g[3])
            || !may_be(totals_.columns[0], g[0] + g[2]) || !may_be(totals_.columns[1], g[1] + g[3]))
            return;
        for (std::size_t i = 0; i < g.size(); ++i)
            is_one_[i] = is_one_[i] && (!has_thought_ || first_[i] == g[i]);
        if (!has_thought_)
            first_ = g;
        has_thought_ = true;
    }

    std::array<Cell, 4> cells_;
    TotalsBeside const& totals_;
    std::array<std::int64_t, 4> guess_{}, first_{};
    std::array<bool, 4> is_one_{true, true, true, true};
    bool has_thought_ = false;
};

} // namespace

TEST_CASE("no small value can be worked out from cells and totals both ways, whatever the values")
{
    constexpr std::int64_t values = 10;
    for (std::int64_t number = 0; number < values * values * values * values; ++number) {
        std::int64_t const a = number % 10, b = number / 10 % 10, c = number / 100 % 10, d = number / 1000;
        auto const cells = hidden_where_small({row({a, b}), row({c, d})}, Totals::of_both);
        CAPTURE(a);
        CAPTURE(b);
        CAPTURE(c);
        CAPTURE(d);
        CHECK_FALSE(Thinker(cells, totals_beside(cells, Totals::of_both)).knows_a_small_one());
    }
}
