// What the sum of all places adds to the months and kinds of the same page.
#include "places.h"

#include "attack.h"

#include <doctest/doctest.h>

#include <set>

using namespace inventory;

namespace {

struct Kinds {
    std::size_t kinds = 1, periods = 1;
    Span span = Span::month;

    Period period(std::size_t at) const
    {
        auto const number = static_cast<int>(at);
        if (span == Span::year)
            return {span, 2020 + number, 0};
        // Two years beside each other, so that the earlier ones stand below the later ones.
        auto const half = static_cast<int>(periods / 2);
        return {span, number < half ? 2025 : 2026, number % half + 1};
    }
};

std::vector<StoredFigure> figures_of(Kinds const& kinds, attack::Counts const& counts)
{
    std::vector<StoredFigure> out;
    for (std::size_t kind = 0; kind < kinds.kinds; ++kind)
        for (std::size_t at = 0; at < kinds.periods; ++at) {
            StoredFigure figure;
            figure.source = Source::police;
            auto const name = "soort " + std::to_string(kind);
            figure.count = {name, name, "burglary", kinds.period(at), counts[kind * kinds.periods + at]};
            out.push_back(figure);
        }
    // The other months of both years are known to be empty.
    for (int month = 12; kinds.span == Span::month && month > static_cast<int>(kinds.periods / 2); --month)
        for (int const year : {2025, 2026}) {
            StoredFigure figure;
            figure.source = Source::police;
            figure.count = {"soort 0", "soort 0", "burglary", {Span::month, year, month}, 0};
            out.push_back(figure);
        }
    return out;
}

attack::KnownSum known(attack::PlaceSet set, Cell const& cell)
{
    switch (cell.look) {
    case Look::shown:
        return {std::move(set), *cell.value, *cell.value};
    case Look::small:
        return {std::move(set), 1, shown_min - 1};
    case Look::covered:
        return {std::move(set), shown_min, 1'000};
    case Look::absent:
        break;
    }
    return {std::move(set), 0, 1'000};
}

// All that the tables of the page say; nothing of a kind or a period that is not in them.
attack::Knowing tables_of(Kinds const& kinds, Series const& series)
{
    attack::Knowing out;
    bool const has_before = series.span == Span::month;
    auto const first = has_before ? kinds.periods / 2 : 0, shown = kinds.periods - first;
    for (std::size_t line = 0; line < series.lines.size(); ++line) {
        attack::PlaceSet row;
        for (std::size_t at = 0; at < shown; ++at) {
            row.push_back(line * kinds.periods + first + at);
            out.insert(known({row.back()}, series.cells[line][at]));
        }
        if (has_before)
            out.insert(known(row, series.lines[line].total));
    }
    auto const column = [&](std::size_t at) {
        attack::PlaceSet set;
        for (std::size_t line = 0; line < series.lines.size(); ++line)
            set.push_back(line * kinds.periods + at);
        return set;
    };
    for (std::size_t at = 0; at < shown; ++at)
        out.insert(known(column(first + at), series.totals[at]));
    for (std::size_t at = 0; at < first; ++at)
        out.insert(known(column(at), series.before[at]));
    return out;
}

WhereOf counted_over(Kinds const& kinds)
{
    WhereOf where;
    where.of.source = Source::police;
    where.phenomenon = "burglary";
    where.first = kinds.period(0);
    where.last = kinds.span == Span::year ? kinds.period(kinds.periods - 1) : Period{Span::month, 2026, 12};
    return where;
}

// Of how many pages the places tell a count that the tables do not.
std::int64_t told_by_places(Kinds const& kinds, std::int64_t most, std::int64_t& placed)
{
    auto const worlds = attack::all_counts(kinds.kinds * kinds.periods, most);
    auto const sets = attack::all_sets(kinds.kinds * kinds.periods);
    std::set<attack::Knowing> seen;
    std::int64_t told = 0;
    for (auto const& world : worlds) {
        auto const figures = figures_of(kinds, world);
        auto const series = series_of(figures);
        REQUIRE(series.size() == 1);
        if (!may_be_placed(counted_over(kinds), figures, series))
            continue;
        auto knowing = tables_of(kinds, series.front());
        auto const before = knowing;
        auto const total = attack::sum(world, sets.back());
        knowing.insert({sets.back(), total, total});
        if (total < shown_min || !seen.insert(knowing).second)
            continue;
        ++placed;
        auto const without = attack::told_sets(worlds, before, sets).size();
        told += attack::told_sets(worlds, knowing, sets).size() > without ? 1 : 0;
    }
    return told;
}

} // namespace

TEST_CASE("the sum of all places tells no month and no year that the tables hide")
{
    struct Table {
        Kinds kinds;
        std::int64_t most; // in all
    };
    Table const tables[] = {{{1, 4, Span::year}, 14}, {{2, 2, Span::year}, 13}, {{1, 4, Span::month}, 17},
        {{2, 2, Span::month}, 15}};
    for (auto const& table : tables) {
        CAPTURE(table.kinds.kinds);
        CAPTURE(table.kinds.periods);
        std::int64_t placed = 0;
        CHECK(told_by_places(table.kinds, table.most, placed) == 0);
        CHECK(placed > 0);
    }
}

TEST_CASE("without the periods that were counted, or with much that no page shows, places may be shown")
{
    Kinds const one{1, 4, Span::year};
    auto const figures = figures_of(one, {3, 20, 30, 40});
    auto const series = series_of(figures);
    auto where = counted_over(one);
    CHECK_FALSE(may_be_placed(where, figures, series)); // 93 less the three others is 3
    where.first.reset();
    CHECK(may_be_placed(where, figures, series));
    where = counted_over(one);
    where.of.source = Source::municipality;
    CHECK(may_be_placed(where, figures, series));
}
