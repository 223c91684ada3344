#include "chapters.h"
#include "findings.h"
#include "pieces.h"
#include "public_edition.h"
#include "samples_questions.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace survey;

namespace {

i18n::Words const dutch(i18n::Language::dutch);

Answers saying(std::string const& question, std::string const& option)
{
    Answers out;
    out[question].choices = {{"", option}};
    return out;
}

Questionnaire of_levels()
{
    auto scale = samples::question("B2", Kind::scale5, {"p1", "p2", "p3", "p4", "p5"});
    scale.has_levels = true;
    auto made = samples::questionnaire({scale});
    made.sections[0].id = "B";
    return made;
}

Questionnaire of_choice()
{
    return samples::questionnaire({samples::question("A2", Kind::single, {"p1", "p2", "p3", "p4", "p5"})});
}

struct Times {
    std::string option;
    int count = 0;
};
Results counted_up(
    Questionnaire const& questionnaire, std::string const& question, std::vector<Times> const& all)
{
    auto const shared = std::make_shared<Questionnaire const>(questionnaire);
    Tally tally(*shared);
    std::int64_t sent = 0;
    for (auto const& one : all)
        for (int i = 0; i < one.count; ++i, ++sent)
            tally.add(*shared, saying(question, one.option));
    return results(shared, tally, sent, 5);
}

bool says(std::string const& text, std::string_view words) { return text.find(words) != std::string::npos; }

} // namespace

TEST_CASE("every standard question has a chapter, and own questions stand by themselves")
{
    for (auto const* name : {"entrepreneurs", "residents"}) {
        auto const standard = standard_questionnaire(name, {"Noord", "Zuid"});
        for (auto const& question : standard.questions)
            CHECK_MESSAGE(chapter_of(standard, question) != Topic::own, question.id);
    }
    auto entrepreneurs = standard_questionnaire("entrepreneurs", {});
    auto const at = [&](std::string_view id) { return chapter_of(entrepreneurs, *entrepreneurs.find(id)); };
    CHECK(at("A2") == Topic::response);
    CHECK(at("C1") == Topic::victims);
    CHECK(at("C3") == Topic::reporting);
    CHECK(at("D2") == Topic::reporting);
    CHECK(at("K4") == Topic::cooperation);
    entrepreneurs.sections.push_back({"Q1", samples::said("Eigen")});
    auto own = samples::question("Q2", Kind::yes_no);
    own.section = entrepreneurs.sections.size() - 1;
    CHECK(chapter_of(entrepreneurs, own) == Topic::own);
    own.section = entrepreneurs.find("D1")->section;
    CHECK(chapter_of(entrepreneurs, own) == Topic::nuisance);
}

TEST_CASE("the report has fifteen chapters for entrepreneurs with a round before, and codes that read back")
{
    auto const shared
        = std::make_shared<Questionnaire const>(standard_questionnaire("entrepreneurs", {"Noord", "Zuid"}));
    auto const now = results(shared, Tally(*shared), 0, 5);
    CHECK(chapters(now, Former::there).size() == 15);
    auto const first = chapters(now, Former::none);
    CHECK(first.size() == 14);
    CHECK(first.front().topic == Topic::response);
    CHECK(first.back().topic == Topic::conclusions);
    for (std::size_t at = 0; at < topics_count; ++at)
        CHECK(topic_of_code(code(static_cast<Topic>(at))) == static_cast<Topic>(at));
    CHECK_FALSE(topic_of_code("elsewhere"));
}

TEST_CASE("a text knows the figures it was written on, and not those of other chapters")
{
    auto const questionnaire = of_levels();
    auto const before = counted_up(questionnaire, "B2", {{"p1", 10}, {"p4", 10}});
    auto const after = counted_up(questionnaire, "B2", {{"p1", 11}, {"p4", 9}});
    Chapter const safety{Topic::safety, {0}};
    CHECK(figures_digest(before, safety) == figures_digest(before, safety));
    CHECK(figures_digest(before, safety) != figures_digest(after, safety));
    CHECK(
        figures_digest(before, {Topic::conclusions, {}}) != figures_digest(after, {Topic::conclusions, {}}));
    CHECK(figures_digest(before, {Topic::traffic, {}}) == figures_digest(after, {Topic::traffic, {}}));
}

