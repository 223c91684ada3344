#include "papers.h"

#include "frozen.h"
#include "signing.h"
#include "store.h"
#include "texts.h"

#include "base/text.h"
#include "crypto/crypto.h"
#include "db/db.h"

#include <algorithm>

namespace papers {
namespace {

// The paper with what stands on it, read together because every rule of signing needs both.
struct Signing {
    std::optional<Paper> paper;
    std::vector<PartySignature> signatures;
};

Signing signing(db::Connection& db, partnership::Scope const& scope, PaperId id)
{
    Signing out{paper_of_id(db, scope, id), {}};
    if (out.paper)
        out.signatures = signatures(db, id);
    return out;
}

void refresh_state(db::Connection& db, partnership::Scope const& scope, Paper const& paper)
{
    auto const state = state_after(paper.state, signatures(db, paper.id));
    if (state != paper.state)
        update_state(db, scope, paper.id, state);
}

std::string function_of(Party const& party, accounts::PersonId person)
{
    auto const found = std::ranges::find(party.signatories, person, &Signatory::person);
    return found == party.signatories.end() ? "" : found->function;
}

} // namespace

std::string_view code(State state)
{
    constexpr std::string_view codes[] = {"open", "complete", "withdrawn"};
    return codes[static_cast<std::size_t>(state)];
}

std::string_view code(Method method) { return method == Method::on_screen ? "on_screen" : "wet_ink"; }

PaperId draw_up(
    db::Connection& db, partnership::Scope const& scope, NewPaper const& paper, moment::Instant now)
{
    auto const id = db.ids().make<PaperId>();
    auto const content = frozen(paper.text);
    insert_paper(db, scope, {id, paper.text.kind, content, crypto::sha256_hex(content), paper.person, now});
    return id;
}

void withdraw(db::Connection& db, partnership::Scope const& scope, PaperId id)
{
    update_state(db, scope, id, State::withdrawn);
}

std::optional<Paper> paper(db::Connection& db, partnership::Scope const& scope, PaperId id)
{
    return paper_of_id(db, scope, id);
}

std::optional<Paper> paper_for(
    db::Connection& db, partnership::Reader const& reader, PaperId id, accounts::PersonId person)
{
    return is_paper_for(db, reader, id, person) ? paper_of_id(db, reader.scope(), id) : std::nullopt;
}

void share(db::Connection& db, partnership::Scope const& scope, PaperId id, partnership::Sharing sharing)
{
    update_sharing(db, scope, id, sharing);
}

std::optional<Paper> latest(db::Connection& db, partnership::Scope const& scope, std::string_view kind)
{
    return last_paper_of_kind(db, scope, kind);
}

void replace_signatory(db::Connection& db, partnership::Scope const& scope, Replacement const& replacement)
{
    for (auto const id : open_papers_with(db, scope, replacement))
        update_signatory(db, id, replacement);
}

void ask_signatures(
    db::Connection& db, partnership::Scope const& scope, PaperId id, std::vector<Party> const& parties)
{
    auto const paper = paper_of_id(db, scope, id);
    if (!paper)
        return;
    delete_signatories(db, id);
    delete_unsigned_parties(db, id);
    int place = 0;
    for (auto const& party : parties) {
        upsert_party(db, id, party, ++place);
        for (auto const& signatory : party.signatories)
            insert_signatory(db, id, party, signatory);
    }
    refresh_state(db, scope, *paper);
}

std::vector<PartySignature> signatures(db::Connection& db, PaperId id)
{
    auto out = parties_of_paper(db, id);
    for (auto& row : signatories_of_paper(db, id))
        for (auto& line : out)
            if (line.party.organisation == row.organisation)
                line.party.signatories.push_back(std::move(row.signatory));
    return out;
}

base::Result<void, Refusal> sign(
    db::Connection& db, partnership::Scope const& scope, OnScreen const& consent, moment::Instant now)
{
    auto const found = signing(db, scope, consent.paper);
    if (!found.paper)
        return base::refuse(Refusal::unknown_paper);
    auto const* asked = signature_of(found.signatures, consent.organisation);
    if (auto const refusal = hindrance(state_in(*found.paper, scope), asked, consent.person))
        return base::refuse(*refusal);
    insert_signature(db,
        {consent.paper, consent.organisation, consent.person, consent.person,
            {std::string(base::trimmed(consent.typed_name)), function_of(asked->party, consent.person),
                Method::on_screen, moment::local_date(now), now, consent.statement}});
    refresh_state(db, scope, *found.paper);
    return {};
}

base::Result<void, Refusal> register_wet_ink(
    db::Connection& db, partnership::Scope const& scope, WetInk const& ink, moment::Instant now)
{
    auto const found = signing(db, scope, ink.paper);
    if (!found.paper)
        return base::refuse(Refusal::unknown_paper);
    auto const* asked = signature_of(found.signatures, ink.organisation);
    if (auto const refusal = hindrance(state_in(*found.paper, scope), asked))
        return base::refuse(*refusal);
    insert_signature(db,
        {ink.paper, ink.organisation, {}, ink.registered_by,
            {std::string(base::trimmed(ink.name)), std::string(base::trimmed(ink.function)), Method::wet_ink,
                ink.signed_on, now, ""}});
    refresh_state(db, scope, *found.paper);
    return {};
}

std::string path_of(PaperId id) { return "stukken/" + id.text(); }

} // namespace papers
