#include "figures.h"
#include "report.h"
#include "samples.h"

#include <doctest/doctest.h>

using namespace inventory;

namespace {

StoredFigure figure(Period period, std::optional<std::int64_t> value, std::string category = "dumping")
{
    return {Source::municipality, Area::park, "", "Meldingen",
        {category, category, "waste_dumping", period, value}};
}

std::vector<StoredFigure> months(int year, int last, std::int64_t each)
{
    std::vector<StoredFigure> out;
    for (int month = 1; month <= last; ++month)
        out.push_back(figure({Span::month, year, month}, each));
    return out;
}

DeskLine delivered(Source source, Delivered state) { return {source, state, {source, {}, {}}}; }

} // namespace

TEST_CASE("twelve months are shown with the same months a year earlier")
{
    auto figures = months(2025, 12, 6);
    for (auto& later : months(2026, 12, 8))
        figures.push_back(later);
    auto const series = series_of(figures);
    REQUIRE(series.size() == 1);
    CHECK(series[0].periods.size() == 12);
    CHECK(series[0].periods.front() == Period{Span::month, 2026, 1});
    CHECK(series[0].totals.back().value == 8);
    REQUIRE(series[0].before.size() == 12);
    CHECK(series[0].before.back().value == 6);
    CHECK(series[0].lines[0].total.value == 96);
}

TEST_CASE("a year before with holes in it is not shown")
{
    auto figures = months(2025, 4, 6);
    for (auto& later : months(2026, 12, 8))
        figures.push_back(later);
    CHECK(series_of(figures)[0].before.empty());
}

TEST_CASE("a later delivery replaces the same period")
{
    auto const series = series_of({figure({Span::year, 2026, 0}, 10), figure({Span::year, 2026, 0}, 20)});
    CHECK(series[0].totals.back().value == 20);
}

TEST_CASE("the newest year of a category can be a baseline, when it may be shown")
{
    auto const figures
        = latest_of(series_of({figure({Span::year, 2025, 0}, 30), figure({Span::year, 2026, 0}, 20),
            figure({Span::year, 2026, 0}, 3, "graffiti"), figure({Span::year, 2026, 0}, 40, "boom")}));
    REQUIRE(figures.size() == 1);
    CHECK(figures[0].key == "municipality.boom");
    CHECK(figures[0].count == 40);
    CHECK(figures[0].dutch == "boom (Gemeente, 2026)");
    CHECK(figures[0].from == moment::Date{2026, 1, 1});
    CHECK(figures[0].until == moment::Date{2026, 12, 31});
}

TEST_CASE("months add up to a baseline of a year")
{
    auto const figures = latest_of(series_of(months(2026, 12, 8)));
    REQUIRE(figures.size() == 1);
    CHECK(figures[0].from == moment::Date{2026, 1, 1});
    CHECK(figures[0].until == moment::Date{2026, 12, 31});
    CHECK(figures[0].count == 96);
    CHECK(figures[0].english == "dumping (Municipality, Jan 2026 up to Dec 2026)");
}

TEST_CASE("figures of a whole municipality are no baseline of a park")
{
    auto one = figure({Span::year, 2026, 0}, 3000);
    one.area = Area::municipality;
    CHECK(latest_of(series_of({one})).empty());
}

TEST_CASE("the desk knows who delivered, who was asked and who cannot")
{
    auto const lines = desk({Source::police},
        {{Source::municipality, {2027, 3, 1}, ""}, {Source::fire_brigade, {}, "Niet per terrein te maken."}});
    CHECK(lines[0].delivered == Delivered::yes);
    CHECK(lines[1].delivered == Delivered::no);
    CHECK(lines[1].request.asked_on.year == 2027);
    CHECK(lines[2].delivered == Delivered::unavailable);
}

TEST_CASE("the inventory is done with the figures of police and municipality and three top threes")
{
    using enum partnership::StepState;
    auto const desk = [](Delivered police, Delivered municipality) {
        return std::vector{delivered(Source::police, police), delivered(Source::municipality, municipality),
            delivered(Source::fire_brigade, Delivered::no)};
    };
    CHECK(judged({desk(Delivered::no, Delivered::no), 0, 5}).state == open);
    CHECK(judged({desk(Delivered::yes, Delivered::no), 3, 5}).state == in_progress);
    CHECK(judged({desk(Delivered::yes, Delivered::yes), 2, 5}).state == in_progress);
    CHECK(judged({desk(Delivered::yes, Delivered::yes), 3, 5}).state == done);
    CHECK(judged({desk(Delivered::yes, Delivered::unavailable), 2, 2}).state == done);
    CHECK(judged({desk(Delivered::yes, Delivered::yes), 0, 0}).state == in_progress);
}

TEST_CASE("a top three needs something in it, and a reason needs its phenomenon")
{
    CHECK(problems(samples::a_top_three({7})).empty());
    CHECK(problems(TopThree{{7}, {}}).at(0).field == "phenomenon_1");
    TopThree top{{7}, {}};
    top.items[1].why = "Zomaar";
    CHECK(problems(top).at(0).field == "phenomenon_2");
    top.items[1].phenomenon = "no such thing";
    CHECK(!problems(top).empty());
    top.items[1] = {"burglary", std::string(301, 'a'), std::string(301, 'a')};
    CHECK(problems(top).size() == 2);
}
