// The chain on paper: for each action, or for an objective or problem without one, what led to it and what
// came of it. As a paper of its own, or as an annex of another.
#pragma once
#include "chain.h"

#include "pdf/pdf.h"

namespace chain {

// The lines that stand on paper: of every action, and of what no action serves yet.
std::vector<Line> lines(Walk& walk);
// A heading of level 1 with the lines below it.
void add_annex(pdf::Document& document, i18n::Words const& words, std::vector<Line> const& lines);

} // namespace chain
