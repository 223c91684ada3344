#include "answers_file.h"
#include "answers_syntax.h"
#include "samples_questions.h"

#include "crypto/crypto.h"
#include "pdf/check.h"
#include "testing/testing.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

using namespace survey;

namespace {

i18n::Words const in_dutch(i18n::Language::dutch);

struct Asked {
    Shared questionnaire;
    std::vector<std::string> answers;
    Results results;
};

Asked asked(Questionnaire made, std::vector<Answers> const& all)
{
    auto const shared = std::make_shared<Questionnaire const>(std::move(made));
    Tally tally(*shared);
    std::vector<std::string> texts;
    for (auto const& one : all) {
        tally.add(*shared, one);
        texts.push_back(written(split(*shared, one).choices));
    }
    return {shared, texts, results(shared, tally, std::ssize(all), 5)};
}

std::string const& any_one_of(std::vector<std::string> const& ids, crypto::SeededRandom& random)
{
    return ids[random.below(static_cast<std::uint32_t>(ids.size()))];
}

// Backgrounds of three questions, some of them rare, and one question besides.
Asked with_backgrounds(std::uint64_t seed, int count)
{
    std::vector<std::string> const trades{
        "industry", "industry", "industry", "trade", "trade", "care", "farm"};
    std::vector<std::string> const sizes{"n1", "n1", "n2", "n2", "n2", "n50"};
    std::vector<std::string> const parts{"north", "south", "south"};
    auto made = samples::questionnaire(
        {samples::question("A1", Kind::single, {"industry", "trade", "care", "farm"}),
            samples::question("A2", Kind::single, {"n1", "n2", "n50"}),
            samples::question("A4", Kind::single, {"north", "south"}),
            samples::question("C1", Kind::several, {"burglary", "arson", "none"}),
            samples::question("Q1", Kind::number)});
    made.questions[3].section = made.questions[4].section = 1;
    crypto::SeededRandom random(seed);
    std::vector<Answers> all;
    for (int i = 0; i < count; ++i) {
        Answers one;
        one["A1"].choices = {{"", any_one_of(trades, random)}};
        one["A2"].choices = {{"", any_one_of(sizes, random)}};
        if (random.below(10) > 0)
            one["A4"].choices = {{"", any_one_of(parts, random)}};
        one["C1"].choices = {{"", random.below(3) == 0 ? "burglary" : "none"}};
        one["Q1"].words = std::to_string(1 + random.below(60));
        all.push_back(std::move(one));
    }
    return asked(std::move(made), all);
}

std::map<std::vector<FileCell>, int> combinations(AnswersFile const& file)
{
    std::map<std::vector<FileCell>, int> out;
    for (auto const& row : file.rows) {
        std::vector<FileCell> key;
        for (std::size_t at = 0; at < row.size(); ++at)
            if (file.columns[at].about == About::background)
                key.push_back(row[at]);
        ++out[key];
    }
    return out;
}

std::size_t column_of(AnswersFile const& file, std::string_view name)
{
    return static_cast<std::size_t>(
        std::ranges::find(file.columns, name, &FileColumn::name) - file.columns.begin());
}

bool has_words(std::string const& text, std::string_view words)
{
    return text.find(words) != std::string::npos;
}

// The results give the count of each answer. What the file lacks of one answer, is in the cells that were
// emptied: when it lacks only one, these can be filled in, and then too everybody must be in a group.
void fill_in(AnswersFile& file, Asked const& made, std::size_t column, std::size_t question)
{
    auto const& figures = made.results.questions[question].rows[0].figures;
    std::map<FileCell, std::int64_t> there;
    for (auto const& row : file.rows)
        ++there[row[column]];
    if (figures.is_withheld || figures.hides() || there[hidden_cell] == 0)
        return;
    std::vector<FileCell> lacking;
    for (std::size_t option = 0; option < figures.groups.size(); ++option)
        if (*figures.count(option) > there[static_cast<FileCell>(option + 1)])
            lacking.push_back(static_cast<FileCell>(option + 1));
    if (made.results.sent - figures.n > there[no_answer_cell])
        lacking.push_back(no_answer_cell);
    REQUIRE_FALSE(lacking.empty());
    if (lacking.size() == 1)
        for (auto& row : file.rows)
            if (row[column] == hidden_cell)
                row[column] = lacking[0];
}

} // namespace

