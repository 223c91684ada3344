#include "choosing.h"
#include "opened.h"
#include "samples.h"

#include "base/text.h"
#include "inventory/phenomena.h"
#include "testing/testing.h"

#include <doctest/doctest.h>
#include <fstream>

using namespace inventory;

namespace {

Read read_text(std::string_view content, std::optional<geo::Shape> const& boundary = {})
{
    testing::TempDir folder;
    auto const path = folder.path() / "cijfers";
    std::ofstream(path, std::ios::binary) << content;
    return read_file(path, {boundary, "no-such-reader"});
}

ReadRefusal refusal_of(std::string_view content, std::optional<geo::Shape> const& boundary = {})
{
    auto const reading = read_text(content, boundary);
    REQUIRE(!reading);
    return reading.error();
}

constexpr std::string_view statline = R"csv("Geregistreerde misdrijven; gemeente 2026"
"Soort misdrijf: Totaal misdrijven"
""
"Onderwerp";"Geregistreerde misdrijven";"Geregistreerde misdrijven"
"Perioden";"2022";"2023*"
"Regio's";"aantal";"aantal"
"Nederland";"800027";"805590"
"Hengelo (O.)";"3100";"3050"
"Buitenland";".";"."
"Bron: Politie"
)csv";

geo::Shape square()
{
    return {{{{{235'000, 556'000}, {235'400, 556'000}, {235'400, 556'250}, {235'000, 556'250}}, {}}}};
}

std::string report(geo::Rd at, std::string_view slug, std::string_view moment)
{
    auto const place = geo::to_wgs(at);
    return R"({"id":"a","lng":)" + std::to_string(place.lon) + R"(,"lat":)" + std::to_string(place.lat)
        + R"(,"category":"Afval","category_slug":"afval","subcategory":"Dumping","subcategory_slug":")"
        + std::string(slug) + R"(","created_at":")" + std::string(moment) + R"(","address":"Smederij 2"})";
}

} // namespace

TEST_CASE("a table of StatLine is read as it is downloaded")
{
    auto const reading = read_text(statline);
    REQUIRE(reading);
    CHECK(reading->kind == Kind::statline);
    CHECK(reading->area == Area::municipality);
    CHECK(reading->source == Source::police);
    CHECK(reading->lines.size() == 4); // "." is no value, the source line is no row
    CHECK(reading->lines[2].region == "Hengelo (O.)");
    CHECK(code(reading->lines[3].period) == "2023");
    CHECK(reading->lines[3].value == 3050);
    CHECK(reading->lines[0].category == "Totaal misdrijven");
}

TEST_CASE("kinds of crime may stand in the rows of a StatLine table")
{
    auto const reading = read_text("\"Misdrijven; wijken en buurten\"\n"
                                   "\"Onderwerp\";\"Onderwerp\";\"Geregistreerde misdrijven\"\n"
                                   "\"Perioden\";\"Perioden\";\"2024 januari\"\n"
                                   "\"Soort misdrijf\";\"Wijken en buurten\";\"aantal\"\n"
                                   "\"2.5.1 Diefstal/inbraak bedrijven enz.\";\"Grift-Oost\";\"7\"\n"
                                   "\"Bron: Politie\"\n");
    REQUIRE(reading);
    REQUIRE(reading->lines.size() == 1);
    CHECK(reading->area == Area::district);
    CHECK(reading->lines[0].region == "Grift-Oost");
    CHECK(code(reading->lines[0].period) == "2024-01");
    auto const choices = suggested_choices(*reading, "Grifthoek", {});
    auto const counts = counts_of(*reading, choices);
    REQUIRE(counts.size() == 1);
    CHECK(counts[0].count.category == "2.5.1");
    CHECK(counts[0].count.phenomenon == "burglary");
}

