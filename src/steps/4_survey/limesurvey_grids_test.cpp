// A grid of fields of LimeSurvey becomes questions of ours, and the list says which.
#include "checking.h"
#include "limesurvey.h"
#include "test_taken.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace survey;

namespace {

using tabular::Row;

// One grid with so many rows and columns, in Dutch and German, and a question that hangs on it.
TakenOver grid(
    char type, std::vector<Row> attributes, int rows = 2, int columns = 2, std::string relevance = "")
{
    std::vector<Row> parts{{"qid", "parent_qid", "title", "question_order", "scale_id"}},
        texts{{"id", "qid", "question", "help", "language"}, {"1", "5", "Hoeveel?", "", "nl"},
            {"2", "5", "Wieviel?", "", "de"}, {"3", "6", "Waarom?", "", "nl"}};
    auto const add = [&](std::string const& code, int scale) {
        auto const id = std::to_string(100 + parts.size());
        parts.push_back({id, "5", code, std::to_string(parts.size()), std::to_string(scale)});
        texts.push_back({id, id, (scale == 0 ? "Rij " : "Kolom ") + code, "", "nl"});
    };
    for (int at = 1; at <= rows; ++at)
        add(fmt::format("R{}", at), 0);
    for (int at = 1; at <= columns; ++at)
        add(fmt::format("K{}", at), 1);
    attributes.insert(attributes.begin(), {"qid", "attribute", "value", "language"});
    for (std::size_t at = 1; at < attributes.size(); ++at)
        attributes[at].insert(attributes[at].begin(), "5");
    auto taken = from_limesurvey({{"groups", {{"gid", "group_order"}, {"1", "0"}}},
        {"questions",
            {{"qid", "gid", "type", "title", "relevance", "mandatory", "question_order"},
                {"5", "1", std::string(1, type), "tel", "", "Y", "1"},
                {"6", "1", "T", "waarom", relevance, "N", "2"}}},
        {"question_l10ns", std::move(texts)}, {"subquestions", std::move(parts)},
        {"question_attributes", std::move(attributes)}, {"surveys", {{"language"}, {"nl"}}},
        {"document",
            {{"LimeSurveyDocType", "Survey"}, {"DBVersion", "606"}, {"language", "nl"},
                {"language", "de"}}}});
    REQUIRE(taken);
    CHECK_FALSE(hinders(findings(taken->questionnaire)));
    return std::move(*taken);
}

} // namespace

TEST_CASE("a grid of texts is a question for each field, row by row, in each language")
{
    auto const taken = grid(';', {{"numbers_only", "0", ""}});
    auto const& all = taken.questionnaire.questions;
    REQUIRE(all.size() == 5);
    CHECK(all[0].text.dutch == "Hoeveel? – Rij R1 – Kolom K1");
    CHECK(all[0].text.in("de") == "Wieviel? – Rij R1 – Kolom K1");
    CHECK(all[1].text.dutch == "Hoeveel? – Rij R1 – Kolom K2");
    CHECK(all[3].text.dutch == "Hoeveel? – Rij R2 – Kolom K2");
    for (std::size_t at = 0; at < 4; ++at) {
        CHECK(all[at].kind == Kind::text_short);
        CHECK(all[at].is_required);
    }
    CHECK_MESSAGE(tells(taken, "4 losse vragen van ons komen voor de tabel “tel”, vanaf Q1."), told(taken));
    CHECK(grid(';', {{"numbers_only", "1", ""}}).questionnaire.questions[3].kind == Kind::number);
}

TEST_CASE("numbers that are typed into a grid are numbers here, and their limits are told")
{
    auto const taken = grid(':',
        {{"input_boxes", "1", ""}, {"multiflexible_min", "0", ""}, {"multiflexible_max", "99", ""},
            {"multiflexible_step", "1", ""}});
    auto const& all = taken.questionnaire.questions;
    REQUIRE(all.size() == 5);
    CHECK(all[2].kind == Kind::number);
    CHECK(all[2].text.dutch == "Hoeveel? – Rij R2 – Kolom K1");
    for (auto const* part : {"Vraag Q1: de ondergrens 0.", "Vraag Q1: de bovengrens 99.",
             "Vraag Q1: cijfers achter de komma", "4 losse vragen van ons komen voor de tabel “tel”"})
        CHECK_MESSAGE(tells(taken, part), told(taken));
    CHECK_FALSE(tells(taken, "Hoe vragen eruitzien"));
    CHECK_FALSE(tells(taken, "Vraag Q2: cijfers achter de komma"));
}

