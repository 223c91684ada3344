#include "gazetteer.h"

#include "base/fault.h"
#include "outgoing/testing.h"
#include "testing/testing.h"

#include <doctest/doctest.h>
#include <fstream>
#include <iterator>

using gazetteer::Finder;
using gazetteer::Silence;
using outgoing::testing::LocalServer;
using outgoing::testing::Told;

namespace {

// Written by hand after the documentation of the Locatieserver; all places are invented.
std::string recorded(std::string const& name)
{
    std::ifstream file(std::string(TEST_SOURCE_DIR) + "/samples/" + name);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST_CASE("an answer of the service is read, and what cannot be used is left out")
{
    auto const places = gazetteer::read_places(recorded("smederij.json"));
    REQUIRE(places);
    REQUIRE(places->size() == 3);
    CHECK(places->at(0).name == "Smederij 2, 9401AB Grift");
    CHECK(places->at(0).kind == gazetteer::Kind::address);
    CHECK(places->at(0).at == geo::Rd{235'050.5, 556'050});
    CHECK(places->at(1).kind == gazetteer::Kind::postcode);
    CHECK(places->at(2).kind == gazetteer::Kind::town);
    CHECK(gazetteer::read_places(recorded("niets.json"))->empty());
}

TEST_CASE("what is no answer of such a service is none, and brings nothing down")
{
    for (auto const* const text : {"", "[]", "{", "{}", R"({"response":[]})", R"({"response":{"docs":{}}})",
             "<html>Storing</html>", R"({"response":null})"})
        CHECK_FALSE(gazetteer::read_places(text));
    for (auto const* const doc :
        {"1", "{}", R"x({"weergavenaam":1,"type":"adres","centroide_rd":"POINT(1 2)"})x",
            R"x({"weergavenaam":"Grift","type":"woonplaats","centroide_rd":"POINT(5 52)"})x",
            R"x({"weergavenaam":"Grift","type":"woonplaats","centroide_rd":"POINT(nan 556000)"})x",
            R"x({"weergavenaam":"Grift","type":"woonplaats","centroide_rd":"POINT(235000)"})x",
            R"x({"weergavenaam":"Grift","type":"hectometerpaal","centroide_rd":"POINT(235000 556000)"})x"}) {
        CAPTURE(doc);
        auto const places = gazetteer::read_places(R"({"response":{"docs":[)" + std::string(doc) + "]}}");
        REQUIRE(places);
        CHECK(places->empty());
    }
}

TEST_CASE("the service is asked once for what means the same, and again after a day")
{
    LocalServer server([](std::string const&) { return Told{200, recorded("smederij.json")}; });
    Finder finder(server.url() + "/bzk/locatieserver/");
    auto const now = testing::now();
    REQUIRE(finder.find("Smederij  2 ", "anna", now));
    CHECK(finder.find("smederij 2", "piet", now.plus_minutes(60))->size() == 3);
    REQUIRE(server.asked().size() == 1);
    CHECK(server.asked().front()
        == "/bzk/locatieserver/search/v3_1/free?q=smederij%202&rows=8&fl=weergavenaam%20type%20centroide_rd"
           "&fq=type:(adres%20OR%20weg%20OR%20postcode%20OR%20woonplaats)");
    CHECK(finder.find("smederij 2", "anna", now.plus_days(1)));
    CHECK(server.asked().size() == 2);
}

TEST_CASE("words that are too few, too many or no text are not sent on")
{
    LocalServer server([](std::string const&) { return Told{200, recorded("niets.json")}; });
    Finder finder(server.url());
    for (std::string const& words : {std::string(), std::string("  "), std::string("a"),
             std::string(101, 'a'), std::string("\xff\xfe"), std::string("a\nb")})
        CHECK(finder.find(words, "anna", testing::now()).error() == Silence::too_short);
    CHECK(server.asked().empty());
    CHECK(finder.find("Grift&fq=type:alles#", "anna", testing::now()));
    CHECK(server.asked().front().find("q=grift%26fq%3Dtype%3Aalles%23&rows") != std::string::npos);
}

TEST_CASE("a visitor who asks too much waits a minute; another does not")
{
    int calls = 0;
    Finder finder("https://voorbeeld.nl", [&](outgoing::Call const&) {
        ++calls;
        return outgoing::Got{200, R"({"response":{"docs":[]}})"};
    });
    auto const now = testing::now();
    for (int i = 0; i < gazetteer::searches_a_minute; ++i)
        CHECK(finder.find("plaats " + std::to_string(i), "anna", now));
    CHECK(finder.find("nog een", "anna", now).error() == Silence::too_many);
    CHECK(finder.find("plaats 1", "anna", now)); // known already
    CHECK(finder.find("nog een", "piet", now));
    CHECK(finder.find("en nog een", "anna", now.plus_minutes(1)));
    CHECK(calls == gazetteer::searches_a_minute + 2);
}

TEST_CASE("a service that is away, broken or slow is told as no answer, and asked again")
{
    int turn = 0;
    LocalServer server([&](std::string const&) {
        return ++turn == 1 ? Told{503, "druk"}
            : turn == 2    ? Told{200, "<html>"}
                           : Told{200, recorded("niets.json")};
    });
    Finder finder(server.url());
    for (int i = 0; i < 2; ++i)
        CHECK(finder.find("Grift", "anna", testing::now()).error() == Silence::no_answer);
    CHECK(finder.find("Grift", "anna", testing::now()));
    server.stop();
    CHECK(finder.find("Grifthoek", "anna", testing::now()).error() == Silence::no_answer);
}

TEST_CASE("without an address nothing is asked, and an unsafe one stops the start")
{
    Finder finder("", [](outgoing::Call const&) -> std::optional<outgoing::Got> {
        FAIL("nobody may be asked");
        return std::nullopt;
    });
    CHECK_FALSE(finder.is_on());
    CHECK(finder.find("Grift", "anna", testing::now()).error() == Silence::off);
    for (auto const* const address : {"http://voorbeeld.nl", "voorbeeld.nl", "https://voorbeeld.nl/?x=1"})
        CHECK_THROWS_AS(Finder{address}, base::Fault);
}

TEST_CASE("the memory of answers and visitors does not grow without end")
{
    Finder finder("https://voorbeeld.nl", [](outgoing::Call const&) {
        return outgoing::Got{200, R"({"response":{"docs":[]}})"};
    });
    for (int i = 0; i < 3'000; ++i)
        REQUIRE(finder.find(
            "plaats " + std::to_string(i), "bezoeker " + std::to_string(i), testing::now().plus_minutes(i)));
}
