// All statements of the room, one function each; every one is bound to a scope or to an import of it, and
// those that read what partners share to a reader.
#pragma once
#include "figures.h"
#include "importing.h"

#include <span>

namespace inventory {

void insert_import(db::Connection& db, partnership::Scope const& scope, Import const& import);
std::vector<Import> imports_of_round(db::Connection& db, partnership::Reader const& reader);
std::optional<Import> import_of_id(db::Connection& db, partnership::Reader const& reader, ImportId id);
// For the job, which knows the import only.
std::optional<Import> import_of_job(db::Connection& db, ImportId id);
// False when it is no longer in the state that was read.
bool update_import(
    db::Connection& db, partnership::Scope const& scope, Import const& import, ImportState from);
void update_sharing(
    db::Connection& db, partnership::Reader const& reader, ImportId id, partnership::Sharing sharing);
void update_saved(db::Connection& db, ImportId id, std::int64_t kept);
std::int64_t count_waiting_with_file(db::Connection& db, std::string const& file);

void insert_figures(db::Connection& db, ImportId id, std::span<SourcedCount const> counts);
void delete_figures(db::Connection& db, ImportId id);
// Of imports that are saved, the oldest import first.
std::vector<StoredFigure> figures_of_round(db::Connection& db, partnership::Reader const& reader);
std::vector<StoredFigure> figures_of_phenomenon(
    db::Connection& db, partnership::Reader const& reader, std::string_view phenomenon);
std::vector<Source> sources_of_round(db::Connection& db, partnership::Scope const& scope);

Mapping mapping_of_partnership(db::Connection& db, partnership::Scope const& scope);
void upsert_mapping(db::Connection& db, partnership::Scope const& scope, Mapping const& mapping);

void upsert_request(db::Connection& db, partnership::Scope const& scope, Request const& request);
std::vector<Request> requests_of_round(db::Connection& db, partnership::Scope const& scope);

void delete_top(db::Connection& db, partnership::Scope const& scope, accounts::OrganisationId organisation);
struct PlacedItem {
    accounts::OrganisationId organisation;
    int place = 1;
    TopItem item;
};
void insert_top_item(db::Connection& db, partnership::Scope const& scope, PlacedItem const& placed);
std::vector<PlacedItem> top_of_round(db::Connection& db, partnership::Scope const& scope);

} // namespace inventory
