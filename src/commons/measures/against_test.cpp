#include "against.h"

#include <doctest/doctest.h>

#include <set>

using namespace measures;

TEST_CASE("a phenomenon leads to measures that are in the library, each once")
{
    std::set<std::string> phenomena;
    for (auto const& one : all_against()) {
        CHECK_MESSAGE(phenomena.insert(one.phenomenon).second, one.phenomenon);
        CHECK_FALSE(one.measures.empty());
        CHECK(std::set(one.measures.begin(), one.measures.end()).size() == one.measures.size());
    }
    CHECK(against("burglary").at(0)->id == "C01");
    CHECK(against("lighting").at(0)->id == "S04");
    CHECK(against("weather").empty());
}