TEST_CASE("a scale is told in tenths and percentages, and under thirty answers in people")
{
    Speaker const speaker{dutch, Audience::entrepreneurs};
    auto const many = counted_up(of_levels(), "B2", {{"p1", 10}, {"p2", 10}, {"p4", 40}, {"p5", 40}});
    CHECK(finding(speaker, many.questions[0])
        == "Ongeveer 8 van de 10 ondernemers (80%) antwoorden: antwoord p4 of antwoord p5. "
           "Ongeveer 2 van de 10 ondernemers (20%) antwoorden: antwoord p1 of antwoord p2.");
    auto const few = counted_up(of_levels(), "B2", {{"p1", 7}, {"p4", 6}, {"p5", 12}});
    auto const said = finding({dutch, Audience::residents}, few.questions[0]);
    CHECK(says(said, "18 van de 25 bewoners antwoorden: antwoord p4 of antwoord p5."));
    CHECK_FALSE(says(said, "%"));
}

TEST_CASE("what is hidden is in no sentence")
{
    Speaker const speaker{dutch, Audience::entrepreneurs};
    auto const result = counted_up(of_levels(), "B2", {{"p1", 2}, {"p3", 3}, {"p4", 20}, {"p5", 20}});
    auto const said = finding(speaker, result.questions[0]);
    CHECK_FALSE(says(said, "antwoord p1"));
    auto const withheld = counted_up(of_levels(), "B2", {{"p4", 3}});
    CHECK(finding(speaker, withheld.questions[0]).empty());
}

TEST_CASE("one in ten is one, half is half, and nobody is nobody")
{
    Speaker const speaker{dutch, Audience::entrepreneurs};
    CHECK(who_answer(speaker, 10, 100) == "ongeveer 1 van de 10 ondernemers (10%) antwoordt");
    CHECK(who_answer(speaker, 50, 100) == "ongeveer de helft van de ondernemers (50%) antwoordt");
    CHECK(who_answer(speaker, 0, 100) == "geen van de 100 ondernemers antwoordt");
    CHECK(who_answer(speaker, 100, 100) == "alle 100 ondernemers antwoorden");
    CHECK(who_answer(speaker, 98, 100) == "bijna alle ondernemers (98%) antwoorden");
    CHECK(who_answer(speaker, 2, 100) == "bijna geen van de ondernemers (2%) antwoordt");
}

TEST_CASE("the best and the worst are found, at most two of one question")
{
    auto items = samples::question("E1", Kind::items_on_scale, {"p1", "p2", "p3", "p4", "p5"});
    items.has_levels = true;
    items.items = samples::options({"light", "green", "roads", "signs"});
    auto made = samples::questionnaire({items});
    made.sections[0].id = "E";
    auto const shared = std::make_shared<Questionnaire const>(made);
    Tally tally(*shared);
    for (int i = 0; i < 40; ++i) {
        Answers answers;
        answers["E1"].choices = {{"light", i < 30 ? "p5" : "p1"}, {"green", i < 20 ? "p4" : "p2"},
            {"roads", i < 10 ? "p4" : "p2"}, {"signs", "p3"}};
        tally.add(*shared, answers);
    }
    auto const found = results(shared, tally, 40, 5);
    Speaker const speaker{dutch, Audience::entrepreneurs};
    auto const good = extremes(speaker, found, Side::good, 3);
    REQUIRE(good.size() == 2);
    CHECK(good[0].id == "E1.light");
    CHECK(good[0].share == doctest::Approx(0.75));
    auto const bad = extremes(speaker, found, Side::bad, 3);
    REQUIRE(bad.size() == 2);
    CHECK(bad[0].id == "E1.roads");
    CHECK(says(proposals(speaker, found).at(0), "antwoord roads"));
}

