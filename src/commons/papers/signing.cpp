#include "signing.h"

#include "texts.h"

#include <algorithm>

namespace papers {
namespace {

bool has_signed(PartySignature const& line) { return line.signature.has_value(); }

} // namespace

PartySignature const* signature_of(
    std::vector<PartySignature> const& signatures, accounts::OrganisationId organisation)
{
    auto const found = std::ranges::find_if(
        signatures, [&](PartySignature const& line) { return line.party.organisation == organisation; });
    return found == signatures.end() ? nullptr : &*found;
}

bool may_sign_for(Party const& party, accounts::PersonId person)
{
    return std::ranges::find(party.signatories, person, &Signatory::person) != party.signatories.end();
}

std::optional<Refusal> hindrance(State state, PartySignature const* asked)
{
    if (!asked)
        return Refusal::not_asked;
    if (has_signed(*asked))
        return Refusal::signed_already;
    if (state != State::open)
        return Refusal::not_open;
    return std::nullopt;
}

std::optional<Refusal> hindrance(State state, PartySignature const* asked, accounts::PersonId person)
{
    if (asked && !may_sign_for(asked->party, person))
        return Refusal::not_the_signatory;
    return hindrance(state, asked);
}

bool asks_signatures(Paper const& paper, partnership::Scope const& scope)
{
    return paper.state == State::open && paper.round == scope.round;
}

State state_in(Paper const& paper, partnership::Scope const& scope)
{
    bool const is_left_open = paper.state == State::open && !asks_signatures(paper, scope);
    return is_left_open ? State::withdrawn : paper.state;
}

bool is_complete(std::vector<PartySignature> const& signatures)
{
    return !signatures.empty() && std::ranges::all_of(signatures, has_signed);
}

State state_after(State before, std::vector<PartySignature> const& signatures)
{
    if (before == State::withdrawn)
        return before;
    return is_complete(signatures) ? State::complete : State::open;
}

std::optional<accounts::OrganisationId> waits_for(
    std::vector<PartySignature> const& signatures, accounts::PersonId person)
{
    auto const found = std::ranges::find_if(signatures,
        [&](PartySignature const& line) { return !has_signed(line) && may_sign_for(line.party, person); });
    return found == signatures.end() ? std::nullopt : std::optional(found->party.organisation);
}

i18n::Message message(Refusal refusal)
{
    switch (refusal) {
    case Refusal::unknown_paper:
        return i18n::message(texts::refusal::unknown_paper);
    case Refusal::not_open:
        return i18n::message(texts::refusal::not_open);
    case Refusal::not_asked:
        return i18n::message(texts::refusal::not_asked);
    case Refusal::not_the_signatory:
        return i18n::message(texts::refusal::not_the_signatory);
    case Refusal::signed_already:
        break;
    }
    return i18n::message(texts::refusal::signed_already);
}

} // namespace papers
