// Placing the addresses of a file: read row by row, told inside or outside, and kept all together or not at
// all.
#pragma once
#include "address_rows.h"

#include "base/function_ref.h"
#include "geo/shapes.h"
#include "tabular/csv.h"

#include <filesystem>
#include <memory>
#include <span>

namespace area {

enum class ImportState { waiting, done, refused };
std::string_view code(ImportState state);
ImportState import_state_of(std::string_view code);
std::string_view code(ImportRefusal refusal);
std::optional<ImportRefusal> import_refusal_of(std::string_view code);

struct Import {
    ImportId id;
    std::string file; // its name in the store of files
    std::string name; // as the visitor's machine called it
    std::int64_t job = 0;
    ImportState state = ImportState::waiting;
    std::string refusal; // the code of an ImportRefusal
    ImportCounts counts;
    moment::Instant at;
    accounts::PersonId person;
    std::string by;
};

struct SkippedRow {
    std::size_t row = 0;
    Skip reason = Skip::no_postcode;
    std::string content;
};
constexpr std::size_t skipped_max = 10'000; // so many are listed; all are counted
// Addresses further away are counted, but not kept: a boundary may move, not jump.
constexpr double keep_margin_m = 1'000;
constexpr std::int64_t progress_rows = 20'000;

struct Placed {
    ReadAddress read;
    bool inside = false;
};
struct Gathered {
    std::vector<Placed> kept;
    std::vector<SkippedRow> skipped;
    ImportCounts counts;
};

// Boundaries of one park or of many, and the ground round them of which addresses are kept.
struct NearPark {
    std::uint32_t park = 0; // its number
    bool inside = false;
};
class AddressGrounds {
public:
    explicit AddressGrounds(std::span<geo::Shape const> boundaries);
    // Fills `found` anew, rising by number.
    void find(geo::Rd at, std::vector<NearPark>& found) const;

private:
    geo::ShapeIndex inside_, near_;
};

// To whom addresses go as they are read.
class AddressTaker {
public:
    virtual ~AddressTaker() = default;
    virtual void place(ReadAddress read, std::span<NearPark const> parks) = 0; // none: far from all
    virtual void skip(SkippedRow row) = 0;
    // After each row of the file, its header aside.
    virtual tabular::Next after_row() = 0;
};

// Calls its argument for every row, and says when the table itself is not sound.
using RowFeed = base::FunctionRef<base::Result<void, tabular::Refusal>(tabular::OnRow)>;
// Called every progress_rows rows.
using OnProgress = base::FunctionRef<tabular::Next(std::int64_t rows)>;
base::Result<void, ImportRefusal> take_rows(AddressGrounds const& grounds, RowFeed feed, AddressTaker& taker);
// A CSV, the places of a map file, or through the reader the first sheet of a spreadsheet or a BAG extract.
base::Result<void, ImportRefusal> take_file(AddressGrounds const& grounds, std::filesystem::path const& file,
    std::string const& reader, AddressTaker& taker);
base::Result<Gathered, ImportRefusal> gather_csv(
    geo::Shape const& boundary, std::string_view csv, OnProgress progress);
// A zip with the files of a BAG 2.0 extract, as Kadaster ships it.
bool is_bag_extract(std::filesystem::path const& file);
// Whether a file can hold addresses, by its first row; of what is no CSV that shows when it is read.
base::Result<void, ImportRefusal> may_hold_addresses(std::filesystem::path const& file);
// What one park gets of it.
base::Result<Gathered, ImportRefusal> gather_file(geo::Shape const& boundary,
    std::filesystem::path const& file, std::string const& reader, OnProgress progress);

// All rows of a small file, blank ones as well so that they count as in the spreadsheet.
base::Result<tabular::Table, ImportRefusal> table_of(
    std::filesystem::path const& file, std::string const& reader);

} // namespace area
