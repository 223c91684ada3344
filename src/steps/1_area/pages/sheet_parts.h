// What the pages that take a spreadsheet in share: reading it, and showing the rows that are passed over.
#pragma once
#include "sheet.h"

#include "tabular/tabular.h"
#include "visit/page.h"

namespace area {

inline constexpr std::int64_t sheet_bytes_max = 20'000'000;
inline constexpr std::string_view sheet_types = ".xlsx,.ods,.xls,.csv,.txt";
constexpr std::size_t sheet_rows_max = 50'000;

struct SentTable {
    std::string name;
    tabular::Table table;
};
// The file of the field "file", or what is wrong with it.
base::Result<SentTable, i18n::Problem> sent_table(visit::Visit const& visit, http::Request const& request);

// The sheet of this address, when it lies open for this purpose.
std::optional<Sheet> asked_sheet(
    visit::Visit const& visit, http::Request const& request, SheetPurpose purpose);

// The first of them, and all as a file; nothing when there are none.
html::Html passed_over_block(visit::Visit const& visit, Sheet const& sheet, std::vector<SheetRow> const& rows,
    std::string_view file_path);

} // namespace area
