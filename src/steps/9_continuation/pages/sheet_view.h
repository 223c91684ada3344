// A paper as a page, and as a file to fetch.
#pragma once
#include "sheet.h"

#include "visit/page.h"

namespace continuation {

html::Html sheet_view(visit::Visit const& visit, Sheet const& sheet);
// The two files stand beside the page: "vervolg/kwartaal" has "vervolg/kwartaal.pdf".
html::Html sheet_downloads(visit::Visit const& visit, std::string_view below, std::string_view query = {});

struct SheetFile {
    Sheet const& sheet;
    std::string_view name; // without its ending
};
http::Response pdf_file(visit::Visit const& visit, SheetFile const& file);
http::Response odt_file(visit::Visit const& visit, SheetFile const& file);

// Which round a page tells of, where it is not the one that runs.
html::Html round_note(visit::Visit const& visit, partnership::Round const& told);
// A page of this step, below the page of progress.
visit::Page step_page(visit::Visit const& visit, std::string title, html::Html content);

} // namespace continuation
