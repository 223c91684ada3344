// The rows of a file that could not be read: the first on the page, all of them as a file to put right.
#pragma once
#include "inventory/opened.h"

#include "html/html.h"
#include "i18n/i18n.h"

namespace inventory {

struct WrongRows {
    std::int64_t count = 0;
    std::string file; // the address of the file
};
html::Html wrong_rows_view(
    i18n::Words const& words, std::vector<WrongRow> const& rows, WrongRows const& more);
// The table itself with what is wrong at the end of a row; of reports, a list.
std::string wrong_rows_file(i18n::Words const& words, Opened const& opened, std::optional<std::size_t> sheet,
    std::vector<WrongRow> const& rows);

} // namespace inventory
