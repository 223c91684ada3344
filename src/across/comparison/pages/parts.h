// What the pages that lay parks side by side share: who is in, what is looked for, and tables to take along.
#pragma once
#include "parks.h"

#include "html/parts.h"
#include "tabular/writing.h"
#include "visit/page.h"

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace comparison {

inline constexpr std::size_t lines_on_a_page = 50;

Parks parks_of(visit::Visit const& visit);

// What the address asks for; what is not asked is empty.
struct Wanted {
    std::string source, municipality, name, order, park;
    std::size_t page = 1;
};
Wanted wanted_of(http::Request const& request);
// "bron=police&zoek=grift": without the page, to put it behind.
std::string query_of(Wanted const& wanted);

// Only those of the municipality, when one is asked for.
void keep_municipality(std::vector<SeenPark>& seen, std::string_view municipality);
// What to choose from is told before it is chosen.
std::vector<std::string> municipalities_of(std::vector<SeenPark> const& seen);

struct FilterForm {
    std::string path;
    Wanted wanted;
    std::vector<std::string> municipalities;
    html::Html orders; // the field that chooses the order
};
html::Html filter_form(i18n::Words const& words, FilterForm const& form);

// From the first to behind the last line of a page; the last page when a later one is asked for.
struct Cut {
    std::size_t from = 0, to = 0, page = 1, pages = 1;
};
Cut cut_of(std::size_t lines, std::size_t page);
html::Html pages_view(
    i18n::Words const& words, Cut const& cut, std::string const& path, Wanted const& wanted);

// Parks that wait for the visitor to accept the terms of their group.
html::Html waiting_view(i18n::Words const& words, std::vector<Park> const& waiting);
// No park at all in which figures may be seen.
html::Html nothing_view(i18n::Words const& words);

enum class View { figures, process };
html::Html views(i18n::Words const& words, View current);
visit::Page page_of(std::string title, html::Html content);

// A table to take along.
struct Sheet {
    std::string name; // of the file, without its ending
    std::string title;
    std::vector<std::string> header;
    std::vector<std::vector<std::variant<std::string, std::int64_t, double>>> rows;
};
enum class Format { csv, xlsx, ods };
visit::Answer download_of(visit::Visit const& visit, Sheet const& sheet, Format format);
// The buttons for it: "/vergelijken/burglary/tabel.csv?..."
html::Html downloads(std::string const& path, Wanted const& wanted);

} // namespace comparison
