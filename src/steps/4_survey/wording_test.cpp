#include "wording.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace survey;

namespace {

i18n::Words const in_dutch(i18n::Language::dutch);

LetterWords with_words(LetterBlock block, std::string words)
{
    auto out = standard_wording(LetterKind::invitation, Audience::entrepreneurs);
    std::ranges::find(out, block, &BlockWords::block)->words = std::move(words);
    return out;
}

std::string first_complaint(LetterWords const& wording)
{
    auto const all = problems(wording, in_dutch);
    return all.empty() ? "" : in_dutch(all.front().message);
}

} // namespace

TEST_CASE("the standard words of every kind of letter are sound, for each audience")
{
    for (auto const kind : letter_kinds)
        for (auto const audience : {Audience::entrepreneurs, Audience::residents}) {
            auto const wording = standard_wording(kind, audience);
            CHECK(wording.size() == std::size(letter_blocks));
            CHECK(problems(wording, in_dutch).empty());
        }
}

TEST_CASE("a reminder says something else than the first letter and keeps what must be said")
{
    auto const first = standard_wording(LetterKind::invitation, Audience::entrepreneurs);
    for (auto const kind : {LetterKind::reminder, LetterKind::last_call}) {
        auto const later = standard_wording(kind, Audience::entrepreneurs);
        CHECK(block_of(later, LetterBlock::why) != block_of(first, LetterBlock::why));
        CHECK(block_of(later, LetterBlock::subject) != block_of(first, LetterBlock::subject));
        CHECK(block_of(later, LetterBlock::privacy) == block_of(first, LetterBlock::privacy));
    }
}

TEST_CASE("an empty block, an unknown field and a lone brace are told with their block")
{
    CHECK(first_complaint(with_words(LetterBlock::why, "  \n ")).find("Waarom wij schrijven is leeg")
        != std::string::npos);
    CHECK(first_complaint(with_words(LetterBlock::ask, "Beste {naam},")).find("staat het veld naam")
        != std::string::npos);
    for (auto const* words : {"{terrein", "terrein}", "{te{rrein}", "}{"})
        CHECK(
            first_complaint(with_words(LetterBlock::ask, words)).find("losse accolade") != std::string::npos);
    CHECK(
        first_complaint(with_words(LetterBlock::ask, std::string(block_letters_max + 1, 'a'))).find("te lang")
        != std::string::npos);
    CHECK(problems(with_words(LetterBlock::ask, "Beste {naam},"), in_dutch).front().field == "block_ask");
}

TEST_CASE("a block that is off may hold anything")
{
    auto wording = with_words(LetterBlock::why, "{onbekend}");
    std::ranges::find(wording, LetterBlock::why, &BlockWords::block)->is_on = false;
    CHECK(problems(wording, in_dutch).empty());
    CHECK_FALSE(uses(wording, "onbekend"));
    CHECK(paragraphs(wording, LetterBlock::why, {}).empty());
}

TEST_CASE("a field without a value is told with its block")
{
    auto const wording = with_words(LetterBlock::why, "Samen met {partners}.");
    auto const empty = empty_fields(wording, {{"partners", " "}, {"code", ""}}, in_dutch);
    REQUIRE(empty.size() == 1);
    CHECK(empty[0].field == "block_why");
    CHECK(empty_fields(wording, {{"partners", "de politie"}}, in_dutch).empty());
}

TEST_CASE("fields are filled in, an empty line begins a paragraph, and what is filled in is not read again")
{
    auto const wording = with_words(LetterBlock::why, "Wij zijn {partners}.\nSamen.\n\n\nOp { terrein }.");
    CHECK(paragraphs(wording, LetterBlock::why, {{"partners", "{code}"}, {"terrein", "De Grift"}})
        == std::vector<std::string>{"Wij zijn {code}. Samen.", "Op De Grift."});
}

TEST_CASE("codes of kinds and blocks are read back")
{
    for (auto const kind : letter_kinds)
        CHECK(letter_kind_of(code(kind)) == kind);
    for (auto const block : letter_blocks)
        CHECK(letter_block_of(code(block)) == block);
    CHECK_FALSE(letter_kind_of("other"));
    CHECK_FALSE(letter_block_of("other"));
}
