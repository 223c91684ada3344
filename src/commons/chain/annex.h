// The chain on paper: for each action, or for an objective or problem without one, what led to it and what
// came of it. As a paper of its own, or as an annex of another.
#pragma once
#include "chain.h"

#include "pdf/pdf.h"

namespace chain {

// The lines that stand on paper: of every action, and of what no action serves yet.
std::vector<Line> lines(Walk& walk);
// One row for each action, for a paper that has blocks of its own. Empty: no action was agreed on.
struct AnnexTable {
    std::string title, lead, caption;
    std::vector<std::string> heads;
    std::vector<std::vector<std::string>> rows; // in the order of the heads; the last cell names the gaps
};
AnnexTable annex_table(i18n::Words const& words, std::vector<Line> const& lines);
// A heading of level 1 with the lines below it.
void add_annex(pdf::Document& document, i18n::Words const& words, std::vector<Line> const& lines);

} // namespace chain
