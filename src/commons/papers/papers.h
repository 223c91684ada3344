// Papers that go out in the name of the group: a template and what is filled in make a text, which is frozen
// and signed for every organisation. Process document 1.3 (declaration of intent) and 1.8 (award, letter).
#pragma once
#include "accounts/accounts.h"
#include "base/id.h"
#include "base/result.h"
#include "i18n/i18n.h"
#include "moment/moment.h"
#include "papers/template.h"
#include "partnership/partnership.h"
#include "partnership/sharing.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace db {
class Connection;
}

namespace papers {

using PaperId = base::Id<struct PaperTag>;

enum class State {
    open, // asks for signatures
    complete, // every organisation that was asked has signed
    withdrawn, // replaced by another, or no longer wanted
};
std::string_view code(State state);

// Frozen: what is signed never changes afterwards.
struct Paper {
    PaperId id;
    std::string kind; // the id of its template, such as "declaration_of_intent"
    MergedPaper text;
    std::string sha256; // of the frozen text, in hex
    moment::Instant created_at;
    State state = State::open;
    partnership::RoundId round = {};
    partnership::Sharing sharing = partnership::Sharing::everyone; // besides those who are asked to sign it
};
// Open, and of the running round: what belongs to a round that is over stays as it is.
bool asks_signatures(Paper const& paper, partnership::Scope const& scope);

struct NewPaper {
    MergedPaper text;
    accounts::PersonId person; // who draws it up
};
PaperId draw_up(
    db::Connection& db, partnership::Scope const& scope, NewPaper const& paper, moment::Instant now);
void withdraw(db::Connection& db, partnership::Scope const& scope, PaperId id);

std::optional<Paper> paper(db::Connection& db, partnership::Scope const& scope, PaperId id);
// Where the reader may see it, or may sign it.
std::optional<Paper> paper_for(
    db::Connection& db, partnership::Reader const& reader, PaperId id, accounts::PersonId person);
// For whom it is from here on; a paper is of the group, so never of one organisation.
void share(db::Connection& db, partnership::Scope const& scope, PaperId id, partnership::Sharing sharing);
// The last one of this kind in this round that was not withdrawn.
std::optional<Paper> latest(db::Connection& db, partnership::Scope const& scope, std::string_view kind);

// Somebody who may sign for an organisation.
struct Signatory {
    accounts::PersonId person;
    std::string name;
    std::string function;
};
// An organisation that is asked, with those who may sign for it; one of them is enough. Without signatories
// only a signature on paper can be registered.
struct Party {
    accounts::OrganisationId organisation;
    std::string name;
    std::vector<Signatory> signatories = {};
};
// Asking again replaces who was asked; signatures that were given stay.
void ask_signatures(
    db::Connection& db, partnership::Scope const& scope, PaperId id, std::vector<Party> const& parties);

// Another stands in the place of somebody who could sign for an organisation: on every paper of the
// partnership that is still open.
struct Replacement {
    accounts::OrganisationId organisation;
    accounts::PersonId former;
    Signatory next;
};
void replace_signatory(db::Connection& db, partnership::Scope const& scope, Replacement const& replacement);

enum class Method { on_screen, wet_ink };
std::string_view code(Method method);

// A record of consent: who, for whom, when, how and to which words.
struct Signature {
    std::string name; // as typed
    std::string function;
    Method method = Method::on_screen;
    moment::Date signed_on;
    moment::Instant at; // when it was written down
    std::string statement; // the sentence that was agreed to
};
// One line for every organisation that is asked.
struct PartySignature {
    Party party;
    std::optional<Signature> signature;
};
std::vector<PartySignature> signatures(db::Connection& db, PaperId id);
bool is_complete(std::vector<PartySignature> const& signatures);

enum class Refusal {
    unknown_paper,
    not_open, // complete or withdrawn
    not_asked, // this organisation is not on the paper
    not_the_signatory, // this person may not sign for the organisation
    signed_already,
};
i18n::Message message(Refusal refusal);

struct OnScreen {
    PaperId paper;
    accounts::OrganisationId organisation;
    accounts::PersonId person;
    std::string typed_name;
    std::string statement;
};
// The signature of the last organisation completes the paper.
base::Result<void, Refusal> sign(
    db::Connection& db, partnership::Scope const& scope, OnScreen const& consent, moment::Instant now);

struct WetInk {
    PaperId paper;
    accounts::OrganisationId organisation;
    std::string name;
    std::string function;
    moment::Date signed_on;
    accounts::PersonId registered_by;
};
base::Result<void, Refusal> register_wet_ink(
    db::Connection& db, partnership::Scope const& scope, WetInk const& ink, moment::Instant now);

// The organisation for which this person can sign now; none when there is nothing to sign.
std::optional<accounts::OrganisationId> waits_for(
    std::vector<PartySignature> const& signatures, accounts::PersonId person);

// The paper as a tagged file, with a table of signatures and lines for those that are still to come.
std::string pdf(Paper const& paper, std::vector<PartySignature> const& signatures, moment::Instant made_at);

// Below /t/{park}/: where a paper is read and signed.
std::string path_of(PaperId id);

} // namespace papers
