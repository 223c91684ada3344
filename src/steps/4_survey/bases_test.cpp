#include "results.h"
#include "samples_questions.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace survey;
using samples::asked_if;
using samples::question;
using samples::when;

namespace {

struct Given {
    Answers answers;
    int times = 1;
};

Answers chosen(std::vector<std::pair<std::string, std::string>> const& pairs)
{
    Answers out;
    for (auto const& [id, option] : pairs)
        out[id].choices.push_back({"", option});
    return out;
}

Results results_of(std::vector<Question> questions, std::vector<Given> const& given)
{
    auto const questionnaire
        = std::make_shared<Questionnaire const>(samples::questionnaire(std::move(questions)));
    Tally tally(*questionnaire);
    std::int64_t sent = 0;
    for (auto const& [answers, times] : given)
        for (int i = 0; i < times; ++i, ++sent)
            tally.add(*questionnaire, answers);
    return results(questionnaire, tally, sent, 5);
}

bool is_shown(Results const& results, std::string_view id)
{
    auto const found = std::ranges::find_if(
        results.questions, [&](QuestionResult const& one) { return one.question->id == id; });
    return !found->is_withheld;
}

} // namespace

TEST_CASE("a follow-up for a shown answer is shown, and one that would tell of a hidden answer is not")
{
    std::vector<Question> const both{question("A1", Kind::single, {"a", "b", "c"}),
        asked_if(question("A2", Kind::yes_no), when("A1", {"a"}))};
    CHECK(is_shown(
        results_of(both, {{chosen({{"A1", "a"}, {"A2", "yes"}}), 9}, {chosen({{"A1", "b"}}), 8}}), "A2"));
    // Hidden together: three and nine. The follow-up of the nine would tell the three.
    CHECK_FALSE(is_shown(results_of(both,
                             {{chosen({{"A1", "a"}, {"A2", "yes"}}), 9}, {chosen({{"A1", "b"}}), 3},
                                 {chosen({{"A1", "c"}}), 40}}),
        "A2"));
}

TEST_CASE("points that are published together may not be told apart by a follow-up")
{
    auto scale = question("A1", Kind::scale5, {"p1", "p2", "p3", "p4", "p5"});
    scale.has_levels = true;
    std::vector<Question> const both{scale, asked_if(question("A2", Kind::yes_no), when("A1", {"p2"}))};
    std::vector<Given> const given{{chosen({{"A1", "p1"}}), 2}, {chosen({{"A1", "p2"}, {"A2", "yes"}}), 9},
        {chosen({{"A1", "p3"}}), 20}, {chosen({{"A1", "p4"}}), 20}, {chosen({{"A1", "p5"}}), 20}};
    CHECK_FALSE(is_shown(results_of(both, given), "A2"));
}

TEST_CASE("the difference between two questions for nearly the same people tells of nobody")
{
    std::vector<Question> const all{question("A1", Kind::single, {"a", "b"}),
        asked_if(question("A2", Kind::yes_no), when("A1", {"a"})),
        asked_if(question("A3", Kind::yes_no),
            {Join::all, {{"A1", Fit::one_of, {"a"}}, {"A2", Fit::one_of, {"yes"}}}})};
    auto const with = [&](int no) {
        return results_of(all,
            {{chosen({{"A1", "a"}, {"A2", "yes"}, {"A3", "yes"}}), 30},
                {chosen({{"A1", "a"}, {"A2", "no"}}), no}, {chosen({{"A1", "b"}}), 30}});
    };
    CHECK_FALSE(is_shown(with(3), "A3"));
    CHECK_FALSE(is_shown(with(8), "A3")); // two questions decide: a cell of a cross-table needs ten
    CHECK(is_shown(with(12), "A3"));
}

TEST_CASE("who is asked by two questions together is shown from ten people on")
{
    std::vector<Question> const all{question("A1", Kind::yes_no), question("A2", Kind::yes_no),
        asked_if(question("A3", Kind::yes_no),
            {Join::all, {{"A1", Fit::one_of, {"yes"}}, {"A2", Fit::one_of, {"yes"}}}})};
    auto const with = [&](int people) {
        return results_of(all,
            {{chosen({{"A1", "yes"}, {"A2", "yes"}, {"A3", "no"}}), people},
                {chosen({{"A1", "yes"}, {"A2", "no"}}), 30}, {chosen({{"A1", "no"}, {"A2", "yes"}}), 30},
                {chosen({{"A1", "no"}, {"A2", "no"}}), 30}});
    };
    CHECK_FALSE(is_shown(with(7), "A3"));
    CHECK(is_shown(with(14), "A3"));
}

TEST_CASE("a chain of five hundred follow-ups is worked out, and each link of it is held against the others")
{
    std::vector<Question> chain{question("A0", Kind::yes_no)};
    Answers all;
    for (int i = 1; i < 500; ++i)
        chain.push_back(asked_if(
            question("A" + std::to_string(i), Kind::yes_no), when("A" + std::to_string(i - 1), {"yes"})));
    for (auto const& one : chain)
        all[one.id].choices.push_back({"", "yes"});
    auto const fewer = chosen({{"A0", "yes"}, {"A1", "yes"}, {"A2", "no"}});
    CHECK(is_shown(results_of(chain, {{all, 20}, {fewer, 20}}), "A499"));
    CHECK_FALSE(is_shown(results_of(chain, {{all, 20}, {fewer, 2}}), "A3"));
}

// A reader knows the figures of the source and how many were asked; every table of the source that fits must
// leave each small count at least two values.
TEST_CASE("no small answer can be worked out from how many got the follow-up")
{
    std::vector<Question> const both{question("A1", Kind::single, {"a", "b", "c", "d"}),
        asked_if(question("A2", Kind::yes_no), when("A1", {"a", "b"}))};
    constexpr int people = 12;
    struct Seen {
        std::vector<std::int64_t> counts, published;
    };
    std::vector<Seen> all;
    for (int a = 0; a <= people; ++a)
        for (int b = 0; a + b <= people; ++b)
            for (int c = 0; a + b + c <= people; ++c) {
                int const d = people - a - b - c;
                auto const found = results_of(both,
                    {{chosen({{"A1", "a"}, {"A2", "yes"}}), a}, {chosen({{"A1", "b"}, {"A2", "yes"}}), b},
                        {chosen({{"A1", "c"}}), c}, {chosen({{"A1", "d"}}), d}});
                Seen seen{{a, b, c, d}, {}};
                auto const& figures = found.questions[0].rows[0].figures;
                for (auto const group : figures.groups)
                    seen.published.push_back(group);
                seen.published.insert(seen.published.end(), figures.sums.begin(), figures.sums.end());
                seen.published.push_back(is_shown(found, "A2") ? a + b : -1);
                all.push_back(std::move(seen));
            }
    for (auto const& one : all)
        for (std::size_t cell = 0; cell < 4; ++cell) {
            if (one.counts[cell] == 0 || one.counts[cell] >= 5)
                continue;
            bool const is_in_doubt = std::ranges::any_of(all, [&](Seen const& other) {
                return other.published == one.published && other.counts[cell] != one.counts[cell];
            });
            REQUIRE(is_in_doubt);
        }
}
