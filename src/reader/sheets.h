// Spreadsheets as tables of text.
#pragma once
#include "output.h"
#include "upload.h"

namespace reader {

void send_tables(Upload const& upload, tabular::ReaderLimits const& limits, Output& output);

}
