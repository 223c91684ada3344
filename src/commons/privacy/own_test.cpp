#include "own.h"

#include "testing/testing.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

namespace {

constexpr i18n::TextOf<0> meetings{{"Bijeenkomsten", "Meetings"}};

privacy::Bundle bundle(keeping::Place const& place, i18n::Language language)
{
    accounts::Facts facts;
    facts.emplace_back(i18n::message(i18n::TextOf<1>{{"U was bij {}", "You were at {}"}}, "de kick-off"),
        moment::Date{2027, 3, 15}, "De Grift");
    facts.emplace_back(i18n::message(i18n::TextOf<0>{{"Een \"woord\" \xff", "A \"word\" \xff"}}));
    return {{accounts::PersonId{1}, "Ada", "ada@voorbeeld.nl"}, {{&place, facts}}, i18n::Words(language),
        testing::now()};
}

} // namespace

TEST_CASE("the file for machines says what, where and when, in the language of the person")
{
    keeping::Place const place{"meetings", meetings, nullptr, nullptr, meetings};
    auto const read = nlohmann::json::parse(privacy::json(bundle(place, i18n::Language::dutch)));
    CHECK(read["person"]["email"] == "ada@voorbeeld.nl");
    CHECK(read["places"][0]["name"] == "Bijeenkomsten");
    CHECK(read["places"][0]["facts"][0]["text"] == "U was bij de kick-off");
    CHECK(read["places"][0]["facts"][0]["day"] == "2027-03-15");
    CHECK(read["places"][0]["facts"][0]["park"] == "De Grift");
    CHECK(!read["places"][0]["facts"][1].contains("day"));
    auto const english = nlohmann::json::parse(privacy::json(bundle(place, i18n::Language::english)));
    CHECK(english["places"][0]["facts"][0]["text"] == "You were at de kick-off");
}

TEST_CASE("both files are in one")
{
    keeping::Place const place{"meetings", meetings, nullptr, nullptr, meetings};
    auto const bytes = privacy::zipped(bundle(place, i18n::Language::dutch), "<html></html>");
    CHECK(bytes.find("mijn-gegevens.json") != std::string::npos);
    CHECK(bytes.find("mijn-gegevens.html") != std::string::npos);
}
