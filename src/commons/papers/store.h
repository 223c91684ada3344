// All statements of the room, one function each.
#pragma once
#include "papers.h"

namespace papers {

struct PaperRow {
    PaperId id;
    std::string kind;
    std::string content;
    std::string sha256;
    accounts::PersonId person;
    moment::Instant created_at;
};
void insert_paper(db::Connection& db, partnership::Scope const& scope, PaperRow const& row);
// Whether the reader sees it by its class, or may sign it.
bool is_paper_for(
    db::Connection& db, partnership::Reader const& reader, PaperId id, accounts::PersonId person);
void update_sharing(
    db::Connection& db, partnership::Scope const& scope, PaperId id, partnership::Sharing sharing);
void update_state(db::Connection& db, partnership::Scope const& scope, PaperId id, State state);
std::optional<Paper> paper_of_id(db::Connection& db, partnership::Scope const& scope, PaperId id);
std::optional<Paper> last_paper_of_kind(
    db::Connection& db, partnership::Scope const& scope, std::string_view kind);

void upsert_party(db::Connection& db, PaperId id, Party const& party, int place);
void delete_unsigned_parties(db::Connection& db, PaperId id);
void insert_signatory(db::Connection& db, PaperId id, Party const& party, Signatory const& signatory);
std::vector<PaperId> open_papers_with(
    db::Connection& db, partnership::Scope const& scope, Replacement const& replacement);
void update_signatory(db::Connection& db, PaperId id, Replacement const& replacement);
void delete_signatories(db::Connection& db, PaperId id);
// With their signatures, in the order in which they were asked.
std::vector<PartySignature> parties_of_paper(db::Connection& db, PaperId id);

struct SignatoryRow {
    accounts::OrganisationId organisation;
    Signatory signatory;
};
std::vector<SignatoryRow> signatories_of_paper(db::Connection& db, PaperId id);

struct SignatureRow {
    PaperId paper;
    accounts::OrganisationId organisation;
    accounts::PersonId person; // none for a signature on paper
    accounts::PersonId registered_by;
    Signature signature;
};
void insert_signature(db::Connection& db, SignatureRow const& row);

} // namespace papers
