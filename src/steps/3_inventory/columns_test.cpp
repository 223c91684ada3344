#include "choosing.h"
#include "columns.h"
#include "opened.h"

#include "test_world.h"

#include <doctest/doctest.h>

using namespace inventory;

namespace {

Sheet sheet_of(std::initializer_list<std::vector<std::string>> rows)
{
    Sheet out;
    for (auto const& row : rows)
        out.push_back({out.size() + 1, row});
    return out;
}

geo::Shape block()
{
    return {{{{{235'000, 556'000}, {235'400, 556'000}, {235'400, 556'250}, {235'000, 556'250}}, {}}}};
}

struct TextFile {
    explicit TextFile(std::string_view content)
        : path(folder.path() / "cijfers.csv")
    {
        std::ofstream(path, std::ios::binary) << content;
    }
    testing::TempDir folder;
    std::filesystem::path path;
};

std::int64_t sum(Reading const& reading)
{
    std::int64_t out = 0;
    for (auto const& line : reading.lines)
        out += line.value.value_or(0);
    return out;
}

constexpr std::string_view incidents = "Incidenten 2026\n\n"
                                       "Datum;Tijd;Classificatie;X-coordinaat;Y-coordinaat;Melder\n"
                                       "17-03-2026;14:05;Inbraak;235100,5;556100,25;J.\n"
                                       "18-03-2026;02:30;Inbraak;235400;556250;J.\n" // on the corner
                                       "18-05-2026;;Brand;235401;556100;J.\n"
                                       "ooit;;Brand;235100;556100;J.\n"
                                       "19-05-2026;;Brand;;;J.\n"
                                       "19-05-2026;;;235100;556100;J.\n"
                                       "Bron: meldkamer\n";

} // namespace

TEST_CASE("columns with known names need nobody to look")
{
    auto const sample = sheet_of({{"Periode", "Categorie", "Aantal"}, {"2026", "Graffiti", "4"}});
    auto const layout = guessed(sample);
    CHECK(layout.columns == std::vector{Role::when, Role::category, Role::count});
    CHECK(is_certain(layout, sample));
}

TEST_CASE("columns without known names are guessed from what is in them, and a person is asked")
{
    auto const sample = sheet_of({{"Overzicht"}, {"Wanneer", "Wat", "Waar"},
        {"17-03-2026", "Inbraak", "1234 AB"}, {"18-03-2026", "Brand", "1234AC"}});
    auto const layout = guessed(sample);
    CHECK(layout.header == 1);
    CHECK(layout.columns == std::vector{Role::when, Role::category, Role::postcode});
    CHECK(!is_certain(layout, sample));
    CHECK(is_hopeful(layout, sample));
    CHECK(problems(layout, sample).empty());
}

TEST_CASE("a table that holds no figures is not asked about")
{
    auto const sample = sheet_of({{"id", "naam"}, {"1", "Jansen"}, {"2", "Pietersen"}});
    CHECK(!is_hopeful(guessed(sample), sample));
    CHECK(!is_hopeful(guessed({}), {}));
}

TEST_CASE("what lacks is said")
{
    auto const sample = sheet_of({{"a", "b"}, {"1", "2"}});
    Layout layout;
    layout.columns = {Role::x, Role::none};
    auto const found = problems(layout, sample);
    REQUIRE(found.size() == 3); // half a place, no period, no subject
    layout = {0, 0, {Role::none, Role::none}, DayOrder::day_first, "Lantaarnpalen", "2026"};
    CHECK(problems(layout, sample).empty());
    layout.period = "straks";
    CHECK(problems(layout, sample).size() == 1);
}

TEST_CASE("what a person chose is kept as it was")
{
    Layout const layout{2, 3, {Role::when, Role::none, Role::hour}, DayOrder::month_first, "Branden", "2026"};
    CHECK(layout_of(stored(layout)) == layout);
    CHECK(!layout_of(""));
}

TEST_CASE("a table is known again by the names of its columns, also with our remarks in it")
{
    auto const sample = sheet_of({{"Datum", "Soort "}, {"2026", "x"}});
    auto const other = sheet_of({{"datum", "soort", "Wat er mis is"}, {"2026", "x", ""}});
    CHECK(signature({}, sample) == signature({}, other));
    CHECK(signature({}, sample) != signature({}, sheet_of({{"Datum"}, {"2026"}})));
}