TEST_CASE("the edition for everybody hides groups under ten, and never shows more than that of the partners")
{
    for (int low = 0; low <= 30; ++low)
        for (int middle = 0; middle <= 30; middle += 3) {
            auto const inside
                = counted_up(of_choice(), "A2", {{"p1", low}, {"p2", 4}, {"p3", middle}, {"p5", 12}});
            auto const outside = for_everyone(inside, 5);
            auto const& in = inside.questions[0].rows[0].figures;
            auto const& out = outside.questions[0].rows[0].figures;
            if (out.is_withheld)
                continue;
            CHECK_FALSE(in.is_withheld);
            for (std::size_t group = 0; group < out.sums.size(); ++group)
                CHECK((out.sums[group] == 0 || out.sums[group] >= 10));
            for (std::size_t cell = 0; cell < out.groups.size(); ++cell)
                if (auto const count = out.count(cell))
                    CHECK(in.count(cell) == count);
        }
}

TEST_CASE("opinions are low, middle and high in the edition for everybody, and stay what they were")
{
    auto const inside
        = counted_up(of_levels(), "B2", {{"p1", 6}, {"p2", 10}, {"p3", 5}, {"p4", 20}, {"p5", 9}});
    REQUIRE_FALSE(inside.questions[0].is_in_threes);
    auto const outside = for_everyone(inside, 5);
    CHECK(outside.questions[0].is_in_threes);
    auto const& out = outside.questions[0].rows[0].figures;
    CHECK(out.sums == std::vector<std::int64_t>{0, 16, 5, 29});
    CHECK_FALSE(out.count(0));
    CHECK(out.mean == inside.questions[0].rows[0].figures.mean);
    auto const& question = *outside.questions[0].question;
    CHECK(count_of_side(question, outside.questions[0].rows[0], Side::good) == 29);
    auto const hidden = counted_up(of_levels(), "B2", {{"p1", 2}, {"p3", 30}, {"p4", 3}});
    CHECK(for_everyone(hidden, 5).questions[0].rows[0].figures.sums
        == hidden.questions[0].rows[0].figures.sums);
}

TEST_CASE("of what can be chosen together, the edition for everybody hides a handful at either end")
{
    auto const made = samples::questionnaire({samples::question("K2", Kind::several, {"x", "y", "z"})});
    auto const shared = std::make_shared<Questionnaire const>(made);
    Tally tally(*shared);
    for (int i = 0; i < 40; ++i) {
        Answers answers;
        answers["K2"].choices = {{"", "x"}};
        if (i < 7)
            answers["K2"].choices.push_back({"", "y"});
        if (i < 33)
            answers["K2"].choices.push_back({"", "z"});
        tally.add(*shared, answers);
    }
    auto const inside = results(shared, tally, 40, 5);
    CHECK(inside.questions[0].rows[0].figures.count(1) == 7);
    auto const outside = for_everyone(inside, 5);
    auto const& out = outside.questions[0].rows[0].figures;
    CHECK(out.count(0) == 40);
    CHECK_FALSE(out.count(1));
    CHECK_FALSE(out.count(2));
    CHECK(out.nearly_all == std::vector<std::size_t>{2});
}

TEST_CASE("what people write falls into paragraphs, headings and lists")
{
    auto const all = pieces_of("Eerste regel\ntweede regel\n\n# Kop\n- een\n- twee\nna de lijst\n\n- drie");
    REQUIRE(all.size() == 5);
    CHECK(all[0].text == "Eerste regel\ntweede regel");
    CHECK(all[1].kind == Piece::Kind::heading);
    CHECK(all[2].items == std::vector<std::string>{"een", "twee"});
    CHECK(all[3].text == "na de lijst");
    CHECK(all[4].items == std::vector<std::string>{"drie"});
    CHECK(pieces_of(" \n\n ").empty());
}
