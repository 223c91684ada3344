// Surveys of LimeSurvey, made here in the shape of its old and its new versions.
#include "checking.h"
#include "limesurvey.h"
#include "limesurvey_words.h"
#include "test_taken.h"

#include <chrono>
#include <doctest/doctest.h>

using namespace survey;

namespace {

using tabular::Row;
using Tables = std::vector<tabular::Table>;

// A survey of version 2, with one group: questions as {qid, type, title, text, other, mandatory, relevance}.
Tables old_survey(std::vector<Row> questions, std::vector<Row> parts = {}, std::vector<Row> answers = {},
    std::vector<Row> attributes = {}, std::vector<Row> conditions = {})
{
    Row const fields{"qid", "type", "title", "question", "other", "mandatory", "relevance", "help",
        "parent_qid", "gid", "question_order", "language", "scale_id"};
    auto const with = [&](std::vector<Row> rows, bool are_parts) {
        std::vector<Row> out{fields};
        int order = 0;
        for (auto& row : rows) {
            Row full(fields.size());
            std::copy(row.begin(), row.end(), full.begin());
            if (are_parts) // {qid, parent, title, text, scale}
                full = {row[0], "T", row[2], row[3], "N", "", "1", "", row[1], "1", "", "nl",
                    row.size() > 4 ? row[4] : "0"};
            full[9] = "1";
            full[10] = std::to_string(++order);
            full[11] = "nl";
            out.push_back(std::move(full));
        }
        return out;
    };
    answers.insert(answers.begin(), Row{"qid", "code", "answer", "scale_id", "sortorder", "language"});
    for (std::size_t at = 1; at < answers.size(); ++at) {
        answers[at].resize(4, "0");
        answers[at].push_back(std::to_string(at));
        answers[at].emplace_back("nl");
    }
    attributes.insert(attributes.begin(), Row{"qid", "attribute", "value", "language"});
    conditions.insert(conditions.begin(), Row{"qid", "cqid", "cfieldname", "method", "value", "scenario"});
    return {{"groups",
                {{"gid", "group_name", "group_order", "description", "language"},
                    {"1", "Uw bedrijf", "0", "", "nl"}}},
        {"questions", with(std::move(questions), false)}, {"subquestions", with(std::move(parts), true)},
        {"answers", std::move(answers)}, {"question_attributes", std::move(attributes)},
        {"conditions", std::move(conditions)},
        {"surveys",
            {{"sid", "language", "additional_languages", "anonymized", "assessments"},
                {"12", "nl", "", "Y", "N"}}},
        {"surveys_languagesettings",
            {{"surveyls_language", "surveyls_title", "surveyls_welcometext"},
                {"nl", "Veilig <b>werken</b>", "<p>Welkom</p>"}}},
        {"document", {{"LimeSurveyDocType", "Survey"}, {"DBVersion", "177"}, {"language", "nl"}}}};
}

Question const& only(TakenOver const& taken)
{
    REQUIRE(taken.questionnaire.questions.size() == 1);
    return taken.questionnaire.questions.front();
}

// A question of one type with two subquestions and two answers.
TakenOver one_of_type(std::string const& letter, std::vector<Row> attributes = {})
{
    auto taken = from_limesurvey(old_survey({{"5", letter, "q", "Wat?"}},
        {{"51", "5", "SQ1", "Eerste"}, {"52", "5", "SQ2", "Tweede"}, {"53", "5", "C1", "Kolom", "1"},
            {"54", "5", "C2", "Kolom 2", "1"}},
        {{"5", "A1", "Rood"}, {"5", "A2", "Blauw"}, {"5", "B1", "Groot", "1"}, {"5", "B2", "Klein", "1"}},
        std::move(attributes)));
    REQUIRE(taken);
    return std::move(*taken);
}

} // namespace

