#include "cross.h"
#include "samples_questions.h"

#include "crypto/crypto.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

using namespace survey;

namespace {

std::vector<std::int64_t> sums_of_rows(CrossCounts const& counts)
{
    std::vector<std::int64_t> out;
    for (auto const& line : counts)
        out.push_back(std::accumulate(line.begin(), line.end(), std::int64_t{0}));
    return out;
}

CrossCounts turned(CrossCounts const& counts)
{
    CrossCounts out(counts[0].size(), std::vector<std::int64_t>(counts.size()));
    for (std::size_t row = 0; row < counts.size(); ++row)
        for (std::size_t column = 0; column < counts[row].size(); ++column)
            out[column][row] = counts[row][column];
    return out;
}

// A reader who writes down every table that has these totals and these shown cells, and looks what each
// hidden cell can be.
class Reader {
public:
    Reader(CrossCounts const& counts, CrossShown const& shown)
        : counts_(counts)
        , shown_(shown)
        , rows_(sums_of_rows(counts))
        , columns_(sums_of_rows(turned(counts)))
        , tried_(counts)
        , least_(counts.size(), std::vector<std::int64_t>(counts[0].size(), 1'000'000))
        , most_(counts.size(), std::vector<std::int64_t>(counts[0].size(), -1))
    {
        try_cell(0, 0);
    }
    bool knows(std::size_t row, std::size_t column, std::int64_t minimum) const
    {
        return least_[row][column] >= 1 && most_[row][column] < minimum;
    }

private:
    // What is left of the row and the column bounds a cell; the last of a row takes what is left.
    void try_cell(std::size_t row, std::size_t column)
    {
        if (row == counts_.size())
            return keep_if_it_fits();
        bool const is_last = column + 1 == counts_[row].size();
        auto const most = std::min(rows_[row], columns_[column]);
        auto const value = counts_[row][column];
        bool const is_shown = shown_[row][column];
        auto const first = is_shown ? value : is_last ? rows_[row] : std::int64_t{0};
        for (auto one = first; one <= (is_shown ? std::min(value, most) : most); ++one) {
            tried_[row][column] = one;
            rows_[row] -= one;
            columns_[column] -= one;
            if (!is_last || rows_[row] == 0)
                try_cell(is_last ? row + 1 : row, is_last ? 0 : column + 1);
            rows_[row] += one;
            columns_[column] += one;
        }
    }
    void keep_if_it_fits()
    {
        if (std::ranges::any_of(columns_, [](std::int64_t left) { return left != 0; }))
            return;
        for (std::size_t row = 0; row < tried_.size(); ++row)
            for (std::size_t column = 0; column < tried_[row].size(); ++column) {
                least_[row][column] = std::min(least_[row][column], tried_[row][column]);
                most_[row][column] = std::max(most_[row][column], tried_[row][column]);
            }
    }

    CrossCounts const& counts_;
    CrossShown const& shown_;
    std::vector<std::int64_t> rows_, columns_;
    CrossCounts tried_, least_, most_;
};

CrossCounts random_counts(
    crypto::SeededRandom& random, std::size_t rows, std::size_t columns, std::uint32_t most)
{
    CrossCounts out(rows, std::vector<std::int64_t>(columns));
    for (auto& line : out)
        for (auto& count : line)
            count = random.below(3) == 0 ? random.below(3) : random.below(most);
    return out;
}

bool shows_any(CrossShown const& shown)
{
    return std::ranges::any_of(
        shown, [](std::vector<bool> const& line) { return std::ranges::find(line, true) != line.end(); });
}

} // namespace

TEST_CASE("a table of large cells is shown as a whole")
{
    CHECK(shown_cells({{10, 20}, {30, 0}}, 10) == CrossShown{{true, true}, {true, true}});
}

TEST_CASE("a small cell is hidden with others in its row and its column")
{
    auto const shown = shown_cells({{3, 20, 30}, {15, 40, 50}, {60, 70, 80}}, 10);
    CHECK(shown == CrossShown{{false, false, true}, {false, false, true}, {true, true, true}});
}

TEST_CASE("of what is hidden in a line there is nothing, or enough")
{
    // 2 and 7 together are nine.
    auto const shown = shown_cells({{2, 7, 30}, {40, 50, 60}}, 10);
    CHECK_FALSE(shown[0][2]);
}

TEST_CASE("a reader who tries every table finds no small cell")
{
    constexpr std::int64_t minimum = 4;
    crypto::SeededRandom random(7);
    int with_shown = 0;
    for (int table = 0; table < 400; ++table) {
        auto const counts = random_counts(random, 2 + random.below(2), 2 + random.below(2), 9);
        auto const shown = shown_cells(counts, minimum);
        Reader const reader(counts, shown);
        with_shown += shows_any(shown);
        for (std::size_t row = 0; row < counts.size(); ++row)
            for (std::size_t column = 0; column < counts[0].size(); ++column) {
                bool const is_small = counts[row][column] > 0 && counts[row][column] < minimum;
                bool const is_known = reader.knows(row, column, minimum);
                // The rule and the reader agree, and what is told is told by the totals alone.
                REQUIRE((is_small && is_known) == is_told(counts, shown, row, column, minimum));
                if (is_small && is_known)
                    REQUIRE_FALSE(shows_any(shown));
            }
    }
    CHECK(with_shown > 100);
}

