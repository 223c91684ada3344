// All statements of the room, one function each.
#pragma once
#include "boundary.h"
#include "import.h"

#include "base/function_ref.h"

namespace area {

using partnership::Scope;
using UploadId = base::Id<struct UploadTag>;
using DraftId = base::Id<struct DraftTag>;

void insert_boundary(
    db::Connection& db, Scope const& scope, Boundary const& boundary, accounts::PersonId person);
std::optional<Boundary> last_boundary(db::Connection& db, Scope const& scope);
// Without their shapes, the newest first.
std::vector<Boundary> boundaries_of_round(db::Connection& db, Scope const& scope);
std::optional<Boundary> boundary_of_version(db::Connection& db, Scope const& scope, int version);

// An address as it is kept.
struct AddressRow {
    Address address;
    std::string sign;
    std::string source;
    bool inside = false;
    bool by_hand = false;
    bool removed = false;
};
void insert_addresses(db::Connection& db, Scope const& scope, std::vector<AddressRow> const& rows);
// Everything but the kind, which people may have set.
void update_address(db::Connection& db, Scope const& scope, AddressRow const& row);
void update_address_kind(db::Connection& db, Scope const& scope, AddressId id, AddressKind kind);
void update_address_removed(db::Connection& db, Scope const& scope, AddressId id);
void update_address_inside(db::Connection& db, Scope const& scope, AddressRow const& row);
std::vector<Address> addresses_inside(db::Connection& db, Scope const& scope);
std::int64_t count_inside(db::Connection& db, Scope const& scope);
std::vector<AddressRow> all_addresses(db::Connection& db, Scope const& scope);
std::optional<AddressRow> address_of_id(db::Connection& db, Scope const& scope, AddressId id);
std::optional<AddressRow> address_of_sign(db::Connection& db, Scope const& scope, std::string_view sign);

struct Upload {
    UploadId id;
    std::string file;
    std::string name;
    moment::Instant at;
    accounts::PersonId person;
};
// Makes the id.
UploadId insert_upload(db::Connection& db, Scope const& scope, Upload const& upload);
std::optional<Upload> upload_of_id(db::Connection& db, Scope const& scope, UploadId id);
void insert_found(db::Connection& db, UploadId upload, std::vector<Found> const& found);
std::vector<Found> found_of_upload(db::Connection& db, UploadId upload);
void delete_found(db::Connection& db, Scope const& scope);

// A shape that somebody is about to make the boundary.
struct Draft {
    DraftId id;
    Mended mended;
    std::string source = {};
    moment::Instant at = {};
    std::vector<SubArea> apart = {}; // become sub-areas with the boundary; without ids
};
// Makes the id.
DraftId insert_draft(db::Connection& db, Scope const& scope, Draft const& draft);
std::optional<Draft> draft_of_id(db::Connection& db, Scope const& scope, DraftId id);
void delete_drafts(db::Connection& db, Scope const& scope);

// Makes the id.
ImportId insert_import(db::Connection& db, Scope const& scope, Import const& import);
void update_import_job(db::Connection& db, ImportId id, std::int64_t job);
void update_import_result(db::Connection& db, Import const& import);
std::optional<Import> import_of_id(db::Connection& db, Scope const& scope, ImportId id);
struct ScopedImport {
    Scope scope;
    Import import;
};
std::optional<ScopedImport> import_with_scope(db::Connection& db, ImportId id);
std::vector<Import> imports_of_round(db::Connection& db, Scope const& scope);
void insert_skipped(db::Connection& db, ImportId import, std::vector<SkippedRow> const& rows);
std::vector<SkippedRow> skipped_of_import(db::Connection& db, ImportId import);

} // namespace area
