#include "top_three_suggested.h"

#include <doctest/doctest.h>

using namespace inventory;

namespace {

void add(std::vector<StoredFigure>& out, char const* phenomenon, std::vector<std::int64_t> const& years,
    Source source = Source::police, Area area = Area::park)
{
    for (std::size_t year = 0; year < years.size(); ++year)
        for (int month = 1; month <= 12; ++month) {
            StoredFigure figure;
            figure.source = source;
            figure.area = area;
            figure.count = {phenomenon, phenomenon, phenomenon,
                {Span::month, 2027 - static_cast<int>(years.size() - year), month}, years[year]};
            out.push_back(figure);
        }
}

std::vector<std::string> names(std::vector<Suggestion> const& all)
{
    std::vector<std::string> out;
    for (auto const& one : all)
        out.push_back(one.phenomenon);
    return out;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("what is clearly more than a year earlier comes first, then what is most")
{
    std::vector<StoredFigure> figures;
    add(figures, "vandalism", {20, 20});
    add(figures, "burglary", {5, 9});
    add(figures, "nuisance", {30, 10});
    add(figures, "violence", {6, 6});
    auto const found = suggested(figures, Source::police);
    CHECK(names(found) == Names{"burglary", "vandalism", "nuisance"});
    CHECK(found[0].count == 108);
    CHECK(found[0].periods == 12);
    CHECK(found[0].difference == Difference::more);
    CHECK(found[1].difference == Difference::chance);
    CHECK(found[2].difference == Difference::fewer);
}

TEST_CASE("a count of all kinds together is suggested only when there are no kinds")
{
    std::vector<StoredFigure> figures;
    add(figures, "all_crimes", {50, 90});
    CHECK(names(suggested(figures, Source::police)) == Names{"all_crimes"});
    add(figures, "violence", {6, 6});
    CHECK(names(suggested(figures, Source::police)) == Names{"violence"});
}

TEST_CASE("only the own figures of the park itself count")
{
    std::vector<StoredFigure> figures;
    add(figures, "burglary", {9, 9}, Source::municipality);
    add(figures, "vandalism", {9, 9}, Source::police, Area::municipality);
    CHECK(suggested(figures, Source::police).empty());
    CHECK(names(suggested(figures, Source::municipality)) == Names{"burglary"});
}

TEST_CASE("months too small to show are told by their year, where that may be shown")
{
    std::vector<StoredFigure> figures;
    add(figures, "burglary", {2, 3});
    auto const found = suggested(figures, Source::police);
    REQUIRE(found.size() == 1);
    CHECK(found.front().count == 36);
    CHECK(found.front().difference == Difference::chance);
    figures.clear();
    add(figures, "burglary", {1, 3}); // a year of twelve would tell that every month was one
    CHECK_FALSE(suggested(figures, Source::police).front().difference);
}

TEST_CASE("what was too little to show, or nothing, is not suggested")
{
    std::vector<StoredFigure> figures;
    add(figures, "burglary", {0, 0});
    StoredFigure few;
    few.source = Source::police;
    few.count = {"violence", "violence", "violence", {Span::year, 2026, 0}, 3};
    figures.push_back(few);
    CHECK(suggested(figures, Source::police).empty());
}

TEST_CASE("of years the last is compared with the one before it, if that is there")
{
    std::vector<StoredFigure> figures;
    auto const year = [&](int which, std::int64_t count) {
        StoredFigure figure;
        figure.source = Source::police;
        figure.count = {"burglary", "burglary", "burglary", {Span::year, which, 0}, count};
        figures.push_back(figure);
    };
    year(2024, 10);
    year(2026, 40);
    CHECK_FALSE(suggested(figures, Source::police).front().difference);
    year(2025, 12);
    auto const found = suggested(figures, Source::police).front();
    CHECK(found.count == 40);
    CHECK(found.periods == 1);
    CHECK(found.difference == Difference::more);
}

TEST_CASE("an organisation has figures of its own kind, or none")
{
    CHECK(own_source("police") == Source::police);
    CHECK(own_source("environment_service") == Source::environment_service);
    CHECK_FALSE(own_source("entrepreneurs_association"));
    CHECK_FALSE(own_source("other"));
    CHECK_FALSE(own_source(""));
}

TEST_CASE("suggestions take the first places and leave the others")
{
    i18n::Words const words(i18n::Language::dutch);
    TopThree const saved{{}, {{{"litter", "Langs de sloot", "Veel"}, {}, {"fires", "", "Vaak"}}}};
    Suggestion const one{"burglary", 24, Span::month, 12, Difference::more};
    auto const filled = with_suggestions(words, saved, {one});
    CHECK(filled.items[0].phenomenon == "burglary");
    CHECK(filled.items[0].own_words.empty());
    CHECK(filled.items[0].why == "24 misdrijven in 12 maanden, duidelijk meer dan een jaar eerder.");
    CHECK(filled.items[2].phenomenon == "fires");
    auto closed = one;
    closed.sharing = partnership::Sharing::government;
    CHECK(with_suggestions(words, saved, {closed}).items[0].why.empty());
}
