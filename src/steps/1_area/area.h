// The door of the area: the boundary of the park and the addresses inside it. Process document 1.1: the area
// is marked out, with its postcodes and house numbers, before anything is counted or asked.
#pragma once
#include "accounts/accounts.h"
#include "base/id.h"
#include "base/result.h"
#include "geo/geo.h"
#include "i18n/i18n.h"
#include "moment/moment.h"
#include "partnership/step.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace db {
class Connection;
}

namespace area {

using AddressId = base::Id<struct AddressTag>;
using BoundaryId = base::Id<struct BoundaryTag>;
using ImportId = base::Id<struct ImportTag>;

// The status of an address, as people call it.
enum class AddressKind {
    unknown,
    company,
    home,
    vacant, // a building that nobody uses now
    duplicate, // the same place stands on the list twice; this one is not counted
    not_company, // a transformer house, a garage box, a mast
};
std::string_view code(AddressKind kind);
AddressKind kind_of(std::string_view code); // unknown when there is no such code
std::optional<AddressKind> known_kind(std::string_view code);
i18n::Text name(AddressKind kind);
// Whether an entrepreneur may be found there: a company, or nobody knows.
bool may_hold_company(AddressKind kind);

struct Address {
    AddressId id;
    std::string street; // may be empty: some lists have only postcode and number
    std::int64_t number = 0;
    std::string letter;
    std::string addition;
    std::string postcode; // "1234AB"
    std::string town;
    geo::Rd point; // zero when nobody knows, as with some that were added by hand
    AddressKind kind = AddressKind::unknown;
    // Names of the companies there, which may be the name of a person: they are kept here alone.
    std::vector<std::string> companies = {};
};

// "12", "12 A", "12-3", "12 A-3"
std::string written_number(Address const& address);
// "1234 AB"
std::string written_postcode(std::string_view postcode);
// Street by street, the odd side before the even side, each upward.
bool walks_before(Address const& left, Address const& right);

// What lies inside the boundary or was added by hand, in walking order.
std::vector<Address> addresses(db::Connection& db, partnership::Scope const& scope);
// Without duplicates.
std::int64_t address_count(db::Connection& db, partnership::Scope const& scope);

struct Boundary {
    BoundaryId id;
    int version = 1; // goes on counting over the rounds
    geo::Shape shape;
    double area_m2 = 0;
    moment::Instant at;
    std::string by; // name of the person who saved it
    std::string reason;
    std::string source; // the name of the file it came from; empty when it was drawn
};
inline double hectares(Boundary const& boundary) { return boundary.area_m2 / 10'000; }

std::optional<Boundary> boundary(db::Connection& db, partnership::Scope const& scope);
std::optional<geo::Shape> shape(db::Connection& db, partnership::Scope const& scope);

// A named part of the park, by its streets or drawn on the map.
using SubAreaId = base::Id<struct SubAreaTag>;
struct SubArea {
    SubAreaId id;
    std::string name;
    std::vector<std::string> streets; // empty when it was drawn
    geo::Shape shape = {}; // empty when it has streets
};
// By name.
std::vector<SubArea> sub_areas(db::Connection& db, partnership::Scope const& scope);

// Makes the id. The rules for what may be one: sub_areas.h.
void make_sub_area(db::Connection& db, partnership::Scope const& scope, SubArea const& wanted);

// Tells of very many addresses in which sub-area they lie: a street goes before a drawing, and the first by
// name before others. Whoever counts by sub-area hides groups under the house's smallest group.
class SubAreaFinder {
public:
    explicit SubAreaFinder(std::vector<SubArea> sub_areas);
    // Null when it lies in none; valid as long as this is.
    SubArea const* of(Address const& address) const;
    SubArea const* with_street(std::string_view street) const;
    SubArea const* drawn_around(geo::Rd place) const;
    std::vector<SubArea> const& all() const { return sub_areas_; }

private:
    std::vector<SubArea> sub_areas_;
    std::vector<geo::Locator> locators_;
};

// Where the streets of the park run, as far as its addresses tell: to name a place on the map.
struct StreetPlace {
    std::string street;
    geo::Rd at;
};
std::vector<StreetPlace> street_places(db::Connection& db, partnership::Scope const& scope);

struct Summary {
    double hectares = 0; // 0 while there is no boundary
    std::int64_t addresses = 0; // without duplicates
    int boundary_version = 0; // 0 while there is none
    moment::Date bounded_on;
};
Summary summary(db::Connection& db, partnership::Scope const& scope);

enum class Refusal {
    unsound, // the shape is empty, crosses itself or lies elsewhere: see geo::problems
    too_small, // under a hundred square metres
    too_large, // over a hundred square kilometres
    no_boundary, // addresses can be placed only when there is one
    exists_already, // an address that is on the list
    unknown_address,
};
i18n::Message message(Refusal refusal);

struct NewBoundary {
    geo::Shape shape;
    std::string reason = {};
    std::string source = {};
    accounts::PersonId person = {};
};
// A new version; the older ones stay. Every known address is told inside or outside again.
base::Result<Boundary, Refusal> set_boundary(
    db::Connection& db, partnership::Scope const& scope, NewBoundary const& wanted, moment::Instant now);

// What an import did with the rows of a file.
struct ImportCounts {
    std::int64_t read = 0; // rows, without the header
    std::int64_t inside = 0; // the edge counts as inside
    std::int64_t outside = 0;
    std::int64_t skipped = 0;
    std::int64_t added = 0; // of those inside: not on the list before
};
enum class ImportRefusal {
    no_boundary,
    empty,
    not_text, // no CSV
    no_columns, // no column of postcodes and house numbers
    no_places, // no columns of coordinates
    broken, // a quote that never closes, a cell or row that is too long
    too_many_rows,
    password, // a spreadsheet that is locked
    no_addresses, // every row was skipped
    incomplete, // a BAG extract without the files of numbers, streets or places
};
i18n::Message message(ImportRefusal refusal);
// A CSV of the BAG as NLExtract writes it (bagadres, bagadresplus), or any table with postcode, house number,
// x and y. All or nothing, in the caller's transaction.
base::Result<ImportCounts, ImportRefusal> import_addresses(
    db::Connection& db, partnership::Scope const& scope, std::string_view csv, moment::Instant now);

// By hand: stays on the list whatever the boundary. The id and the point of `address` are not used.
base::Result<AddressId, Refusal> add_address(
    db::Connection& db, partnership::Scope const& scope, Address const& address);
// It stays off the list, also when a later import holds it.
base::Result<void, Refusal> remove_address(db::Connection& db, partnership::Scope const& scope, AddressId id);
base::Result<void, Refusal> set_kind(
    db::Connection& db, partnership::Scope const& scope, AddressId id, AddressKind kind);

partnership::StepReport report(db::Connection& db, partnership::StepQuestion const& question);
// Copies boundary and addresses, so that those of the round before stay as they were.
void begin_round(db::Connection& db, partnership::Scope const& from, partnership::Scope const& to);

} // namespace area
