// Keeping the addresses that were gathered, whether a page or a job gathered them.
#pragma once
#include "import.h"

namespace files {
class Store;
}

namespace area {

// In one transaction: the addresses, what was skipped and the outcome of the import.
ImportCounts keep(
    db::Connection& db, partnership::Scope const& scope, Import import, Gathered const& gathered);

struct ImportPlace {
    partnership::Scope scope;
    files::Store const& files;
    std::string reader; // the program for spreadsheets
};
// Reads the file of a waiting import and keeps its addresses, or writes down why not. Nothing when the one
// who watches the progress said stop: the import goes on waiting.
std::optional<base::Result<ImportCounts, ImportRefusal>> run_import(
    db::Connection& db, ImportPlace const& place, Import const& import, OnProgress progress);

} // namespace area
