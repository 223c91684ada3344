// The plan on paper: in the chapters of the process document, with what was decided and who signed, and an
// overview of participants by quarter.
#pragma once
#include "agreeing.h"
#include "paper_blocks.h"
#include "snapshot.h"

#include "chain/annex.h"

namespace plan {

struct Paper {
    Snapshot plan;
    std::optional<Adoption> adoption; // none: a draft
    moment::Instant made_at;
    std::string meeting = {}; // in which it was decided, in words
    std::vector<Signature> signatures = {};
    std::vector<PartVersion> parts = {}; // what was fixed with it
    std::optional<Snapshot> now = {}; // the plan of today, when it is another one
    chain::AnnexTable chain = {}; // as it stands today; no rows: no annex
};
PaperDocument document_of(i18n::Words const& words, Paper const& paper);
// What one organisation does, and what it does along with others.
PaperDocument organisation_sheet(
    i18n::Words const& words, Paper const& paper, std::string const& organisation);
// The board on one sheet of A3: who down, the quarters in which actions begin across.
std::string board_pdf(i18n::Words const& words, Paper const& paper);

// The actions as a table for spreadsheet programs: all of them, and a sheet for each chapter.
std::string csv_of(i18n::Words const& words, Snapshot const& plan);
void write_xlsx(i18n::Words const& words, Snapshot const& plan, std::string const& path);

// "Q1 2027", or "Q1 2027 - Q3 2027"; empty when no quarter is chosen.
std::string shown_period(i18n::Words const& words, moment::Quarter first, moment::Quarter last);

} // namespace plan
