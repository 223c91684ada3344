#include "picture.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace objectives;
using inventory::ScanLine;
using inventory::Source;

namespace {

ScanLine figure(std::string phenomenon, Source source, std::int64_t count)
{
    ScanLine line;
    line.phenomenon = std::move(phenomenon);
    line.source = source;
    line.count = count;
    return line;
}

ScanLine risen(ScanLine line, std::int64_t before)
{
    line.before = before;
    line.trend = inventory::Difference::more;
    return line;
}

survey::Measure measure(std::string key, double value)
{
    survey::Measure out;
    out.key = std::move(key);
    out.value = value;
    return out;
}

inventory::TopThree naming(std::int64_t organisation, std::string phenomenon)
{
    return {
        accounts::OrganisationId{organisation}, {inventory::TopItem{std::move(phenomenon), "", ""}, {}, {}}};
}

PictureLine const* line_of(std::vector<PictureLine> const& lines, std::string_view phenomenon)
{
    auto const found = std::ranges::find_if(
        lines, [&](PictureLine const& line) { return line.phenomenon->id == phenomenon; });
    return found == lines.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("four that point the same way come first")
{
    Heard const heard{{figure("litter", Source::municipality, 80), figure("burglary", Source::police, 31),
                          figure("litter", Source::police, 6)},
        {measure("entrepreneurs.D1.litter", 2.4)}, {naming(1, "litter"), naming(2, "litter")}};
    auto const lines = picture(heard);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].phenomenon->id == "litter");
    CHECK(lines[0].pointing == 4);
    CHECK(lines[0].measure == "survey.entrepreneurs.D1.litter");
    CHECK(lines[1].pointing == 1);
}

TEST_CASE("only the five that a source counts most point, and what clearly rose")
{
    Heard heard;
    for (auto const* id : {"litter", "graffiti", "roads", "lighting", "parking"})
        heard.figures.push_back(figure(id, Source::municipality, 50));
    heard.figures.push_back(figure("pests", Source::municipality, 9));
    heard.figures.push_back(risen(figure("vacancy", Source::municipality, 8), 1));
    auto const lines = picture(heard);
    CHECK(lines.size() == 6);
    CHECK_FALSE(line_of(lines, "pests"));
    CHECK(line_of(lines, "vacancy"));
}

TEST_CASE("what clearly fell does not point, however much it is")
{
    auto fallen = figure("litter", Source::municipality, 50);
    fallen.before = 90;
    fallen.trend = inventory::Difference::fewer;
    CHECK(picture({{fallen}, {}, {}}).empty());
}

TEST_CASE("a larger area is told and points at nothing")
{
    auto wide = figure("burglary", Source::police, 900);
    wide.area = inventory::Area::municipality;
    CHECK(picture({{wide}, {}, {}}).empty());
    auto const lines = picture({{wide}, {measure("entrepreneurs.C1:burglary", 20)}, {}});
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].pointing == 1);
    CHECK(lines[0].of(Voice::police).says == Says::something);
}

TEST_CASE("the survey points by victims, by trouble and by dissatisfaction")
{
    auto const pointing = [](std::string key, double value) {
        return !picture({{}, {measure(std::move(key), value)}, {}}).empty();
    };
    CHECK(pointing("entrepreneurs.C1:burglary", 10));
    CHECK_FALSE(pointing("entrepreneurs.C1:burglary", 9.9));
    CHECK(pointing("residents.D1.litter", 1.8));
    CHECK_FALSE(pointing("residents.D1.litter", 1.7));
    CHECK(pointing("entrepreneurs.E1.lighting:positive", 40));
    CHECK_FALSE(pointing("entrepreneurs.E1.lighting:positive", 41));
    CHECK_FALSE(pointing("entrepreneurs.K1:yes", 99));
}

TEST_CASE("one organisation is not yet a direction")
{
    CHECK(picture({{}, {}, {naming(1, "lighting")}}).empty());
    CHECK(picture({{}, {}, {naming(1, "lighting"), naming(2, "lighting")}}).size() == 1);
}

TEST_CASE("much trouble and low figures may be unreported")
{
    Heard heard{{}, {measure("entrepreneurs.D1.dumping", 2.2)}, {}};
    CHECK_FALSE(picture(heard)[0].is_unreported()); // nobody counted it
    for (auto const* id : {"litter", "graffiti", "roads", "lighting", "parking"})
        heard.figures.push_back(figure(id, Source::municipality, 50));
    heard.figures.push_back(figure("waste_dumping", Source::municipality, 5));
    CHECK(line_of(picture(heard), "waste_dumping")->is_unreported());
    heard.figures.back().count = 70;
    CHECK_FALSE(line_of(picture(heard), "waste_dumping")->is_unreported());
}

TEST_CASE("what holds others, and what is work of a partner, is no phenomenon to choose")
{
    Heard const heard{
        {figure("all_crimes", Source::police, 200), figure("inspections", Source::other, 40)}, {}, {}};
    CHECK(picture(heard).empty());
}
