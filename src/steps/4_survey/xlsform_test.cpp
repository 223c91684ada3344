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

TEST_CASE("of a list nothing goes without a word: too many, the same twice, names that look alike")
{
    std::vector<tabular::Row> choices{{"list_name", "name", "label", "region"}, {"ab", "a-b", "Een", ""},
        {"ab", "a_b", "Twee", ""}, {"ab", "a_b", "Drie", ""}};
    for (int i = 0; i < 105; ++i)
        choices.push_back({"many", "n" + std::to_string(i), "Plaats", ""});
    choices.push_back({"unused", "x", "X", ""});
    choices.push_back({"unused", "x", "X", ""});
    auto const taken = from_xlsform(
        sheets({{"type", "name", "label", "relevant"}, {"select_one ab", "q", "Welke?", ""},
                   {"select_one many", "m", "Waar?", ""}, {"text", "t", "Waarom?", "${q} = 'a_b'"}},
            choices));
    REQUIRE(taken);
    auto const list = told(*taken);
    for (auto const* part : {"De kolom “region”", "“ab”: het antwoord “a_b” stond er meer dan eens",
             "5 antwoorden van de lijst “many”"})
        CHECK_MESSAGE(tells(list, part), list);
    CHECK_FALSE(tells(list, "unused"));
    auto const& questions = taken->questionnaire.questions;
    REQUIRE(questions.size() == 3);
    REQUIRE(questions[0].options.size() == 2);
    CHECK(questions[0].options[1].text.dutch == "Twee");
    CHECK(questions[1].options.size() == 100);
    // "a-b" is another answer than "a_b".
    CHECK(questions[2].show_if->clauses[0].options == std::vector<std::string>{questions[0].options[1].id});
}

TEST_CASE("what is switched off stays out, with what is in it")
{
    auto const taken = from_xlsform(
        sheets({{"type", "name", "label", "disabled", "guidance_hint"}, {"text", "a", "Een?", "", ""},
            {"text", "b", "Uit?", "yes", ""}, {"begin_group", "g", "Groep", "yes", ""},
            {"begin_group", "h", "Binnen", "", ""}, {"text", "c", "Ook uit?", "", ""},
            {"end_group", "", "", "", ""}, {"end_group", "", "", "", ""}, {"text", "d", "Twee?", "", ""}}));
    REQUIRE(taken);
    REQUIRE(taken->questionnaire.questions.size() == 2);
    CHECK(taken->questionnaire.questions[1].text.dutch == "Twee?");
    auto const list = told(*taken);
    for (auto const* part : {"“b” stond uit", "“g” stond uit", "De kolom “guidance hint”"})
        CHECK_MESSAGE(tells(list, part), list);
}

TEST_CASE("long texts, languages without a code, and what is required now and then are told")
{
    std::string const long_words(1200, 'x');
    auto const taken = from_xlsform({{"survey",
                                         {{"type", "name", "label", "label::Kiswahili", "required"},
                                             {"text", "a", long_words, "Swali", "${b} = 1"}}},
        {"settings", {{"form_title", "style"}, {long_words, "pages"}}}});
    REQUIRE(taken);
    auto const list = told(*taken);
    for (auto const* part : {"Het begin nemen wij over", "De taal “Kiswahili” kennen wij niet",
             "Vraag Q1: required (${b} = 1)", "De kolom “style”"})
        CHECK_MESSAGE(tells(list, part), list);
    CHECK(taken->questionnaire.languages == std::vector<std::string>{"nl"});
    CHECK_FALSE(taken->questionnaire.questions[0].is_required);
    CHECK(read_json(written_json(taken->questionnaire)));
}

TEST_CASE("rows of a list that do not come along are told, with what was explained at them")
{
    std::vector<tabular::Row> survey{
        {"type", "name", "label", "hint", "appearance"}, {"begin_group", "g", "Hoe vaak?", "", "table-list"}};
    for (auto const* name : {"g_a", "g_b", "g_a"})
        survey.push_back({"select_one yn", name, "Rij", "Let op", ""});
    survey.push_back({"end_group", "", "", "", ""});
    auto const taken = from_xlsform(
        sheets(std::move(survey), {{"list_name", "name", "label"}, {"yn", "y", "Ja"}, {"yn", "n", "Nee"}}));
    REQUIRE(taken);
    REQUIRE(taken->questionnaire.questions.size() == 1);
    CHECK(taken->questionnaire.questions[0].items.size() == 2);
    CHECK(tells(told(*taken), "de regel “g_a”"));
    CHECK(tells(told(*taken), "de uitleg bij de regel “g_b”"));
}

TEST_CASE("a name in a hint, an answer, a title or the introduction never reaches who answers as it stands")
{
    auto const taken
        = from_xlsform(sheets({{"type", "name", "label", "hint"}, {"note", "intro", "Dag ${who}", ""},
                                  {"begin_group", "g", "Over ${who}", ""}, {"text", "who", "Naam?", ""},
                                  {"select_one l", "q", "Kies", "Eerder: ${who}"}, {"end_group", "", "", ""}},
            {{"list_name", "name", "label"}, {"l", "a", "Net als ${who}"}, {"l", "b", "Anders"}}));
    REQUIRE(taken);
    auto const& whole = taken->questionnaire;
    CHECK(whole.intro.dutch == "Dag (who)");
    CHECK(whole.sections[0].title.dutch == "Over (who)");
    CHECK(whole.questions[1].hint.dutch == "Eerder: {Q1}");
    CHECK(whole.questions[1].options[0].text.dutch == "Net als (who)");
    CHECK(tells(told(*taken), "“who” in de inleiding of in de titel van een deel"));
    CHECK(tells(told(*taken), "kan niet in een antwoord of een regel staan"));
    CHECK_FALSE(hinders(findings(whole)));
}
