#include "reporting_gap.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace objectives;

namespace {

survey::Measure share_of(std::string key, std::int64_t hits, std::int64_t n, std::string about = "")
{
    survey::Measure out;
    out.key = "entrepreneurs." + std::move(key);
    out.value = 100.0 * static_cast<double>(hits) / static_cast<double>(n);
    out.unit = survey::Unit::percent;
    out.n = n;
    out.dutch_about = out.english_about = std::move(about);
    return out;
}

inventory::ScanLine counted_by(inventory::Source source, std::string phenomenon, std::int64_t count)
{
    inventory::ScanLine out;
    out.source = source;
    out.phenomenon = std::move(phenomenon);
    out.count = count;
    return out;
}

GapLine const* gap_of(std::vector<GapLine> const& lines, std::string_view phenomenon)
{
    auto const found
        = std::ranges::find_if(lines, [&](GapLine const& line) { return line.phenomenon->id == phenomenon; });
    return found == lines.end() ? nullptr : &*found;
}

} // namespace

// The worked example of the room's README: of 100 companies 20 had a burglary, 13 say that they told the
// police, 7 told nobody, and the police count 9.
TEST_CASE("experienced, said to have reported and registered stand side by side")
{
    auto const lines = reporting_gap(
        {share_of("C1:burglary", 20, 100, "inbraak"), share_of("C1:theft_grounds", 12, 100, "diefstal"),
            share_of("C3.burglary:declared", 8, 20), share_of("C3.burglary:police", 13, 20),
            share_of("C3.burglary:nowhere", 7, 20), share_of("C1:vandalism", 30, 100, "vernieling")},
        {counted_by(inventory::Source::police, "burglary", 9),
            counted_by(inventory::Source::municipality, "vandalism", 44)});
    REQUIRE(lines.size() == 2);
    auto const* burglary = gap_of(lines, "burglary");
    REQUIRE(burglary);
    REQUIRE(burglary->items.size() == 2);
    auto const& item = burglary->items[0];
    CHECK(item.dutch == "inbraak");
    CHECK(item.experienced.hits == 20);
    CHECK(item.experienced.n == 100);
    CHECK(item.told_police->hits == 13);
    CHECK(item.told_police->n == 20);
    CHECK(item.told_nobody->hits == 7);
    CHECK(burglary->registered->count == 9);
    CHECK_FALSE(burglary->items[1].told_police);
    CHECK_FALSE(gap_of(lines, "vandalism")->registered);
}

TEST_CASE("what was reported is only said where it may be shown")
{
    auto const lines
        = reporting_gap({share_of("C1:burglary", 20, 100), share_of("C3.burglary:declared", 8, 20)}, {});
    CHECK_FALSE(lines[0].items[0].told_police);
    CHECK_FALSE(lines[0].items[0].told_nobody);
}

TEST_CASE("the park itself comes before a larger area, and what is too small is no figure")
{
    auto larger = counted_by(inventory::Source::police, "burglary", 300);
    larger.area = inventory::Area::municipality;
    auto hidden = counted_by(inventory::Source::police, "burglary", 3);
    hidden.count = std::nullopt;
    std::vector<survey::Measure> const asked{share_of("C1:burglary", 20, 100)};
    CHECK(reporting_gap(asked, {larger, hidden})[0].registered->count == 300);
    CHECK(reporting_gap(asked, {larger, counted_by(inventory::Source::police, "burglary", 9)})[0]
              .registered->count
        == 9);
    CHECK(reporting_gap({}, {larger}).empty());
}
