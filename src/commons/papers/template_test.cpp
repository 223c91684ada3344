#include "frozen.h"
#include "gaps.h"
#include "reading.h"
#include "samples.h"
#include "template.h"

#include "base/fault.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace papers;

namespace {

Filling all_filled(Template const& paper)
{
    Filling out;
    for (auto const& field : paper.fields)
        out[field] = "[" + field + "]";
    return out;
}

bool holds(MergedPaper const& paper, std::string_view words)
{
    return plain_text(paper).find(words) != std::string::npos;
}

} // namespace

TEST_CASE("there are five templates, and every gap in them is one of their fields")
{
    CHECK(templates().size() == 5);
    for (auto const& paper : templates())
        for (auto const& block : paper.blocks)
            for (auto const gap : gaps(block.text)) {
                bool const is_head = gap == "headline" || gap == "lead";
                CHECK_MESSAGE((is_head || std::ranges::count(paper.fields, gap) == 1), paper.id, " ", gap);
            }
}

TEST_CASE("every template belongs to a step")
{
    for (auto const& paper : templates())
        CHECK_FALSE(paper.step.empty());
    CHECK(template_of("declaration_of_intent").step == "deelnemers");
}

TEST_CASE("every field of every template has a name in two languages")
{
    for (auto const& paper : templates())
        for (auto const& field : paper.fields) {
            CHECK_FALSE(name_of_field(field).dutch.empty());
            CHECK_FALSE(name_of_field(field).english.empty());
        }
}

TEST_CASE("a paper whose fields are all filled leaves no gap open")
{
    for (auto const& paper : templates()) {
        auto const whole = paper.occasions.empty() ? paper : for_occasion(paper, paper.occasions[0].id);
        auto const result = merged(whole, all_filled(paper));
        REQUIRE(result.has_value());
        CHECK(plain_text(*result).find('{') == std::string::npos);
    }
}

TEST_CASE("nothing goes out with an empty place: what is missing is told once, in order")
{
    auto fields = samples::declaration_fields();
    fields["park"] = "  ";
    fields.erase("date");
    auto const result = merged(template_of("declaration_of_intent"), fields);
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error() == MissingFields{"park", "date"});
}

TEST_CASE("a block that depends on an empty field is left out, and asks for nothing")
{
    auto fields = all_filled(template_of("mayors_letter"));
    fields["phone"] = "";
    fields["chair_name"] = "";
    auto const result = merged(template_of("mayors_letter"), fields);
    REQUIRE(result.has_value());
    CHECK_FALSE(holds(*result, "op papier"));
    CHECK_FALSE(holds(*result, "voorzitter van de werkgroep"));
    CHECK(holds(*result, "[mayor_name]"));
}

TEST_CASE("a value with braces is not filled again")
{
    auto fields = samples::declaration_fields();
    fields["place"] = "{park}";
    CHECK(holds(*merged(template_of("declaration_of_intent"), fields), "Getekend te {park} op 15 maart"));
}

TEST_CASE("an occasion gives a press release its headline and its lead")
{
    auto const paper = for_occasion(template_of("press_release"), "kick_off");
    auto const fields = all_filled(paper);
    auto const result = merged(paper, fields);
    REQUIRE(result.has_value());
    CHECK(holds(*result, "[municipality]: partijen op [park] starten met Veilig Bedrijventerrein"));
    CHECK_FALSE(holds(*result, "[companies_visited]"));
    CHECK_THROWS_AS(for_occasion(paper, "feest"), base::Fault);
}

TEST_CASE("a press release without an occasion lacks its headline")
{
    CHECK_FALSE(merged(template_of("press_release"), all_filled(template_of("press_release"))).has_value());
}

TEST_CASE("an unknown template, an unknown block and an unknown field are faults")
{
    CHECK_THROWS_AS(template_of("liefdesbrief"), base::Fault);
    CHECK_THROWS_AS(name_of_field("liefde"), base::Fault);
    CHECK_THROWS_AS(read_template("id = \"x\"\n[[block]]\nkind = \"lied\"\ntext = \"la\""), base::Fault);
    CHECK_THROWS_AS(
        thawed(R"({"kind":"x","language":"nl","title":"x","blocks":[{"kind":"lied","text":""}]})"),
        base::Fault);
}

TEST_CASE("a frozen paper thaws to the same text and freezes to the same signs")
{
    auto const paper = samples::declaration();
    auto const again = thawed(frozen(paper));
    CHECK(frozen(again) == frozen(paper));
    CHECK(plain_text(again) == plain_text(paper));
    CHECK(again.title == paper.title);
}

TEST_CASE("every kind of block reads back from its code")
{
    for (int i = 0; i <= static_cast<int>(BlockKind::editors); ++i)
        CHECK(block_kind_of(code(static_cast<BlockKind>(i))) == static_cast<BlockKind>(i));
    CHECK_FALSE(block_kind_of("lied"));
}
