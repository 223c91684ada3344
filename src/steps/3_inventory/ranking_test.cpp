#include "ranking.h"

#include "inventory/phenomena.h"

#include <doctest/doctest.h>

using namespace inventory;

namespace {

void add_months(std::vector<StoredFigure>& out, std::string const& phenomenon, int year,
    std::vector<std::optional<std::int64_t>> const& months)
{
    for (int month = 1; auto const& value : months) {
        out.push_back({Source::police, Area::park, "", "Uitdraai",
            {phenomenon, phenomenon, phenomenon, {Span::month, year, month}, value},
            partnership::Sharing::working_group, 1});
        ++month;
    }
}

std::vector<std::optional<std::int64_t>> twelve(std::int64_t each)
{
    return std::vector<std::optional<std::int64_t>>(12, each);
}

std::vector<std::string> names(Ranking const& ranking)
{
    std::vector<std::string> out;
    for (auto const& line : ranking.lines)
        out.push_back(line.phenomenon);
    return out;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("a ranking goes by number alone, over one whole year, with the year before")
{
    std::vector<StoredFigure> figures;
    add_months(figures, "all_crimes", 2026, twelve(90));
    add_months(figures, "burglary", 2026, twelve(9));
    add_months(figures, "nuisance", 2025, twelve(30));
    add_months(figures, "nuisance", 2026, twelve(10));
    add_months(figures, "vandalism", 2026, twelve(20));
    add_months(figures, "violence", 2026, std::vector<std::optional<std::int64_t>>(6, 60)); // half a year
    add_months(figures, "fires", 2019, twelve(70)); // another year
    auto const found = ranking_of(figures, Source::police);
    CHECK(names(found) == Names{"vandalism", "nuisance", "burglary"});
    CHECK(found.first == Period{Span::month, 2026, 1});
    CHECK(found.last == Period{Span::month, 2026, 12});
    CHECK(found.lines[1].count == 120);
    CHECK(found.lines[1].before == 360);
    CHECK(ranking_of(figures, Source::municipality).lines.empty());
}

TEST_CASE("a ranking tells no hidden month of the year before, and no sum with a hole in it")
{
    std::vector<StoredFigure> figures;
    auto before = twelve(10);
    before[4] = 3;
    add_months(figures, "burglary", 2025, before); // its months stand on the page, but the fifth
    add_months(figures, "burglary", 2026, twelve(10));
    auto hidden = twelve(10);
    hidden[2] = std::nullopt; // by the source
    add_months(figures, "violence", 2026, hidden);
    auto const found = ranking_of(figures, Source::police);
    REQUIRE(names(found) == Names{"burglary"});
    CHECK_FALSE(found.lines[0].before);
}