TEST_CASE("every type of LimeSurvey becomes a kind of ours or is told")
{
    struct Case {
        char letter;
        Kind kind;
        std::size_t questions, options, items;
    };
    for (auto const& one : {Case{'L', Kind::single, 1, 2, 0}, {'!', Kind::single, 1, 2, 0},
             {'O', Kind::single, 1, 2, 0}, {'5', Kind::scale5, 1, 5, 0}, {'Y', Kind::yes_no, 1, 2, 0},
             {'G', Kind::single, 1, 2, 0}, {'M', Kind::several, 1, 2, 0}, {'P', Kind::several, 1, 2, 0},
             {'F', Kind::items_on_scale, 1, 2, 2}, {'H', Kind::items_on_scale, 1, 2, 2},
             {'A', Kind::items_on_scale, 1, 5, 2}, {'B', Kind::items_on_scale, 1, 10, 2},
             {'C', Kind::items_on_scale, 1, 3, 2}, {'E', Kind::items_on_scale, 1, 3, 2},
             {'1', Kind::items_on_scale, 2, 2, 2}, {'N', Kind::number, 1, 0, 0}, {'K', Kind::number, 2, 0, 0},
             {'S', Kind::text_short, 1, 0, 0}, {'T', Kind::text_long, 1, 0, 0},
             {'U', Kind::text_long, 1, 0, 0}, {'Q', Kind::text_short, 2, 0, 0}, {'D', Kind::date, 1, 0, 0},
             {'R', Kind::ranking, 1, 2, 0}, {';', Kind::text_short, 4, 0, 0},
             {':', Kind::items_on_scale, 2, 10, 2}}) {
        auto const taken = one_of_type(std::string(1, one.letter));
        CAPTURE(one.letter);
        REQUIRE(taken.questionnaire.questions.size() == one.questions);
        auto const& question = taken.questionnaire.questions.front();
        CHECK(question.kind == one.kind);
        CHECK(question.options.size() == one.options);
        CHECK(question.items.size() == one.items);
        CHECK_FALSE(hinders(findings(taken.questionnaire)));
    }
    struct Lost {
        char letter;
        std::string_view said;
    };
    for (auto const& one :
        {Lost{'X', "zonder vraag: “Wat?”"}, {'|', "“Uw bedrijf – q”: een bestand meesturen."},
            {'*', "“Uw bedrijf – q”: een berekening (Wat?)."},
            {'I', "“Uw bedrijf – q”: vragen van de soort “Language switch”"},
            {'?', "“Uw bedrijf – q”: vragen van de soort"}}) {
        auto const taken = one_of_type(std::string(1, one.letter));
        CAPTURE(one.letter);
        CHECK(taken.questionnaire.questions.empty());
        CHECK_MESSAGE(tells(taken, one.said), told(taken));
    }
    auto const ticks = one_of_type(":", {{"5", "multiflexible_checkbox", "1", ""}});
    REQUIRE(ticks.questionnaire.questions.size() == 2);
    CHECK(ticks.questionnaire.questions[1].kind == Kind::several);
    CHECK(ticks.questionnaire.questions[1].text.dutch == "Wat? – Tweede");
    CHECK(tells(ticks, "2 vragen van ons komen voor de velden van “q”, vanaf Q1"));
}

TEST_CASE("an attribute that changes an answer is told, one that only looks is named once")
{
    auto const taken = one_of_type("M",
        {{"5", "max_answers", "1", ""}, {"5", "display_columns", "2", ""},
            {"5", "exclude_all_others", "SQ2", ""}, {"5", "random_order", "0", ""}});
    CHECK(only(taken).options[1].is_alone);
    CHECK(tells(taken, "Vraag Q1: het hoogste aantal antwoorden (1)."));
    CHECK(tells(taken, "Hoe vragen eruitzien: display_columns."));
    CHECK_FALSE(tells(taken, "random_order"));
    CHECK_FALSE(tells(taken, "exclude_all_others"));
    CHECK(only(one_of_type("S", {{"5", "numbers_only", "1", ""}})).kind == Kind::number);
    CHECK(only(one_of_type("S", {{"5", "location_mapservice", "100", ""}})).kind == Kind::place);
    CHECK(only(one_of_type("T", {{"5", "maximum_chars", "500", ""}})).length_max == 500);
    auto const hidden = one_of_type("L", {{"5", "hidden", "1", ""}});
    CHECK(hidden.questionnaire.questions.empty());
    CHECK(tells(hidden, "“Uw bedrijf – q”: een verborgen vraag"));
}