TEST_CASE("any table with a period, a category and a count is read")
{
    auto const reading = read_text("bron;periode;categorie;aantal;opmerking\n"
                                   "Politie;2026;2.5.1 ;1.234;\n"
                                   "Gemeente;maart 2026;Zwerfafval;<5;\n"
                                   "Brandweer;2026-Q1;Onnodige brandmeldingen;0;\n"
                                   "Politie;ooit;2.5.1;3;\n"
                                   "Politie;2026;;3;\n"
                                   "Politie;2026;2.5.1;veel;\n"
                                   "Politie;2026;2.5.1;-3;\n"
                                   "Politie;2026;2.5.1;2,5;\n");
    REQUIRE(reading);
    CHECK(reading->rows == 8);
    CHECK(reading->lines.size() == 3);
    CHECK(reading->lines[0].value == 1234);
    CHECK(!reading->lines[1].value);
    std::vector<Wrong> why;
    for (auto const& row : reading->wrong)
        why.push_back(row.why);
    CHECK(why
        == std::vector{
            Wrong::no_period, Wrong::no_category, Wrong::no_count, Wrong::negative, Wrong::fraction});
    CHECK(reading->wrong[0].number == 5);
}

TEST_CASE("each row says whose figures they are, or one source is chosen for all")
{
    auto const reading
        = read_text("bron;periode;categorie;aantal\nPolitie;2026;2.5.1;9\nGemeente;2026;Zwerfafval;8\n");
    REQUIRE(reading);
    auto choices = suggested_choices(*reading, "Grifthoek", {});
    CHECK(!choices.source);
    auto const counts = counts_of(*reading, choices);
    REQUIRE(counts.size() == 2);
    CHECK(counts[0].source == Source::police);
    CHECK(counts[1].count.phenomenon == "litter");
    choices.source = Source::other;
    CHECK(counts_of(*reading, choices)[0].source == Source::other);
}

TEST_CASE("rows of the same category and period are one count, unknown when a part is hidden")
{
    auto const reading = read_text(
        "periode;categorie;aantal\n2026;Graffiti;4\n2026;Graffiti;3\n2025;Graffiti;<5\n2025;Graffiti;9\n");
    REQUIRE(reading);
    auto choices = suggested_choices(*reading, "", {});
    choices.source = Source::municipality;
    auto const counts = counts_of(*reading, choices);
    REQUIRE(counts.size() == 2);
    CHECK(!counts[0].count.value);
    CHECK(counts[1].count.value == 7);
}

TEST_CASE("what was chosen before for a category goes before what the program would suggest")
{
    auto const reading = read_text("periode;categorie;aantal\n2026;Graffiti;4\n2026;Zwerfafval;4\n");
    REQUIRE(reading);
    auto const mapping
        = suggested(*reading, Source::municipality, {{"Graffiti", "vandalism"}, {"Zwerfafval", ""}});
    CHECK(mapping.at("Graffiti") == "vandalism");
    CHECK(mapping.at("Zwerfafval").empty());
}

TEST_CASE("reports are counted inside the boundary, its edge included, per kind and month")
{
    std::string const file = "[" + report({235'100, 556'100}, "dumping", "2026-05-10T08:00:00+00:00") + ","
        + report({235'400, 556'100}, "dumping", "2026-07-31T22:30:00+00:00") + ","
        + report({236'000, 556'100}, "dumping", "2026-06-10T08:00:00+00:00")
        + R"(,{"category_slug":"afval","created_at":"2026-06-10T08:00:00+00:00"}])";
    auto const reading = read_text(file, square());
    REQUIRE(reading);
    CHECK(reading->rows == 4);
    CHECK(reading->outside == 1);
    CHECK(reading->wrong_rows == 1);
    REQUIRE(reading->lines.size() == 4); // May to August; the last is after midnight here
    CHECK(reading->lines[0].value == 1);
    CHECK(reading->lines[1].value == 0);
    CHECK(code(reading->lines[3].period) == "2026-08");
    CHECK(suggested(*reading, Source::municipality, {}).at("dumping") == "waste_dumping");
}

