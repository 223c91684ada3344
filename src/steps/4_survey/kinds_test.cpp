#include "filling.h"
#include "results.h"
#include "samples_questions.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <algorithm>

using namespace survey;

namespace {

PageOfQuestions only(Questionnaire const& questionnaire, std::string_view id)
{
    auto const place = static_cast<std::size_t>(questionnaire.find(id) - questionnaire.questions.data());
    return {questionnaire.questions[place].section, {place}};
}

Filled filled(std::string_view id, Form const& form, Answers const& before = {})
{
    static auto const questionnaire = samples::every_kind();
    return fill(questionnaire, only(questionnaire, id), before, form);
}

std::string text_of(Filled const& found, std::string_view id)
{
    auto out = written({{std::string(id), found.answers.at(std::string(id))}});
    return (found.problems.empty() ? "" : "wrong ") + out;
}

Results results_of(std::vector<std::pair<Answers, int>> const& given, std::int64_t sent)
{
    auto const questionnaire = std::make_shared<Questionnaire const>(samples::every_kind());
    Tally tally(*questionnaire);
    for (auto const& [answers, times] : given)
        for (int i = 0; i < times; ++i)
            tally.add(*questionnaire, answers);
    Tally const kept(*questionnaire, tally.written());
    REQUIRE(kept.written() == tally.written());
    return results(questionnaire, kept, sent, 5);
}

QuestionResult at(Results const& results, std::string_view id)
{
    return *std::ranges::find_if(
        results.questions, [&](QuestionResult const& one) { return one.question->id == id; });
}

Answers numbered(std::string const& number) { return {{"A6", {{}, number}}}; }

Answers ranked(std::vector<std::string> const& order)
{
    Answer answer;
    for (auto const& one : order)
        answer.choices.push_back({"", one});
    return {{"B2", answer}};
}

} // namespace

TEST_CASE("a questionnaire with every kind reads back from its text as it was")
{
    auto const made = samples::every_kind();
    auto const text = written_json(made);
    auto const again = read_questionnaire(text);
    REQUIRE(again);
    CHECK(written_json(*again) == text);
    CHECK(again->questions == made.questions);
    CHECK(again->ground == made.ground);
    CHECK(again->pages.size() == made.pages.size());
}

TEST_CASE("the standard questionnaires read back from JSON as they came from their file")
{
    for (auto const* name : {"entrepreneurs", "residents"}) {
        auto const made = standard_questionnaire(name, {"Noord", "Zuid"});
        auto const again = read_json(written_json(made));
        REQUIRE(again);
        CHECK(again->questions == made.questions);
        CHECK(again->sections == made.sections);
        CHECK(again->title == made.title);
    }
}

