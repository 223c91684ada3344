#include "samples_questions.h"
#include "stand.h"

#include <doctest/doctest.h>

using namespace survey;

TEST_CASE("small streets go together within their part of the park")
{
    auto const whole = grouped({{"Noord", "Handelsweg", 12, 3}, {"Noord", "Steeg", 2, 1},
                                   {"Noord", "Hof", 3, 0}, {"Zuid", "Handelsweg", 9, 2}},
        5);
    CHECK(whole.invited == 26);
    CHECK(whole.answered == 6);
    REQUIRE(whole.parts.size() == 2);
    REQUIRE(whole.parts[0].parts.size() == 2);
    CHECK(whole.parts[0].parts[0].name == "Handelsweg");
    CHECK(whole.parts[0].parts[1].name.empty());
    CHECK(whole.parts[0].parts[1].invited == 5);
    CHECK(whole.parts[1].parts[0].name == "Handelsweg");
}

TEST_CASE("a stand reads back as it was written, whatever a street is called")
{
    Stand stand;
    stand.parts
        = {{"Noord", 30, Band{10, 14}, {{"Weg\tmet\nstreep", 20, Band{5, 9}}, {"", 10, std::nullopt}}},
            {"", 12, std::nullopt, {}}};
    stand.sizes = {{"n1", 5}, {"n2_9", 20}};
    auto const back = read_stand(written(stand));
    stand.parts[0].parts[0].name = "Weg met streep";
    CHECK(back.parts == stand.parts);
    CHECK(back.sizes == stand.sizes);
    CHECK(read_stand("part\n\nstreet\tx\n").parts.empty());
}

TEST_CASE("streets to visit are those that may lie below the response that is wanted")
{
    Stand stand;
    stand.parts = {{"Noord", 100, Band{20, 24},
        {{"Goed", 40, Band{15, 19}, {}}, {"Half", 40, Band{5, 9}, {}}, {"Laag", 40, Band{0, 4}, {}},
            {"Stil", 20, std::nullopt, {}}}}};
    auto const visits = to_visit(stand, 20);
    REQUIRE(visits.size() == 2);
    CHECK(visits[0].street == "Laag");
    CHECK(visits[1].street == "Half");
    CHECK(visits[1].sub_area == "Noord");
}

TEST_CASE("a letter that came back asks nobody, and no band tells whether its code was used")
{
    auto whole = grouped({{"Noord", "Handelsweg", 20, 6, 0}, {"Noord", "Ambachtstraat", 20, 6, 0}}, 5);
    auto const before = told_parts(whole, 5);
    whole.parts[0].parts[0].returned = 16;
    auto const after = told_parts(whole, 5);
    CHECK(after[0].parts[0].answered == before[0].parts[0].answered);
    CHECK(reached(before[0].parts[0]) == 20);
    CHECK(reached(after[0].parts[0]) == 5); // as many as answered at least
    CHECK(reached(after[0].parts[1]) == 20);
}

TEST_CASE("what came back makes a street that answered well no street to visit")
{
    Stand stand;
    Told street{"Handelsweg", 40, Band{5, 9}, {}, 20};
    stand.parts = {{"Noord", 40, std::nullopt, {street}, 20}};
    CHECK(to_visit(stand, 25).empty());
    street.returned = 10;
    stand.parts = {{"Noord", 40, std::nullopt, {street}, 10}};
    auto const visits = to_visit(stand, 25);
    REQUIRE(visits.size() == 1);
    CHECK(visits[0].reached == 30);
    CHECK(read_stand(written(stand)).parts == stand.parts);
}

TEST_CASE("days stand together until they have five, and the last ones wait")
{
    auto const days = grouped_days({{{2027, 3, 15}, 9, 9, 2}, {{2027, 3, 16}, 0, 0, 4},
                                       {{2027, 3, 18}, 0, 0, 7}, {{2027, 3, 20}, 0, 0, 4}},
        {2027, 3, 14}, 5);
    REQUIRE(days.size() == 2);
    CHECK(days[0] == Days{{2027, 3, 14}, {2027, 3, 16}, 6});
    CHECK(days[1] == Days{{2027, 3, 17}, {2027, 3, 18}, 7});
    CHECK(grouped_days({{{2027, 3, 15}, 4, 4, 4}}, {2027, 3, 14}, 5).empty());
}

TEST_CASE("sizes are told in steps, and a small one takes another along")
{
    auto const questionnaire = standard_questionnaire("entrepreneurs", {});
    Tally tally(questionnaire);
    auto const say = [&](std::string_view size, int people) {
        for (int i = 0; i < people; ++i)
            tally.add(questionnaire, {{"A2", {{{"", std::string(size)}}, ""}}});
    };
    say("n1", 13);
    say("n2_9", 22);
    say("n10_49", 6);
    say("n50_99", 2);
    auto const told = sizes_told(questionnaire, tally, 5);
    CHECK(told == std::vector<SizeTold>{{"n1", 10}, {"n2_9", 20}});
    CHECK(
        sizes_told(standard_questionnaire("residents", {}), Tally(standard_questionnaire("residents", {})), 5)
            .empty());
}
