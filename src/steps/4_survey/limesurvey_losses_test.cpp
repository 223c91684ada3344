// What of a survey of LimeSurvey has no place here is said, each with where it stood.
#include "limesurvey.h"
#include "test_taken.h"

#include <doctest/doctest.h>

using namespace survey;

namespace {

using Tables = std::vector<tabular::Table>;

// One group of a survey in Dutch and German, as version 4 and later write it.
Tables survey_with(std::vector<tabular::Row> questions, std::vector<tabular::Row> texts,
    std::vector<tabular::Row> parts = {}, std::vector<tabular::Row> attributes = {})
{
    tabular::Row const fields{"qid", "gid", "type", "title", "relevance", "mandatory"};
    questions.insert(questions.begin(), fields);
    texts.insert(texts.begin(), {"id", "qid", "question", "help", "language"});
    parts.insert(parts.begin(), {"qid", "parent_qid", "title", "relevance", "question_order", "scale_id"});
    attributes.insert(attributes.begin(), {"qid", "attribute", "value", "language"});
    return {{"groups", {{"gid", "group_order", "randomization_group"}, {"1", "0", "door elkaar"}}},
        {"group_l10ns",
            {{"gid", "group_name", "language", "description"}, {"1", "Deel over {TOKEN:NAME}", "nl", ""}}},
        {"questions", std::move(questions)}, {"question_l10ns", std::move(texts)},
        {"subquestions", std::move(parts)}, {"question_attributes", std::move(attributes)},
        {"answers",
            {{"aid", "qid", "code", "sortorder", "scale_id"}, {"1", "1", "A1", "0", "0"},
                {"2", "1", "A2", "1", "0"}, {"3", "1", "A1", "0", "1"}, {"4", "1", "A2", "1", "1"}}},
        {"answer_l10ns",
            {{"aid", "answer", "language"}, {"1", "Zo {plek.shown}", "nl"}, {"2", "Anders", "nl"},
                {"3", "Veel", "nl"}, {"4", "Weinig", "nl"}}},
        {"surveys", {{"language", "anonymized", "assessments"}, {"nl", "Y", "N"}}},
        {"surveys_languagesettings",
            {{"surveyls_language", "surveyls_title", "surveyls_description", "surveyls_welcometext",
                 "surveyls_policy_notice", "surveyls_url"},
                {"nl", "Titel", "Waar dit over gaat", "Dag {TOKEN:FIRSTNAME}!", "Lees ons beleid",
                    "https://voorbeeld.nl/klaar"}}},
        {"document",
            {{"LimeSurveyDocType", "Survey"}, {"DBVersion", "606"}, {"language", "nl"}, {"language", "de"}}}};
}

TakenOver taken_of(Tables const& tables)
{
    auto taken = from_limesurvey(tables);
    REQUIRE(taken);
    return std::move(*taken);
}

} // namespace

TEST_CASE("the texts round the questions that have no place here are told")
{
    auto const taken
        = taken_of(survey_with({{"1", "1", "L", "q", "1", "S"}}, {{"1", "1", "Hoe?", "", "nl"}}));
    for (auto const* part : {"De beschrijving van de enquête: “Waar dit over gaat”", "“Lees ons beleid”",
             "De website na het verzenden: https://voorbeeld.nl/klaar", "De wisselende volgorde van delen",
             "“TOKEN:FIRSTNAME” in de inleiding", "“TOKEN:NAME” in de inleiding of in de titel van een deel",
             "“plek.shown” in de tekst", "Vraag Q1: wie hem oversloeg"})
        CHECK_MESSAGE(tells(taken, part), told(taken));
    auto const& whole = taken.questionnaire;
    CHECK(whole.intro.dutch == "Dag (TOKEN:FIRSTNAME)!");
    CHECK(whole.sections[0].title.dutch == "Deel over (TOKEN:NAME)");
    CHECK(whole.questions[0].options[0].text.dutch == "Zo (plek.shown)");
    CHECK_FALSE(whole.questions[0].is_required);
}

TEST_CASE("rows without a question, questions without rows and rows with a condition are told")
{
    auto const taken = taken_of(
        survey_with({{"1", "1", "F", "rij", "1"}, {"2", "1", "K", "leeg", "1"}, {"3", "1", "Q", "ook", "1"}},
            {{"1", "1", "Hoe?", "", "nl"}, {"2", "2", "Hoeveel?", "", "nl"}, {"3", "3", "Wat?", "", "nl"}},
            {{"11", "1", "SQ1", "1", "1", "0"}, {"12", "1", "SQ2", "leeg > 3", "2", "0"},
                {"99", "98", "SQ9", "1", "1", "0"}}));
    CHECK(taken.questionnaire.questions.size() == 1);
    for (auto const* part :
        {"Vraag Q1: de voorwaarde leeg > 3 van de regel “SQ2”", "De regels zonder vraag: SQ9",
            "“Deel over {TOKEN:NAME} – leeg”: er zijn geen twee antwoorden of geen regels",
            "“Deel over {TOKEN:NAME} – ook”: er zijn geen twee antwoorden of geen regels"})
        CHECK_MESSAGE(tells(taken, part), told(taken));
}

TEST_CASE("the headings of a double scale stand in the questions, in each language")
{
    auto const taken = taken_of(survey_with({{"1", "1", "1", "dubbel", "1"}},
        {{"1", "1", "Vergelijk", "", "nl"}, {"2", "1", "Vergleiche", "", "de"}},
        {{"11", "1", "SQ1", "1", "1", "0"}, {"12", "1", "SQ2", "1", "2", "0"}},
        {{"1", "dualscale_headerA", "Nu", "nl"}, {"1", "dualscale_headerA", "Jetzt", "de"},
            {"1", "dualscale_headerB", "Straks", "nl"}}));
    auto const& all = taken.questionnaire.questions;
    REQUIRE(all.size() == 2);
    CHECK(all[0].text.dutch == "Vergelijk – Nu");
    CHECK(all[0].text.in("de") == "Vergleiche – Jetzt");
    CHECK(all[1].text.dutch == "Vergelijk – Straks");
}

TEST_CASE("what the text above the questions loses is told once, and not as of a question")
{
    auto tables = survey_with({{"1", "1", "L", "q", "1", "N"}}, {{"1", "1", "Hoe?", "", "nl"}});
    for (auto& table : tables)
        if (table.name == "surveys_languagesettings")
            table.rows[1][3] = "<img src='logo.png'>" + std::string(1000, 'x');
    auto const taken = taken_of(tables);
    auto const list = told(taken);
    CHECK(list.find("Vraag :") == std::string::npos);
    CHECK(
        list.find("Een plaatje of filmpje in de titel") == list.rfind("Een plaatje of filmpje in de titel"));
    CHECK(tells(taken, "is te lang. Het begin nemen wij over."));
}

TEST_CASE("the text of a row goes behind that of its question as far as it fits, and can be read again")
{
    std::string const long_words(850, 'x');
    auto const taken = taken_of(survey_with({{"1", "1", "Q", "q", "1", "N"}},
        {{"1", "1", long_words, "", "nl"}, {"2", "2", long_words, "", "nl"}},
        {{"2", "1", "SQ1", "1", "0", "0"}}));
    REQUIRE(taken.questionnaire.questions.size() == 1);
    CHECK(tells(taken, "Vraag Q1: de tekst is te lang"));
    CHECK(read_json(written_json(taken.questionnaire)));
}
