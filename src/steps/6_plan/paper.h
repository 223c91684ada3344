// The plan on paper: a table for each chapter, and an overview of participants by quarter.
#pragma once
#include "snapshot.h"

namespace plan {

struct Paper {
    Snapshot plan;
    std::optional<Adoption> adoption; // none: a draft
    moment::Instant made_at;
};
std::string pdf_of(i18n::Words const& words, Paper const& paper);

// The board on one sheet of A3: who down, the quarters in which actions begin across.
std::string board_pdf(i18n::Words const& words, Paper const& paper);

// The actions as a table for spreadsheet programs.
std::string csv_of(i18n::Words const& words, Snapshot const& plan);
void write_xlsx(i18n::Words const& words, Snapshot const& plan, std::string const& path);

// "Q1 2027", or "Q1 2027 - Q3 2027"; empty when no quarter is chosen.
std::string shown_period(i18n::Words const& words, moment::Quarter first, moment::Quarter last);

} // namespace plan
