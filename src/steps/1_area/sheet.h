// A spreadsheet that somebody sent in to look at before anything is saved: what each row means for the list
// of addresses. The file itself is not kept, only what was understood of it.
#pragma once
#include "companies.h"

namespace area {

using SheetId = base::Id<struct SheetTag>;

enum class SheetPurpose {
    statuses, // the list that was downloaded, filled in
    companies, // names of companies with their addresses
};
std::string_view code(SheetPurpose purpose);

enum class RowOutcome {
    // Of statuses:
    change,
    bad_kind,
    unknown_address,
    twice,
    name_long,
    // Of companies:
    sure,
    doubtful, // a person chooses
    chosen,
    none_of_these,
    outside,
    no_name,
    no_number,
};
std::string_view code(RowOutcome outcome);
std::optional<RowOutcome> outcome_of(std::string_view code);
// Why a row is passed over.
i18n::Text name(RowOutcome outcome);

struct SheetRow {
    std::size_t number = 0; // as the spreadsheet counts, from 1
    RowOutcome outcome = RowOutcome::change;
    AddressId address = {}; // zero when there is none
    std::string kind = {}; // code of the status that was asked for, or empty
    std::string names = {}; // of companies, one on a line
    Address place = {}; // as written: street, number, letter, addition, postcode, town
    std::string written = {}; // the cells that matter to a person
};

struct Sheet {
    SheetId id;
    SheetPurpose purpose = SheetPurpose::statuses;
    std::string name; // of the file, as the visitor's machine called it
    moment::Instant at;
};

std::int64_t count_of(std::vector<SheetRow> const& rows, RowOutcome outcome);
// Rows that cannot be used, in their order.
std::vector<SheetRow> passed_over(std::vector<SheetRow> const& rows);

// In place of the one that lay open for this purpose.
SheetId open_sheet(db::Connection& db, partnership::Scope const& scope, Sheet const& sheet,
    std::vector<SheetRow> const& rows);
void close_sheets(db::Connection& db, partnership::Scope const& scope, SheetPurpose purpose);

// Statements.
SheetId insert_sheet(db::Connection& db, partnership::Scope const& scope, Sheet const& sheet);
void insert_sheet_rows(db::Connection& db, SheetId sheet, std::vector<SheetRow> const& rows);
std::optional<Sheet> sheet_of_id(db::Connection& db, partnership::Scope const& scope, SheetId id);
std::vector<SheetRow> rows_of_sheet(db::Connection& db, SheetId sheet);
void update_sheet_row(db::Connection& db, SheetId sheet, SheetRow const& row);
void delete_sheets(db::Connection& db, partnership::Scope const& scope, SheetPurpose purpose);

} // namespace area