namespace {

// The attack: a small survey with two questions about the respondent, of which every section is split by one,
// and a reader who has the page of results, every cross-table and every group.
struct Attacked {
    Shared questionnaire;
    Tally all;
    std::vector<Answers> people;
    Results seen;

    explicit Attacked(crypto::SeededRandom& random)
        : questionnaire(std::make_shared<Questionnaire const>(asked()))
        , all(*questionnaire)
    {
        auto const count = 20 + random.below(180);
        auto const lean = random.below(4);
        for (std::uint32_t one = 0; one < count; ++one) {
            people.push_back(somebody(random, lean));
            all.add(*questionnaire, people.back());
        }
        seen = results(questionnaire, all, count, 5);
    }

    static Questionnaire asked()
    {
        auto size = samples::question("A1", Kind::single, {"one", "few", "some", "many"});
        auto trade = samples::question("A2", Kind::single, {"a", "b", "c", "d", "e", "f"});
        trade.has_dont_know = true;
        auto scale = samples::question("B1", Kind::scale5, {"p1", "p2", "p3", "p4", "p5"});
        scale.has_levels = true;
        scale.has_dont_know = true;
        auto mark = samples::question("B2", Kind::mark10);
        auto several = samples::question("B3", Kind::several, {"u", "v", "none"});
        several.options[2].is_alone = true;
        auto items = samples::question("C1", Kind::items_on_scale, {"never", "sometimes", "often"});
        items.has_levels = true;
        items.items = samples::options({"litter", "noise"});
        auto yes = samples::question("C2", Kind::yes_no);
        std::vector<Question> all{size, trade, scale, mark, several, items, yes};
        for (auto& one : all)
            one.section = one.id[0] == 'A' ? 0 : one.id[0] == 'B' ? 1 : 2;
        auto out = samples::questionnaire(std::move(all));
        out.sections.push_back({"C", samples::said("Deel C")});
        settle(out);
        return out;
    }

    // Answers hang together with the size, and some are nearly everybody's.
    Answers somebody(crypto::SeededRandom& random, std::uint32_t lean) const
    {
        Answers out;
        auto const kind = random.below(4) * random.below(4) / 4;
        for (auto const& question : questionnaire->questions) {
            if (random.below(20) == 0)
                continue;
            auto const count = static_cast<std::uint32_t>(question.options.size());
            auto const pick = [&] {
                auto const free = random.below(count);
                return question.options[random.below(3) < lean ? (kind + free / 3) % count : free].id;
            };
            if (question.id == "A1")
                out["A1"].choices.push_back({"", question.options[kind].id});
            else if (question.kind == Kind::items_on_scale)
                for (auto const& item : question.items)
                    out[question.id].choices.push_back({item.id, pick()});
            else if (question.kind == Kind::several && random.below(2) == 0)
                out[question.id].choices = {{"", "u"}, {"", "v"}};
            else
                out[question.id].choices.push_back({"", pick()});
        }
        return out;
    }

