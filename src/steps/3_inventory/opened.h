// A file as rows, of whatever kind it is: CSV, a spreadsheet, or a list in JSON; and what it says, with what
// is known of the columns.
#pragma once
#include "columns.h"
#include "place_book.h"
#include "tally.h"

#include "base/function_ref.h"
#include "tabular/csv.h"

#include <filesystem>
#include <map>
#include <memory>
#include <set>

namespace inventory {

// What the rows of a file are held against.
struct ReadPlace {
    std::optional<geo::Shape> boundary;
    std::string reader; // the program for spreadsheets
    std::set<std::string, std::less<>> postcodes = {}; // of the list of addresses: "1234AB" and "1234AB 12"
    std::optional<Layout> layout = {}; // chosen by a person for this file
    std::map<std::string, Layout, std::less<>> known = {}; // by signature: what was chosen before
    std::optional<Placer> placer = {}; // none: squares alone
};

Grounds grounds_of(ReadPlace const& place);

// A CSV is looked into as it stands; what is packed or JSON is taken apart first, which takes its time.
bool opens_at_once(std::filesystem::path const& file);

// CSV is read again and again from the disk, never held in memory.
class Opened {
public:
    static base::Result<Opened, ReadRefusal> open(
        std::filesystem::path const& file, std::string const& reader);

    std::size_t sheet_count() const;
    std::string_view sheet_name(std::size_t sheet) const;
    base::Result<void, ReadRefusal> each_row(std::size_t sheet, tabular::OnRow on_row) const;
    base::Result<Sheet, ReadRefusal> first_rows(std::size_t sheet, std::size_t rows_max) const;
    std::string_view text() const { return mapped_->text(); }
    // How many rows there are below the header, blank ones too: for how far a job is.
    std::int64_t rows_about(std::size_t sheet) const;
    bool is_json() const { return is_json_; }

private:
    std::unique_ptr<tabular::MappedFile> mapped_;
    std::vector<tabular::Table> tables_; // none of a CSV
    bool is_json_ = false;
};

// What a file is, so that it can be read the same way again: reports in JSON, or a table by its columns.
struct Way {
    Kind kind = Kind::table;
    Layout layout = {}; // of a table
};
// For a file whose rows are shared out over parks. Refused as unknown when a person has to say what it is.
base::Result<Way, ReadRefusal> way_of(Opened const& opened, ReadPlace const& how);
About about_of(Way const& way);
// Whether the rows say where they are.
bool says_where(Layout const& layout);

// Where reading goes on, and to whom what was counted goes: after so many rows of the file, and at the end.
struct Going {
    std::int64_t rows_each = 0; // 0: only at the end
    std::int64_t passed = 0; // rows that earlier pieces have
    std::vector<KindName> kinds = {}; // of earlier pieces
    PlaceBook* book = nullptr; // of one park: counts in which of its sub-areas rows are
};
using OnPiece = base::FunctionRef<tabular::Next(Counted)>;
base::Result<void, ReadRefusal> gather(
    Opened const& opened, Way const& way, Grounds const& grounds, Going const& going, OnPiece on_piece);

// Counts by sub-area too, where the park has a placer.
std::optional<PlaceBook> book_of(ReadPlace const& place);
Reading with_places(Reading reading, std::optional<PlaceBook> const& book);

Read read_opened(Opened const& opened, ReadPlace const& place);
// A table by what its columns mean.
Read read_by(Opened const& opened, Layout const& layout, ReadPlace const& place);
Read read_file(std::filesystem::path const& file, ReadPlace const& place);

// The sheet a person can best be asked about, with the best guess; nothing when no sheet holds figures.
struct Asked {
    Layout layout;
    Sheet sample;
};
std::optional<Asked> worth_asking(Opened const& opened, ReadPlace const& place);

} // namespace inventory
