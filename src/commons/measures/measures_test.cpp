#include "measures.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace measures;

TEST_CASE("the library holds 135 measures, each with its own id")
{
    std::set<std::string> ids;
    for (auto const& measure : library().measures)
        ids.insert(measure.id);
    CHECK(ids.size() == 135);
    CHECK(library().measures.size() == 135);
}

TEST_CASE("every measure stands in a chapter, topic and theme of the library")
{
    auto const known = [](std::vector<Named> const& all, std::string const& id) {
        return std::ranges::find(all, id, &Named::id) != all.end();
    };
    for (auto const& measure : library().measures) {
        CHECK(known(library().chapters, measure.chapter));
        CHECK(known(library().topics, measure.topic));
        CHECK(known(library().themes, measure.theme));
        CHECK(measure.first_quarter <= measure.last_quarter);
        CHECK_FALSE(measure.lead.empty());
    }
}

TEST_CASE("a measure is found by words in any case, within a chapter")
{
    auto const found = search("SURVEILLANCE", "crime");
    REQUIRE_FALSE(found.empty());
    CHECK(found[0]->id == "C01");
    CHECK(search("surveillance", "fire_safety").empty());
    CHECK(search("", "").size() == 135);
}

TEST_CASE("an unknown id is no measure")
{
    CHECK(find("C01") != nullptr);
    CHECK(find("Z99") == nullptr);
}