TEST_CASE("no combination of backgrounds in the file belongs to fewer than ten")
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        auto const made = with_backgrounds(seed, 30 + static_cast<int>(seed) * 5);
        auto const file = answers_file(in_dutch, made.results, made.answers, 5);
        CHECK(file.rows.size() == made.answers.size());
        for (auto const& [key, count] : combinations(file))
            CHECK_MESSAGE(count >= 10, seed);
    }
}

TEST_CASE("nobody stands out when what was emptied is filled in from the results")
{
    int filled = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        auto const made = with_backgrounds(seed, 40 + static_cast<int>(seed) * 5);
        auto file = answers_file(in_dutch, made.results, made.answers, 5);
        auto const before = combinations(file);
        for (std::size_t question = 0; question < 3; ++question)
            fill_in(file, made, column_of(file, made.results.questions[question].question->id), question);
        filled += combinations(file) == before ? 0 : 1;
        for (auto const& [key, count] : combinations(file))
            CHECK_MESSAGE(count >= 10, seed);
    }
    CHECK(filled > 0);
}

TEST_CASE("a column counts to what the results show, before backgrounds are screened")
{
    auto const made = with_backgrounds(7, 200);
    auto const file = answers_file(in_dutch, made.results, made.answers, 5);
    auto const burglary = column_of(file, "C1_burglary");
    REQUIRE(burglary < file.columns.size());
    auto const count = std::ranges::count_if(file.rows, [&](auto const& row) { return row[burglary] == 2; });
    CHECK(made.results.questions[3].rows[0].figures.count(0) == count);
}

TEST_CASE("what the results hide is not in the file: an option, a row, words and places")
{
    std::vector<Answers> all;
    for (int i = 0; i < 40; ++i) {
        Answers one;
        one["A1"].choices = {{"", i < 2 ? "else" : i < 20 ? "red" : "blue"}};
        one["A1"].words = i < 2 ? "iets eigens" : "";
        one["A2"].choices = {{"", i < 3 ? "x" : "y"}};
        one["A7"].words = "een eigen tekst";
        one["B3"].choices = {{"", "s1"}};
        one["A4"].choices = {{"litter", i % 2 == 0 ? "never" : "often"}};
        if (i < 2)
            one["A4"].choices.push_back({"noise", "often"});
        all.push_back(std::move(one));
    }
    auto const made = asked(samples::every_kind(), all);
    auto const file = answers_file(in_dutch, made.results, made.answers, 5);
    auto const csv = answers_csv(file);
    CHECK_FALSE(has_words(csv, "eigen"));
    CHECK_FALSE(has_words(csv, "A2_x"));
    CHECK_FALSE(has_words(csv, "A4_noise"));
    CHECK_FALSE(has_words(csv, "A7"));
    CHECK_FALSE(has_words(csv, "B3"));
    CHECK(has_words(csv, "A4_litter"));
    auto const left = [&](std::string_view question) {
        return std::ranges::find(file.left_out, question, &LeftOut::question) != file.left_out.end();
    };
    CHECK(left("A2"));
    CHECK(left("A4"));
    CHECK(left("A7"));
    CHECK(left("B3"));
}

TEST_CASE("the file tells nothing of the order in which answers came")
{
    auto made = with_backgrounds(3, 80);
    auto const one = answers_csv(answers_file(in_dutch, made.results, made.answers, 5));
    std::ranges::reverse(made.answers);
    CHECK(answers_csv(answers_file(in_dutch, made.results, made.answers, 5)) == one);
}

