// A file as rows, of whatever kind it is: CSV, a spreadsheet, or a list in JSON; and what it says, with what
// is known of the columns.
#pragma once
#include "columns.h"

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

    Placer const* placer_if_any() const { return placer ? &*placer : nullptr; }
};

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
    bool is_json() const { return is_json_; }

private:
    std::unique_ptr<tabular::MappedFile> mapped_;
    std::vector<tabular::Table> tables_; // none of a CSV
    bool is_json_ = false;
};

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
