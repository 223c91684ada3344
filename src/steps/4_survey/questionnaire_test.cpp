#include "questionnaire.h"

#include <doctest/doctest.h>

#include <set>

using namespace survey;

namespace {

Questionnaire standard(std::string_view name, std::vector<std::string> const& sub_areas = {})
{
    auto const read = read_questionnaire(standard_text(name, sub_areas));
    if (!read)
        FAIL(read.error());
    return *read;
}

constexpr std::string_view small_head = R"(
id = "small"
title.nl = "Klein"
title.en = "Small"
intro.nl = "Kort."
intro.en = "Short."
[[section]]
id = "A"
title.nl = "Deel"
title.en = "Part"
)";

std::string mistake(std::string const& question)
{
    auto const read = read_questionnaire(std::string(small_head) + question);
    return read ? "" : read.error();
}

} // namespace

TEST_CASE("the standard questionnaire for entrepreneurs has forty questions in eleven sections")
{
    auto const found = standard("entrepreneurs");
    CHECK(
        found.questions.size() == 39); // the one about parts of the park is asked only where there are parts
    CHECK(standard("entrepreneurs", {"Noord", "Zuid"}).questions.size() == 40);
    CHECK(found.sections.size() == 11);
    CHECK(found.minutes == 10);
    CHECK(found.find("B3")->is_required);
    CHECK(found.find("K6")->is_contact);
    CHECK(found.find("ZZ") == nullptr);
}

TEST_CASE("the standard questionnaire for residents can be read")
{
    auto const found = standard("residents");
    CHECK(found.id == "residents");
    CHECK(found.questions.size() > 15);
}

TEST_CASE("the parts of a park become answers")
{
    auto const found = standard("entrepreneurs", {"Noord \"oud\"", "Zuid"});
    auto const& options = found.find("A4")->options;
    REQUIRE(options.size() == 2);
    CHECK(options[0].text.dutch == "Noord oud");
    CHECK(options[1].id == "part_zuid");
}

TEST_CASE("rows that come from an earlier question are its options, without the one that stands alone")
{
    auto const found = standard("entrepreneurs");
    auto const* damage = found.find("C2");
    CHECK(damage->items.size() == 14);
    CHECK_FALSE(has(damage->items, "none"));
    CHECK_FALSE(damage->has_levels);
    CHECK(found.find("E1")->has_levels);
}

TEST_CASE("a page holds one section at most and never a question with what it depends on")
{
    auto const found = standard("entrepreneurs");
    std::set<std::size_t> seen;
    for (auto const& page : found.pages) {
        CHECK_FALSE(page.questions.empty());
        std::set<std::string> here;
        for (auto const place : page.questions) {
            auto const& question = found.questions[place];
            CHECK(question.section == page.section);
            CHECK(here.count(question.items_from) == 0);
            if (question.show_if)
                CHECK(here.count(question.show_if->clauses[0].question) == 0);
            here.insert(question.id);
            seen.insert(place);
        }
    }
    CHECK(seen.size() == found.questions.size() - 1); // all but the contact
}

TEST_CASE("a questionnaire that cannot be used says where the mistake is")
{
    CHECK(mistake("") == "there is no question");
    CHECK(mistake("[[question]]\nid=\"A1\"\nsection=\"B\"").find("section \"B\"") != std::string::npos);
    CHECK(mistake("[[question]]\nid=\"A1\"\nsection=\"A\"\nkind=\"matrix\"").find("no kind")
        != std::string::npos);
    CHECK(mistake("[[question]]\nid=\"A1\"\nsection=\"A\"\nkind=\"single\"\ntext.nl=\"x\"")
              .find("lacks a language")
        != std::string::npos);
    std::string const question = "[[question]]\nid=\"A1\"\nsection=\"A\"\ntext={nl=\"x\",en=\"y\"}\n";
    CHECK(mistake(question + "kind=\"single\"").find("nothing to choose") != std::string::npos);
    CHECK(mistake(question + "kind=\"scale5\"\nscale=\"q\"").find("scale \"q\"") != std::string::npos);
    CHECK(
        mistake(question + "kind=\"text_short\"\nshow_if={question=\"Z\",any_of=[]}").find("Z does not stand")
        != std::string::npos);
    CHECK(mistake("[[question").find("line ") == 0);
}

TEST_CASE("a kept questionnaire is read once")
{
    CHECK(find_kept("digest of no text") == nullptr);
    auto const first = keep("digest one", standard_text("residents", {}));
    CHECK(find_kept("digest one") == first);
    CHECK(keep("digest two", "nonsense") == nullptr);
}

TEST_CASE("of very many questionnaires the oldest are let go")
{
    auto const long_text
        = "# " + std::string(5'000'000, 'x') + "\n" + std::string(standard_text("residents", {}));
    REQUIRE(keep("long one", long_text));
    CHECK(find_kept("long one"));
    REQUIRE(keep("long two", long_text));
    CHECK_FALSE(find_kept("long one"));
    CHECK(find_kept("long two"));
}
