// What a file says about itself (language, title, PDF/UA), and the writing of it: the same bytes for the same
// content.
#pragma once
#include "pdf/pdf.h"
#include "qpdf.h"

#include <string>

namespace pdf {

void describe(QPDF& file, Setup const& setup);
std::string written(QPDF& file);

} // namespace pdf