TEST_CASE("conditions and earlier answers in a text point at our questions")
{
    auto const taken = from_limesurvey(old_survey(
        {{"1", "L", "soort", "Welke soort?", "Y", "Y", "1", "Kies er <i>&eacute;&eacute;n</i>"},
            {"2", "M", "wat", "Wat mist u?", "", "", "soort.NAOK == \"A1\" or 12X1X1.NAOK == 'A2'"},
            {"3", "T", "waarom", "Waarom {soort.shown} en {TOKEN:NAME}?", "", "", "wat_SQ1.NAOK == 'Y'"},
            {"4", "T", "anders", "Hoe dan?", "", "", "strlen(waarom) > 5"},
            {"5", "T", "oud", "Ouder?", "", "", ""}},
        {{"21", "2", "SQ1", "Licht"}, {"22", "2", "SQ2", "Hek"}},
        {{"1", "A1", "Winkel"}, {"1", "A2", "Fabriek"}}, {},
        {{"5", "2", "12X1X2", "==", "SQ1", "1"}, {"5", "2", "12X1X2", "==", "SQ2", "1"},
            {"5", "1", "12X1X1", "!=", "A1", "1"}}));
    REQUIRE(taken);
    auto const& all = taken->questionnaire;
    REQUIRE(all.questions.size() == 5);
    CHECK(all.title.dutch == "Veilig werken");
    CHECK(all.intro.dutch == "Welkom");
    CHECK(all.questions[0].hint.dutch == "Kies er één");
    CHECK(all.questions[0].is_required);
    CHECK(other_of(all.questions[0]));
    CHECK(all.questions[1].show_if->clauses == std::vector<Clause>{{"Q1", Fit::one_of, {"A1", "A2"}}});
    CHECK(all.questions[2].show_if->clauses == std::vector<Clause>{{"Q2", Fit::one_of, {"SQ1"}}});
    CHECK(all.questions[2].text.dutch == "Waarom {Q1} en (TOKEN:NAME)?");
    CHECK(tells(*taken, "“TOKEN:NAME” in de tekst"));
    CHECK(tells(*taken, "de voorwaarde strlen(waarom) > 5"));
    CHECK_FALSE(all.questions[3].show_if);
    CHECK(all.questions[4].show_if->clauses
        == std::vector<Clause>{{"Q1", Fit::none_of, {"A1"}}, {"Q2", Fit::one_of, {"SQ1", "SQ2"}}});
    CHECK(tells(*taken, "Vraag Q5: wie de eerdere vraag oversloeg"));
    CHECK_FALSE(hinders(findings(all)));
    CHECK(read_json(written_json(all))->questions == all.questions);
}

