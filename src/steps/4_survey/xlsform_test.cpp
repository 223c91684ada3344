#include "checking.h"
#include "xlsform.h"
#include "xlsform_words.h"

#include "tabular/csv.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

using namespace survey;

namespace {

std::string told(TakenOver const& taken)
{
    std::string out;
    for (auto const& said : taken.left_out)
        out += i18n::Words(i18n::Language::dutch)(said) + "\n";
    return out;
}

std::vector<tabular::Table> sheets(std::vector<tabular::Row> survey, std::vector<tabular::Row> choices = {})
{
    return {{"Survey", std::move(survey)}, {"choices", std::move(choices)}};
}

bool tells(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("questions, groups, lists, languages and conditions are taken over")
{
    auto const taken = from_xlsform(sheets(
        {{"type", "name", "label::English (en)", "label::Nederlands (nl)", "hint", "required", "relevant"},
            {"begin_group", "g", "Company", "Uw bedrijf", "", "", ""},
            {"select_one yes_no", "q1", "Fence?", "Hek?", "Denk eraan", "yes", ""},
            {"select_multiple colours or_other", "q2", "Which?", "Welke kleur?", "", "", "${q1} = 'y'"},
            {"end_group", "", "", "", "", "", ""},
            {"integer", "n", "How many?", "Hoeveel?", "", "", "selected(${q2}, 'red')"},
            {"rank colours", "r", "Order", "Volgorde", "", "",
                "not(selected(${q2}, 'red')) and ${q1} != 'n'"},
            {"geoshape", "w", "Where", "Waar", "", "", ""}},
        {{"list_name", "name", "label::English (en)", "label::Nederlands (nl)"}, {"yes_no", "y", "Yes", "Ja"},
            {"yes_no", "n", "No", "Nee"}, {"colours", "red", "Red", "Rood"},
            {"colours", "blue", "Blue", "Blauw"}}));
    REQUIRE(taken);
    auto const& all = taken->questionnaire;
    CHECK(told(*taken) == "");
    REQUIRE(all.questions.size() == 5);
    CHECK(all.sections.size() == 2);
    CHECK(all.sections[0].title.dutch == "Uw bedrijf");
    CHECK(all.questions[0].text.english == "Fence?");
    CHECK(all.questions[0].is_required);
    CHECK(all.questions[1].kind == Kind::several);
    CHECK(all.questions[1].options.back().is_other);
    CHECK(all.questions[1].show_if->clauses[0].question == "Q1");
    CHECK(all.questions[2].section == 1);
    CHECK(all.questions[3].kind == Kind::ranking);
    CHECK(all.questions[3].show_if->clauses[0].fit == Fit::none_of);
    CHECK(all.questions[4].mark == Mark::area);
    CHECK(read_json(written_json(all))->questions == all.questions);
}

TEST_CASE("what cannot be taken over is listed")
{
    auto const taken
        = from_xlsform(sheets({{"type", "name", "label", "constraint", "relevant", "media::image"},
            {"text", "a", "Naam ${b}", ". != ''", "", ""}, {"image", "p", "Foto", "", "", ""},
            {"select_one none", "s", "Kies", "", "", ""},
            {"integer", "n", "Getal", "", "${a} > 3 or position(..) = 1", ""},
            {"begin_repeat", "r", "Herhaal", "", "", ""}, {"decimal", "d", "Maat", "", "", ""},
            {"end_repeat", "", "", "", "", ""}}));
    REQUIRE(taken);
    auto const list = told(*taken);
    for (auto const* part :
        {"De kolom “media”", "constraint (. != '')", "het antwoord op “b”", "van de soort “image”",
            "de lijst “none”", "${a} > 3 or", "herhalen van de groep “r”", "alleen hele getallen"})
        CHECK_MESSAGE(tells(list, part), list);
    CHECK(taken->questionnaire.questions.size() == 3);
}

TEST_CASE("an earlier answer in a text stands there by the number of its question")
{
    auto const taken = from_xlsform(sheets({{"type", "name", "label"}, {"text", "who", "Naam?"},
        {"text", "more", "Hoe lang werkt ${who} hier, en ${later}?"}, {"text", "later", "Later?"}}));
    REQUIRE(taken);
    CHECK(taken->questionnaire.questions[1].text.dutch == "Hoe lang werkt {Q1} hier, en (later)?");
    CHECK(tells(told(*taken), "het antwoord op “later”"));
    CHECK_FALSE(hinders(findings(taken->questionnaire)));
}

TEST_CASE("what is no form is none, and odd ones break nothing")
{
    CHECK_FALSE(from_xlsform({}));
    CHECK_FALSE(from_xlsform({{"survey", {}}}));
    CHECK_FALSE(from_xlsform({{"survey", {{"a", "b"}}}}));
    CHECK(from_xlsform({{"Blad1", {{"type", "name", "label"}, {"text", "a", "Wat?"}}}})
              ->questionnaire.questions.size()
        == 1);
    CHECK_FALSE(from_xlsform({{"Blad1", {{"type", "b"}}}}));
    CHECK(from_xlsform({{"survey",
        {{"type", "label::"}, {"text"}, {"select"}, {"select_one"}, {"end group"}, {"begin group"}}}}));
    CHECK(xlsform::without_marks("<b>Vet</b> **en** 3 < 4\nnu") == "Vet en 3 < 4 nu");
}

TEST_CASE("forms of others in CSV are read: every row is a question or is told")
{
    for (auto const* name :
        {"widgets", "loop", "group", "gps", "text_and_integer", "utf_csv", "include", "case_insensitivity"}) {
        auto const file = testing::shared_file(std::string("data/real/surveys/xlsform/") + name + ".csv");
        if (!file)
            return;
        tabular::MappedFile const bytes(file->string());
        auto const table = tabular::read_csv(bytes.text());
        REQUIRE(table);
        auto const taken = from_xlsform(sheets_of_csv(*table));
        REQUIRE_MESSAGE(taken, name);
        CHECK_MESSAGE(taken->questionnaire.questions.size() + taken->left_out.size() > 0, name);
    }
}
