#include "filling.h"
#include "tally.h"

#include <doctest/doctest.h>

using namespace survey;

namespace {

Questionnaire const& standard()
{
    static auto const read = read_questionnaire(standard_text("entrepreneurs", {}));
    return *read;
}

PageOfQuestions page_with(std::string_view id)
{
    for (auto const& page : standard().pages)
        for (auto const place : page.questions)
            if (standard().questions[place].id == id)
                return page;
    return {};
}

Filled filled(std::string_view question, Form const& form, Answers const& before = {})
{
    return fill(standard(), page_with(question), before, form);
}

std::string fields_of(i18n::Problems const& problems)
{
    std::string out;
    for (auto const& problem : problems)
        out += problem.field + ' ';
    return out;
}

} // namespace

TEST_CASE("answers read back as they were written")
{
    Answers const answers{{"B1", {{{"", "safe"}}, ""}}, {"B5", {{}, "Twee\nregels, a=b ~ \\n"}},
        {"C1", {{{"", "arson"}, {"", "burglary"}}, ""}},
        {"D1", {{{"litter", "often"}, {"noise", "never"}}, ""}}};
    CHECK(read_answers(written(answers)) == answers);
    CHECK(written({{"B1", {}}}).empty());
    CHECK(read_answers("nonsense\n\n").empty());
}

TEST_CASE("a page takes what can be chosen and nothing else")
{
    auto const found
        = filled("B1", {{"B1", "safe"}, {"B2", "hacked"}, {"B3", "7"}, {"B5", " Bij de poort "}});
    CHECK(found.problems.empty());
    CHECK(found.answers.at("B1").choices[0].option == "safe");
    CHECK(found.answers.at("B2").is_empty());
    CHECK(found.answers.at("B5").words == "Bij de poort");
}

TEST_CASE("a question that must be answered says so at its field")
{
    CHECK(fields_of(filled("B1", {{"B1", "safe"}}).problems) == "B3 ");
    CHECK(fields_of(filled("C1", {}).problems) == "C1 ");
}

TEST_CASE("an answer that stands alone cannot go with another")
{
    CHECK(fields_of(filled("C1", {{"C1", "none"}, {"C1", "arson"}}).problems) == "C1 ");
    CHECK(filled("C1", {{"C1", "none"}, {"C1", "none"}}).problems.empty());
    CHECK(fields_of(filled("I1", {{"I1", "dont_know"}, {"I1", "phishing"}}).problems) == "I1 ");
}

TEST_CASE("a text that is too long is kept and refused")
{
    std::string const words(301, 'x');
    auto const found = filled("B1", {{"B3", "7"}, {"B5", words}});
    CHECK(fields_of(found.problems) == "B5 ");
    CHECK(found.answers.at("B5").words == words);
}

TEST_CASE("rows are those chosen before, and a later change takes their answers away")
{
    auto answers = filled("C1", {{"C1", "arson"}, {"C1", "fraud"}}).answers;
    answers = filled("C2", {{"C2.arson", "to_500"}, {"C2.robbery", "none"}, {"C3.arson", "nowhere"}}, answers)
                  .answers;
    CHECK(answers.at("C2").choices == std::vector<Choice>{{"arson", "to_500"}});
    CHECK(is_asked(standard(), *standard().find("C4"), answers));
    CHECK_FALSE(is_asked(standard(), *standard().find("C5"), answers));
    answers = filled("C1", {{"C1", "fraud"}}, answers).answers;
    CHECK(pruned(standard(), answers).count("C2") == 0);
    CHECK(pruned(standard(), answers).count("C3") == 0);
    answers = filled("C1", {{"C1", "none"}}, answers).answers;
    CHECK_FALSE(is_asked(standard(), *standard().find("C2"), answers));
    CHECK_FALSE(is_asked(standard(), *standard().find("C4"), answers));
}

TEST_CASE("a form shows again what was answered")
{
    Form const form{{"C2.arson", "to_500"}, {"C3.arson", "nowhere"}};
    auto answers = filled("C1", {{"C1", "arson"}}).answers;
    answers = filled("C2", form, answers).answers;
    CHECK(as_form(standard(), page_with("C2"), answers) == form);
}

TEST_CASE("free text is split from the choices")
{
    auto const parts = split(standard(), {{"B1", {{{"", "safe"}}, ""}}, {"B5", {{}, "Bij de poort"}}});
    CHECK(parts.choices.count("B5") == 0);
    REQUIRE(parts.texts.size() == 1);
    CHECK(parts.texts[0].second == "Bij de poort");
}

TEST_CASE("a tally counts each answer once and reads back as it was written")
{
    Tally tally(standard());
    Answers const answers{{"B1", {{{"", "safe"}}, ""}}, {"C1", {{{"", "arson"}, {"", "burglary"}}, ""}},
        {"D1", {{{"litter", "often"}, {"noise", "dont_know"}}, ""}}, {"A1", {{{"", "no such option"}}, ""}}};
    tally.add(standard(), answers);
    tally.add(standard(), {{"B1", {{{"", "very_safe"}}, ""}}});
    Tally const again(standard(), tally.written());
    auto const place = [](std::string_view id) {
        return static_cast<std::size_t>(standard().find(id) - standard().questions.data());
    };
    CHECK(again.rows(place("B1"))[0].answered == 2);
    CHECK(again.rows(place("B1"))[0].options == std::vector<std::int64_t>{0, 0, 0, 1, 1, 0});
    CHECK(again.rows(place("C1"))[0].answered == 1);
    CHECK(again.rows(place("C1"))[0].options[0] == 1);
    CHECK(again.rows(place("D1"))[0].options.back() == 0);
    CHECK(again.rows(place("D1"))[0].answered == 1);
    CHECK(again.rows(place("D1"))[6].options.back() == 1);
    CHECK(again.written() == tally.written());
}
