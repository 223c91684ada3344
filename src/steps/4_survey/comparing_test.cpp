#include "comparing.h"
#include "samples_questions.h"

#include <doctest/doctest.h>

using namespace survey;

namespace {

Results round_with(Questionnaire const& questionnaire, int yes, int no)
{
    auto const kept = std::make_shared<Questionnaire const>(questionnaire);
    Tally tally(*kept);
    for (int at = 0; at < yes + no; ++at)
        tally.add(*kept, {{"Y1", {{{"", at < yes ? "yes" : "no"}}, ""}}});
    return results(kept, tally, yes + no, 5);
}

Questionnaire one_question() { return samples::questionnaire({samples::question("Y1", Kind::yes_no)}); }

} // namespace

TEST_CASE("a figure stands beside that of the round before, and a large difference is marked")
{
    auto const before = round_with(one_question(), 40, 60), now = round_with(one_question(), 70, 30);
    auto const found = comparison(now, &before);
    REQUIRE(found.figures.size() == 1);
    CHECK(found.figures[0].now.key == "Y1:yes");
    CHECK(found.figures[0].now.value() == doctest::Approx(0.7));
    CHECK(found.figures[0].before->value() == doctest::Approx(0.4));
    CHECK(found.figures[0].verdict == Verdict::different);
    CHECK(found.tested == 1);
    auto const nearly = round_with(one_question(), 66, 34), as_before = round_with(one_question(), 60, 40);
    CHECK(comparison(nearly, &as_before).figures[0].verdict == Verdict::chance);
}

TEST_CASE("without a round before there is nothing to compare")
{
    auto const now = round_with(one_question(), 70, 30);
    auto const found = comparison(now, nullptr);
    CHECK(found.figures[0].verdict == Verdict::none);
    CHECK(found.tested == 0);
}

TEST_CASE("other words, other answers or other people asked make another question")
{
    auto const before = round_with(one_question(), 40, 60);
    auto reworded = one_question();
    reworded.questions[0].text.dutch = "Iets anders?";
    auto const now = round_with(reworded, 70, 30);
    auto const found = comparison(now, &before);
    CHECK_FALSE(found.figures[0].before);
    REQUIRE(found.not_the_same.size() == 1);
    CHECK(found.not_the_same[0]->id == "Y1");
    auto const question = samples::question("A1", Kind::single, {"a", "b"});
    auto other_answers = samples::question("A1", Kind::single, {"a", "c"});
    CHECK_FALSE(is_same_question(question, other_answers));
    CHECK_FALSE(is_same_question(question, samples::asked_if(question, samples::when("B1", {"yes"}))));
    CHECK(is_same_question(question, question));
}

TEST_CASE("what is hidden in one of the rounds is not compared")
{
    auto const before = round_with(one_question(), 3, 60), now = round_with(one_question(), 70, 30);
    CHECK(comparison(now, &before).figures[0].verdict == Verdict::none);
}
