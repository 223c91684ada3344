#include "choosing.h"

#include <doctest/doctest.h>

using namespace inventory;

namespace {

Reading with_categories(std::vector<std::string> const& names)
{
    Reading reading;
    reading.kind = Kind::table;
    for (auto const& name : names)
        reading.lines.push_back({name, {}, {}, {}, {}, {Span::year, 2025, 0}, 7});
    return reading;
}

std::optional<Source> source_suggested(std::vector<std::string> const& names)
{
    return suggested_choices(with_categories(names), "", {}).source;
}

} // namespace

TEST_CASE("whose figures they are is suggested by the list in which most of the categories stand")
{
    CHECK(source_suggested({"veeg-zwerfvuil", "afval", "iets anders"}) == Source::municipality);
    CHECK(source_suggested({"Totaal misdrijven", "Diefstal/inbraak woning"}) == Source::police);
    CHECK(source_suggested({"1.1.1 Diefstal/inbraak woning", "iets anders"}) == Source::police);
    CHECK_FALSE(source_suggested({"Brandmelding", "Alarm", "afval"}));
    CHECK_FALSE(source_suggested({}));
}

TEST_CASE("with the source come the phenomena of its categories")
{
    auto const choices = suggested_choices(with_categories({"veeg-zwerfvuil", "iets anders"}), "", {});
    CHECK(choices.mapping.at("veeg-zwerfvuil") == "litter");
    CHECK(choices.mapping.at("iets anders").empty());
}

TEST_CASE("what the file says of its source goes before a guess")
{
    auto reading = with_categories({"veeg-zwerfvuil"});
    reading.lines.front().source = "Politie";
    CHECK_FALSE(suggested_choices(reading, "", {}).source);
    reading.lines.front().source.clear();
    reading.source = Source::fire_brigade;
    CHECK(suggested_choices(reading, "", {}).source == Source::fire_brigade);
}
