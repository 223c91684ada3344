// Which cells of a cross-table may stand beside its totals.
#include "cross.h"

#include <algorithm>
#include <deque>

namespace survey {
namespace {

bool is_small(std::int64_t count, std::int64_t minimum) { return count > 0 && count < minimum; }

struct Place {
    std::size_t row = 0, column = 0;
};

// How far one hidden cell can go up or down while everything that is shown stays as it is: others must go
// along a closed path of hidden cells, up and down in turn. Rows come first, then columns.
class Give {
public:
    Give(CrossCounts const& counts, CrossShown const& shown, Place cell)
        : rows_(counts.size())
        , columns_(counts[0].size())
        , cell_(cell)
        , up_(shown)
        , down_(counts)
    {
        for (auto& line : up_)
            line.flip();
        for (std::size_t row = 0; row < rows_; ++row)
            for (std::size_t column = 0; column < columns_; ++column)
                if (shown[row][column])
                    down_[row][column] = 0;
        up_[cell.row][cell.column] = false;
        down_[cell.row][cell.column] = 0;
    }
    // The most it can go up, as far as is asked.
    std::int64_t up(std::int64_t wanted) { return flow(rows_ + cell_.column, cell_.row, wanted); }
    std::int64_t down(std::int64_t wanted) { return flow(cell_.row, rows_ + cell_.column, wanted); }

private:
    // From a row to a column a cell goes up, back it goes down.
    std::int64_t room(std::size_t from, std::size_t to, std::int64_t wanted) const
    {
        bool const is_up = from < rows_;
        if (is_up == (to < rows_))
            return 0;
        auto const row = is_up ? from : to, column = (is_up ? to : from) - rows_;
        if (is_up)
            return up_[row][column] ? wanted : 0;
        return down_[row][column];
    }
    std::int64_t flow(std::size_t from, std::size_t to, std::int64_t wanted)
    {
        std::int64_t found = 0;
        while (found < wanted) {
            auto const step = push(from, to, wanted - found);
            if (step == 0)
                break;
            found += step;
        }
        return found;
    }
    std::int64_t push(std::size_t from, std::size_t to, std::int64_t wanted)
    {
        auto const nowhere = rows_ + columns_;
        std::vector<std::size_t> before(nowhere, nowhere);
        std::deque<std::size_t> waiting{from};
        before[from] = from;
        while (!waiting.empty() && before[to] == nowhere) {
            auto const here = waiting.front();
            waiting.pop_front();
            for (std::size_t next = 0; next < nowhere; ++next)
                if (before[next] == nowhere && room(here, next, wanted) > 0) {
                    before[next] = here;
                    waiting.push_back(next);
                }
        }
        return before[to] == nowhere ? 0 : carry(before, to, wanted);
    }
    std::int64_t carry(std::vector<std::size_t> const& before, std::size_t to, std::int64_t wanted)
    {
        auto step = wanted;
        for (auto at = to; before[at] != at; at = before[at])
            step = std::min(step, room(before[at], at, wanted));
        for (auto at = to; before[at] != at; at = before[at]) {
            bool const is_up = before[at] < rows_;
            auto const row = is_up ? before[at] : at, column = (is_up ? at : before[at]) - rows_;
            down_[row][column] += is_up ? step : -step;
        }
        return step;
    }

    std::size_t rows_, columns_;
    Place cell_;
    CrossShown up_; // what can go up: hidden cells
    CrossCounts down_; // how far each can go down
};

class Hiding {
public:
    Hiding(CrossCounts const& counts, std::int64_t minimum)
        : counts_(counts)
        , minimum_(minimum)
        , shown_(counts.size(), std::vector<bool>(counts.empty() ? 0 : counts[0].size(), true))
    {
    }