    Division split(std::string_view by) const
    {
        auto const& question = *questionnaire->find(by);
        auto const result = std::ranges::find(seen.questions, &question, &QuestionResult::question);
        Division out{&question, &*result, {}, static_cast<std::int64_t>(people.size())};
        auto ids = choices(question);
        ids.emplace_back();
        for (auto const& id : ids)
            out.groups.push_back({id, 0, Tally(*questionnaire)});
        for (auto const& one : people) {
            auto const given = one.find(by);
            auto const answer = given == one.end() ? std::string() : given->second.choices[0].option;
            auto const group = std::ranges::find(out.groups, answer, &SplitGroup::answer);
            ++group->people;
            group->tally.add(*questionnaire, one);
        }
        return out;
    }
};

bool is_breach(std::int64_t count) { return count > 0 && count < 10; }

struct Tries {
    int tables = 0, cells = 0, subtractions = 0;
};

// One filter taken from everybody, and every two of them.
void subtract(CrossTable const& table, std::size_t column, Tries& tries)
{
    auto const& counts = table.counts;
    for (std::size_t one = 0; one < counts.size(); ++one) {
        if (!table.shown[one][column])
            continue;
        auto const rest = table.columns[column].people - counts[one][column];
        REQUIRE_FALSE(is_breach(counts[one][column]));
        ++tries.cells;
        ++tries.subtractions;
        REQUIRE_FALSE(is_breach(rest));
        for (std::size_t other = one + 1; other < counts.size(); ++other)
            if (table.shown[other][column]) {
                ++tries.subtractions;
                REQUIRE_FALSE(is_breach(rest - counts[other][column]));
            }
    }
}

// Of a group everything that is shown of one question taken away.
void subtract_within(CrossTable const& table, std::size_t row, Tries& tries)
{
    auto left = table.rows[row].people;
    bool is_any_shown = false;
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        if (table.shown[row][column]) {
            left -= table.counts[row][column];
            is_any_shown = true;
        }
    ++tries.subtractions;
    if (is_any_shown)
        REQUIRE_FALSE(is_breach(left));
}

// Bounds that follow from bounds until nothing changes any more.
void bound_cells(CrossTable const& table)
{
    auto const rows = table.rows.size(), columns = table.columns.size();
    CrossCounts low(rows, std::vector<std::int64_t>(columns)), high = low;
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column) {
            auto const count = table.counts[row][column];
            bool const is_shown = table.shown[row][column];
            low[row][column] = is_shown ? count : 0;
            high[row][column]
                = is_shown ? count : std::min(table.rows[row].people, table.columns[column].people);
        }
    for (std::size_t pass = 0; pass < rows + columns; ++pass)
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t column = 0; column < columns; ++column) {
                auto row_low = table.rows[row].people, row_high = row_low;
                auto column_low = table.columns[column].people, column_high = column_low;
                for (std::size_t other = 0; other < columns; ++other)
                    if (other != column) {
                        row_low -= high[row][other];
                        row_high -= low[row][other];
                    }
                for (std::size_t other = 0; other < rows; ++other)
                    if (other != row) {
                        column_low -= high[other][column];
                        column_high -= low[other][column];
                    }
                low[row][column] = std::max({low[row][column], row_low, column_low});
                high[row][column] = std::min({high[row][column], row_high, column_high});
            }
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column)
            REQUIRE_FALSE((low[row][column] >= 1 && high[row][column] < 10));
}

// What the page of results hides stays hidden: only what it shows is a row or a column by itself.
void check_parts(std::vector<CrossPart> const& parts, Published const& figures)
{
    for (auto const& part : parts)
        for (auto const answer : part.answers)
            if (!part.is_rest)
                REQUIRE(figures.groups[answer] != hidden_group);
}

void attack(Attacked const& survey, std::string_view by, Tries& tries)
{
    auto const split = survey.split(by);
    auto const section = by == "A1" ? std::vector<std::size_t>{0, 1} : std::vector<std::size_t>{2};
    for (auto const& result : survey.seen.questions) {
        if (result.question->id == by
            || std::ranges::find(section, result.question->section) == section.end())
            continue;
        std::size_t at = 0;
        for (auto const& table : cross_tables(*survey.questionnaire, split, result, 10)) {
            if (!table.shows_any())
                continue;
            ++tries.tables;
            check_parts(table.rows, split.result->rows[0].figures);
            auto const& row = result.question->kind == Kind::several ? result.rows[0] : result.rows[at++];
            if (result.question->kind != Kind::items_on_scale)
                check_parts(table.columns, row.figures);
            for (std::size_t column = 0; column < table.columns.size(); ++column)
                subtract(table, column, tries);
            for (std::size_t place = 0; place < table.rows.size(); ++place)
                subtract_within(table, place, tries);
            bound_cells(table);
        }
    }
}

} // namespace

TEST_CASE("a reader who subtracts every pair of groups from everybody finds no cell of fewer than ten")
{
    crypto::SeededRandom random(2027);
    Tries tries;
    for (int survey = 0; survey < 300; ++survey) {
        Attacked const attacked(random);
        attack(attacked, "A1", tries);
        attack(attacked, "A2", tries);
    }
    MESSAGE(tries.tables, " tables of 300 surveys with ", tries.cells, " shown cells, ", tries.subtractions,
        " subtractions");
    CHECK(tries.tables > 500);
}

TEST_CASE("rows and columns hold at least ten, and what is small goes into the rest")
{
    crypto::SeededRandom random(11);
    for (int survey = 0; survey < 100; ++survey) {
        Attacked const attacked(random);
        auto const split = attacked.split("A2");
        std::int64_t people = 0;
        for (auto const& row : rows_of(split, 10)) {
            CHECK(row.people >= 10);
            people += row.people;
        }
        CHECK((people == split.people || people == 0));
    }
}

TEST_CASE("only questions that all were asked are split, and only by one that is about the respondent")
{
    auto const yes = samples::question("A9", Kind::yes_no);
    CHECK(can_be_split(yes));
    CHECK(splits(yes));
    CHECK_FALSE(can_be_split(samples::asked_if(yes, samples::when("A1", {"a"}))));
    auto later = yes;
    later.section = 1;
    CHECK_FALSE(splits(later));
    CHECK_FALSE(can_be_split(samples::question("A9", Kind::text_long)));
    CHECK_FALSE(can_be_split(samples::question("A9", Kind::number)));
    CHECK(cross_minimum(5) == 10);
    CHECK(cross_minimum(8) == 16);
}
