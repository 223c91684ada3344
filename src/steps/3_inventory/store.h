// All statements of the room, one function each; every one is bound to a scope or to an import of it, and
// those that read what partners share to a reader.
#pragma once
#include "asking.h"
#include "figures.h"
#include "importing.h"
#include "patterns.h"
#include "places.h"
#include "top_three_asking.h"
#include "top_three_scan.h"

#include <span>

namespace inventory {

void insert_import(db::Connection& db, partnership::Scope const& scope, Import const& import);
std::vector<Import> imports_of_round(db::Connection& db, partnership::Reader const& reader);
std::optional<Import> import_of_id(db::Connection& db, partnership::Reader const& reader, ImportId id);
// For the job, which knows the import only.
std::optional<Import> import_of_job(db::Connection& db, ImportId id);
partnership::Scope scope_of_import(db::Connection& db, ImportId id);
// False when it is no longer in the state that was read.
bool update_import(
    db::Connection& db, partnership::Scope const& scope, Import const& import, ImportState from);
void update_sharing(
    db::Connection& db, partnership::Reader const& reader, ImportId id, partnership::Sharing sharing);
// False when it no longer waits.
bool update_layout(db::Connection& db, partnership::Scope const& scope, ImportId id, std::string_view layout);
// What the columns of a table mean, by their names.
struct KnownLayout {
    std::string signature, layout;
};
void upsert_layout(db::Connection& db, partnership::Scope const& scope, KnownLayout const& known);
std::vector<KnownLayout> layouts_of_partnership(db::Connection& db, partnership::Scope const& scope);
void update_saved(db::Connection& db, ImportId id, std::int64_t kept);
std::int64_t count_waiting_with_file(db::Connection& db, std::string const& file);

void insert_figures(db::Connection& db, ImportId id, std::span<SourcedCount const> counts);
// When and over which periods an import was counted.
struct CountedOver {
    moment::Date on;
    std::optional<Period> first, last;
};
void insert_patterns(db::Connection& db, ImportId id, Patterns const& patterns, CountedOver const& over);
// With the moments and places of the import.
void delete_figures(db::Connection& db, ImportId id);
// Of imports that are saved, the oldest import first.
std::vector<StoredFigure> figures_of_round(db::Connection& db, partnership::Reader const& reader);
std::vector<StoredFigure> figures_of_phenomenon(
    db::Connection& db, partnership::Reader const& reader, std::string_view phenomenon);
// The newest import first.
std::vector<StoredMoment> moments_of_phenomenon(
    db::Connection& db, partnership::Reader const& reader, std::string_view phenomenon);
std::vector<WhereOf> places_of_phenomenon(
    db::Connection& db, partnership::Reader const& reader, std::string_view phenomenon);
std::vector<StoredSpot> spots_of_places(
    db::Connection& db, partnership::Reader const& reader, WhereOf const& where);
std::vector<Source> sources_of_round(db::Connection& db, partnership::Scope const& scope);

Mapping mapping_of_partnership(db::Connection& db, partnership::Scope const& scope);
void upsert_mapping(db::Connection& db, partnership::Scope const& scope, Mapping const& mapping);

void upsert_request(db::Connection& db, partnership::Scope const& scope, Request const& request);
std::vector<Request> requests_of_round(db::Connection& db, partnership::Scope const& scope);

std::optional<ScopedRequest> request_with_link(db::Connection& db, LinkId link);
// Of all partnerships that go on: asked by mail with a day, and not answered.
std::vector<ScopedRequest> requests_waited_for(db::Connection& db);
// Files that came through a link and nobody read in.
std::int64_t count_waiting_without_person(db::Connection& db, partnership::Scope const& scope);

void delete_top(db::Connection& db, partnership::Scope const& scope, accounts::OrganisationId organisation);
struct PlacedItem {
    accounts::OrganisationId organisation;
    int place = 1;
    TopItem item;
};
void insert_top_item(db::Connection& db, partnership::Scope const& scope, PlacedItem const& placed);
std::vector<PlacedItem> top_of_round(db::Connection& db, partnership::Scope const& scope);

// What goes with a top three.
struct KeptScan {
    accounts::OrganisationId organisation;
    std::string often;
    Photo photo;
};
void upsert_often(db::Connection& db, partnership::Scope const& scope, accounts::OrganisationId organisation,
    std::string_view often);
void upsert_photo(db::Connection& db, partnership::Scope const& scope, accounts::OrganisationId organisation,
    Photo const& photo);
std::vector<KeptScan> kept_scans_of_round(db::Connection& db, partnership::Scope const& scope);
void upsert_scan_day(db::Connection& db, partnership::Scope const& scope, moment::Date due_on);
void upsert_scan_asked(db::Connection& db, partnership::Scope const& scope, ScanAsked const& asked);
ScanRound scan_round_of(db::Connection& db, partnership::Scope const& scope);
struct ScanDay {
    partnership::Scope scope;
    moment::Date due_on;
};
// Of all partnerships that go on.
std::vector<ScanDay> scan_days(db::Connection& db);

} // namespace inventory