TEST_CASE("a text that is no questionnaire says what is wrong with it")
{
    auto const mistake = [](std::string_view text) {
        auto const read = read_json(text);
        return read ? std::string() : i18n::Words(i18n::Language::english)(read.error());
    };
    CHECK_FALSE(mistake("").empty());
    CHECK_FALSE(mistake("[]").empty());
    CHECK_FALSE(mistake("{\"format\":1}").empty());
    CHECK(mistake("{}").find("do not know this kind") != std::string::npos);
    auto const with = [&](std::string_view questions) {
        return mistake(
            fmt::format("{{\"format\":\"terreinwijzer-questionnaire 1\",\"sections\":[{{\"id\":\"A\"}}],"
                        "\"questions\":[{}]}}",
                questions));
    };
    CHECK(with("{\"id\":\"a b\"}").find("cannot be an id") != std::string::npos);
    CHECK(with("{\"id\":\"Q\",\"section\":\"Z\"}").find("section “Z”") != std::string::npos);
    CHECK(with("{\"id\":\"Q\",\"section\":\"A\",\"kind\":\"matrix\"}").find("no kind") != std::string::npos);
    CHECK(with("{\"id\":\"Q\",\"section\":\"A\",\"kind\":\"single\"}").find("Dutch") != std::string::npos);
    CHECK(mistake(std::string(100'000, '[')).size() > 10);
}

TEST_CASE("each kind takes what belongs to it")
{
    CHECK(
        text_of(filled("A1", {{"A1", "else"}, {"A1.other", " groen\x01 "}}), "A1") == "A1=else\nA1~groen\n");
    CHECK(text_of(filled("A1", {{"A1.other", "groen"}}), "A1") == "A1=else\nA1~groen\n");
    CHECK(text_of(filled("A1", {{"A1", "red"}, {"A1.other", "groen"}}), "A1") == "wrong A1=red\n");
    CHECK(text_of(filled("A2", {{"A2", "x"}, {"A2", "dont_know"}}), "A2") == "wrong A2=x,dont_know\n");
    CHECK(text_of(filled("A6", {{"A6", " 12 "}}), "A6") == "A6~12\n");
    CHECK(text_of(filled("A6", {{"A6", "-1"}}), "A6") == "wrong A6~-1\n");
    CHECK(text_of(filled("A6", {{"A6.dont_know", "1"}}), "A6") == "A6=dont_know\n");
    CHECK(text_of(filled("A6", {{"A6", "3"}, {"A6.dont_know", "1"}}), "A6") == "wrong A6~3\n");
    CHECK(text_of(filled("A9", {{"A9", "yes"}}), "A9") == "A9=yes\n");
    CHECK(text_of(filled("A9", {{"A9", "perhaps"}}), "A9") == "");
    CHECK(text_of(filled("B1", {{"B1", "15-3-2027"}}), "B1") == "B1~2027-03-15\n");
    CHECK(text_of(filled("B1", {{"B1", "31-2-2027"}}), "B1") == "wrong B1~31-2-2027\n");
    CHECK(text_of(filled("B1", {{"B1", "15-3-9027"}}), "B1") == "wrong B1~15-3-9027\n");
}

TEST_CASE("a ranking is whole or it is none")
{
    CHECK(text_of(filled("B2", {{"B2.one", "2"}, {"B2.two", "1"}, {"B2.three", "3"}}), "B2")
        == "B2=two,one,three\n");
    CHECK(text_of(filled("B2", {{"B2.one", ""}, {"B2.two", ""}}), "B2") == "");
    CHECK(text_of(filled("B2", {{"B2.one", "1"}, {"B2.two", "2"}}), "B2") == "wrong ");
    CHECK(text_of(filled("B2", {{"B2.one", "1"}, {"B2.two", "1"}, {"B2.three", "2"}}), "B2") == "wrong ");
    CHECK(text_of(filled("B2", {{"B2.one", "9"}}), "B2") == "");
}

TEST_CASE("a place is a street, squares of the map, or both")
{
    CHECK(text_of(filled("B3", {{"B3.street", "s2"}, {"B3.squares", "4"}}), "B3") == "B3=s2,q4\n");
    CHECK(text_of(filled("B3", {{"B3.squares", "1,2"}}), "B3") == "wrong B3=q1,q2\n");
    CHECK(text_of(filled("B4", {{"B4.squares", "1, 2,2,99,x,-1"}}), "B4") == "B4=q1,q2\n");
    CHECK(text_of(filled("B3", {{"B3.street", "q1"}}), "B3") == "B3=q1\n");
    CHECK(text_of(filled("B3", {{"B3.street", "elsewhere"}}), "B3") == "");
}

TEST_CASE("every answer is shown again as it was given")
{
    auto const questionnaire = samples::every_kind();
    auto const again = [&](std::string_view id, Form const& form) {
        auto const page = only(questionnaire, id);
        return as_form(questionnaire, page, fill(questionnaire, page, {}, form).answers) == form;
    };
    CHECK(again("A1", {{"A1", "else"}, {"A1.other", "groen"}}));
    CHECK(again("A6", {{"A6.dont_know", "1"}}));
    CHECK(again("B1", {{"B1", "2027-03-15"}}));
    CHECK(again("B2", {{"B2.two", "1"}, {"B2.one", "2"}, {"B2.three", "3"}}));
    CHECK(again("B4", {{"B4.street", "s1"}, {"B4.squares", "1,2"}}));
}

TEST_CASE("own words beside an option are split from the choices")
{
    auto const parts = split(
        samples::every_kind(), {{"A1", {{{"", "else"}}, "groen"}}, {"A6", {{}, "12"}}, {"@", {{}, "pl"}}});
    CHECK(written(parts.choices) == "A1=else\nA6~12\n");
    REQUIRE(parts.texts.size() == 1);
    CHECK(parts.texts[0].second == "groen");
}

TEST_CASE("who gave no answer fits neither is nor is not")
{
    auto const questionnaire = samples::every_kind();
    auto const gets
        = [&](Answers const& answers) { return is_asked(questionnaire, *questionnaire.find("B5"), answers); };
    CHECK_FALSE(gets({}));
    CHECK_FALSE(gets({{"A9", {{{"", "yes"}}, ""}}}));
    CHECK(gets({{"A9", {{{"", "no"}}, ""}}}));
}

TEST_CASE("all and any of several clauses decide, and what is not asked counts for nothing")
{
    auto first = samples::question("A1", Kind::yes_no);
    auto second = samples::asked_if(samples::question("A2", Kind::yes_no), samples::when("A1", {"yes"}));
    auto both = samples::asked_if(samples::question("A3", Kind::yes_no),
        {Join::all, {{"A1", Fit::one_of, {"yes"}}, {"A2", Fit::one_of, {"yes"}}}});
    auto either = both;
    either.id = "A4";
    either.show_if->join = Join::any;
    auto const questionnaire = samples::questionnaire({first, second, both, either});
    auto const asked = [&](std::string const& one, std::string const& two) {
        std::string out;
        for (bool const is : asked_of(questionnaire, {{"A1", {{{"", one}}, ""}}, {"A2", {{{"", two}}, ""}}}))
            out += is ? '1' : '0';
        return out;
    };
    CHECK(asked("yes", "yes") == "1111");
    CHECK(asked("yes", "no") == "1101");
    CHECK(asked("no", "yes") == "1000");
}

TEST_CASE("what was answered and is no longer asked is told and not sent")
{
    auto const questionnaire = samples::every_kind();
    Answers const answers{{"A1", {{{"", "blue"}}, ""}}, {"B6", {{{"", "a"}}, ""}}};
    REQUIRE(dropped(questionnaire, answers).size() == 1);
    CHECK(dropped(questionnaire, answers)[0]->id == "B6");
    CHECK(pruned(questionnaire, answers).count("B6") == 0);
}

TEST_CASE("a question with an earlier answer in it stands on a later page than that one")
{
    auto source = samples::question("A1", Kind::yes_no);
    auto piped_one = samples::question("A2", Kind::yes_no);
    piped_one.text = samples::said("U koos {A1}. Waarom?");
    CHECK(samples::questionnaire({source, piped_one}).pages.size() == 2);
    CHECK(piped("a {A1} b {C2} {") == std::vector<std::string>{"A1", "C2"});
}

TEST_CASE("numbers come out in classes of five or more people, with open ends")
{
    auto const found = results_of({{numbered("1"), 6}, {numbered("30"), 5}, {numbered("40"), 2},
                                      {numbered("700"), 3}, {{{"A6", {{{"", "dont_know"}}, ""}}}, 5}},
        30);
    auto const row = at(found, "A6").rows[0];
    REQUIRE(row.classes.size() == 2);
    CHECK(row.classes[0].low == 0);
    CHECK(row.classes[1].high == number_max);
    CHECK(row.figures.count(0) == 6);
    CHECK(row.figures.count(1) == 10);
    CHECK(row.dont_know == 5);
    CHECK_FALSE(row.figures.mean); // three people make the highest class
}

TEST_CASE("a mean of numbers is shown of ten people or more, when the highest class is a group")
{
    CHECK_FALSE(at(results_of({{numbered("10"), 9}}, 9), "A6").rows[0].figures.mean);
    CHECK(at(results_of({{numbered("10"), 5}, {numbered("20"), 5}}, 10), "A6").rows[0].figures.mean == 15.0);
    CHECK(at(results_of({{numbered("10"), 4}}, 9), "A6").is_withheld);
}

TEST_CASE("dates come out by year")
{
    auto const on = [](std::string const& day) { return Answers{{"B1", {{}, day}}}; };
    auto const row
        = at(results_of({{on("2024-05-01"), 5}, {on("2025-05-01"), 2}, {on("2026-12-31"), 4}}, 11), "B1")
              .rows[0];
    REQUIRE(row.classes.size() == 2);
    CHECK(row.classes[0].high == 2024);
    CHECK(row.figures.count(0) == 5);
    CHECK(row.figures.count(1) == 6);
}

TEST_CASE("a ranking tells how often each came first, and a mean rank that tells of nobody")
{
    auto const found
        = results_of({{ranked({"one", "two", "three"}), 20}, {ranked({"two", "one", "three"}), 10},
                         {ranked({"three", "two", "one"}), 10}},
            40);
    auto const rows = at(found, "B2").rows;
    CHECK(rows[0].figures.count(0) == 20);
    CHECK(rows[0].figures.mean == doctest::Approx(1.8));
    CHECK(rows[2].item->id == "three");
    auto const small
        = results_of({{ranked({"one", "two", "three"}), 11}, {ranked({"two", "one", "three"}), 1}}, 12);
    CHECK_FALSE(at(small, "B2").rows[0].figures.count(0));
    CHECK_FALSE(at(small, "B2").rows[0].figures.mean);
    CHECK(at(results_of({{ranked({"one", "two", "three"}), 4}}, 4), "B2").is_withheld);
}

TEST_CASE("of a place only streets and squares are shown that five or more people named")
{
    auto const named = [](std::string const& id) { return Answers{{"B3", {{{"", id}}, ""}}}; };
    auto const row
        = at(results_of({{named("s1"), 12}, {named("s2"), 4}, {named("q3"), 7}}, 23), "B3").rows[0];
    CHECK(row.figures.count(0) == 12);
    CHECK_FALSE(row.figures.count(1));
    CHECK(row.figures.count(2 + 3) == 7);
}

TEST_CASE("how many were asked stands beside a question for a part, unless a handful kept silent")
{
    Answers const red{{"A1", {{{"", "red"}}, ""}}, {"B6", {{{"", "a"}}, ""}}};
    Answers const silent{{"A1", {{{"", "red"}}, ""}}};
    Answers const blue{{"A1", {{{"", "blue"}}, ""}}};
    CHECK(at(results_of({{red, 12}, {blue, 9}}, 21), "B6").rows[0].asked == 12);
    CHECK(at(results_of({{red, 12}, {silent, 6}, {blue, 9}}, 27), "B6").rows[0].asked == 18);
    CHECK_FALSE(at(results_of({{red, 12}, {silent, 2}, {blue, 9}}, 23), "B6").rows[0].asked);
    CHECK_FALSE(at(results_of({{red, 12}, {blue, 9}}, 21), "A1").rows[0].asked);
}

TEST_CASE("a tally of before it was counted who was asked goes on as it was")
{
    auto const questionnaire = samples::every_kind();
    Tally fresh(questionnaire);
    auto old = fresh.written().substr(1);
    Tally before(questionnaire, "0 0 0 0 0 ");
    CHECK_FALSE(before.knows_asked());
    before.add(questionnaire, {{"A1", {{{"", "red"}}, ""}}});
    Tally const again(questionnaire, before.written());
    CHECK_FALSE(again.knows_asked());
    CHECK(again.rows(0)[0].answered == 1);
    CHECK(again.rows(0)[0].options[0] == 1);
}

TEST_CASE("how many were asked does not tell how few said not to know")
{
    auto source = samples::question("V1", Kind::yes_no);
    auto about = samples::asked_if(
        samples::question("V2", Kind::scale5, {"1", "2", "3", "4", "5"}), samples::when("V1", {"yes"}));
    about.has_levels = about.has_dont_know = true;
    auto const whole = samples::questionnaire({source, about});
    auto const shared = std::make_shared<Questionnaire const>(whole);
    auto const row_with = [&](int dont_know) {
        Tally tally(whole);
        for (int i = 0; i < 18; ++i)
            tally.add(whole, {{"V1", {{{"", "yes"}}, ""}}, {"V2", {{{"", "4"}}, ""}}});
        for (int i = 0; i < dont_know; ++i)
            tally.add(whole, {{"V1", {{{"", "yes"}}, ""}}, {"V2", {{{"", "dont_know"}}, ""}}});
        for (int i = 0; i < 9; ++i)
            tally.add(whole, {{"V1", {{{"", "no"}}, ""}}});
        return results(shared, tally, 27 + dont_know, 5).questions[1].rows[0];
    };
    CHECK_FALSE(row_with(2).dont_know);
    CHECK_FALSE(row_with(2).asked);
    CHECK(row_with(6).dont_know == 6);
    CHECK(row_with(6).asked == 24);
}