TEST_CASE("a row for each incident becomes counts inside the boundary, its edge included")
{
    TextFile const file(incidents);
    auto const reading = read_file(file.path, {block(), "no-such-reader"});
    REQUIRE(reading);
    CHECK(reading->kind == Kind::events);
    CHECK(reading->area == Area::park);
    CHECK(reading->rows == 6);
    CHECK(reading->outside == 1);
    std::vector<Wrong> why;
    for (auto const& row : reading->wrong)
        why.push_back(row.why);
    CHECK(why == std::vector{Wrong::no_period, Wrong::no_place, Wrong::no_category});
    REQUIRE(reading->lines.size() == 3); // March to May for the one kind inside
    CHECK(reading->lines[0].category == "Inbraak");
    CHECK(reading->lines[0].value == 2);
    CHECK(reading->lines[2].value == 0);
}

TEST_CASE("weekday, hour and square are kept of what lies inside")
{
    TextFile const file(incidents);
    auto const reading = read_file(file.path, {block(), "no-such-reader"});
    REQUIRE(reading);
    REQUIRE(reading->moments.size() == 2);
    CHECK(reading->moments[0].weekday == 1); // 17 March 2026 is a Tuesday
    CHECK(reading->moments[0].hour == 14);
    CHECK(reading->moments[1].hour == 2);
    REQUIRE(reading->spots.size() == 2);
    CHECK(reading->spots[0].place.x == 2351);
    CHECK(reading->spots[0].place.y == 5561);
    Choices choices;
    choices.source = Source::police;
    choices.mapping = {{"Inbraak", "burglary"}};
    auto const patterns = patterns_of(*reading, choices);
    CHECK(patterns.moments.size() == 2);
    CHECK(patterns.spots[0].phenomenon == "burglary");
}

TEST_CASE("rows with a postcode are counted by the list of addresses")
{
    TextFile const file("datum;soort melding;postcode;huisnummer\n"
                        "2026-03-17;Inbraak;1234 AB;12a\n"
                        "2026-03-17;Inbraak;1234ab;14\n" // not on the list
                        "2026-03-17;Inbraak;1234 AB;\n"
                        "2026-03-17;Inbraak;9999 ZZ;1\n"
                        "2026-03-17;Inbraak;1234;1\n");
    ReadPlace place{{}, "no-such-reader"};
    CHECK(read_file(file.path, place).error() == ReadRefusal::no_addresses);
    place.postcodes = {"1234AB", "1234AB 12"};
    auto const reading = read_file(file.path, place);
    REQUIRE(reading);
    CHECK(reading->area == Area::postcode);
    CHECK(sum(*reading) == 2);
    CHECK(reading->outside == 2);
    REQUIRE(reading->wrong.size() == 1);
    CHECK(reading->wrong[0].why == Wrong::no_postcode);
}

TEST_CASE("rows with a neighbourhood only stay apart by neighbourhood")
{
    TextFile const file("jaar;type;wijk\n2026;Brand;Oost\n2026;Brand;Oost\n2026;Brand;West\n");
    Layout layout;
    layout.columns = {Role::when, Role::category, Role::region};
    auto const opened = Opened::open(file.path, "");
    REQUIRE(opened);
    auto const reading = read_by(*opened, layout, {});
    REQUIRE(reading);
    CHECK(reading->area == Area::district);
    REQUIRE(reading->lines.size() == 2);
    CHECK(reading->lines[0].region == "Oost");
    CHECK(reading->lines[0].value == 2);
    CHECK(reading->moments.empty());
}

TEST_CASE("the periods, or the kinds, may stand above the columns")
{
    auto const opened_of = [](TextFile const& file) { return Opened::open(file.path, ""); };
    TextFile const periods("Soort;2024;2025;2026-Q1\nInbraak;12;1.250;<5\nBrand;;7;1\n");
    auto const years = opened_of(periods);
    auto const asked = worth_asking(*years, {});
    REQUIRE(asked);
    CHECK(asked->layout.columns == std::vector{Role::category, Role::count, Role::count, Role::count});
    auto const reading = read_by(*years, asked->layout, {});
    REQUIRE(reading);
    CHECK(reading->lines.size() == 5);
    CHECK(reading->lines[1].value == 1250);
    CHECK(!reading->lines[2].value);
    TextFile const kinds("jaar,doden,gewonden\n2025,0,4\n2026,1,6\n");
    auto const wide = opened_of(kinds);
    Layout layout;
    layout.columns = {Role::when, Role::count, Role::count};
    auto const by_kind = read_by(*wide, layout, {});
    REQUIRE(by_kind);
    REQUIRE(by_kind->lines.size() == 4);
    CHECK(by_kind->lines[3].category == "gewonden");
    CHECK(by_kind->lines[3].value == 6);
}