TEST_CASE("a kind of report goes by its own slug, then by its group, then to reports about public space")
{
    std::string const file
        = "[" + report({235'100, 556'100}, "vliegende-tapijten", "2026-05-10T08:00:00Z") + "]";
    auto const known_group = read_text(file, square());
    REQUIRE(known_group);
    CHECK(known_group->lines.at(0).code == "afval");
    auto const text = R"([{"lng":)" + std::to_string(geo::to_wgs({235'100, 556'100}).lon) + R"(,"lat":)"
        + std::to_string(geo::to_wgs({235'100, 556'100}).lat)
        + R"(,"subcategory_slug":"raar","category_slug":"vreemd","created_at":"2026-05-10T08:00:00Z"}])";
    auto const unknown = read_text(text, square());
    REQUIRE(unknown);
    CHECK(suggested(*unknown, Source::municipality, {}).begin()->second == "public_space_reports");
}

TEST_CASE("reports of GeoJSON are read too")
{
    auto const place = geo::to_wgs({235'100, 556'100});
    auto const reading = read_text(
        R"({"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[)"
            + std::to_string(place.lon) + "," + std::to_string(place.lat)
            + R"(]},"properties":{"category":{"sub":"Dumping","sub_slug":"dumping","main_slug":"afval"},"created_at":"2026-05-10T08:00:00Z"}}]})",
        square());
    REQUIRE(reading);
    CHECK(reading->lines.at(0).value == 1);
}

TEST_CASE("a file that is no table of figures is refused with the reason")
{
    CHECK(refusal_of("") == ReadRefusal::empty);
    CHECK(refusal_of("id,name\n1,english\n") == ReadRefusal::unknown);
    CHECK(refusal_of("periode;categorie;aantal\n") == ReadRefusal::no_counts);
    CHECK(refusal_of("periode;categorie;aantal\n2026;\"Graffiti;4\n") == ReadRefusal::broken);
    CHECK(refusal_of(std::string_view("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 17)) == ReadRefusal::not_text);
    CHECK(refusal_of("[{\"id\": 1}", square()) == ReadRefusal::broken);
    CHECK(refusal_of("[]", square()) == ReadRefusal::empty);
    CHECK(refusal_of("{\"naam\": 1}", square()) == ReadRefusal::unknown);
    CHECK(refusal_of("[{\"id\": 1}]", square()) == ReadRefusal::unknown);
    CHECK(refusal_of("[{\"id\": 1}]") == ReadRefusal::no_boundary);
    CHECK(refusal_of("PK\x03\x04 and so on") == ReadRefusal::no_reader);
}

TEST_CASE("a region is found by the name of the municipality, namesakes included")
{
    auto const found = found_in(*read_text(statline));
    CHECK(region_named(found, "Hengelo") == "Hengelo (O.)");
    CHECK(region_named(found, "Grifthoek").empty());
}

TEST_CASE("choices that cannot be saved say which")
{
    auto const reading = read_text(statline);
    auto const found = found_in(*reading);
    auto choices = suggested_choices(*reading, "Grifthoek", {});
    CHECK(problems(choices, found).at(0).field == "region");
    choices.region = "Nederland";
    CHECK(problems(choices, found).empty());
    choices.origin = " ";
    choices.source = {};
    choices.mapping.begin()->second = "";
    CHECK(problems(choices, found).size() == 3);
}

TEST_CASE("a text that is cut off keeps whole letters")
{
    CHECK(cut("café", 5) == "café");
    CHECK(cut("café", 4) == "caf");
    CHECK(cut("€", 2).empty());
    CHECK(base::is_utf8(suggested_choices(
        *read_text("\"" + std::string(109, 'x') + "é\"" + std::string(statline.substr(statline.find('\n')))),
        "", {})
                            .origin));
}

TEST_CASE("every category of the known lists leads to a phenomenon of the list or to none")
{
    CHECK(find_crime("2.5.1 ")->phenomenon == "burglary");
    CHECK(find_crime("2.5.1 Diefstal/inbraak bedrijven enz.")->code == "2.5.1");
    CHECK(find_crime("Totaal misdrijven")->code == "0.0.0");
    CHECK(find_crime("9.9.9") == nullptr);
    CHECK(find_phenomenon(find_report_kind("veeg-zwerfvuil")->phenomenon));
    CHECK(find_phenomenon("nothing") == nullptr);
    CHECK(phenomena().size() > 30);
}
