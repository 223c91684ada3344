// The report of a quarter for the group, and one page a year for mayor and council: pure, from facts to
// paper.
#pragma once
#include "facts.h"
#include "sheet.h"

namespace continuation {

// Whose own words stand with it; empty: nobody wrote any.
Sheet quarter_sheet(
    i18n::Words const& words, Facts const& facts, moment::Quarter quarter, std::string written);
Sheet summary_sheet(i18n::Words const& words, Facts const& facts, std::string written);

// So many lines of a list fit on the one page; the rest is told as a number.
inline constexpr std::size_t summary_lines = 3;
inline constexpr std::size_t summary_signs = 72; // of one line
inline constexpr std::size_t summary_title_signs = 46; // of an objective, before its numbers

// Parts that other papers of this step have as well.
SheetPart states_part(i18n::Words const& words, Facts const& facts);
SheetPart objectives_part(i18n::Words const& words, Facts const& facts);
SheetPart health_part(i18n::Words const& words, Health const& health);

} // namespace continuation