TEST_CASE("things without a date are counted in the period that is given")
{
    TextFile const file(R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"soort lamp":"LED"},"geometry":{"type":"Point","coordinates":[6.5,53.0]}},
        {"type":"Feature","properties":{"soort lamp":"LED"},"geometry":{"type":"Point","coordinates":[6.5,53.0]}},
        {"type":"Feature","properties":{"soort lamp":"SON"},"geometry":null}]})");
    auto const middle = geo::to_rd({53.0, 6.5});
    auto const at = [&](double dx, double dy) { return geo::Rd{middle.x + dx, middle.y + dy}; };
    geo::Shape const around{{{{at(-50, -50), at(50, -50), at(50, 50), at(-50, 50)}, {}}}};
    ReadPlace place{around, ""};
    CHECK(read_file(file.path, place).error() == ReadRefusal::unknown);
    auto const opened = Opened::open(file.path, "");
    auto asked = worth_asking(*opened, place);
    REQUIRE(asked);
    CHECK(asked->layout.has_point());
    asked->layout.columns[2] = Role::none; // one subject for all
    asked->layout.subject = "Lantaarnpalen";
    asked->layout.period = "2026";
    auto const reading = read_by(*opened, asked->layout, place);
    REQUIRE(reading);
    REQUIRE(reading->lines.size() == 1);
    CHECK(reading->lines[0].category == "Lantaarnpalen");
    CHECK(reading->lines[0].value == 2);
    CHECK(reading->wrong_rows == 1);
}

TEST_CASE("American dates and decimal points are found out")
{
    TextFile const file(
        "date,type,lat,lon\n3/17/2026 2:05 PM,Brand,52.99,6.5\n3/4/2026 1:00 AM,Brand,52.99,6.5\n");
    auto const middle = geo::to_rd({52.99, 6.5});
    auto const at = [&](double dx, double dy) { return geo::Rd{middle.x + dx, middle.y + dy}; };
    geo::Shape const around{{{{at(-50, -50), at(50, -50), at(50, 50), at(-50, 50)}, {}}}};
    auto const reading = read_file(file.path, {around, ""});
    REQUIRE(reading);
    CHECK(reading->wrong_rows == 0);
    REQUIRE(reading->lines.size() == 1);
    CHECK(code(reading->lines[0].period) == "2026-03");
    CHECK(reading->lines[0].value == 2);
}

TEST_CASE("a person points out the columns once; the next table with the same names goes by itself")
{
    testing_world::in_world([](testing_world::World& world) {
        auto const upload = "/t/de-grift/inventarisatie/invoer";
        auto const table = "Wanneer;Wat;Stuks\n17-03-2026;Graffiti;12\n17-04-2026;Graffiti;30\n";
        auto const asked = world.site.post_file(upload, world.file("anders.csv", table)).location;
        REQUIRE(asked.ends_with("/kolommen"));
        auto const shown = world.site.get(asked);
        CHECK(shown.html.find("Kolom 3: Stuks") != std::string::npos);
        CHECK(shown.html.find("Bijvoorbeeld: 12, 30") != std::string::npos);
        auto const import = asked.substr(0, asked.size() - std::string("/kolommen").size());
        CHECK(world.site.get(import).location == asked); // nothing to see before the columns are known
        http::Fields fields{{"sheet", "0"}, {"header", "0"}, {"column_0", "none"}, {"column_1", "category"},
            {"column_2", "count"}, {"order", "day_first"}, {"subject", ""}, {"period", ""}};
        auto const refused = world.site.post(asked, fields);
        CHECK(refused.status == 422);
        CHECK(refused.html.find("Kies de kolom met de datum") != std::string::npos);
        fields[2].value = "when";
        CHECK(world.site.post(asked, fields).location == import);
        CHECK(world.site.get(import).html.find("Graffiti") != std::string::npos);
        CHECK(world.site.post(import, {{"source", "municipality"}, {"origin", "Uitdraai"}, {"area", "park"}})
                  .status
            == 303);
        CHECK(world.site.get(asked).status == 404); // saved: no choices any more
        auto const again = world.site.post_file(upload, world.file("nogmaals.csv", table)).location;
        CHECK(!again.ends_with("/kolommen"));
        CHECK(world.site.get(again).html.find("Graffiti") != std::string::npos);
    });
}

TEST_CASE("another sheet of a workbook can be asked for, and what is not there is refused")
{
    testing_world::in_world([](testing_world::World& world) {
        auto const asked = world.site
                               .post_file("/t/de-grift/inventarisatie/invoer",
                                   world.file("anders.csv", "Wanneer;Wat\n17-03-2026;Graffiti\n"))
                               .location;
        CHECK(world.site.get(asked + "?blad=9").status == 200);
        CHECK(world.site.get(asked + "?blad=x").status == 200);
        CHECK(world.site.post(asked, {{"sheet", "7"}, {"header", "99"}}).status == 303);
        CHECK(world.site.get("/t/de-grift/inventarisatie/invoer/1/kolommen").status == 404);
        CHECK(world.site.post("/t/de-grift/inventarisatie/invoer/1/kolommen").status == 404);
    });
}
