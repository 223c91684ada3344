// Workbooks of Excel since 2007, read as a stream: what a cell holds, or what its formula came to.
#pragma once
#include "upload.h"
#include "xls.h"

namespace reader {

void send_xlsx(Upload const& upload, tabular::ReaderLimits const& limits, SheetSender& sender);

}