    CrossShown done()
    {
        each([&](Place at) {
            if (is_small(count(at), minimum_))
                hide(at);
        });
        while (hides_in_a_line() || hides_what_is_told()) { }
        return shown_;
    }

private:
    std::int64_t count(Place at) const { return counts_[at.row][at.column]; }
    bool is_shown(Place at) const { return shown_[at.row][at.column]; }
    void hide(Place at) { shown_[at.row][at.column] = false; }
    template <class F> void each(F const& visit) const
    {
        for (std::size_t row = 0; row < counts_.size(); ++row)
            for (std::size_t column = 0; column < counts_[row].size(); ++column)
                visit(Place{row, column});
    }
    // The smallest that is shown; an empty one only when there is no other.
    template <class F> bool hide_smallest(F const& is_wanted)
    {
        bool is_found = false;
        Place best;
        auto const is_before = [&](Place one, Place other) {
            auto const a = count(one), b = count(other);
            return (a > 0) != (b > 0) ? a > 0 : a < b;
        };
        each([&](Place at) {
            if (is_shown(at) && is_wanted(at) && (!is_found || is_before(at, best))) {
                best = at;
                is_found = true;
            }
        });
        if (is_found)
            hide(best);
        return is_found;
    }
    template <class F> bool hides_in(F const& is_in_line)
    {
        std::int64_t hidden = 0;
        each([&](Place at) { hidden += is_in_line(at) && !is_shown(at) ? count(at) : 0; });
        return is_small(hidden, minimum_) && hide_smallest(is_in_line);
    }
    bool hides_in_a_line()
    {
        for (std::size_t row = 0; row < counts_.size(); ++row)
            if (hides_in([&](Place at) { return at.row == row; }))
                return true;
        for (std::size_t column = 0; column < (counts_.empty() ? 0 : counts_[0].size()); ++column)
            if (hides_in([&](Place at) { return at.column == column; }))
                return true;
        return false;
    }
    bool hides_what_is_told()
    {
        bool is_any_told = false;
        Place told;
        each([&](Place at) {
            if (!is_any_told && is_small(count(at), minimum_)
                && is_told(counts_, shown_, at.row, at.column, minimum_)) {
                is_any_told = true;
                told = at;
            }
        });
        return is_any_told && (hides_corners_of(told) || hide_smallest([](Place) { return true; }));
    }
    // Four hidden corners of which two can go up as far as the others go down leave it open what is in them:
    // the cheapest such four.
    bool hides_corners_of(Place told)
    {
        std::int64_t least = 0;
        Place best;
        each([&](Place at) {
            auto const cost = cost_of_corners(told, at);
            if (cost > 0 && (least == 0 || cost < least)) {
                least = cost;
                best = at;
            }
        });
        if (least == 0)
            return false;
        for (auto const corner : {best, Place{told.row, best.column}, Place{best.row, told.column}})
            hide(corner);
        return true;
    }
    // How many people would be hidden that are not yet; 0: it would not help.
    std::int64_t cost_of_corners(Place told, Place far) const
    {
        if (far.row == told.row || far.column == told.column)
            return 0;
        Place const along{told.row, far.column}, across{far.row, told.column};
        bool const goes_down = count(far) >= count(told);
        bool const goes_up = std::min(count(along), count(across)) >= minimum_ - count(told);
        if (!goes_down && !goes_up)
            return 0;
        std::int64_t out = 0;
        for (auto const corner : {far, along, across})
            out += is_shown(corner) ? count(corner) + 1 : 0;
        return out;
    }

    CrossCounts const& counts_;
    std::int64_t minimum_;
    CrossShown shown_;
};

} // namespace

bool is_told(CrossCounts const& counts, CrossShown const& shown, std::size_t row, std::size_t column,
    std::int64_t minimum)
{
    auto const count = counts[row][column];
    if (!is_small(count, minimum))
        return false;
    if (shown[row][column])
        return true;
    auto const up = minimum - count;
    return Give(counts, shown, {row, column}).down(count) < count
        && Give(counts, shown, {row, column}).up(up) < up;
}

CrossShown shown_cells(CrossCounts const& counts, std::int64_t minimum)
{
    return Hiding(counts, minimum).done();
}

} // namespace survey