TEST_CASE("numbers stand in classes of at least five people, and tell who somebody is")
{
    auto const made = with_backgrounds(5, 60);
    auto const file = answers_file(in_dutch, made.results, made.answers, 5);
    auto const at = column_of(file, "Q1");
    REQUIRE(at < file.columns.size());
    CHECK(file.columns[at].about == About::background);
    for (auto const& row : file.rows)
        CHECK((row[at] == hidden_cell || row[at] <= file.columns[at].labels.size()));
}

TEST_CASE("names fit SPSS and R: no word of SPSS, no two that differ in capitals alone, none too long")
{
    std::vector<Question> questions{samples::question("all", Kind::yes_no),
        samples::question("b1", Kind::yes_no), samples::question("B1", Kind::yes_no),
        samples::question("9lives", Kind::yes_no),
        samples::question(std::string(40, 'x'), Kind::several, {std::string(40, 'y'), std::string(40, 'z')})};
    std::vector<Answers> all;
    for (int i = 0; i < 40; ++i) {
        Answers one;
        for (auto const& question : questions)
            one[question.id].choices = {{"",
                question.options.empty() ? (i % 2 == 0 ? "yes" : "no")
                                         : question.options[static_cast<std::size_t>(i % 2)].id}};
        all.push_back(std::move(one));
    }
    auto const made = asked(samples::questionnaire(questions), all);
    auto const file = answers_file(in_dutch, made.results, made.answers, 5);
    REQUIRE(file.columns.size() == 6);
    std::set<std::string> small;
    for (auto const& column : file.columns) {
        CHECK(column.name.size() <= 64);
        auto name = column.name;
        for (auto& c : name)
            c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        CHECK(name != "all");
        CHECK(((name[0] >= 'a') && (name[0] <= 'z')));
        CHECK(small.insert(name).second);
    }
}

TEST_CASE("codebook, syntax and script name every column and every value")
{
    auto const made = with_backgrounds(11, 120);
    auto const file = answers_file(in_dutch, made.results, made.answers, 5);
    auto const spss = spss_syntax(in_dutch, file);
    auto const script = r_script(in_dutch, file);
    auto const book = codebook_csv(in_dutch, file);
    for (auto const& column : file.columns) {
        CHECK(has_words(spss, fmt::format("VARIABLE LABELS {}\n", column.name)));
        CHECK(has_words(spss, fmt::format("MISSING VALUES {} (998, 999).", column.name)));
        CHECK(has_words(script, fmt::format("answers[[\"{}\"]] <- factor", column.name)));
        for (auto const& label : column.labels) {
            CHECK(has_words(spss, label.text));
            CHECK(has_words(book, fmt::format("{};{}", label.value, label.text)));
        }
    }
    CHECK(pdf::complaints(
        codebook_paper(in_dutch, file, {"De Grift", "Ondernemers", {2027, 5, 1}, testing::now()}))
              .empty());
}

TEST_CASE("quotes in a label break neither syntax nor script")
{
    auto question = samples::question("A1", Kind::yes_no);
    question.text = samples::said("Wat zegt 's avonds \"iemand\" in C:\\pad?\nNieuwe regel");
    std::vector<Answers> all;
    for (int i = 0; i < 40; ++i) {
        Answers one;
        one["A1"].choices = {{"", i % 2 == 0 ? "yes" : "no"}};
        all.push_back(std::move(one));
    }
    auto const made = asked(samples::questionnaire({question}), all);
    auto const file = answers_file(in_dutch, made.results, made.answers, 5);
    CHECK(
        has_words(spss_syntax(in_dutch, file), "'Wat zegt ''s avonds \"iemand\" in C:\\pad? Nieuwe regel'"));
    CHECK(has_words(
        r_script(in_dutch, file), "\"Wat zegt 's avonds \\\"iemand\\\" in C:\\\\pad? Nieuwe regel\""));
}