TEST_CASE("a survey of version 4 and later keeps its texts beside, in more languages")
{
    Tables const tables{
        {"groups", {{"gid", "group_order", "grelevance"}, {"1", "0", "1"}, {"2", "1", "q.NAOK == 'A1'"}}},
        {"group_l10ns",
            {{"gid", "group_name", "language", "description"}, {"1", "Deel", "nl", "Lees dit"},
                {"2", "قسم", "ar", ""}}},
        {"questions",
            {{"qid", "gid", "type", "title", "relevance"}, {"1", "1", "L", "q", "1"},
                {"2", "2", "T", "r", "1"}}},
        {"question_l10ns",
            {{"id", "qid", "question", "help", "language"}, {"1", "1", "Kleur?", "", "nl"},
                {"2", "1", "لون؟", "", "ar"}, {"3", "1", "Farbe?", "", "de-informal"},
                {"4", "2", "Meer?", "", "nl"}}},
        {"answers",
            {{"aid", "qid", "code", "sortorder", "scale_id"}, {"8", "1", "A1", "0", "0"},
                {"9", "1", "A2", "1", "0"}}},
        {"answer_l10ns",
            {{"aid", "answer", "language"}, {"8", "Rood", "nl"}, {"8", "أحمر", "ar"},
                {"9", "<img src=\"vuur.png\" />", "nl"}}},
        {"quota", {{"id", "name"}, {"1", "Honderd mannen"}}},
        {"defaultvalues", {{"dvid", "qid"}, {"1", "1"}}},
        {"surveys", {{"language", "anonymized", "assessments"}, {"nl", "N", "Y"}}},
        {"surveys_languagesettings",
            {{"surveyls_language", "surveyls_title", "surveyls_endtext"}, {"nl", "Titel", "Dag!"}}},
        {"document",
            {{"LimeSurveyDocType", "Survey"}, {"DBVersion", "606"}, {"language", "nl"}, {"language", "ar"},
                {"language", "de-informal"}, {"language", "12"}, {"member", "x_tokens.lst"}}}};
    auto const taken = from_limesurvey(tables, 7);
    REQUIRE(taken);
    auto const& all = taken->questionnaire;
    CHECK(all.languages == std::vector<std::string>{"nl", "ar", "de"});
    REQUIRE(all.questions.size() == 2);
    CHECK(all.questions[0].id == "Q7");
    CHECK(all.next_number == 9);
    CHECK(all.questions[0].text.in("ar") == "لون؟");
    CHECK(all.questions[0].text.in("de") == "Farbe?");
    CHECK(all.questions[0].options[0].text.in("ar") == "أحمر");
    CHECK(all.questions[0].options[1].text.dutch == "A2");
    CHECK(all.questions[1].show_if->clauses == std::vector<Clause>{{"Q7", Fit::one_of, {"A1"}}});
    CHECK(all.sections[1].title.dutch == "قسم");
    for (auto const* part :
        {"Honderd mannen", "assessments", "1 antwoord dat al was ingevuld", "niet anoniem", "“Dag!”",
            "De taal “12”", "deelnemers in dit archief", "“Lees dit”", "Vraag Q7: een plaatje"})
        CHECK_MESSAGE(tells(*taken, part), told(*taken));
}

TEST_CASE("what is no survey of LimeSurvey is none")
{
    CHECK_FALSE(from_limesurvey({}));
    CHECK_FALSE(from_limesurvey({{"document", {{"LimeSurveyDocType", "Label set"}}}}));
    CHECK(from_limesurvey({{"document", {{"LimeSurveyDocType", "Survey"}}}, {"questions", {}}}));
}

TEST_CASE("texts lose their tags and keep their words")
{
    using limesurvey::plain_text;
    CHECK(plain_text("<p>Een</p><p>twee&nbsp;<b>dr</b>ie</p>").text == "Een twee drie");
    CHECK(plain_text("3 < 4 &amp; &#8364;&#x41; &Eacute;&onzin; R&D").text == "3 < 4 & €A É&onzin; R&D");
    CHECK(plain_text("a<script>alert('</p>')</script>b<!-- niet -->c").text == "a bc");
    CHECK(plain_text("<img src=x>").has_picture);
    CHECK(plain_text(std::string(100'000, '<')).text.size() == 50'000);
    CHECK(limesurvey::language_code("zh-Hans") == "zh");
    CHECK(limesurvey::language_code("12").empty());
}

TEST_CASE("a survey far beyond any that is asked is read in no time, and says what it lost")
{
    std::vector<Row> questions, answers;
    constexpr int many = 20'000;
    for (int at = 0; at < many; ++at) {
        questions.push_back({std::to_string(at), "L", "q" + std::to_string(at), "Wat <<<<?"});
        answers.push_back({"0", "A" + std::to_string(at), "Dit"});
    }
    auto tables = old_survey(std::move(questions), {}, std::move(answers));
    for (std::size_t at = 1; at < tables[1].rows.size(); ++at)
        tables[1].rows[at][9] = std::to_string(at); // each in a group of its own
    auto const begin = std::chrono::steady_clock::now();
    auto const taken = from_limesurvey(tables);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
    REQUIRE(taken);
    CHECK(taken->questionnaire.questions.size() <= 500);
    CHECK(taken->questionnaire.sections.size() <= 60);
    CHECK(taken->left_out.size() > 10'000);
    CHECK(read_json(written_json(taken->questionnaire)));
}
