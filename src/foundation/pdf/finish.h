// Gives what Cairo drew its structure, language, title and metadata, by libqpdf.
#pragma once
#include "pdf/pdf.h"
#include "structure.h"

#include <string>

namespace pdf {

std::string finished(std::string const& drawn, Structure const& structure, Setup const& setup);

}
