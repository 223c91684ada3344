// Earlier answers in the texts of an XLSForm.
#pragma once
#include "relevance.h"
#include "xlsform.h"

namespace survey::xlsform {

// "${name}" in each text of the questionnaire becomes the number of that question, where it stands before and
// can be said there; else its name, which is told.
void set_pipes(TakenOver& out, NamesOfFile const& names);

} // namespace survey::xlsform