TEST_CASE("numbers that are chosen in a grid are a scale, with a question for each column")
{
    auto const taken = grid(':',
        {{"multiflexible_min", "-2", ""}, {"multiflexible_max", "2", ""}, {"multiflexible_step", "2", ""}},
        3);
    auto const& all = taken.questionnaire.questions;
    REQUIRE(all.size() == 3);
    CHECK(all[1].kind == Kind::items_on_scale);
    CHECK(all[1].text.dutch == "Hoeveel? – Kolom K2");
    CHECK(all[1].text.in("de") == "Wieviel? – Kolom K2");
    REQUIRE(all[1].items.size() == 3);
    CHECK(all[1].items[2].text.dutch == "Rij R3");
    REQUIRE(all[1].options.size() == 3);
    CHECK(all[1].options[0].text.dutch == "-2");
    CHECK(all[1].options[1].text.in("de") == "0");
    CHECK_FALSE(tells(taken, "ondergrens"));
    CHECK(tells(taken, "2 losse vragen van ons komen voor de tabel “tel”, vanaf Q1."));
    auto const halves = grid(':',
        {{"multiflexible_min", ".5", ""}, {"multiflexible_max", "2.5", ""},
            {"multiflexible_step", ".5", ""}});
    CHECK(halves.questionnaire.questions[0].options.size() == 5);
    CHECK(halves.questionnaire.questions[0].options[0].text.dutch == "0.5");
}

TEST_CASE("odd limits of a grid of numbers give no scale without end")
{
    struct Case {
        std::string least, most, step;
        Kind kind;
        std::size_t options;
    };
    for (auto const& one :
        {Case{"", "", "", Kind::items_on_scale, 10}, {"0", "10", "1", Kind::items_on_scale, 11},
            {"0", "11", "1", Kind::number, 0}, {"1", "10", "0", Kind::number, 0},
            {"5", "1", "1", Kind::number, 0}, {"nan", "inf", "1", Kind::items_on_scale, 10},
            {"0", "1e300", "1e-300", Kind::number, 0}, {"één", "twee", "drie", Kind::items_on_scale, 10}}) {
        auto const taken = grid(':',
            {{"multiflexible_min", one.least, ""}, {"multiflexible_max", one.most, ""},
                {"multiflexible_step", one.step, ""}});
        CAPTURE(one.least + " " + one.most + " " + one.step);
        CHECK(taken.questionnaire.questions[0].kind == one.kind);
        CHECK(taken.questionnaire.questions[0].options.size() == one.options);
    }
}

TEST_CASE("a condition on a column of a grid holds here, one on a single field is told")
{
    auto const column = grid(':', {}, 2, 2, "tel_R1_K2.NAOK == 3 or tel_R2_K2.NAOK == 3");
    REQUIRE(column.questionnaire.questions.size() == 3);
    REQUIRE_MESSAGE(column.questionnaire.questions[2].show_if, told(column));
    CHECK(column.questionnaire.questions[2].show_if->clauses
        == std::vector<Clause>{{"Q2", Fit::one_of, {"3"}}});
    auto const field = grid(':', {}, 2, 2, "tel_R2_K1.NAOK == 3");
    CHECK_FALSE(field.questionnaire.questions[2].show_if);
    CHECK(tells(field, "de voorwaarde tel_R2_K1.NAOK == 3"));
}

TEST_CASE("a grid of more fields than anybody answers one by one is told as a whole")
{
    auto const taken = grid(';', {}, 7, 9);
    CHECK(taken.questionnaire.questions.size() == 1);
    CHECK_MESSAGE(tells(taken, "een tabel met 7 bij 9 vakken om in te vullen (Array (Texts))."), told(taken));
    CHECK(grid(';', {}, 6, 10).questionnaire.questions.size() == 61);
    auto const empty = grid(';', {}, 2, 0);
    CHECK(empty.questionnaire.questions.size() == 1);
    CHECK_MESSAGE(tells(empty, "er zijn geen twee antwoorden of geen regels"), told(empty));
}
