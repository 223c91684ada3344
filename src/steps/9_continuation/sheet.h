// A paper as a value: one thing of which the page, the tagged file and the text to work on are made, so that
// a number is the same everywhere.
#pragma once
#include "i18n/i18n.h"
#include "moment/moment.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace continuation {

struct SheetColumn {
    std::string head;
    bool is_number = false;
};
struct SheetTable {
    std::string caption;
    std::vector<SheetColumn> columns;
    std::vector<std::vector<std::string>> rows;
};
// A heading with what stands below it, in this order; what is empty is left out.
struct SheetPart {
    std::string heading;
    std::vector<std::string> paragraphs = {}; // facts
    std::vector<std::string> points = {};
    std::optional<SheetTable> table = {};
    std::string written = {}; // in people's own words: apart from the facts
    std::string path = {}; // below /t/{park}/, where more of it is; only on the page
    bool is_folded = false; // a page shows it to who asks for it; a paper always
};
struct Sheet {
    std::string title, below;
    std::vector<std::pair<std::string, std::string>> facts;
    std::string written = {}; // before everything, in people's own words
    std::vector<SheetPart> parts;
    std::string note = {}; // small, at the end: how it was counted
};

// The lines of what people wrote: paragraphs, with an empty line between.
std::vector<std::string> paragraphs_of(std::string const& written);

std::string sheet_pdf(i18n::Words const& words, Sheet const& sheet, moment::Instant made_at);
std::string sheet_odt(i18n::Words const& words, Sheet const& sheet, moment::Instant made_at);

} // namespace continuation
