// Surveys as LimeSurvey writes them, alone (.lss) or in an archive with answers (.lsa): its tables, each with
// the names of its fields as first row.
#pragma once
#include "upload.h"
#include "xls.h"

#include <string_view>

namespace reader {

bool is_lss(std::string_view head);
// The first member of a zip that holds a survey; empty: there is none.
std::string lss_member(std::vector<std::string> const& members);
// First a table "document": what stands above the tables (kind of document, version, languages), and the
// names of the other members of an archive. Those are not opened.
void send_lss(Upload const& upload, tabular::ReaderLimits const& limits, SheetSender& sender);

} // namespace reader
