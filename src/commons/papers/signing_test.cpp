#include "signing.h"

#include <doctest/doctest.h>

using namespace papers;

namespace {

constexpr accounts::PersonId anna{1}, bram{2};
constexpr accounts::OrganisationId municipality{11}, police{12}, elsewhere{13};

Signature given() { return {"Anna Bakker", "burgemeester", Method::on_screen, {2027, 3, 15}, {1}, "ja"}; }

PartySignature party(accounts::OrganisationId organisation, accounts::PersonId person)
{
    return {{organisation, "Partij", {{person, "Anna Bakker", "burgemeester"}}}, std::nullopt};
}

std::vector<PartySignature> half_signed()
{
    auto first = party(municipality, anna);
    first.signature = given();
    return {first, party(police, bram)};
}

std::vector<PartySignature> all_signed()
{
    auto out = half_signed();
    out[1].signature = given();
    return out;
}

} // namespace

TEST_CASE("only the authorised signatory may sign, once, while the paper is open")
{
    auto const lines = half_signed();
    auto const* open = signature_of(lines, police);
    CHECK_FALSE(hindrance(State::open, open, bram));
    CHECK(hindrance(State::open, open, anna) == Refusal::not_the_signatory);
    CHECK(hindrance(State::open, signature_of(lines, municipality), anna) == Refusal::signed_already);
    CHECK(hindrance(State::open, signature_of(lines, elsewhere), anna) == Refusal::not_asked);
    CHECK(hindrance(State::withdrawn, open, bram) == Refusal::not_open);
}

TEST_CASE("a paper is complete when every organisation that was asked has signed")
{
    CHECK_FALSE(is_complete({}));
    CHECK_FALSE(is_complete(half_signed()));
    CHECK(is_complete(all_signed()));
}

TEST_CASE("the last signature completes a paper, a new party opens it, and withdrawn stays withdrawn")
{
    CHECK(state_after(State::open, half_signed()) == State::open);
    CHECK(state_after(State::open, all_signed()) == State::complete);
    CHECK(state_after(State::complete, half_signed()) == State::open);
    CHECK(state_after(State::withdrawn, all_signed()) == State::withdrawn);
}

TEST_CASE("a paper waits for a person as long as his organisation has not signed")
{
    CHECK(waits_for(half_signed(), bram) == police);
    CHECK_FALSE(waits_for(half_signed(), anna));
}

TEST_CASE("every refusal says what to do, in two languages")
{
    for (int i = 0; i <= static_cast<int>(Refusal::signed_already); ++i) {
        auto const said = message(static_cast<Refusal>(i));
        CHECK_FALSE(said.text.dutch.empty());
        CHECK_FALSE(said.text.english.empty());
    }
}
