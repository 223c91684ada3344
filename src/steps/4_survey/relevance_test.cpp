// Conditions of others: what ours can say comes over in its words, and the rest is told apart from "always".
#include "relevance.h"

#include <doctest/doctest.h>

#include <string>

using namespace survey;

namespace {

Question question(std::string id, Kind kind, std::vector<std::string> const& options)
{
    Question out;
    out.id = std::move(id);
    out.kind = kind;
    for (auto const& option : options)
        out.options.push_back({option, {option, option}});
    return out;
}

// "a" is one of three, "m" several, "t" a list of two rows, "n" a number.
struct Sample final : NamesOfFile {
    Question one = question("a", Kind::single, {"1", "2", "3"});
    Question many = question("m", Kind::several, {"x", "y", "z"});
    Question table = question("t", Kind::items_on_scale, {"low", "high"});
    Question number = question("n", Kind::number, {});
    Sample() { table.items = {{"r1", {"r1", ""}}, {"r2", {"r2", ""}}}; }

    std::optional<Named> named(std::string_view name) const override
    {
        for (auto const* each : {&one, &many, &table, &number}) {
            if (name == each->id)
                return Named{each, ""};
            if (name.starts_with(each->id + "_"))
                return Named{each, std::string(name.substr(2))};
        }
        return std::nullopt;
    }
    std::string option(Question const& question, std::string_view code) const override
    {
        return has(question.options, code) ? std::string(code) : std::string();
    }
    std::string code(Question const&, std::string_view option) const override { return std::string(option); }
};

std::string written(Condition const& condition)
{
    std::string out;
    for (auto const& clause : condition.clauses) {
        out += out.empty() ? "" : condition.join == Join::all ? " & " : " | ";
        out += clause.question + (clause.fit == Fit::one_of ? ":" : "!");
        for (auto const& option : clause.options)
            out += option + (&option == &clause.options.back() ? "" : ",");
    }
    return out.empty() ? "always" : out;
}

std::string said(std::string_view text, NamesAre names = NamesAre::bare)
{
    Sample const sample;
    auto const parsed = parsed_expression(text, names);
    auto const made = parsed ? condition_of(*parsed, sample) : std::nullopt;
    return made ? written(*made) : "not";
}

} // namespace

TEST_CASE("a condition of LimeSurvey becomes clauses")
{
    struct Case {
        std::string_view text, clauses;
    };
    for (auto const& one : std::initializer_list<Case>{{"1", "always"}, {"a == \"2\"", "a:2"},
             {"(a == '1' or a == '3')", "a:1,3"}, {"a != 1 and m_x == 'Y'", "a!1 & m:x"},
             {"!(a == 2)", "a!2"}, {"m_x == 'Y' || m_y == \"Y\"", "m:x,y"},
             {"m_x == 'Y' and m_y == 'Y'", "m:x & m:y"}, {"m_x == '' && m_y != 'Y'", "m!x,y"},
             {"a >= 2", "a:2,3"}, {"2 < a", "a:3"}, {"not (a lt 3)", "a:3"}, {"!is_empty(a)", "a:1,2,3"},
             {"! is_empty(m_z)", "m:z"}, {"is_empty(m_z)", "m!z"}, {"count(m) > 0", "m:x,y,z"},
             {"count(m_x, m_y) >= 1", "m:x,y"}, {"(a == 1 and m_x == 'Y') or a == 1", "a:1"},
             {"a == 1 or m_x == 'Y'", "a:1 | m:x"}, {"(a == 1 or a == 2) and (a == 2 or a == 3)", "a:2"},
             {"(t_r1 == 'high' or t_r2 == 'high')", "t:high"}, {"t_r1 != 'low' and t_r2 != 'low'", "t!low"},
             {"a == 1 or 1", "always"}})
        CHECK_MESSAGE(said(one.text) == one.clauses, one.text);
}

TEST_CASE("what our conditions cannot say is told apart")
{
    for (std::string_view const text :
        {"0", "is_empty(a)", "a == ''", "t_r1 == 'high'", "n > 3", "a == 9", "unknown == 1", "count(m) > 1",
            "(a == 1 and m_x == 'Y') or (a == 2 and m_y == 'Y')", "a + 1 == 2", "a == 1 and",
            "a ==", "((a == 1)", "if(a == 1, 1, 0)", "a == m", "", "a == 1 and a == 2", "'open"})
        CHECK_MESSAGE(said(text) == "not", text);
}

TEST_CASE("an XLSForm names its questions in braces")
{
    CHECK(said("${a} = '1'", NamesAre::in_braces) == "a:1");
    CHECK(said("selected(${m}, 'x') or selected(${m}, 'y')", NamesAre::in_braces) == "m:x,y");
    CHECK(said("not(selected(${m}, 'x')) and ${a} != '2'", NamesAre::in_braces) == "a!2 & m!x");
    CHECK(said("count-selected(${m}) > 0", NamesAre::in_braces) == "m:x,y,z");
    CHECK(said("${a} != ''", NamesAre::in_braces) == "a:1,2,3");
    CHECK(said("${a", NamesAre::in_braces) == "not");
}

TEST_CASE("a condition that is made to do harm ends soon")
{
    std::string deep, wide = "(a == 1 and m_x == 'Y')";
    for (int i = 0; i < 3000; ++i)
        deep += "!(";
    for (int i = 0; i < 200; ++i)
        wide += " or (a == 2 and m_y == 'Y') and (a == 1 or m_z == 'Y')";
    CHECK(said(deep) == "not");
    CHECK(said(wide) == "not");
    CHECK(said(std::string(9000, ' ')) == "not");
    CHECK(said(std::string(5000, '!') + "a") == "not");
}

TEST_CASE("two conditions hold together when one can say both")
{
    Condition const one{Join::all, {{"a", Fit::one_of, {"1"}}}};
    Condition const two{Join::any, {{"m", Fit::one_of, {"x"}}, {"a", Fit::one_of, {"2"}}}};
    CHECK(written(*both(one, Condition{})) == "a:1");
    CHECK(written(*both(Condition{Join::any, {two.clauses[0]}}, one)) == "m:x & a:1");
    CHECK_FALSE(both(one, two));
}

TEST_CASE("more and less go by what the file calls an option, and not at all when that is no number")
{
    struct Coded final : NamesOfFile {
        Question grid = question("g", Kind::single, {"_2", "0_5", "o3"});
        std::map<std::string, std::string, std::less<>> codes{{"_2", "-2"}, {"0_5", "0.5"}, {"o3", "12"}};
        std::optional<Named> named(std::string_view) const override { return Named{&grid, ""}; }
        std::string option(Question const&, std::string_view) const override { return ""; }
        std::string code(Question const&, std::string_view option) const override
        {
            return codes.find(option)->second;
        }
    };
    Coded names;
    auto const made = [&] { return condition_of(*parsed_expression("g < 1", NamesAre::bare), names); };
    REQUIRE(made());
    CHECK(written(*made()) == "g:_2,0_5");
    names.codes["o3"] = "A1";
    CHECK_FALSE(made());
}
